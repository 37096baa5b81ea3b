// The text of a merged range in each of its cells, so that a header over three columns is the header of all three.

import type { CellBudget } from './cell-budget.ts'
import type { Address } from './xlsx-cell.ts'

export type MergedRange = { readonly first: Address; readonly last: Address }

type Rows = { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] }

/**
 * As the sheet shows it: the first cell's text stands for all, and what a program has left under it is not there. Ranges end
 * with the sheet's last row and column that hold something, since people merge whole columns.
 */
export function spreadMerged({ rows, lines }: Rows, ranges: readonly MergedRange[], budget: CellBudget): Rows {
  if (ranges.length === 0 || rows.length === 0) return { rows, lines }
  const byLine = new Map(lines.map((line, index) => [line, [...(rows[index] ?? [])]]))
  const lastLine = lines.at(-1) ?? 0
  const lastColumn = rows.reduce((most, cells) => Math.max(most, cells.length), 0) - 1
  for (const { first, last } of ranges) {
    const text = byLine.get(first.row)?.[first.column] ?? ''
    const end = Math.min(last.column, lastColumn)
    for (let line = first.row; line <= Math.min(last.row, lastLine); line++) {
      budget.take(Math.max(end - first.column + 1, 1))
      const cells = byLine.get(line) ?? []
      if (text === '' && cells.length <= first.column) continue
      byLine.set(line, cells)
      for (let column = first.column; column <= end; column++) {
        while (cells.length < column) cells.push('')
        cells[column] = text
      }
    }
  }
  const sorted = [...byLine].sort(([a], [b]) => a - b)
  return { rows: sorted.map(([, cells]) => cells), lines: sorted.map(([line]) => line) }
}
