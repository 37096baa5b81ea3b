// The one table of a file that is to be read, whatever kind of file it is, and the profile it is read by.

import type { ImportProfile } from '../domain/import-profile.ts'
import type { ElsewherePlace } from '../text/issues.ts'
import type { Encoding } from './decode.ts'
import type { Grid, GridKind, Sheet } from './grid.ts'
import { columnKey, type Format, isKnownColumn, readHeader } from './header.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import { hasHeader, PREAMBLE } from './layout.ts'
import type { Limits } from './limits.ts'
import { textGrid } from './text-grid.ts'
import { unpack } from './unpack.ts'

export type OpenFile = {
  readonly grid: Grid
  /** Null: by the canonical columns. */
  readonly profile: ImportProfile | null
  /** How a text was written; null for other kinds of file. */
  readonly encoding: Encoding | null
  /** The sheet or table, where a file may have several. */
  readonly sheet: string | null
  /** The file's other tables: not read, but kept with it. */
  readonly others: readonly Grid[]
  /** Where beside its tables it holds a personal identity number; null: nowhere. */
  readonly personal: ElsewherePlace | null
}

/** How a file is to be read: by one profile, or else by the first of several that fits it. */
export type ReadBy = {
  readonly profile?: ImportProfile | null
  readonly profiles?: readonly ImportProfile[]
}

/** Null where it holds no table; the collector then has the reason. */
export function openFile<Field extends string>(
  bytes: Uint8Array,
  format: Format<Field>,
  readBy: ReadBy,
  limits: Limits,
  collector: IssueCollector,
): OpenFile | null {
  const unpacked = unpack(bytes, limits, collector)
  if (unpacked.kind === 'refused') return null
  const candidates = candidatesOf(readBy)
  if (unpacked.kind === 'text') {
    const form = {
      ...(readBy.profile?.encoding && { encoding: readBy.profile.encoding }),
      ...(readBy.profile?.delimiter && { delimiter: readBy.profile.delimiter }),
    }
    const read = textGrid(unpacked.bytes, form, knownColumn(format, candidates), limits, collector)
    if (read === null) return null
    const { profile } = chosen([{ name: '', grid: read.grid }], format, readBy)
    return { ...read, profile, sheet: null, others: [], personal: null }
  }
  const { sheet, profile } = chosen(unpacked.sheets, format, readBy)
  const columns = Math.max(...firstRows(sheet.grid).map((row) => row.length))
  if (columns > limits.columns) {
    collector.error('file.too-many-columns', NOWHERE, { columns, limit: limits.columns })
    return null
  }
  const others = unpacked.sheets.filter((one) => one !== sheet).map(({ grid }) => grid)
  return { grid: sheet.grid, profile, encoding: null, sheet: sheet.name, others, personal: unpacked.personal }
}

const candidatesOf = ({ profile, profiles = [] }: ReadBy): readonly ImportProfile[] => (profile ? [profile] : profiles)

/** All tables of a file, for somebody to choose among; empty where it holds none. */
export function tablesOf(
  bytes: Uint8Array,
  form: Pick<ImportProfile, 'encoding' | 'delimiter'>,
  limits: Limits,
  collector: IssueCollector,
): readonly (Sheet & { readonly encoding: Encoding | null })[] {
  const unpacked = unpack(bytes, limits, collector)
  if (unpacked.kind === 'refused') return []
  if (unpacked.kind === 'sheets') return unpacked.sheets.map((sheet) => ({ ...sheet, encoding: null }))
  const read = textGrid(unpacked.bytes, form, () => false, limits, collector)
  return read ? [{ name: '', ...read }] : []
}

/**
 * The sheet and profile that fit each other: the sheet a profile names, or the first that has its header. A table whose every
 * column is canonical needs no profile; JSON always does, since its rows say more than its columns.
 */
function chosen<Field extends string>(
  sheets: readonly Sheet[],
  format: Format<Field>,
  { profile, profiles = [] }: ReadBy,
): { readonly sheet: Sheet; readonly profile: ImportProfile | null } {
  const visible = sheets.filter(({ grid, hidden }) => grid.rowCount > 0 && !hidden)
  const open = visible.length > 0 ? visible : sheets
  const first = open[0] ?? { name: '', grid: EMPTY }
  if (profile) return { sheet: sheetFor(profile, sheets, open) ?? first, profile }
  const isJson = first.grid.kind === 'kolada-json' || first.grid.kind === 'json-stat'
  const whole = isJson ? undefined : open.find(({ grid }) => isCanonical(grid, format, true))
  if (whole) return { sheet: whole, profile: null }
  for (const candidate of profiles) {
    const sheet = sheetFor(candidate, sheets, open)
    if (sheet && hasHeader(sheet.grid, candidate)) return { sheet, profile: candidate }
  }
  return { sheet: open.find(({ grid }) => isCanonical(grid, format, false)) ?? first, profile: null }
}

function sheetFor(profile: ImportProfile, sheets: readonly Sheet[], open: readonly Sheet[]): Sheet | undefined {
  const fits = ({ grid }: Sheet) => profile.files === undefined || profile.files.includes(grid.kind)
  const named =
    profile.sheet === undefined ? undefined : sheets.find(({ name }) => name.trim() === profile.sheet?.trim())
  return named ?? open.find((sheet) => fits(sheet) && hasHeader(sheet.grid, profile)) ?? open.find(fits)
}

/** `strictly`: every column is one of ours. */
function isCanonical<Field extends string>(grid: Grid, format: Format<Field>, strictly: boolean): boolean {
  return firstRows(grid).some((cells) => {
    const header = readHeader(cells, format)
    return header.missing.length === 0 && (!strictly || header.unknown.length === 0)
  })
}

const firstRows = (grid: Grid): readonly (readonly string[])[] =>
  Array.from({ length: Math.min(grid.rowCount, PREAMBLE) }, (_, row) => grid.row(row))

const EMPTY: Grid = {
  kind: 'csv',
  rowCount: 0,
  row: () => [],
  lineOf: () => 0,
  delimiter: ';',
  endsWithNewline: true,
}

/** Names that help to tell which character separates the cells. */
function knownColumn<Field extends string>(format: Format<Field>, profiles: readonly ImportProfile[]) {
  const isCanonicalName = isKnownColumn(format)
  const keys = new Set(profiles.flatMap(namesIn).map(columnKey))
  return (name: string) => isCanonicalName(name) || keys.has(columnKey(name))
}

const namesIn = ({ headerHas = [], columns, wide }: ImportProfile): readonly string[] => [
  ...headerHas,
  ...columns.flatMap((rule) => rule.names ?? []),
  ...(wide?.columns ?? []).flatMap(({ name }) => name ?? []),
]

/** How a file was understood, so that a person sees at once whether it was read right. */
export type Understood = {
  readonly kind: GridKind
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  readonly sheet: string | null
  readonly headerLine: number
  /** The file's columns and what is read from each. */
  readonly columns: readonly { readonly column: string; readonly field: string }[]
  readonly unread: readonly string[]
}
