// A file as rows that can be asked for a field by name: everything the formats have in common.

import { cleanText, sameText } from './cell.ts'
import { type CsvRead, readCsv } from './csv.ts'
import { decode } from './decode.ts'
import { type Format, isKnownColumn, readHeader } from './header.ts'
import type { IssueCollector, Place } from './issue-collector.ts'
import { NOWHERE } from './issue-collector.ts'
import type { Limits } from './limits.ts'
import { holdsPersonalNumber, holdsPersonalNumberAmongNumbers } from './personal-number.ts'

export type Table<Field extends string> = {
  /** The line in the file of each data row. */
  readonly lines: readonly number[]
  readonly delimiter: string
  readonly dimensions: readonly { readonly name: string; readonly index: number }[]
  /** The cell as written, without surrounding space; empty where there is no such column. */
  readonly raw: (row: number, field: Field) => string
  readonly rawAt: (row: number, index: number) => string
  /** The cell as text to keep. */
  readonly text: (row: number, field: Field) => string
  readonly has: (field: Field) => boolean
  readonly place: (row: number, field: Field) => Place
  readonly placeAt: (row: number, index: number) => Place
  /** All cells of the columns that hold numbers. */
  readonly numberTexts: () => Iterable<string>
}

export type TableRead<Field extends string> = {
  /** Null where the file could not be read as this format; the issues say why. */
  readonly table: Table<Field> | null
  /** Data rows in the file. */
  readonly rowCount: number
}

export function readTable<Field extends string>(
  bytes: Uint8Array,
  format: Format<Field>,
  limits: Limits,
  collector: IssueCollector,
): TableRead<Field> {
  const csv = readRows(bytes, format, limits, collector)
  if (csv === null) return { table: null, rowCount: 0 }
  const rowCount = csv.rows.length
  if (refusePersonalNumbers(csv, format, collector)) return { table: null, rowCount }
  const header = checkHeader(csv, format, collector)
  if (header === null) return { table: null, rowCount }
  const kept = checkShape(csv, limits, collector)
  return { table: toTable(kept, header, format, csv), rowCount }
}

/** å, ä, ö and their capitals as UTF-8 read as windows-1252, and the sign for a letter already lost. */
const GARBLED = /\u00c3[\u00a5\u00a4\u00b6\u2026\u201e\u2013\u0085\u0084\u0096]|\ufffd/

type Csv = Extract<CsvRead, { ok: true }>
type Rows = { readonly rows: readonly (readonly string[])[]; readonly lines: readonly number[] }

function readRows<Field extends string>(
  bytes: Uint8Array,
  format: Format<Field>,
  limits: Limits,
  { error, warning }: IssueCollector,
): Csv | null {
  if (bytes.length > limits.bytes) {
    error('file.too-large', NOWHERE, { size: bytes.length, limit: limits.bytes })
    return null
  }
  const decoded = decode(bytes)
  if (!decoded.ok) {
    if (decoded.problem === 'not-text') error('file.not-csv', NOWHERE, { kind: decoded.kind })
    else error(`file.${decoded.problem}`, NOWHERE)
    return null
  }
  if (GARBLED.test(decoded.text)) warning('file.garbled-letters', NOWHERE)
  const csv = readCsv(decoded.text, isKnownColumn(format))
  if (!csv.ok) {
    if (csv.problem === 'one-column') error('file.not-csv', NOWHERE, { kind: 'one-column' })
    else error(`file.${csv.problem}`, { ...NOWHERE, row: csv.line })
    return null
  }
  if (csv.header.length > limits.columns) {
    error('file.too-many-columns', NOWHERE, { columns: csv.header.length, limit: limits.columns })
    return null
  }
  return csv
}

function checkHeader<Field extends string>(csv: Csv, format: Format<Field>, { error, warning }: IssueCollector) {
  const header = readHeader(csv.header, format)
  const place = (index: number): Place => ({ row: csv.headerLine, column: csv.header[index] ?? null, value: null })
  for (const { names } of header.missing)
    error('header.missing', { ...place(-1), column: names[0] }, { column: names[0] })
  for (const { index, first } of header.doubled)
    error('header.doubled', place(index), { first: otherName(csv, index, first) })
  for (const index of header.unknown) warning('header.unknown', place(index))
  if (header.missing.length > 0 || header.doubled.length > 0) return null
  if (csv.rows.length === 0) {
    error('file.header-only', NOWHERE)
    return null
  }
  return header
}

