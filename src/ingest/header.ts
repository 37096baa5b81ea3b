// Which column is which: canonical names with their synonyms, Swedish and English, in any order and letter case.

import { importText } from '../text/import.ts'
import { cleanText } from './cell.ts'

export type Column<Field extends string> = {
  readonly field: Field
  /** The first is the name shown to people; the others are read as the same. */
  readonly names: readonly [string, ...string[]]
  readonly required: boolean
  /** Numbers are looked at for decimal signs, and ten digits in them are an amount. */
  readonly kind: 'text' | 'number'
}

export type Format<Field extends string> = {
  readonly columns: readonly Column<Field>[]
  /** Further columns that are read as dimensions: name in the file → name of the dimension. */
  readonly dimensions: ReadonlyMap<string, string>
}

export type Header<Field extends string> = {
  readonly fields: ReadonlyMap<Field, number>
  /** Dimension → column, in the file's order. */
  readonly dimensions: readonly { readonly name: string; readonly index: number }[]
  readonly missing: readonly Column<Field>[]
  /** Columns that say the same thing twice, by the name of the first. */
  readonly doubled: readonly { readonly index: number; readonly first: number }[]
  /** Columns that are not read, by name unknown or without one. */
  readonly unknown: readonly number[]
  readonly unnamed: readonly number[]
}

export function readHeader<Field extends string>(cells: readonly string[], format: Format<Field>): Header<Field> {
  const names = namesOf(format)
  const seen = new Map<string, number>()
  const fields = new Map<Field, number>()
  const dimensions: { name: string; index: number }[] = []
  const doubled: { index: number; first: number }[] = []
  const unknown: number[] = []
  const unnamed: number[] = []
  for (const [index, cell] of cells.entries()) {
    if (isRemarks(cell)) continue
    const name = columnKey(cell)
    const known = names.get(name)
    const identity = known ? `${known.kind}:${known.name}` : `unknown:${name}`
    const first = seen.get(identity)
    if (name === '') unnamed.push(index)
    else if (first !== undefined && known) doubled.push({ index, first })
    else if (known?.kind === 'field') fields.set(known.name, index)
    else if (known?.kind === 'dimension') dimensions.push({ name: known.name, index })
    else unknown.push(index)
    if (first === undefined) seen.set(identity, index)
  }
  const missing = format.columns.filter(({ field, required }) => required && !fields.has(field))
  return { fields, dimensions, missing, doubled, unknown, unnamed }
}

/** Our own column of remarks in a copy that comes back corrected: known, and never read. What is said of the whole file stands in its header. */
export function isRemarks(cell: string): boolean {
  const name = columnKey(cell)
  return name === REMARKS || name.startsWith(`${REMARKS}|`)
}

export function isKnownColumn<Field extends string>(format: Format<Field>): (name: string) => boolean {
  const names = namesOf(format)
  return (name) => names.has(columnKey(name))
}

type Known<Field> =
  | { readonly kind: 'field'; readonly name: Field }
  | { readonly kind: 'dimension'; readonly name: string }

function namesOf<Field extends string>(format: Format<Field>): ReadonlyMap<string, Known<Field>> {
  return new Map<string, Known<Field>>([
    ...[...format.dimensions].map(
      ([name, dimension]) => [columnKey(name), { kind: 'dimension', name: dimension }] as const,
    ),
    ...format.columns.flatMap(({ field, names }) =>
      names.map((name) => [columnKey(name), { kind: 'field', name: field }] as const),
    ),
  ])
}

/** The dimension a profile's `dimension:skolform` names; null where it names a column of the format. */
export const dimensionName = (field: string): string | null =>
  field.startsWith('dimension:') ? field.slice('dimension:'.length) : null

/** What makes two headers the same: letter case, spaces, hyphens, underscores and dots over letters do not tell apart. */
export const columnKey = (name: string): string =>
  cleanText(name)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s_-]/g, '')

const REMARKS = columnKey(importText.remarks)
