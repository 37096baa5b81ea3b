// A file as rows that can be asked for a field by name: everything the formats have in common.

import type { ImportProfile, MarkMeaning } from '../domain/import-profile.ts'
import { cleanText, foldText } from './cell.ts'
import type { Grid } from './grid.ts'
import type { Format } from './header.ts'
import { createIssueCollector, type IssueCollector, NOWHERE, type Place } from './issue-collector.ts'
import { type CellSource, indexesOf, type Layout, layOut } from './layout.ts'
import type { Limits } from './limits.ts'
import { type OpenFile, openFile, type ReadBy, type Understood } from './open-file.ts'
import type { RowList } from './row-list.ts'
import { holdsPersonalData, survey } from './survey.ts'

export type Table<Field extends string> = {
  /** Rows of data that can be read. */
  readonly rowCount: number
  /** The line in the file of a row. */
  readonly lineOf: (row: number) => number
  readonly delimiter: string
  readonly dimensions: readonly { readonly name: string; readonly source: CellSource }[]
  /** The cell as written, without surrounding space; empty where there is no such column. */
  readonly raw: (row: number, field: Field) => string
  readonly rawAt: (row: number, source: CellSource) => string
  /** The same for many rows, with the column looked up once. */
  readonly reader: (field: Field) => (row: number) => string
  /** The cell as text to keep. */
  readonly text: (row: number, field: Field) => string
  readonly has: (field: Field) => boolean
  readonly place: (row: number, field: Field) => Place
  /** What marks mean in this file; null: what they mean with Kolada. */
  readonly marks: ReadonlyMap<string, MarkMeaning> | null
  /** What the column `status` says of an empty value; null: what it says with Kolada. */
  readonly statuses: ReadonlyMap<string, MarkMeaning> | null
  /** What values are multiplied by. */
  readonly factor: number
  /** All cells of the columns that hold numbers. */
  readonly numberTexts: () => Iterable<string>
}

/** What is known of a file once it has been read, whatever its kind. */
export type ReadFile = {
  /** Data rows in the file. */
  readonly rowCount: number
  /** How the file was understood; null where it was not. */
  readonly understood: Understood | null
  /** The profile it was read by; null: by the canonical columns, or not at all. */
  readonly profile: ImportProfile | null
}

export type TableRead<Field extends string> = ReadFile & {
  /** Null where the file could not be read as this format; the issues say why. */
  readonly table: Table<Field> | null
}

/** A file and the profiles it may be read by; without one its header must be the canonical one. */
export type TableFile = ReadBy & { readonly bytes: Uint8Array }

export function readTable<Field extends string>(
  { bytes, ...readBy }: TableFile,
  format: Format<Field>,
  limits: Limits,
  collector: IssueCollector,
): TableRead<Field> {
  const nothing = { table: null, rowCount: 0, understood: null, profile: null }
  const file = openFile(bytes, format, readBy, limits, collector)
  if (file === null) return nothing
  const { grid, profile } = file
  const findings = createIssueCollector()
  const layout = layOut(grid, format, profile, findings)
  const surveyed = survey(grid, layout, format, limits, findings, collector)
  const rowCount = layout === null ? Math.max(0, grid.rowCount - 1) : (layout.endRow - layout.firstRow) * layout.spread
  const isPersonal = file.others.map((other) => holdsPersonalData(other, collector)).includes(true)
  if (surveyed === null || isPersonal) return { ...nothing, rowCount }
  if (file.personal !== null) {
    collector.error('file.personal-elsewhere', NOWHERE, { place: file.personal })
    return { ...nothing, rowCount }
  }
  collector.absorb(findings)
  if (layout === null) return { ...nothing, rowCount, profile }
  const table = toTable(grid, layout, surveyed.rows, format, profile)
  return { table, rowCount, understood: { ...understoodAs(file, layout), leftOut: surveyed.leftOut }, profile }
}

