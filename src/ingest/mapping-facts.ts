// What the cells of a column look like, from the first rows of a table.

import { parseSex } from '../domain/dimensions.ts'
import { parsePeriod } from '../domain/period.ts'
import type { Grid } from './grid.ts'
import { isUnclearMark } from './marker.ts'
import { parseNumber } from './number.ts'

export type ColumnFacts = {
  readonly name: string
  /** By row; the empty text where there is none. */
  readonly cells: readonly string[]
  /** Different texts, in the order they come. */
  readonly texts: readonly string[]
  readonly isNumeric: boolean
  readonly isPeriods: boolean
  readonly isSexes: boolean
}

/** Rows looked at: enough to know a column, few enough for a file of a million. */
const ROWS_LOOKED_AT = 20_000

export function columnFacts(grid: Grid, header: readonly string[], firstRow: number): readonly ColumnFacts[] {
  const end = Math.min(grid.rowCount, firstRow + ROWS_LOOKED_AT)
  const rows = Array.from({ length: Math.max(0, end - firstRow) }, (_, at) => grid.row(firstRow + at))
  return header.map((name, column) =>
    factsOf(
      name,
      rows.map((cells) => cells[column] ?? ''),
    ),
  )
}

function factsOf(name: string, cells: readonly string[]): ColumnFacts {
  const texts = [...new Set(cells.filter((cell) => cell !== ''))]
  const numbers = texts.filter((text) => parseNumber(text) !== null).length
  const marks = texts.filter((text) => isUnclearMark(text) || text.startsWith('~')).length
  const most = (count: number): boolean => texts.length > 0 && count >= 0.8 * texts.length
  return {
    name,
    cells,
    texts,
    isNumeric: numbers > 0 && most(numbers + marks),
    isPeriods: most(texts.filter((text) => parsePeriod(text) !== null).length),
    isSexes: texts.length <= 4 && most(texts.filter((text) => parseSex(text) !== null).length),
  }
}
