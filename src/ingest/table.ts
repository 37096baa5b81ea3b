// A file as rows that can be asked for a field by name: everything the formats have in common.

import { cleanText } from './cell.ts'
import { checkColumns } from './checks/columns.ts'
import { refusePersonalNumbers } from './checks/personal-numbers.ts'
import { checkShape } from './checks/shape.ts'
import type { CsvRows } from './csv.ts'
import { readCsvFile } from './csv-file.ts'
import type { Format, Header } from './header.ts'
import { type IssueCollector, NOWHERE, type Place } from './issue-collector.ts'
import type { Limits } from './limits.ts'

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

type TableRead<Field extends string> = {
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
  const csv = readCsvFile(bytes, format, limits, collector)
  if (csv === null) return { table: null, rowCount: 0 }
  const rowCount = csv.rows.length
  if (refusePersonalNumbers(csv, format, collector)) return { table: null, rowCount }
  const header = checkColumns(csv, format, collector)
  if (header === null) return { table: null, rowCount }
  return { table: toTable(checkShape(csv, limits, collector), header, format), rowCount }
}

function toTable<Field extends string>(csv: CsvRows, header: Header<Field>, format: Format<Field>): Table<Field> {
  const { rows, lines } = csv
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
