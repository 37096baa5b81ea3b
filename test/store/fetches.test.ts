// Fetches as they are stored: whose they are, who runs them, and their pages.

import { expect, it } from 'vitest'
import {
  createFetch,
  type Db,
  deleteFetchPages,
  dropUnfinishedFetches,
  endFetch,
  findFetch,
  findFetchOfImport,
  findFetchPage,
  restartFetch,
  saveFetchPage,
  touchFetch,
  unfinishedFetch,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const FETCH = { id: 'f1', run: 'r1', request: { kpis: ['N15428'] }, createdAt: noon('2026-01-01'), createdBy: 'x' }
const TOUCH = { at: noon('2026-01-02'), done: 1, expected: 3 }

describeOnEachDatabase('fetches', (open) => {
  async function begun(): Promise<Db> {
    const db = await withBothOrganisations(open)
    await createFetch(db, ORGANISATION, FETCH)
    return db
  }

  it('are seen by their organisation only', async () => {
    const db = await begun()
    expect(await findFetch(db, ORGANISATION, 'f1')).toMatchObject({ ...FETCH, status: 'running', outcome: null })
    expect(await findFetch(db, OTHER_ORGANISATION, 'f1')).toBeUndefined()
    expect(await unfinishedFetch(db, OTHER_ORGANISATION)).toBeUndefined()
    await saveFetchPage(db, ORGANISATION, 'f1', { url: 'u', body: '{"å":1}' })
    expect(await findFetchPage(db, ORGANISATION, 'f1', 'u')).toBe('{"å":1}')
    expect(await findFetchPage(db, OTHER_ORGANISATION, 'f1', 'u')).toBeUndefined()
  })

  it('are touched and ended only by whoever runs them, and only while they run', async () => {
    const db = await begun()
    const end = { status: 'done', outcome: { report: 1 }, importId: 'i1' } as const
    expect(await touchFetch(db, ORGANISATION, { id: 'f1', run: 'r0' }, TOUCH)).toBe(false)
    expect(await touchFetch(db, ORGANISATION, FETCH, TOUCH)).toBe(true)
    expect(await findFetch(db, ORGANISATION, 'f1')).toMatchObject({ done: 1, expected: 3, touchedAt: TOUCH.at })
    await restartFetch(db, ORGANISATION, 'f1', { run: 'r2', at: TOUCH.at })
    expect(await endFetch(db, ORGANISATION, FETCH, end)).toBe(false)
    expect(await endFetch(db, OTHER_ORGANISATION, { id: 'f1' }, end)).toBe(false)
    expect(await endFetch(db, ORGANISATION, { id: 'f1', run: 'r2' }, end)).toBe(true)
    expect(await touchFetch(db, ORGANISATION, { id: 'f1', run: 'r2' }, TOUCH)).toBe(false)
    expect(await findFetchOfImport(db, ORGANISATION, 'i1')).toMatchObject({ status: 'done', outcome: { report: 1 } })
    expect(await findFetchOfImport(db, OTHER_ORGANISATION, 'i1')).toBeUndefined()
    expect(await unfinishedFetch(db, ORGANISATION)).toBeUndefined()
  })

  it('keep a page once, until they are dropped or have become a file', async () => {
    const db = await begun()
    const page = async () => findFetchPage(db, ORGANISATION, 'f1', 'u')
    await saveFetchPage(db, ORGANISATION, 'f1', { url: 'u', body: 'first' })
    await saveFetchPage(db, ORGANISATION, 'f1', { url: 'u', body: 'second' })
    expect(await page()).toBe('first')
    await deleteFetchPages(db, OTHER_ORGANISATION, 'f1')
    await dropUnfinishedFetches(db, OTHER_ORGANISATION)
    expect(await page()).toBe('first')
    await dropUnfinishedFetches(db, ORGANISATION)
    expect(await page()).toBeUndefined()
    expect(await findFetch(db, ORGANISATION, 'f1')).toMatchObject({ status: 'dropped' })
  })
})
