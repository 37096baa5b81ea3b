// The header must have the columns of the format, each once. Other columns are pointed out, so that a misspelt one is
// not silently left out.

import { cleanText, sameText } from '../cell.ts'
import type { CsvRows } from '../csv.ts'
import { type Format, type Header, readHeader } from '../header.ts'
import { type IssueCollector, NOWHERE, type Place } from '../issue-collector.ts'
import { likelyFormat } from '../likely-format.ts'

/** Null where the file cannot be read as the format. */
export function checkColumns<Field extends string>(
  csv: CsvRows,
  format: Format<Field>,
  { error, warning }: IssueCollector,
): Header<Field> | null {
  const header = readHeader(csv.header, format)
  const place = (column: string | undefined): Place => ({ row: csv.headerLine, column: column ?? null, value: null })
  // A list of what the wrong format lacks would have people add columns that are not to be there.
  const likely = header.missing.length === 0 ? null : likelyFormat(csv.header, header)
  if (likely !== null) {
    error('header.other-format', NOWHERE, { format: likely })
    return null
  }
  for (const { names } of header.missing) error('header.missing', place(names[0]), { column: names[0] })
  for (const { index, first } of header.doubled)
    error('header.doubled', place(csv.header[index]), { first: otherName(csv, index, first) })
  const unknown = header.unknown.map((index) => cleanText(csv.header[index] ?? ''))
  if (unknown.length > 0)
    warning('header.unknown', place(unknown.length === 1 ? unknown[0] : undefined), { columns: unknown.join('\n') })
  for (const index of header.unnamed)
    if (csv.rows.some((cells) => cells[index])) warning('header.unnamed', place(undefined), { column: index + 1 })
  if (header.missing.length > 0 || header.doubled.length > 0) return null
  if (csv.rows.length > 0) return header
  error('file.header-only', NOWHERE)
  return null
}

/** The other name of a doubled column; empty where both are called the same. */
function otherName({ header }: CsvRows, index: number, first: number): string {
  const [name, other] = [header[index] ?? '', header[first] ?? '']
  return sameText(name, other) ? '' : cleanText(other)
}
