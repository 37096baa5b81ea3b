// The first rows of a table as a file of their own, so that a mapping can be tried at once on a file of any size.

import type { ImportProfile } from '../domain/import-profile.ts'
import type { Grid } from './grid.ts'
import { createIssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { FORMAT_OF } from './mapping-fields.ts'
import { readTable } from './table.ts'

export type Sample = {
  readonly bytes: Uint8Array
  /** The profile, for this table alone. */
  readonly profile: ImportProfile
  /** The line in the user's own file of a line in the sample. */
  readonly lineOf: (line: number) => number
  /** All of the table is there. */
  readonly isWhole: boolean
}

const ROWS = 2_000

export function sampleOf(grid: Grid, profile: ImportProfile): Sample {
  const count = Math.min(grid.rowCount, ROWS)
  const lines = Array.from({ length: count }, (_, row) => grid.row(row).map(quoted).join(grid.delimiter))
  const { encoding: _encoding, delimiter: _delimiter, sheet: _sheet, headerLine, ...rest } = profile
  const rowOf = (line: number) => Math.max(0, Math.min(line, count) - 1)
  const at = headerLine === undefined ? -1 : Array.from(lines, (_, row) => grid.lineOf(row)).indexOf(headerLine)
  return {
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    profile: {
      ...rest,
      encoding: 'utf-8',
      ...(isDelimiter(grid.delimiter) && { delimiter: grid.delimiter }),
      ...(at >= 0 && { headerLine: at + 1 }),
    },
    lineOf: (line) => grid.lineOf(rowOf(line)),
    isWhole: count === grid.rowCount,
  }
}

const isDelimiter = (text: string): text is ';' | ',' | '\t' => text === ';' || text === ',' || text === '\t'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""').replace(/\s*\n\s*/g, ' ')}"`

export type ReadRow = { readonly line: number; readonly cells: readonly string[] }

/** The first rows as the canonical columns; empty where the mapping does not find a table. */
export function firstRead(
  { bytes, profile, lineOf }: Sample,
  most: number,
): { readonly fields: readonly string[]; readonly rows: readonly ReadRow[] } {
  const format = FORMAT_OF[profile.kind]
  const { table } = readTable({ bytes, profile }, format, DEFAULT_LIMITS, createIssueCollector())
  if (table === null) return { fields: [], rows: [] }
  const fields = format.columns.map(({ field }) => field).filter((field) => table.has(field))
  return {
    fields: [...fields, ...table.dimensions.map(({ name }) => `dimension:${name}`)],
    rows: Array.from({ length: Math.min(most, table.rowCount) }, (_, row) => ({
      line: lineOf(table.lineOf(row)),
      cells: [
        ...fields.map((field) => table.text(row, field)),
        ...table.dimensions.map(({ source }) => table.rawAt(row, source)),
      ],
    })),
  }
}