function understoodAs<Field extends string>(
  { grid, encoding, sheet }: OpenFile,
  { header, headerLine, sources, dimensions, unread }: Layout<Field>,
): Understood {
  const read = [...sources, ...dimensions.map(({ name, source }) => [name, source] as const)]
  return {
    kind: grid.kind,
    encoding,
    delimiter: grid.kind === 'csv' ? grid.delimiter : null,
    sheet,
    headerLine,
    columns: read.flatMap(([field, source]) =>
      indexesOf(source).map((index) => ({ column: header[index] ?? '', field })),
    ),
    fixed: read.flatMap(([field, source]) => (source.kind === 'fixed' ? [{ field, text: source.text }] : [])),
    unread: unread.flatMap((index) => (header[index] ? [header[index]] : [])),
  }
}

/** The rows of small files, each once: a table of a million is asked row by row instead. */
export const rowsOf = <Field extends string>(table: Table<Field>): readonly { row: number; line: number }[] =>
  Array.from({ length: table.rowCount }, (_, row) => ({ row, line: table.lineOf(row) }))

/** Where a field stands on a line of the file. */
export function placeByLine<Field extends string>(table: Table<Field>, field: Field): (line: number) => Place {
  const rows = new Map(rowsOf(table).map(({ row, line }) => [line, row]))
  return (line) => table.place(rows.get(line) ?? -1, field)
}

function toTable<Field extends string>(
  grid: Grid,
  layout: Layout<Field>,
  rows: RowList,
  format: Format<Field>,
  profile: ImportProfile | null,
): Table<Field> {
  const { sources, spread, words, header } = layout
  const cellsOf = lastRowKept(grid)
  const gridRow = (row: number): number => rows.at(spread === 1 ? row : Math.floor(row / spread))

  const written = (row: number, source: CellSource): string => {
    if (source.kind === 'fixed') return source.text
    if (source.kind === 'spread-header') return source.texts[row % spread] ?? ''
    return cellsOf(gridRow(row))[indexAt(source, row, spread)] ?? ''
  }
  const rawAt = (row: number, source: CellSource): string => {
    const text = written(row, source)
    if (words.size === 0 || source.kind !== 'column') return text
    return words.get(source.index)?.get(foldText(text)) ?? text
  }
  const raw = (row: number, field: Field): string => {
    const source = sources.get(field)
    return source === undefined ? '' : rawAt(row, source)
  }
  const reader = (field: Field): ((row: number) => string) => {
    const source = sources.get(field)
    if (source === undefined) return () => ''
    if (spread > 1 || words.size > 0 || source.kind !== 'column') return (row) => rawAt(row, source)
    const { index } = source
    return (row) => cellsOf(rows.at(row))[index] ?? ''
  }
  return {
    rowCount: rows.length * spread,
    lineOf: (row) => grid.lineOf(gridRow(row)),
    delimiter: grid.delimiter,
    dimensions: layout.dimensions,
    raw,
    rawAt,
    reader,
    text: (row, field) => cleanText(raw(row, field)),
    has: (field) => sources.has(field),
    place: (row, field) => {
      const source = sources.get(field)
      const line = row < 0 ? null : grid.lineOf(gridRow(row))
      if (source === undefined || source.kind === 'fixed') return { ...NOWHERE, row: line }
      const index = indexAt(source, row, spread)
      return { row: line, column: header[index] ?? null, value: written(row, source) }
    },
    marks: meaningsIn(profile?.marks),
    statuses: meaningsIn(profile?.statuses),
    factor: profile?.factor ?? 1,
    *numberTexts() {
      const columns = format.columns.filter(({ kind }) => kind === 'number').map(({ field }) => sources.get(field))
      for (let row = 0; row < rows.length * spread; row++)
        for (const source of columns) if (source !== undefined) yield written(row, source)
    },
  }
}

/** Keys in the case they are looked up in. */
const meaningsIn = (meanings: Readonly<Record<string, MarkMeaning>> | undefined) =>
  meanings ? new Map(Object.entries(meanings).map(([text, meaning]) => [text.trim().toLowerCase(), meaning])) : null

const indexAt = (source: Exclude<CellSource, { kind: 'fixed' }>, row: number, spread: number): number =>
  source.kind === 'column' ? source.index : (source.indexes[row % spread] ?? 0)

/** Fields of a row are asked for one after the other: its cells are split once. */
function lastRowKept(grid: Grid): (row: number) => readonly string[] {
  let last = -1
  let cells: readonly string[] = []
  return (row) => {
    if (row !== last) {
      cells = grid.row(row)
      last = row
    }
    return cells
  }
}
