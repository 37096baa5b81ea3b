// Which imports count, and which of two says the last word. Decided in code: imports are few, their rows are many.

import type { Origin } from '../domain/observation.ts'
import { instant } from './instant.ts'
import type { Db, ImportStatus } from './schema.ts'

export type VisibleImport = {
  /** Higher is newer: by the instant of the commit, then by number. */
  readonly rank: number
  readonly status: ImportStatus
  readonly origin: Omit<Origin, 'line'>
}

/** By import number. A row whose import is not in here does not count. */
export type VisibleImports = ReadonlyMap<number, VisibleImport>

/**
 * The owners' active imports. With `knownAt`, those that were active at that instant: committed by then and, if undone
 * since, undone only later; what was reported at the time can so be asked for again.
 */
export async function visibleImports(db: Db, owners: readonly string[], knownAt?: string): Promise<VisibleImports> {
  const all = await committedImports(db, owners)
  if (knownAt === undefined) return new Map([...all].filter(([, one]) => one.status === 'active'))
  const at = instant(knownAt)
  const undoneThen = await undoneAt(db, at)
  return new Map(
    [...all].filter(
      ([number, one]) =>
        one.origin.importedAt <= at && (one.undoneAt === null || one.undoneAt > at) && !undoneThen.has(number),
    ),
  )
}

/**
 * Changes whenever what a file of the owner's figures is read against has changed: which imports count and in which order,
 * or which areas there are (they are only ever added).
 */
export async function dataState(db: Db, owner: string): Promise<string> {
  const imports = await visibleImports(db, [owner])
  const ranked = [...imports].sort(([, a], [, b]) => a.rank - b.rank).map(([number]) => number)
  const { areas } = await db
    .selectFrom('area')
    .select(({ fn }) => fn.countAll().as('areas'))
    .executeTakeFirstOrThrow()
  return `${ranked.join(' ')}|${areas}`
}

/** Imports that were undone at the instant and have been made to count again since. */
async function undoneAt(db: Db, at: string): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('import_gap')
    .select('import')
    .where('undone_at', '<=', at)
    .where('redone_at', '>', at)
    .execute()
  return new Set(rows.map((row) => row.import))
}

/** Everything that was ever current, also what has been undone since. */
export async function committedImports(
  db: Db,
  owners: readonly string[],
): Promise<ReadonlyMap<number, VisibleImport & { readonly undoneAt: string | null }>> {
  const rows = await db
    .selectFrom('import')
    .select(['number', 'id', 'status', 'file_name', 'committed_at', 'undone_at', 'created_by'])
    .where('owner', 'in', owners)
    .where('status', 'in', ['active', 'undone'])
    .execute()
  const committed = rows
    .map((row) => ({ ...row, at: row.committed_at ?? '' }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.number - b.number))
  return new Map(
    committed.map((row, rank) => [
      row.number,
      {
        rank,
        status: row.status,
        undoneAt: row.undone_at,
        origin: { importId: row.id, fileName: row.file_name, importedAt: row.at, importedBy: row.created_by },
      },
    ]),
  )
}
