// The one table of a file that is to be read, whatever kind of file it is.

import type { ImportProfile } from '../domain/import-profile.ts'
import type { Encoding } from './decode.ts'
import type { Grid, GridKind } from './grid.ts'
import { columnKey, type Format, isKnownColumn } from './header.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import type { Limits } from './limits.ts'
import { textGrid } from './text-grid.ts'

export type OpenFile = {
  readonly grid: Grid
  /** How a text was written; null for other kinds of file. */
  readonly encoding: Encoding | null
  /** The sheet or table, where a file may have several. */
  readonly sheet: string | null
}

/** Null where it holds no table; the collector then has the reason. */
export function openFile<Field extends string>(
  bytes: Uint8Array,
  format: Format<Field>,
  profile: ImportProfile | null,
  limits: Limits,
  collector: IssueCollector,
): OpenFile | null {
  if (bytes.length > limits.bytes) {
    collector.error('file.too-large', NOWHERE, { size: bytes.length, limit: limits.bytes })
    return null
  }
  const form = {
    ...(profile?.encoding && { encoding: profile.encoding }),
    ...(profile?.delimiter && { delimiter: profile.delimiter }),
  }
  const read = textGrid(bytes, form, knownColumn(format, profile), limits, collector)
  return read && { ...read, sheet: null }
}

/** Names that help to tell which character separates the cells. */
function knownColumn<Field extends string>(format: Format<Field>, profile: ImportProfile | null) {
  if (profile === null) return isKnownColumn(format)
  const names = [
    ...(profile.headerHas ?? []),
    ...profile.columns.flatMap((rule) => rule.names ?? []),
    ...(profile.wide?.columns ?? []).flatMap(({ name }) => name ?? []),
  ]
  const keys = new Set(names.map(columnKey))
  return (name: string) => keys.has(columnKey(name))
}

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