/** The other name of a doubled column; empty where both are called the same. */
function otherName({ header }: Csv, index: number, first: number): string {
  const [name, other] = [header[index] ?? '', header[first] ?? '']
  return sameText(name, other) ? '' : cleanText(other)
}

/**
 * Rows with as many cells as the header has. Empty cells that all rows have at their end come from a spreadsheet and do
 * no harm; on single rows they betray a decimal comma or a text torn apart, with all later cells moved.
 */
function checkShape(csv: Csv, limits: Limits, { error, warning }: IssueCollector): Rows {
  const width = csv.header.length
  const rows: (readonly string[])[] = []
  const lines: number[] = []
  const last = csv.rows.length - 1
  const shortest = csv.rows.reduce(
    (least, cells) => Math.min(least, Math.max(cells.length, width)),
    Number.POSITIVE_INFINITY,
  )
  for (const [index, cells] of csv.rows.entries()) {
    const row = csv.lines[index] ?? 0
    const place = { ...NOWHERE, row }
    const long = cells.findIndex((cell) => cell.length > limits.cellLength)
    if (cells.length < width && index === last && !csv.endsWithNewline) error('file.cut-off', place)
    else if (cells.length < width) error('row.too-short', place, { cells: cells.length, columns: width })
    else if (cells.length > shortest || cells.slice(width).some((cell) => cell !== ''))
      error('row.too-long', place, { cells: cells.length, columns: width })
    else if (long >= 0)
      error('cell.too-long', { ...place, column: csv.header[long] ?? null }, { limit: limits.cellLength })
    else {
      rows.push(cells)
      lines.push(row)
      if (index === last && !csv.endsWithNewline) warning('file.no-final-newline', place)
    }
  }
  return { rows, lines }
}

function refusePersonalNumbers<Field extends string>(
  csv: Csv,
  format: Format<Field>,
  { error }: IssueCollector,
): boolean {
  const { fields } = readHeader(csv.header, format)
  const numbers = new Set(format.columns.filter(({ kind }) => kind === 'number').map(({ field }) => fields.get(field)))
  let found = false
  for (const [index, cells] of [csv.header, ...csv.rows].entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!(numbers.has(column) ? holdsPersonalNumberAmongNumbers(cell) : holdsPersonalNumber(cell))) continue
      const row = index === 0 ? csv.headerLine : (csv.lines[index - 1] ?? null)
      error('cell.personal-number', { row, column: csv.header[column] ?? null, value: null })
      found = true
    }
  }
  return found
}

function toTable<Field extends string>(
  { rows, lines }: Rows,
  header: ReturnType<typeof readHeader<Field>>,
  format: Format<Field>,
  csv: Csv,
): Table<Field> {
  const rawAt = (row: number, index: number): string => rows[row]?.[index]?.trim() ?? ''
  const raw = (row: number, field: Field): string => {
    const index = header.fields.get(field)
    return index === undefined ? '' : rawAt(row, index)
  }
  const placeAt = (row: number, index: number): Place => ({
    row: lines[row] ?? null,
    column: csv.header[index] ?? null,
    value: rows[row]?.[index] ?? null,
  })
  return {
    lines,
    delimiter: csv.delimiter,
    dimensions: header.dimensions,
    raw,
    rawAt,
    text: (row, field) => cleanText(raw(row, field)),
    has: (field) => header.fields.has(field),
    place: (row, field) => {
      const index = header.fields.get(field)
      return index === undefined ? { ...NOWHERE, row: lines[row] ?? null } : placeAt(row, index)
    },
    placeAt,
    *numberTexts() {
      const columns = format.columns
        .filter(({ kind }) => kind === 'number')
        .map(({ field }) => header.fields.get(field))
      for (const cells of rows) for (const index of columns) if (index !== undefined) yield cells[index] ?? ''
    },
  }
}
