// Rows must have as many cells as the header, or a value stands under the wrong heading.

import type { CsvRows } from '../csv.ts'
import { type IssueCollector, NOWHERE } from '../issue-collector.ts'
import type { Limits } from '../limits.ts'

/**
 * The rows that fit. Empty cells at the end that the header has too come from a spreadsheet and do no harm; where it has
 * none they betray a decimal comma or a text torn apart, with all later cells moved, even if every row has them:
 * `77,5,,` under `värde,täljare,nämnare` is no 77 with the numerator 5.
 */
export function checkShape(csv: CsvRows, limits: Limits, { error, warning }: IssueCollector): CsvRows {
  const columns = csv.header.findLastIndex((name) => name !== '') + 1
  const widest = csv.header.length
  // Between commas, a row without the header's empty cells could hide one that a decimal comma has made.
  const narrowest = csv.delimiter === ',' ? widest : columns
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  for (const [index, cells] of csv.rows.entries()) {
    const row = csv.lines[index] ?? 0
    const place = { ...NOWHERE, row }
    const isCut = index === csv.rows.length - 1 && !csv.endsWithNewline
    const long = cells.findIndex((cell) => cell.length > limits.cellLength)
    if (cells.length < columns && isCut) error('file.cut-off', place)
    else if (cells.length < narrowest) error('row.too-short', place, { cells: cells.length, columns: narrowest })
    else if (cells.length > widest || cells.some((cell, column) => column >= columns && cell !== ''))
      error('row.too-long', place, { cells: cells.length, columns })
    else if (long >= 0)
      error('cell.too-long', { ...place, column: csv.header[long] ?? null }, { limit: limits.cellLength })
    else {
      if (isCut) warning('file.no-final-newline', place)
      rows.push(cells)
      lines.push(row)
    }
  }
  return { ...csv, rows, lines }
}
