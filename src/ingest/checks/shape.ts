// Rows must have as many cells as the header, or a value stands under the wrong heading.

import type { CsvRows } from '../csv.ts'
import { type IssueCollector, NOWHERE } from '../issue-collector.ts'
import type { Limits } from '../limits.ts'

/**
 * The rows that fit. Empty cells that the header or all rows have at their end come from a spreadsheet and do no harm;
 * on single rows they betray a decimal comma or a text torn apart, with all later cells moved.
 */
export function checkShape(csv: CsvRows, limits: Limits, { error, warning }: IssueCollector): CsvRows {
  const columns = csv.header.findLastIndex((name) => name !== '') + 1
  const most = csv.rows.reduce((least, cells) => Math.min(least, cells.length), Number.POSITIVE_INFINITY)
  const widest = Math.max(most, csv.header.length)
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  for (const [index, cells] of csv.rows.entries()) {
    const row = csv.lines[index] ?? 0
    const place = { ...NOWHERE, row }
    const isCut = index === csv.rows.length - 1 && !csv.endsWithNewline
    const long = cells.findIndex((cell) => cell.length > limits.cellLength)
    if (cells.length < columns && isCut) error('file.cut-off', place)
    else if (cells.length < columns) error('row.too-short', place, { cells: cells.length, columns })
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
