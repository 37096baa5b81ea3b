// What is erased of an import, and only of that one.

import { expect, it } from 'vitest'
import type { JournalAction } from '../../src/domain/journal.ts'
import {
  appendJournal,
  currentObservations,
  findImport,
  forgetErased,
  journalEntriesAbout,
  observationHistory,
  periodHistory,
  readJournal,
  redactImport,
  redactJournal,
  redactReported,
  verifyJournal,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import {
  committedImport,
  newImport,
  noon,
  ORGANISATION,
  OTHER_ORGANISATION,
  observation,
} from '../support/store-samples.ts'

const ACT = { at: noon('2025-02-01'), by: 'lena', reason: 'Ett namn stod i filen' }

describeOnEachDatabase('clearing an import', (open) => {
  it('replaces name and preview, says who and why, and rejects what was waiting to be saved', async () => {
    const { store } = await open()
    await newImport(store.db, ORGANISATION, 'a')
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-02', [observation()])
    for (const id of ['a', 'b'])
      await redactImport(store.db, ORGANISATION, id, { ...ACT, fileName: '(borttaget)', summary: { issues: [] } })
    expect(await findImport(store.db, ORGANISATION, 'a')).toMatchObject({
      status: 'rejected',
      fileName: '(borttaget)',
      summary: { issues: [] },
      redacted: ACT,
    })
    expect(await findImport(store.db, ORGANISATION, 'b')).toMatchObject({ status: 'active', redacted: ACT })
  })

  it('replaces cells as written on the lines asked for, and leaves the figures', async () => {
    const { store } = await open()
    const figures = [
      observation({ line: 2, reported: 'ca 80' }),
      observation({ line: 3, area: '0000', reported: '~81' }),
      observation({ line: 4, area: '0001' }),
    ]
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', figures)
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', figures)
    const number = (await findImport(store.db, ORGANISATION, 'a'))?.number ?? 0
    const redact = (lines: 'all' | number[]) =>
      redactReported(store.db, ORGANISATION, number, { lines, text: '[borttaget]' })
    const cells = async () =>
      (
        await periodHistory(store.db, ORGANISATION, {
          indicator: 'behorighet',
          areas: ['9999', '0000', '0001'],
          period: '2024',
        })
      )
        .map((one) => `${one.origin.importId} ${one.line} ${one.value} ${one.reported}`)
        .sort()
    expect(await redact([])).toBe(0)
    expect(await redact([3, 4])).toBe(1)
    expect(await redactReported(store.db, OTHER_ORGANISATION, number, { lines: 'all', text: 'x' })).toBe(0)
    expect(await cells()).toEqual([
      'a 2 80 ca 80',
      'a 3 80 [borttaget]',
      'a 4 80 null',
      'b 2 80 ca 80',
      'b 3 80 ~81',
      'b 4 80 null',
    ])
    expect(await redact('all')).toBe(2)
    const figure = { indicator: 'behorighet', area: '9999', dimensions: {}, period: '2024' }
    const history = await observationHistory(store.db, ORGANISATION, figure)
    expect(history.map(({ reported }) => reported)).toEqual(['ca 80', '[borttaget]'])
  })

  it('finds what the journal says of it, and the chain holds when that is gone', async () => {
    const { store } = await open()
    const entry = (action: JournalAction, subject: string) =>
      appendJournal(store.db, ORGANISATION, {
        at: noon('2025-01-02'),
        actor: 'lena',
        action,
        subject,
        payload: { fileName: subject },
      })
    await entry('import.preview', 'a')
    await entry('import.preview', 'b')
    await entry('import.redact', 'a')
    await entry('import.commit', 'a')
    const about = () => journalEntriesAbout(store.db, ORGANISATION, 'a', { except: 'import.redact' })
    expect(await about()).toEqual([1, 4])
    for (const sequence of await about()) await redactJournal(store.db, ORGANISATION, { ...ACT, sequence })
    expect(await about()).toEqual([])
    expect((await readJournal(store.db, ORGANISATION)).map(({ payload }) => payload)).toEqual([
      null,
      { fileName: 'b' },
      { fileName: 'a' },
      null,
    ])
    expect(await verifyJournal(store.db, ORGANISATION)).toMatchObject({ ok: true, entries: 4 })
  })

  it('leaves the rest of the database as it was', async () => {
    const { store } = await open()
    await committedImport(store.db, ORGANISATION, 'a', '2025-01-02', [observation()])
    await forgetErased(store)
    expect(await currentObservations(store.db, ORGANISATION)).toHaveLength(1)
    await committedImport(store.db, ORGANISATION, 'b', '2025-01-03', [observation({ value: 81 })])
    expect((await currentObservations(store.db, ORGANISATION)).map(({ value }) => value)).toEqual([81])
  })
})
