// The row of a table that is its header, below whatever stands above it.

import type { ColumnRule, ImportProfile } from '../domain/import-profile.ts'
import { headerKey, sourceOf, spreadColumns } from './column-source.ts'
import type { Grid } from './grid.ts'
import { columnKey } from './header.ts'

/** Rows looked through for a header: preambles are shorter than this. */
export const PREAMBLE = 60

/** Whether the profile's header stands in the grid. */
export const hasHeader = (grid: Grid, profile: ImportProfile, find = createHeaderFinder(grid)): boolean =>
  (profile.files === undefined || profile.files.includes(grid.kind)) && find(profile) !== null

/** The header's last row, and its names with what the rows above it say of several columns: `Med examen – Inom 4 år`. */
type FoundHeader = { readonly at: number; readonly header: readonly string[] }

type HeaderFinder = (profile: ImportProfile) => FoundHeader | null

/** For many profiles that are tried on one table: its first rows are made ready once. */
export function createHeaderFinder(grid: Grid): HeaderFinder {
  const ready = new Map<string, Candidate>()
  const candidateOf = (at: number, rows: number): Candidate => {
    const known = ready.get(`${at} ${rows}`) ?? readCandidate(grid, at, rows)
    ready.set(`${at} ${rows}`, known)
    return known
  }
  return (profile) => {
    const wanted = (profile.headerHas ?? []).map(columnKey)
    for (let at = 0; at < Math.min(grid.rowCount, PREAMBLE); at++) {
      if (profile.headerLine !== undefined && grid.lineOf(at) !== profile.headerLine) continue
      const candidate = candidateOf(at, profile.headerRows ?? 1)
      const isIt = wanted.length > 0 ? wanted.every((name) => candidate.names.has(name)) : hasAll(profile, candidate)
      if (isIt) return { at, header: candidate.header }
    }
    return null
  }
}

type Candidate = {
  readonly header: readonly string[]
  readonly keys: readonly string[]
  /** Also what the last row alone says. */
  readonly names: ReadonlySet<string>
}

function readCandidate(grid: Grid, at: number, rows: number): Candidate {
  const header = joinedHeader(grid, at, rows)
  const keys = header.map(headerKey)
  return { header, keys, names: new Set([...keys, ...(rows > 1 ? grid.row(at).map(headerKey) : [])]) }
}

function hasAll(profile: ImportProfile, { header, keys }: Candidate): boolean {
  const isThere = (rule: ColumnRule) =>
    rule.optional ||
    (rule.names === undefined && rule.pattern === undefined) ||
    sourceOf(rule, header, keys, []) !== null
  return profile.columns.every(isThere) && (!profile.wide || spreadColumns(profile, header, keys).length > 0)
}

export function joinedHeader(grid: Grid, at: number, rows: number): readonly string[] {
  const upper = Array.from({ length: rows - 1 }, (_, index) => at - rows + 1 + index).filter((row) => row >= 0)
  const cells = [...upper, at].map((row) => grid.row(row))
  const width = Math.max(...cells.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const parts = cells.map((row) => (row[column] ?? '').trim()).filter((part) => part !== '')
    return [...new Set(parts)].join(' – ')
  })
}

/** Names to tell somebody whose file has no such header. */
export function namesAsked({ headerHas, columns, wide }: ImportProfile): readonly string[] {
  if (headerHas) return headerHas
  return [
    ...columns.flatMap(({ names, optional }) => (optional || names?.[0] === undefined ? [] : [names[0]])),
    ...(wide?.columns ?? []).flatMap(({ name }) => (name === undefined ? [] : [name])),
  ]
}
