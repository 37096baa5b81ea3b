// What columns are read as is said with the names that the formats themselves have.

import { expect, it } from 'vitest'
import * as formats from '../../src/ingest/formats.ts'
import { fieldWord, readingInShort } from '../../src/text/import-reading.ts'

it('calls every column of every format what its file is asked to call it', () => {
  const kinds = {
    observations: formats.OBSERVATIONS,
    plan: formats.PLAN,
    progress: formats.PROGRESS,
    outcomes: formats.OUTCOMES,
    assessments: formats.ASSESSMENTS,
    budget: formats.BUDGET,
  }
  for (const [kind, { columns }] of Object.entries(kinds))
    for (const { field, names } of columns)
      expect([kind, field, fieldWord(kind, field, 'sv')]).toEqual([kind, field, names[0]])
  expect(fieldWord('plan', 'area', 'en')).toBe('priority area')
  expect(fieldWord('observations', 'dimension:skolform', 'sv')).toBe('uppdelning: skolform')
  expect(fieldWord('observations', 'skolform', 'sv')).toBe('uppdelning: skolform')
})

it('says in a line how a file was understood', () => {
  const text = {
    kind: 'csv',
    encoding: 'windows-1252',
    delimiter: '\t',
    sheet: null,
    headerLine: 6,
    unread: ['a', 'b'],
  }
  expect(readingInShort({ ...text, kind: 'csv', encoding: 'windows-1252' }, 'Skolverket', 'sv')).toBe(
    'text (CSV), Windows-1252, tabb, rubriker på rad 6, profilen Skolverket, 2 kolumner läses inte',
  )
  const none = { encoding: null, delimiter: null, headerLine: 1, unread: [] }
  expect(readingInShort({ ...none, kind: 'spreadsheet', sheet: 'Blad1', unread: ['a'] }, null, 'sv')).toBe(
    'Excel, bladet Blad1, rubriker på rad 1, 1 kolumn läses inte',
  )
  expect(readingInShort({ ...none, kind: 'kolada-json', sheet: null }, null, 'sv')).toBe('svar från Kolada (JSON)')
  expect(readingInShort({ ...text, kind: 'csv', encoding: 'windows-1252' }, 'Skolverket', 'en')).toBe(
    'text (CSV), Windows-1252, tab, headings on row 6, profile Skolverket, 2 columns not read',
  )
})
