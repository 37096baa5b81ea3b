// What is past its time, and what is left when it has been destroyed, on both databases.

import { expect, it } from 'vitest'
import { NotFound } from '../../src/domain/errors.ts'
import {
  addAccount,
  addLink,
  addOrganisation,
  addSession,
  appendJournal,
  createDraft,
  createFetch,
  currentObservations,
  destroyFetchPages,
  destroyJournalDetails,
  endFetch,
  findFetchPage,
  findImport,
  heldDrafts,
  heldFetchPages,
  heldJournalDetails,
  readFile,
  readJournal,
  retentionRules,
  retireFile,
  retireImport,
  saveFailures,
  saveFetchPage,
  saveFile,
  saveRetentionRule,
  sweepSignIns,
  takeFailures,
  takeKey,
  verifyJournal,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import {
  committedImport,
  fileOf,
  newImport,
  noon,
  ORGANISATION,
  OTHER_ORGANISATION,
  observation,
} from '../support/store-samples.ts'

const NONE = { count: 0, oldest: null }

describeOnEachDatabase('retention', (open) => {
  const organisations = async (db: Parameters<typeof addOrganisation>[0]) => {
    const made = { name: 'Prov', type: 'municipality', createdAt: noon('2024-01-01') } as const
    await addOrganisation(db, { ...made, id: ORGANISATION, code: '9902' })
    await addOrganisation(db, { ...made, id: OTHER_ORGANISATION, code: '9903' })
  }

  it('keeps the last rule of each kind, for each organisation', async () => {
    const { db } = (await open()).store
    await organisations(db)
    const rule = { kind: 'import-files', decision: 'KS 2026/1', setAt: noon('2026-01-01'), setBy: 'x' } as const
    await saveRetentionRule(db, ORGANISATION, { ...rule, keep: 10 })
    await saveRetentionRule(db, ORGANISATION, { ...rule, keep: null, decision: 'KS 2026/2' })
    await saveRetentionRule(db, OTHER_ORGANISATION, { ...rule, keep: 3 })
    expect(await retentionRules(db, ORGANISATION)).toEqual([{ ...rule, keep: null, decision: 'KS 2026/2' }])
  })

  it('counts drafts and keys from before a day', async () => {
    const { db } = (await open()).store
    await organisations(db)
    const draft = {
      kind: 'plan',
      fileName: 'a',
      bytes: new Uint8Array(1),
      options: {},
      mapping: {},
      createdBy: 'x',
    } as const
    await createDraft(db, ORGANISATION, { ...draft, id: 'a', createdAt: noon('2025-01-02') })
    await createDraft(db, ORGANISATION, { ...draft, id: 'b', createdAt: noon('2025-01-05') })
    await takeKey(db, ORGANISATION, { sentBy: 'x', key: 'k' }, { requestHash: 'h', at: noon('2025-01-01') })
    await createDraft(db, OTHER_ORGANISATION, { ...draft, id: 'c', createdAt: noon('2025-01-01') })
    expect(await heldDrafts(db, ORGANISATION, noon('2025-01-04'))).toEqual({ count: 2, oldest: noon('2025-01-01') })
    expect(await heldDrafts(db, ORGANISATION, noon('2024-01-04'))).toEqual(NONE)
  })

  it('destroys the pages of fetches nobody has touched since, and only those', async () => {
    const { db } = (await open()).store
    await organisations(db)
    for (const [id, date] of [
      ['old', '2025-01-02'],
      ['new', '2025-03-02'],
    ] as const) {
      await createFetch(db, ORGANISATION, { id, run: id, request: {}, createdAt: noon(date), createdBy: 'x' })
      await saveFetchPage(db, ORGANISATION, id, { url: 'u', body: 'svar' })
      await endFetch(db, ORGANISATION, { id }, { status: 'failed', outcome: null, importId: null })
    }
    const before = noon('2025-02-01')
    expect(await heldFetchPages(db, OTHER_ORGANISATION, before)).toEqual(NONE)
    expect(await heldFetchPages(db, ORGANISATION, before)).toEqual({ count: 1, oldest: noon('2025-01-02') })
    await destroyFetchPages(db, OTHER_ORGANISATION, before)
    await destroyFetchPages(db, ORGANISATION, before)
    expect(await findFetchPage(db, ORGANISATION, 'old', 'u')).toBeUndefined()
    expect(await findFetchPage(db, ORGANISATION, 'new', 'u')).toBe('svar')
  })

  it('destroys what old entries of the journal say, but for some, and the chain holds', async () => {
    const { db } = (await open()).store
    const write = (action: 'import.commit' | 'journal.redact', date: string, organisation = ORGANISATION) =>
      appendJournal(db, organisation, { at: noon(date), actor: 'x', action, subject: 's', payload: { said: date } })
    await write('import.commit', '2020-01-01')
    await write('journal.redact', '2020-01-02')
    await write('import.commit', '2025-01-01')
    await write('import.commit', '2020-01-01', OTHER_ORGANISATION)
    const [before, except] = [noon('2021-01-01'), ['journal.redact']] as const
    expect(await heldJournalDetails(db, ORGANISATION, before, except)).toEqual({ count: 1, oldest: noon('2020-01-01') })
    await destroyJournalDetails(db, ORGANISATION, before, { except, at: noon('2026-01-01'), by: 'x', reason: 'r' })
    expect(await heldJournalDetails(db, ORGANISATION, before, except)).toEqual(NONE)
    expect((await readJournal(db, ORGANISATION)).map(({ payload }) => payload)).toEqual([
      null,
      { said: '2020-01-02' },
      { said: '2025-01-01' },
    ])
    expect((await readJournal(db, ORGANISATION))[0]?.redacted).toEqual({ at: noon('2026-01-01'), by: 'x', reason: 'r' })
    expect((await readJournal(db, OTHER_ORGANISATION))[0]?.payload).toEqual({ said: '2020-01-01' })
    expect(await verifyJournal(db, ORGANISATION)).toMatchObject({ ok: true, entries: 3 })
  })

  it('retires a file’s bytes and its preview, leaves the figures, and takes the file again when it is sent again', async () => {
    const { db } = (await open()).store
    await committedImport(db, ORGANISATION, 'a', '2025-01-02', [observation()])
    await newImport(db, ORGANISATION, 'b')
    const file = fileOf('a')
    for (const id of ['a', 'b'])
      await retireImport(db, ORGANISATION, id, { at: noon('2026-01-01'), summary: { issues: [] } })
    await retireFile(db, OTHER_ORGANISATION, file.sha256, noon('2026-01-01'))
    expect(await readFile(db, ORGANISATION, file.sha256)).toHaveLength(1)
    await retireFile(db, ORGANISATION, file.sha256, noon('2026-01-01'))
    await expect(readFile(db, ORGANISATION, file.sha256)).rejects.toThrow(NotFound)
    const row = await db
      .selectFrom('file')
      .select(['bytes', 'size'])
      .where('sha256', '=', file.sha256)
      .executeTakeFirst()
    expect([row?.bytes.length, row?.size]).toEqual([0, 1])
    expect(await findImport(db, ORGANISATION, 'a')).toMatchObject({
      status: 'active',
      retiredAt: noon('2026-01-01'),
      summary: { issues: [] },
      fileName: 'a.csv',
    })
    expect(await findImport(db, ORGANISATION, 'b')).toMatchObject({ status: 'rejected' })
    expect(await currentObservations(db, ORGANISATION)).toHaveLength(1)
    await saveFile(db, ORGANISATION, file)
    expect(await readFile(db, ORGANISATION, file.sha256)).toHaveLength(1)
  })

  it('forgets sessions, failed attempts and links that ended long ago', async () => {
    const { db } = (await open()).store
    await addAccount(db, { id: 'k', userName: 'k', name: 'K', createdAt: noon('2025-01-01'), createdBy: 'x' })
    for (const date of ['2025-01-01', '2025-06-01']) {
      await addSession(db, `s${date}`, 'k', noon(date))
      await takeFailures(db, `f${date}`)
      await saveFailures(db, `f${date}`, { count: 1, lastAt: noon(date) })
      await addLink(db, `h${date}`, {
        id: `l${date}`,
        account: 'k',
        endsAt: noon(date),
        status: 'open',
        createdAt: noon(date),
        createdBy: 'x',
      })
    }
    expect(await sweepSignIns(db, noon('2025-03-01'))).toBe(3)
    expect(await sweepSignIns(db, noon('2025-03-01'))).toBe(0)
  })
})
