// The header must have the columns of the format, each once. Other columns are pointed out, so that a misspelt one is
// not silently left out.

import { cleanText, sameText } from '../cell.ts'
import type { Grid } from '../grid.ts'
import { type Format, type Header, readHeader } from '../header.ts'
import { type IssueCollector, NOWHERE, type Place } from '../issue-collector.ts'
import { likelyFormat } from '../likely-format.ts'

/** Null where the file cannot be read as the format. */
export function checkColumns<Field extends string>(
  cells: readonly string[],
  { grid, headerRow }: { readonly grid: Grid; readonly headerRow: number },
  format: Format<Field>,
  { error, warning }: IssueCollector,
): Header<Field> | null {
  const header = readHeader(cells, format)
  const row = grid.rowCount > 0 ? grid.lineOf(headerRow) : null
  const place = (column: string | undefined): Place => ({ row, column: column ?? null, value: null })
  // A list of what the wrong format lacks would have people add columns that are not to be there.
  const likely = header.missing.length === 0 ? null : likelyFormat(cells, header)
  if (likely !== null) {
    error('header.other-format', NOWHERE, { format: likely })
    return null
  }
  for (const { names } of header.missing) error('header.missing', place(names[0]), { column: names[0] })
  for (const { index, first } of header.doubled)
    error('header.doubled', place(cells[index]), { first: otherName(cells, index, first) })
  const unknown = header.unknown.map((index) => cleanText(cells[index] ?? ''))
  if (unknown.length > 0)
    warning('header.unknown', place(unknown.length === 1 ? unknown[0] : undefined), { columns: unknown.join('\n') })
  for (const index of header.unnamed)
    if (isFilledBelow(grid, headerRow, index)) warning('header.unnamed', place(undefined), { column: index + 1 })
  if (header.missing.length > 0 || header.doubled.length > 0) return null
  if (grid.rowCount > headerRow + 1) return header
  error('file.header-only', NOWHERE)
  return null
}

function isFilledBelow(grid: Grid, headerRow: number, index: number): boolean {
  for (let row = headerRow + 1; row < grid.rowCount; row++) if (grid.row(row)[index]) return true
  return false
}

/** The other name of a doubled column; empty where both are called the same. */
function otherName(cells: readonly string[], index: number, first: number): string {
  const [name, other] = [cells[index] ?? '', cells[first] ?? '']
  return sameText(name, other) ? '' : cleanText(other)
}
