// Where in a grid each canonical column is: below which header, in which column, or the same for all rows.

import type { ColumnRule, ImportProfile } from '../domain/import-profile.ts'
import { foldText } from './cell.ts'
import { checkColumns } from './checks/columns.ts'
import { type CellSource, headerKey, indexesOf, sourceOf, spreadColumns } from './column-source.ts'
import { createHeaderFinder, namesAsked, PREAMBLE } from './find-header.ts'
import type { Grid } from './grid.ts'
import { columnKey, dimensionName, type Format, isRemarks, readHeader } from './header.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import { checkRowsAbove } from './rows-above.ts'

export { type CellSource, indexesOf } from './column-source.ts'
export { createHeaderFinder, hasHeader, headerLineOf, joinedHeader, PREAMBLE } from './find-header.ts'

export type Layout<Field extends string> = {
  readonly headerLine: number
  /** Every column's name, also of those that are not read. */
  readonly header: readonly string[]
  /** Rows of the grid that hold data: from `firstRow` to before `endRow`. */
  readonly firstRow: number
  readonly endRow: number
  readonly sources: ReadonlyMap<Field, CellSource>
  readonly dimensions: readonly { readonly name: string; readonly source: CellSource }[]
  /** How many rows of figures each row of the grid gives: the number of value columns side by side, else 1. */
  readonly spread: number
  /** Columns nothing is read from. */
  readonly unread: readonly number[]
  readonly keep: readonly { readonly index: number; readonly values: ReadonlySet<string> }[]
  /** Text in the file → text read instead, by column; folded. */
  readonly words: ReadonlyMap<number, ReadonlyMap<string, string>>
}

/** Null where the grid has no such header; the collector then says what is missing. */
export function layOut<Field extends string>(
  grid: Grid,
  format: Format<Field>,
  profile: ImportProfile | null,
  collector: IssueCollector,
): Layout<Field> | null {
  return profile === null ? canonicalLayout(grid, format, collector) : profileLayout(grid, format, profile, collector)
}

function canonicalLayout<Field extends string>(
  grid: Grid,
  format: Format<Field>,
  collector: IssueCollector,
): Layout<Field> | null {
  const at = canonicalHeaderRow(grid, format)
  const cells = grid.rowCount > 0 ? grid.row(at) : []
  const header = checkColumns(cells, { grid, headerRow: at }, format, collector)
  if (header === null) return null
  checkRowsAbove(grid, at, 1, collector)
  const column = (index: number): CellSource => ({ kind: 'column', index })
  return {
    headerLine: grid.lineOf(at),
    header: cells,
    firstRow: at + 1,
    endRow: grid.rowCount,
    sources: new Map([...header.fields].map(([field, index]) => [field, column(index)])),
    dimensions: header.dimensions.map(({ name, index }) => ({ name, source: column(index) })),
    spread: 1,
    unread: [...header.unknown, ...header.unnamed],
    keep: [],
    words: new Map(),
  }
}

/** The first row that has all the columns; the file's first where none has, so that it is said what that one lacks. */
function canonicalHeaderRow<Field extends string>(grid: Grid, format: Format<Field>): number {
  for (let at = 0; at < Math.min(grid.rowCount, PREAMBLE); at++)
    if (readHeader(grid.row(at), format).missing.length === 0) return at
  return 0
}

