// The file opened again for its copy, and the copy read when it comes back corrected.

import { expect, it } from 'vitest'
import type { ImportProfile } from '../../src/domain/import-profile.ts'
import { OBSERVATIONS } from '../../src/ingest/formats.ts'
import { annotatedCopy, openForCopy } from '../../src/ingest/index.ts'
import { createIssueCollector } from '../../src/ingest/issue-collector.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import type { ReadBy } from '../../src/ingest/open-file.ts'
import { readTable } from '../../src/ingest/table.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

function read(bytes: Uint8Array, readBy: ReadBy = {}) {
  const collector = createIssueCollector()
  return { ...readTable({ bytes, ...readBy }, OBSERVATIONS, DEFAULT_LIMITS, collector), issues: collector.issues }
}

function copyOf(bytes: Uint8Array, readBy: ReadBy = {}): Uint8Array {
  const open = openForCopy(bytes, { kind: 'observations', unit: null }, readBy)
  if (open === null) throw new Error('no table')
  const copy = annotatedCopy({ ...open, issues: read(bytes, readBy).issues, title: 'x', sheetName: 'x' })
  return copy?.bytes ?? new Uint8Array()
}

const PROFILE: ImportProfile = {
  id: 'prov',
  name: 'Prov',
  kind: 'observations',
  delimiter: ';',
  columns: [
    { field: 'indicator', names: ['Nyckeltal'] },
    { field: 'municipality', names: ['Kommunkod'] },
  ],
  wide: { field: 'period', columns: [{ pattern: '^\\d{4}$' }] },
}
const WIDE = 'Uttag ur systemet;;;\n\nNyckeltal;Kommunkod;2023;2024\nN15428;9902;71,2;72\n\nKälla: registret;;;\n'

it('finds the header below a preamble, by the profile', () => {
  const open = openForCopy(bytesOf(WIDE), { kind: 'observations', unit: null }, { profile: PROFILE })
  expect(open?.headerIndex).toBe(1)
  expect(open?.grid.row(1)).toEqual(['Nyckeltal', 'Kommunkod', '2023', '2024'])
})

it('has nothing to open in a file without a table', () => {
  expect(openForCopy(new Uint8Array(), { kind: 'budget', unit: null }, {})).toBeNull()
  expect(openForCopy(bytesOf('<html><body>x</body></html>'), { kind: 'plan', unit: 'X' }, {})).toBeNull()
})

it('reads a copy that comes back as it read the file: the remarks are no column, no cell and no warning', () => {
  const before = read(bytesOf(WIDE), { profile: PROFILE })
  expect(before.issues.map(({ code }) => code)).toEqual(['rows.footnotes'])
  const copy = copyOf(bytesOf(WIDE), { profile: PROFILE })
  expect(textOf(copy)).toContain('2024;Fel och varningar\r\n')
  const after = read(copy, { profile: PROFILE })
  expect(after.issues).toEqual(before.issues)
  expect(after.understood).toEqual(before.understood)
  expect(after.rowCount).toBe(before.rowCount)
})

it('is no value column either, where a profile takes every header of several words for one', () => {
  const profile = {
    ...PROFILE,
    columns: [...PROFILE.columns.slice(1), { field: 'period', names: ['År'] }],
    wide: { field: 'indicator', columns: [{ pattern: '^\\S+ \\S+ \\S+' }] },
  }
  const file = bytesOf('Kommunkod;År;Behöriga till yrkesprogram i årskurs 9\n9902;2024;71,2\n9902;2023;abc\n')
  const before = read(file, { profile })
  const copy = copyOf(file, { profile })
  expect(textOf(copy)).toContain(';Fel och varningar')
  const after = read(copy, { profile })
  expect(before).toMatchObject({ rowCount: 2, understood: { columns: { length: 4 } } })
  expect(after.understood).toEqual(before.understood)
  expect(after.issues).toEqual(before.issues)
})

it('knows its column in a canonical file too, also where its header says what is wrong with the file', () => {
  const file = 'kpi;kommun;år;värde;egen\nN15428;9902;2024;71,2;x\n'
  const header = `Fel och varningar | Varning: ${'x'.repeat(DEFAULT_LIMITS.cellLength)}`
  const annotated = file.replace('egen\n', `egen;"${header}"\n`).replace(';x\n', ';x;"Fel, kolumn värde: …"\n')
  expect(read(bytesOf(annotated)).issues).toEqual(read(bytesOf(file)).issues)
  expect(read(bytesOf(annotated)).understood?.unread).toEqual(['egen'])
})

it('has new remarks instead of the old ones, not beside them', () => {
  const file = bytesOf('kpi;kommun;år;värde;egen\nN15428;9902;2024;71,2;x\n')
  const once = copyOf(file)
  expect(textOf(once)).toContain('Fel och varningar')
  expect(textOf(copyOf(once))).toBe(textOf(once))
})
