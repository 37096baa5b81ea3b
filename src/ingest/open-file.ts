// The one table of a file that is to be read, whatever kind of file it is, and the profile it is read by.

import type { ImportProfile } from '../domain/import-profile.ts'
import type { ElsewherePlace } from '../text/issues.ts'
import type { Encoding } from './decode.ts'
import type { Grid, GridKind, Sheet } from './grid.ts'
import { columnKey, type Format, isKnownColumn, readHeader } from './header.ts'
import { createIssueCollector, type IssueCollector, NOWHERE } from './issue-collector.ts'
import { createHeaderFinder, hasHeader, PREAMBLE } from './layout.ts'
import type { Limits } from './limits.ts'
import { type TextGrid, textGrid } from './text-grid.ts'
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
    const findings = createIssueCollector()
    const read = textGrid(unpacked.bytes, form, knownColumn(format, candidates), limits, findings)
    const delimited = read === null && !readBy.profile ? delimitedBy(unpacked.bytes, candidates, limits) : undefined
    if (delimited) return openFile(bytes, format, { profile: delimited }, limits, collector)
    collector.absorb(findings)
    if (read === null) return null
    const { profile } = chosen([{ name: '', grid: read.grid }], format, readBy)
    // Committing reads by the profile alone: what was found out about the text must be what the profile says of it.
    if (profile && !readBy.profile && !isWrittenAs(profile, read))
      return openFile(bytes, format, { profile }, limits, collector)
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

/** A preamble can hide how cells are set apart: a profile that says it is tried all the same. */
const delimitedBy = (bytes: Uint8Array, profiles: readonly ImportProfile[], limits: Limits) =>
  profiles.find((profile) => {
    const { encoding, delimiter } = profile
    if (!delimiter) return false
    const form = { delimiter, ...(encoding && { encoding }) }
    const read = textGrid(bytes, form, () => false, limits, createIssueCollector())
    return read !== null && hasHeader(read.grid, profile)
  })

const isWrittenAs = ({ encoding, delimiter }: ImportProfile, read: TextGrid): boolean =>
  (encoding ?? read.encoding) === read.encoding && (delimiter ?? read.grid.delimiter) === read.grid.delimiter

const candidatesOf = ({ profile, profiles = [] }: ReadBy): readonly ImportProfile[] => (profile ? [profile] : profiles)

/** A table to choose, and what is known of the file it is in. */
export type FileTable = Sheet & Pick<OpenFile, 'encoding' | 'personal'>

/** All tables of a file, for somebody to choose among; empty where it holds none. */
export function tablesOf(
  bytes: Uint8Array,
  form: Pick<ImportProfile, 'encoding' | 'delimiter'>,
  limits: Limits,
  collector: IssueCollector,
): readonly FileTable[] {
  const unpacked = unpack(bytes, limits, collector)
  if (unpacked.kind === 'refused') return []
  if (unpacked.kind === 'sheets') {
    const { sheets, personal } = unpacked
    return sheets.map((sheet) => ({ ...sheet, encoding: null, personal }))
  }
  const read = textGrid(unpacked.bytes, form, () => false, limits, collector)
  return read ? [{ name: '', ...read, personal: null }] : []
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
  const finders = new Map(open.map(({ grid }) => [grid, createHeaderFinder(grid)]))
  const fits = ({ grid }: Sheet, candidate: ImportProfile) => hasHeader(grid, candidate, finders.get(grid))
  if (profile) return { sheet: sheetFor(profile, sheets, open, fits) ?? first, profile }
  const isJson = first.grid.kind === 'kolada-json' || first.grid.kind === 'json-stat'
  const whole = isJson ? undefined : open.find(({ grid }) => isCanonical(grid, format, true))
  if (whole) return { sheet: whole, profile: null }
  for (const candidate of profiles) {
    const sheet = sheetFor(candidate, sheets, open, fits)
    if (sheet && fits(sheet, candidate)) return { sheet, profile: candidate }
  }
  return { sheet: open.find(({ grid }) => isCanonical(grid, format, false)) ?? first, profile: null }
}

function sheetFor(
  profile: ImportProfile,
  sheets: readonly Sheet[],
  open: readonly Sheet[],
  hasItsHeader: (sheet: Sheet, profile: ImportProfile) => boolean,
): Sheet | undefined {
  const named =
    profile.sheet === undefined ? undefined : sheets.find(({ name }) => name.trim() === profile.sheet?.trim())
  const isOfKind = ({ grid }: Sheet) => profile.files === undefined || profile.files.includes(grid.kind)
  return named ?? open.find((sheet) => hasItsHeader(sheet, profile)) ?? open.find(isOfKind)
}

/** `strictly`: every column is one of ours, and no two say the same thing. */
function isCanonical<Field extends string>(grid: Grid, format: Format<Field>, strictly: boolean): boolean {
  return firstRows(grid).some((cells) => {
    const { missing, unknown, doubled } = readHeader(cells, format)
    return missing.length === 0 && (!strictly || unknown.length + doubled.length === 0)
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
  /** What is the same for all rows, from the profile or the text above the table. Not there in imports of earlier versions. */
  readonly fixed?: readonly { readonly field: string; readonly text: string }[]
  readonly unread: readonly string[]
  /** Rows that the profile leaves out; absent in imports of earlier versions. */
  readonly leftOut?: number
}
