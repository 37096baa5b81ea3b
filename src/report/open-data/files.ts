// Tables as files: CSV for spreadsheets in Swedish, JSON for programs.

import { csvText } from '../../domain/csv-text.ts'
import type { DataTable, DataValue } from './tables.ts'

/** Decimal commas, as Excel in Swedish reads them; the data package says so. */
export const csvOf = ({ fields, rows }: DataTable): string =>
  csvText([fields.map(({ name }) => name), ...rows.map((row) => row.map(written))])

export const jsonOf = ({ fields, rows }: DataTable): string =>
  safeJson(rows.map((row) => Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null]))))

/** Harmless also where somebody puts it into a page. */
export const safeJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 1).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`

const written = (value: DataValue): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')
