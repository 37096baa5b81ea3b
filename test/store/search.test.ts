// The wide look for words: everything that holds them is given, of one organisation, on both databases.

import { expect, it } from 'vitest'
import {
  activateImport,
  addOrganisation,
  appendJournal,
  appendRecords,
  type Db,
  saveReport,
  searchJournal,
  searchRecords,
  searchReports,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { COUNTS, newImport, noon, ORGANISATION, OTHER_ORGANISATION } from '../support/store-samples.ts'

const budget = (area: string, comment: string) => ({
  plan: '',
  kind: 'budget' as const,
  key: area,
  line: 2,
  closed: false,
  validFrom: 0,
  payload: { area, year: 2025, budget: 1, outcome: 1, denominatorName: 'elever', denominatorCount: 1, comment },
})

async function saved(db: Db, organisation: string, id: string, rows: readonly ReturnType<typeof budget>[]) {
  const number = await newImport(db, organisation, id, { kind: 'budget' })
  await appendRecords(db, organisation, number, rows)
  await activateImport(db, organisation, id, { committedAt: noon('2025-01-02'), counts: COUNTS })
}

describeOnEachDatabase('searching', (open) => {
  it('finds words in records whatever their case, å ä ö too, and takes nothing in them for a pattern', async () => {
    const { db } = (await open()).store
    await saved(db, ORGANISATION, 'a', [budget('Förskola', '100 % av ”budgeten” gick_åt!'), budget('Ö', 'Inget')])
    await saved(db, OTHER_ORGANISATION, 'b', [budget('Förskola', 'Annan')])
    const found = async (...words: string[]) =>
      (await searchRecords(db, ORGANISATION, words, { skip: 0, limit: 10 })).map(({ key }) => key)
    expect(await found('förskola')).toContain('Förskola')
    expect(await found('FÖRSKOLA')).toContain('Förskola')
    expect(await found('100 %')).toEqual(['Förskola'])
    expect(await found('k_å')).toEqual(['Förskola'])
    expect(await found('åt!')).toEqual(['Förskola'])
    for (const pattern of ['1_0 %', 'b%n', 'x% or 1=1', "' or ''='", '!'])
      expect([pattern, await found(pattern)]).toEqual([pattern, pattern === '!' ? ['Förskola'] : []])
    expect(await found('inget', 'förskola')).toEqual([])
    expect(await searchRecords(db, ORGANISATION, ['skola'], { skip: 1, limit: 10 })).toEqual([])
  })

  it('finds entries of the journal, newest first, a slice at a time', async () => {
    const { db } = (await open()).store
    for (const [n, file] of ['Gymnasiet.csv', 'grundskola.csv', 'GYMNASIET 2.csv'].entries())
      await appendJournal(db, ORGANISATION, {
        at: noon(`2025-01-0${n + 1}`),
        actor: 'x',
        action: 'import.commit',
        subject: `s${n}`,
        payload: { fileName: file },
      })
    await appendJournal(db, OTHER_ORGANISATION, {
      at: noon('2025-01-01'),
      actor: 'x',
      action: 'import.commit',
      subject: 's',
      payload: { fileName: 'gymnasiet.csv' },
    })
    const found = async (before: number | null, limit: number) =>
      (await searchJournal(db, ORGANISATION, ['gymnasiet'], { before, limit })).map(({ sequence }) => sequence)
    expect(await found(null, 10)).toEqual([3, 1])
    expect(await found(null, 1)).toEqual([3])
    expect(await found(3, 10)).toEqual([1])
  })

  it('finds reports by what their document or their facts say', async () => {
    const { db } = (await open()).store
    for (const [id, code] of [
      [ORGANISATION, '9902'],
      [OTHER_ORGANISATION, '9903'],
    ] as const)
      await addOrganisation(db, { id, code, name: code, type: 'municipality', createdAt: noon('2024-01-01') })
    const report = (id: string, document: string, facts: string) => ({
      id,
      template: 'barnbokslut',
      year: 2025,
      createdAt: noon('2026-01-01'),
      createdBy: 'x',
      schemaVersion: 1,
      facts: { text: facts },
      document: { text: document },
      hashes: {},
      renderer: 'x',
      pdf: null,
    })
    await saveReport(db, ORGANISATION, report('a', 'Skolfrånvaron minskar', 'KS 2026/7'))
    await saveReport(db, OTHER_ORGANISATION, report('b', 'Skolfrånvaron stiger', 'KS 2026/7'))
    const found = async (...words: string[]) => {
      const ids: string[] = []
      for await (const { id } of searchReports(db, ORGANISATION, words)) ids.push(id)
      return ids
    }
    expect(await found('skolfrånvaron')).toEqual(['a'])
    expect(await found('ks', '2026/7', 'minskar')).toEqual(['a'])
    expect(await found('stiger')).toEqual([])
  })
})
