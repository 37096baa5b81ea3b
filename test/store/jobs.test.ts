// Long work in the store: begun, heard of, ended once, listed by when it was last heard of, and only one's own.

import { expect, it } from 'vitest'
import {
  addOrganisation,
  createJob,
  deleteJobsBefore,
  endJob,
  findJob,
  listJobs,
  touchJob,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

const made = (id: string, day: string) => ({
  id,
  kind: 'report',
  subject: '2025',
  createdAt: noon(day),
  createdBy: 'x',
})

describeOnEachDatabase('long work', (open) => {
  const begin = async () => {
    const { db } = (await open()).store
    for (const [id, code] of [
      [ORGANISATION, '9901'],
      [OTHER_ORGANISATION, '9902'],
    ] as const)
      await addOrganisation(db, { id, code, name: code, type: 'municipality', createdAt: noon('2025-01-01') })
    await createJob(db, ORGANISATION, made('a', '2026-01-01'))
    return db
  }

  it('says how far it has come until it has ended, and then what it came to', async () => {
    const db = await begin()
    const progress = { at: noon('2026-01-02'), stage: 'reading', share: 0.25 }
    await touchJob(db, ORGANISATION, 'a', progress)
    expect(await findJob(db, ORGANISATION, 'a')).toMatchObject({ status: 'running', stage: 'reading', share: 0.25 })
    await endJob(db, ORGANISATION, 'a', { at: noon('2026-01-03'), result: 'r', failure: null })
    await endJob(db, ORGANISATION, 'a', { at: noon('2026-01-04'), result: null, failure: { code: 'late' } })
    await touchJob(db, ORGANISATION, 'a', { ...progress, at: noon('2026-01-05') })
    expect(await findJob(db, ORGANISATION, 'a')).toMatchObject({
      status: 'done',
      result: 'r',
      failure: null,
      touchedAt: noon('2026-01-03'),
    })
  })

  it('is listed newest first, from a time on, and removed before a time', async () => {
    const db = await begin()
    await createJob(db, ORGANISATION, made('b', '2026-01-05'))
    await createJob(db, ORGANISATION, made('c', '2026-01-09'))
    const ids = async (since: string) => (await listJobs(db, ORGANISATION, noon(since))).map(({ id }) => id)
    expect(await ids('2026-01-05')).toEqual(['c', 'b'])
    await deleteJobsBefore(db, ORGANISATION, noon('2026-01-05'))
    expect(await ids('2025-01-01')).toEqual(['c', 'b'])
  })

  it('is its organisation’s alone', async () => {
    const db = await begin()
    expect(await findJob(db, OTHER_ORGANISATION, 'a')).toBeUndefined()
    expect(await listJobs(db, OTHER_ORGANISATION, noon('2025-01-01'))).toEqual([])
    await endJob(db, OTHER_ORGANISATION, 'a', { at: noon('2026-01-03'), result: 'r', failure: null })
    await deleteJobsBefore(db, OTHER_ORGANISATION, noon('2027-01-01'))
    expect(await findJob(db, ORGANISATION, 'a')).toMatchObject({ status: 'running' })
  })
})
