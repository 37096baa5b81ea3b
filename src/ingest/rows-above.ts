// Rows above the header are a preamble and not read. Where they look like rows of the table, the header has been sorted in
// among them, or two tables have been put together: nothing may be left out without a word.

import type { Grid } from './grid.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'

/** `at`: the header's last row, of `rows` rows. */
export function checkRowsAbove(grid: Grid, at: number, rows: number, { warning }: IssueCollector): void {
  const width = filled(grid.row(at)).length
  const above = Array.from({ length: Math.max(0, at - rows + 1) }, (_, row) => row).filter((row) =>
    isLikeData(filled(grid.row(row)), width),
  )
  const [first] = above
  if (first === undefined) return
  warning('rows.above-header', { ...NOWHERE, row: grid.lineOf(first) }, { count: above.length })
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '')

/** As wide as the header, with a number in it; a title in merged cells is the same text many times. */
const isLikeData = (cells: readonly string[], width: number): boolean =>
  cells.length >= width && new Set(cells).size >= LEAST_CELLS && cells.some((cell) => NUMBER.test(cell))

const LEAST_CELLS = 3
const NUMBER = /^[-−–]?\d+(?:[.,]\d+)?(?: ?%)?$/
