// Rows must have as many cells as the header, or a value stands under the wrong heading.

import type { Grid } from '../grid.ts'
import { type IssueCollector, NOWHERE, type Place } from '../issue-collector.ts'
import type { Limits } from '../limits.ts'

/** Whether a row of the grid may be read; reports where it may not. */
export type ShapeCheck = (cells: readonly string[], row: number) => boolean

/**
 * Empty cells at the end that the header has too come from a spreadsheet and do no harm; where it has none they betray a
 * decimal comma or a text torn apart, with all later cells moved, even if every row has them: `77,5,,` under
 * `värde,täljare,nämnare` is no 77 with the numerator 5. A sheet's own cells are never torn apart.
 */
export function createShapeCheck(
  grid: Grid,
  header: readonly string[],
  endRow: number,
  limits: Limits,
  { error, warning }: IssueCollector,
): ShapeCheck {
  const columns = header.findLastIndex((name) => name !== '') + 1
  const widest = header.length
  // Between commas, a row without the header's empty cells could hide one that a decimal comma has made.
  const narrowest = grid.delimiter === ',' ? widest : columns
  const isText = grid.kind === 'csv'
  const placeOf = (row: number): Place => ({ ...NOWHERE, row: grid.lineOf(row) })
  const report = (cells: readonly string[], row: number, isCut: boolean): boolean => {
    if (isText && cells.length < columns && isCut) error('file.cut-off', placeOf(row))
    else if (isText && cells.length < narrowest)
      error('row.too-short', placeOf(row), { cells: cells.length, columns: narrowest })
    else if (isText && (cells.length > widest || isFilledFrom(cells, columns)))
      error('row.too-long', placeOf(row), { cells: cells.length, columns })
    else if (isTooLong(cells, limits)) {
      const long = cells.findIndex((cell) => cell.length > limits.cellLength)
      error('cell.too-long', { ...placeOf(row), column: header[long] ?? null }, { limit: limits.cellLength })
    } else {
      if (isCut) warning('file.no-final-newline', placeOf(row))
      return true
    }
    return false
  }
  return (cells, row) => {
    const isCut = isText && row === endRow - 1 && row === grid.rowCount - 1 && !grid.endsWithNewline
    // Nearly all rows: nothing is made for them.
    if (!isCut && cells.length === widest && widest === columns && !isTooLong(cells, limits)) return true
    return report(cells, row, isCut)
  }
}

function isFilledFrom(cells: readonly string[], column: number): boolean {
  for (let at = column; at < cells.length; at++) if (cells[at] !== '') return true
  return false
}

function isTooLong(cells: readonly string[], { cellLength }: Limits): boolean {
  for (const cell of cells) if (cell.length > cellLength) return true
  return false
}