function profileLayout<Field extends string>(
  grid: Grid,
  format: Format<Field>,
  profile: ImportProfile,
  collector: IssueCollector,
): Layout<Field> | null {
  const { error, warning } = collector
  const found = createHeaderFinder(grid)(profile)
  if (found === null) {
    error('profile.no-header', NOWHERE, { profile: profile.name, columns: namesAsked(profile).join('\n') })
    return null
  }
  const { at, header } = found
  checkRowsAbove(grid, at, profile.headerRows ?? 1, collector)
  const keys = header.map(headerKey)
  const preamble = textsAbove(grid, at)
  const doubled = new Set(keys.filter((key, index) => key !== '' && keys.indexOf(key) !== index))
  const sources = new Map<string, CellSource>()
  for (const rule of profile.columns) {
    const source = sourceOf(rule, header, keys, preamble)
    if (source?.kind === 'column' && rule.names && doubled.has(keys[source.index] ?? '')) {
      error('header.doubled', { ...NOWHERE, row: grid.lineOf(at), column: header[source.index] ?? null }, { first: '' })
      return null
    }
    if (source && !sources.has(rule.field)) sources.set(rule.field, source)
    if (isTimeOfRule(rule, source)) warning('period.not-in-file', NOWHERE, { text: rule.fixed ?? '' })
  }
  const spread = spreadColumns(profile, header, keys)
  if (profile.wide && spread.length > 0) {
    const indexes = spread.map(({ index }) => index)
    for (const field of new Set(spread.flatMap(({ texts }) => [...texts.keys()])))
      sources.set(field, { kind: 'spread-header', texts: spread.map(({ texts }) => texts.get(field) ?? ''), indexes })
    sources.set('value', { kind: 'spread-cell', indexes })
  }
  const missing = format.columns.filter(({ field, required }) => required && !sources.has(field))
  for (const { names } of missing) error('header.missing', { ...NOWHERE, row: grid.lineOf(at) }, { column: names[0] })
  if (missing.length > 0) return null

  const fields = new Set<string>(format.columns.map(({ field }) => field))
  const endRow = endOfTable(grid, at + 1, profile, sources, header.findIndex(isRemarks))
  if (endRow.footnotes > 0)
    warning('rows.footnotes', { ...NOWHERE, row: grid.lineOf(endRow.at) }, { count: endRow.footnotes })
  if (endRow.at <= at + 1) {
    error('file.header-only', NOWHERE)
    return null
  }
  const used = new Set([...sources.values()].flatMap(indexesOf))
  const unread = header.flatMap((name, index) => (used.has(index) || name === '' || isRemarks(name) ? [] : [index]))
  const unknown = unknownAmong(unread, keys, profile).map((index) => header[index] ?? '')
  if (unknown.length > 0)
    warning(
      'header.unknown',
      { ...NOWHERE, row: grid.lineOf(at), column: unknown.length === 1 ? (unknown[0] ?? null) : null },
      { columns: unknown.join('\n') },
    )
  return {
    headerLine: grid.lineOf(at),
    header,
    firstRow: at + 1,
    endRow: endRow.at,
    // The cast says what the line before has looked at: a column of the format or a dimension.
    sources: new Map([...sources].filter(([field]) => fields.has(field))) as unknown as ReadonlyMap<Field, CellSource>,
    dimensions: [...sources].flatMap(([field, source]) => {
      const name = dimensionName(field)
      return name === null ? [] : [{ name, source }]
    }),
    spread: Math.max(1, spread.length),
    unread,
    keep: (profile.keep ?? []).flatMap(({ column, values }) => {
      const index = keys.indexOf(columnKey(column))
      return index < 0 ? [] : [{ index, values: new Set(values.map(foldText)) }]
    }),
    words: wordsOf(profile, sources),
  }
}

/** A time that only the profile says was right for the file it was made for; the next has the same header. */
const isTimeOfRule = ({ field, fixed, preamble }: ColumnRule, source: CellSource | null): boolean =>
  TIMES.includes(field) && source?.kind === 'fixed' && preamble === undefined && (fixed ?? '') !== ''
const TIMES: readonly string[] = ['period', 'year', 'date']

/** Of the columns that are not read, those the profile does not know either: one may change what the figures mean. */
function unknownAmong(
  unread: readonly number[],
  keys: readonly string[],
  { ignores, keep = [], columns }: ImportProfile,
): readonly number[] {
  if (ignores === undefined) return []
  const others = [...ignores, ...keep.map(({ column }) => column), ...columns.flatMap(({ names = [] }) => names)]
  const known = new Set(others.map(columnKey))
  return unread.filter((index) => !known.has(keys[index] ?? ''))
}

function wordsOf(
  { words = {} }: ImportProfile,
  sources: ReadonlyMap<string, CellSource>,
): ReadonlyMap<number, ReadonlyMap<string, string>> {
  return new Map(
    Object.entries(words).flatMap(([field, meanings]) => {
      const source = sources.get(field)
      const folded = new Map(Object.entries(meanings).map(([word, meaning]) => [foldText(word), meaning]))
      return source?.kind === 'column' ? [[source.index, folded] as const] : []
    }),
  )
}

/**
 * The table ends before a row that begins as the profile's footers do, and before the footnotes at the file's end: rows with a
 * single filled cell where the table has a cell for each value.
 */
function endOfTable(
  grid: Grid,
  first: number,
  { footer = [] }: ImportProfile,
  sources: ReadonlyMap<string, CellSource>,
  /** Our own column in a copy that has come back; -1 where there is none. */
  remarks: number,
): { readonly at: number; readonly footnotes: number } {
  const begins = footer.map(foldText)
  let end = grid.rowCount
  if (begins.length > 0)
    for (let row = first; row < end; row++) {
      const text = foldText(grid.row(row).find((cell) => cell !== '') ?? '')
      if (begins.some((begin) => text.startsWith(begin))) end = row
    }
  const columns = new Set([...sources.values()].flatMap(indexesOf)).size
  while (
    columns > 1 &&
    end > first &&
    grid.row(end - 1).filter((cell, index) => cell !== '' && index !== remarks).length === 1
  )
    end -= 1
  return { at: end, footnotes: grid.rowCount - end }
}

const textsAbove = (grid: Grid, at: number): readonly string[] =>
  Array.from({ length: at }, (_, row) => grid.row(row)).flatMap((cells) => cells.filter((cell) => cell !== ''))
