// Where in a table of unknown origin the header is: below a preamble, and perhaps of several rows.

import type { ImportKind } from '../domain/import-profile.ts'
import { parsePeriod } from '../domain/period.ts'
import type { Grid } from './grid.ts'
import { joinedHeader, PREAMBLE } from './layout.ts'
import { isKnownHeader } from './mapping-fields.ts'
import { parseNumber } from './number.ts'

export type HeaderPlace = { readonly headerLine: number; readonly headerRows: number }

/** The row with most names that are known, or else the first of names that is followed by values. */
export function proposeHeader(grid: Grid, kind: ImportKind): HeaderPlace {
  const rows = Array.from({ length: Math.min(grid.rowCount, PREAMBLE) }, (_, at) => grid.row(at))
  const known = rows.map((cells) => cells.filter((cell) => isKnownHeader(cell, kind)).length)
  const most = Math.max(0, ...known)
  const at = most >= 2 ? known.indexOf(most) : firstBeforeValues(rows)
  return { headerLine: grid.rowCount > 0 ? grid.lineOf(at) : 1, headerRows: rowsOfHeader(grid, at) }
}

function firstBeforeValues(rows: readonly (readonly string[])[]): number {
  const isHeader = (cells: readonly string[], at: number): boolean => {
    const next = rows[at + 1] ?? []
    return filled(cells) >= 2 && cells.every(isName) && filled(cells) * 2 > filled(next) && next.some(isNumber)
  }
  const before = rows.findIndex(isHeader)
  return before >= 0
    ? before
    : Math.max(
        0,
        rows.findIndex((cells) => filled(cells) >= 2),
      )
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length
const isNumber = (cell: string): boolean => cell !== '' && parseNumber(cell) !== null
const isName = (cell: string): boolean => cell === '' || !isNumber(cell) || parsePeriod(cell) !== null

/** Rows right above that say what several columns have in common: a merged cell's text stands in each of its columns. */
function rowsOfHeader(grid: Grid, at: number): number {
  const isUpper = (row: number): boolean =>
    row >= 0 &&
    grid.lineOf(row) === grid.lineOf(row + 1) - 1 &&
    grid.row(row).some((cell, column, cells) => cell !== '' && cell === cells[column + 1]) &&
    grid.row(row).every(isName)
  let rows = 1
  while (rows < MOST && isUpper(at - rows)) rows += 1
  return rows
}

const MOST = 4

/** The row of the grid that stands on a line; the nearest before it where that one is blank. */
export function rowOnLine(grid: Grid, line: number): number {
  let row = 0
  while (row + 1 < grid.rowCount && grid.lineOf(row + 1) <= line) row += 1
  return row
}

/** The names of all columns, those without one being empty. */
export const headerAt = (grid: Grid, { headerLine, headerRows }: HeaderPlace): readonly string[] =>
  grid.rowCount === 0 ? [] : joinedHeader(grid, rowOnLine(grid, headerLine), headerRows)
