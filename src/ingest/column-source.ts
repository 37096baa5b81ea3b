// Which column of a file a rule of a profile means, and what the headers of value columns side by side say.

import type { ColumnRule, ImportProfile } from '../domain/import-profile.ts'
import { parsePeriod } from '../domain/period.ts'
import { columnKey, isRemarks } from './header.ts'

/** Where the text of a canonical column is taken from. */
export type CellSource =
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'fixed'; readonly text: string }
  /** The header of the value column that the row is about. */
  | { readonly kind: 'spread-header'; readonly texts: readonly string[]; readonly indexes: readonly number[] }
  /** The cell in the value column that the row is about. */
  | { readonly kind: 'spread-cell'; readonly indexes: readonly number[] }

/** The columns a text is taken from. */
export const indexesOf = (source: CellSource): readonly number[] =>
  source.kind === 'column' ? [source.index] : source.kind === 'fixed' ? [] : source.indexes

export function sourceOf(
  { names, pattern, fixed, preamble, as, plusYears = 0 }: ColumnRule,
  header: readonly string[],
  keys: readonly string[],
  above: readonly string[],
): CellSource | null {
  for (const name of names ?? []) {
    const index = keys.indexOf(columnKey(name))
    if (index >= 0) return { kind: 'column', index }
  }
  if (pattern !== undefined) {
    const expression = new RegExp(pattern, 'iu')
    const index = header.findIndex((name) => name.length <= LONGEST_NAME && expression.test(name))
    if (index >= 0) return { kind: 'column', index }
  }
  if (preamble !== undefined) {
    const expression = new RegExp(preamble, 'iu')
    for (const text of above) {
      const match = expression.exec(text)
      if (match) return { kind: 'fixed', text: as ?? laterYear((match[1] ?? match[0]).trim(), plusYears) }
    }
  }
  return fixed === undefined ? null : { kind: 'fixed', text: fixed }
}

/** `2017/18` and 4 more years is 2021: of those who began in the autumn of 2017. */
function laterYear(text: string, years: number): string {
  const began = years === 0 ? null : parsePeriod(text)
  return began === null ? text : String(Number(began.start.slice(0, 4)) + years)
}

type SpreadColumn = { readonly index: number; readonly texts: ReadonlyMap<string, string> }

/** The value columns side by side, in the file's order, with what each is about; none that is read as something else. */
export function spreadColumns(
  { wide, columns, ignores = [] }: ImportProfile,
  header: readonly string[],
  keys: readonly string[],
): readonly SpreadColumn[] {
  if (!wide) return []
  const ignored = new Set([...ignores, ...columns.flatMap(({ names = [] }) => names)].map(columnKey))
  const others = new Set(columns.flatMap((rule) => sourceOf(rule, header, keys, []) ?? []).flatMap(indexesOf))
  const found = new Map<number, ReadonlyMap<string, string>>()
  for (const { name, pattern, every, as } of wide.columns) {
    const expression = pattern === undefined ? null : new RegExp(pattern, 'iu')
    const key = name === undefined ? null : columnKey(name)
    for (const [index, text] of header.entries()) {
      if (
        text === '' ||
        text.length > LONGEST_NAME ||
        found.has(index) ||
        others.has(index) ||
        ignored.has(keys[index] ?? '') ||
        isRemarks(text)
      )
        continue
      const match = expression?.exec(text)
      if (match) found.set(index, textsOf(match, wide.field, as))
      else if ((key !== null && keys[index] === key) || (every === 'period' && parsePeriod(text) !== null))
        found.set(index, new Map([[wide.field, as ?? text]]))
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([index, texts]) => ({ index, texts }))
}

/** What a header says: each named group of one field, or all of it of one. */
function textsOf(match: RegExpExecArray, field: string, as: string | undefined): ReadonlyMap<string, string> {
  if (as !== undefined) return new Map([[field, as]])
  const groups = Object.entries(match.groups ?? {}).flatMap(([name, text]) =>
    text ? [[name, text.trim()] as const] : [],
  )
  return new Map(groups.length > 0 ? groups : [[field, (match[1] ?? match.input).trim()]])
}

/** A longer text is no name of a column, and is not looked into. */
const LONGEST_NAME = 500

export const headerKey = (name: string): string => (name.length > LONGEST_NAME ? '' : columnKey(name))
