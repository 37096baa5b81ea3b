// The table of profiles in indicators/README.md, made from the catalogue so that it is never out of date.

import { type ImportProfile, type MarkMeaning, profilesOf } from '../../src/domain/import-profile.ts'
import type { IndicatorCatalogue } from '../../src/domain/indicator.ts'

/** Markdown, in the order in which profiles are tried. */
export function profileTable({ sources }: IndicatorCatalogue): string {
  const rows = profilesOf(sources, 'observations').map(row)
  return [
    '| id | namn | källa | filer | en kolumn per | enkät | tecken |\n|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const row = ({ id, name, source, files, wide, columns, marks }: ImportProfile): string =>
  `| ${[
    id,
    name,
    source ?? 'väljs',
    files?.map((kind) => FILES[kind]).join(', ') ?? 'alla',
    wide ? (FIELDS[wide.field] ?? wide.field) : '–',
    columns.some(({ field }) => field === 'responseRate') ? 'antal svar, svarsfrekvens' : 'nej',
    marks === undefined ? 'som Kolada' : marksText(marks),
  ].join(' | ')} |`

const marksText = (marks: Readonly<Record<string, MarkMeaning>>): string =>
  Object.entries(marks)
    .map(([mark, meaning]) => `${mark === '' ? 'tomt' : `\`${mark}\``} ${MEANINGS[meaning]}`)
    .join(', ') || 'inga'

const FILES = {
  csv: 'CSV',
  spreadsheet: 'Excel',
  document: 'Word',
  'kolada-json': 'JSON',
  'json-stat': 'json-stat2',
} as const
const FIELDS: Readonly<Record<string, string>> = { period: 'år', indicator: 'indikator', sex: 'kön' }
const MEANINGS: Readonly<Record<MarkMeaning, string>> = {
  secret: 'sekretess',
  missing: 'bortfall',
  'not-applicable': 'ej tillämpligt',
  'not-published': 'inte publicerat än',
  zero: 'noll',
  skip: 'ingen uppgift',
}
