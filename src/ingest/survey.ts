// One look at every row before any is read: nothing may point out a person, and each must have the header's shape.

import { foldText } from './cell.ts'
import { createPersonalDataSearch } from './checks/personal-data.ts'
import { createShapeCheck } from './checks/shape.ts'
import type { Grid } from './grid.ts'
import type { Format } from './header.ts'
import { readHeader } from './header.ts'
import type { IssueCollector } from './issue-collector.ts'
import { indexesOf, type Layout } from './layout.ts'
import type { Limits } from './limits.ts'
import { createRowList, type RowList } from './row-list.ts'

export type Survey = {
  /** Rows of the grid that may be read. */
  readonly rows: RowList
  /** Rows that the profile leaves out: by `keep`, or a word that means nothing. */
  readonly leftOut: number
}

/** Null where something in the file is about a person, which then alone is reported. */
export function survey<Field extends string>(
  grid: Grid,
  layout: Layout<Field> | null,
  format: Format<Field>,
  limits: Limits,
  /** What the layout and the shapes of rows are reported to; only told of where there is nothing about persons. */
  findings: IssueCollector,
  collector: IssueCollector,
): Survey | null {
  const header = layout?.header ?? (grid.rowCount > 0 ? grid.row(0) : [])
  const personal = createPersonalDataSearch(grid, layout?.header ?? null, numberColumns(layout, header, format))
  const { firstRow, endRow } = layout ?? { firstRow: grid.rowCount, endRow: grid.rowCount }
  const hasShape = createShapeCheck(grid, header, endRow, limits, findings)
  const isKept = layout ? keeper(layout) : () => false
  const rows = createRowList(Math.max(0, endRow - firstRow))
  let leftOut = 0
  const keepsAll = layout !== null && keepsAllRows(layout) && limits.cellLength >= SHORT
  const hasNamed = header.length > 0 && header.every((name) => name !== '')
  for (let row = 0; row < grid.rowCount; row++) {
    // Nearly all rows of a large file: too short for a personal identity number, and as the header is.
    const isLooked = row < LOOKED_AT || row < firstRow || row >= endRow - 1
    if (!isLooked && keepsAll && hasNamed && grid.isOrdinary?.(row, header.length, SHORT)) {
      rows.add(row)
      continue
    }
    const cells = grid.row(row)
    personal.lookIn(cells, row)
    if (row < firstRow || row >= endRow || !hasShape(cells, row)) continue
    if (isKept(cells)) rows.add(row)
    else leftOut += 1
  }
  return personal.report(collector) ? null : { rows, leftOut }
}

/** Rows whose cells are looked at for what their columns are; the search for names and dates of birth wants no more. */
const LOOKED_AT = 500
/** No personal identity number is shorter, and no cell of so few characters is too long. */
const SHORT = 10

/** Of a table that is not read but kept with its file; reports what there is. */
export function holdsPersonalData(
  grid: Grid,
  collector: IssueCollector,
  header: readonly string[] | null = null,
): boolean {
  // Nobody has said which of its columns hold amounts, so any may.
  const personal = createPersonalDataSearch(grid, header, { has: () => true })
  for (let row = 0; row < grid.rowCount; row++) personal.lookIn(grid.row(row), row)
  return personal.report(collector)
}

/** Columns where ten digits are an amount. */
function numberColumns<Field extends string>(
  layout: Layout<Field> | null,
  header: readonly string[],
  { columns, dimensions }: Format<Field>,
): ReadonlySet<number> {
  const numbers = columns.filter(({ kind }) => kind === 'number').map(({ field }) => field)
  if (layout === null) {
    const { fields } = readHeader(header, { columns, dimensions })
    return new Set(numbers.flatMap((field) => fields.get(field) ?? []))
  }
  return new Set(
    numbers.flatMap((field) => {
      const source = layout.sources.get(field)
      return source ? indexesOf(source) : []
    }),
  )
}

const keepsAllRows = <Field extends string>({ keep, words }: Layout<Field>): boolean =>
  keep.length === 0 && ![...words.values()].some((meanings) => [...meanings.values()].includes(''))

/** Rows a profile asks for: with the texts it names, and without words it leaves out. */
function keeper<Field extends string>({ keep, words }: Layout<Field>): (cells: readonly string[]) => boolean {
  const leftOut = [...words].flatMap(([index, meanings]) => {
    const texts = new Set([...meanings].filter(([, meaning]) => meaning === '').map(([word]) => word))
    return texts.size === 0 ? [] : [{ index, texts }]
  })
  if (keep.length === 0 && leftOut.length === 0) return () => true
  return (cells) =>
    keep.every(({ index, values }) => values.has(foldText(cells[index] ?? ''))) &&
    leftOut.every(({ index, texts }) => !texts.has(foldText(cells[index] ?? '')))
}
