// Imports: one file taken in once. First a preview; then active, and its rows count; or rejected; or later undone.

import { Conflict } from '../domain/errors.ts'
import { databaseText } from '../text/database.ts'
import { instant } from './instant.ts'
import type { Db, ImportKind, ImportStatus, Schema } from './schema.ts'

export type ImportCounts = {
  /** Rows in the file, the header not counted. */
  readonly rows: number
  readonly accepted: number
  readonly new: number
  readonly changed: number
  readonly unchanged: number
}

export type Import = ImportCounts & {
  /** Random; what people and addresses see. */
  readonly id: string
  /** Counted up; what rows refer to. */
  readonly number: number
  /** An organisation's id, or `national`. */
  readonly owner: string
  readonly kind: ImportKind
  readonly status: ImportStatus
  readonly fileName: string
  readonly sha256: string
  /** The plan the file is about; null for observations and budget. */
  readonly plan: string | null
  /** What was chosen at the preview and must be chosen again at the commit. */
  readonly options: unknown
  /** What the preview shows of the file beside its counts, as JSON; null before it has been read. */
  readonly summary: unknown
  /** ISO instants. */
  readonly createdAt: string
  readonly createdBy: string
  readonly committedAt: string | null
  readonly undoneAt: string | null
  /** Null also where it was undone before that was noted. */
  readonly undoneBy: string | null
  /** Set where its file and texts have been cleared of personal data. */
  readonly redacted: { readonly at: string; readonly by: string; readonly reason: string } | null
  /** When its file and preview were destroyed because their time was up. */
  readonly retiredAt: string | null
  /** When it was undone and made to count again, oldest first. */
  readonly gaps: readonly ImportGap[]
}

export type ImportGap = {
  /** ISO instants. */
  readonly undoneAt: string
  readonly undoneBy: string
  readonly redoneAt: string
  readonly redoneBy: string
}

/** Who did something to an import, and when (an ISO instant). */
export type ImportAct = { readonly at: string; readonly by: string }

export type NewImport = Pick<
  Import,
  'id' | 'kind' | 'fileName' | 'sha256' | 'plan' | 'options' | 'createdAt' | 'createdBy'
>

/** A new preview, empty as yet. Its file must have been saved. Gives its number. */
export async function createImport(db: Db, owner: string, made: NewImport): Promise<number> {
  const { number } = await db
    .insertInto('import')
    .values({
      id: made.id,
      owner,
      kind: made.kind,
      status: 'preview',
      file_name: made.fileName,
      sha256: made.sha256,
      plan: made.plan,
      options: JSON.stringify(made.options ?? null),
      created_at: instant(made.createdAt),
      created_by: made.createdBy,
      committed_at: null,
      undone_at: null,
      has_rows: 0,
      ...NOTHING,
      summary: 'null',
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

export async function findImport(db: Db, owner: string, id: string): Promise<Import | undefined> {
  const row = await db
    .selectFrom('import')
    .selectAll()
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && importOf(row, await gapsOf(db, owner, row.number))
}

/** Newest first. */
/** `status`: only those that are it. */
export async function listImports(db: Db, owner: string, status?: ImportStatus): Promise<readonly Import[]> {
  const rows = await db
    .selectFrom('import')
    .selectAll()
    .where('owner', '=', owner)
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'preview'))
    .orderBy('number', 'desc')
    .execute()
  if (rows.length === 0) return []
  const gaps = Map.groupBy(await gapsOf(db, owner), (gap) => gap.import)
  return rows.map((row) => importOf(row, gaps.get(row.number) ?? []))
}

/** Every import of one and the same file. */
export async function importsOfFile(db: Db, owner: string, sha256: string): Promise<readonly Import[]> {
  return (await listImports(db, owner)).filter((one) => one.sha256 === sha256)
}

const gapsOf = (db: Db, owner: string, number?: number) =>
  db
    .selectFrom('import_gap')
    .innerJoin('import', 'import.number', 'import_gap.import')
    .where('import.owner', '=', owner)
    .$if(number !== undefined, (query) => query.where('import.number', '=', number ?? 0))
    .select([
      'import_gap.import',
      'import_gap.undone_at as undoneAt',
      'import_gap.undone_by as undoneBy',
      'import_gap.redone_at as redoneAt',
      'import_gap.redone_by as redoneBy',
    ])
    .orderBy('import_gap.undone_at')
    .execute()

/** What reading the file came to. False where it is no longer a preview. */
export async function updateImportPreview(
  db: Db,
  owner: string,
  id: string,
  outcome: {
    readonly status: 'preview' | 'rejected'
    readonly counts: ImportCounts
    /** Plain JSON. */
    readonly summary: unknown
    /** Set where the plan is known only once the file has been read. */
    readonly plan?: string | null
  },
): Promise<boolean> {
  const { status, counts, summary, plan } = outcome
  return changed(
    await db
      .updateTable('import')
      .set({
        status,
        ...countsOf(counts),
        summary: JSON.stringify(summary ?? null),
        ...(plan === undefined ? {} : { plan }),
      })
      .where('owner', '=', owner)
      .where('id', '=', id)
      .where('status', '=', 'preview')
      .executeTakeFirst(),
  )
}

/**
 * Makes a preview's rows current, all at once. False where it is not a preview (any longer): somebody else has committed
 * it, it was rejected, or it was swept. The caller then throws Conflict.
 */
export async function activateImport(
  db: Db,
  owner: string,
  id: string,
  commit: { readonly committedAt: string; readonly counts: ImportCounts },
): Promise<boolean> {
  return changed(
    await db
      .updateTable('import')
      .set({ status: 'active', committed_at: instant(commit.committedAt), ...countsOf(commit.counts) })
      .where('owner', '=', owner)
      .where('id', '=', id)
      .where('status', '=', 'preview')
      .executeTakeFirst(),
  )
}

/**
 * Says that rows are about to be written under this import: a sweep then knows to look for observations, which have no
 * index by import, and of two commits at once the second waits here for the first. Throws Conflict where it is not (any
 * longer) a preview of this owner.
 */
export async function beginRows(db: Db, owner: string, number: number): Promise<void> {
  const begun = await db
    .updateTable('import')
    .set({ has_rows: 1 })
    .where('owner', '=', owner)
    .where('number', '=', number)
    .where('status', '=', 'preview')
    .executeTakeFirst()
  if (!changed(begun)) throw new Conflict(databaseText.notAPreview)
}

/** Takes an active import out of what is current; what it had replaced is current again. False where it is not active. */
export async function undoImport(db: Db, owner: string, id: string, undone: ImportAct): Promise<boolean> {
  return changed(
    await db
      .updateTable('import')
      .set({ status: 'undone', undone_at: instant(undone.at), undone_by: undone.by })
      .where('owner', '=', owner)
      .where('id', '=', id)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  )
}

/**
 * Makes an undone import count again, as if it had never been undone. It keeps the instant of its commit and so its rank:
 * what has been committed since for the same figures still has the last word. While it was undone is kept as a gap, so
 * that what was known on a day in between stays what it was. False where it is not undone.
 */
export async function redoImport(db: Db, owner: string, id: string, redone: ImportAct): Promise<boolean> {
  const row = await db
    .selectFrom('import')
    .select(['number', 'undone_at', 'undone_by'])
    .where('owner', '=', owner)
    .where('id', '=', id)
    .where('status', '=', 'undone')
    .executeTakeFirst()
  if (!row || row.undone_at === null) return false
  const isRedone = changed(
    await db
      .updateTable('import')
      .set({ status: 'active', undone_at: null, undone_by: null })
      .where('number', '=', row.number)
      .where('status', '=', 'undone')
      .executeTakeFirst(),
  )
  if (!isRedone) return false
  await db
    .insertInto('import_gap')
    .values({
      import: row.number,
      undone_at: row.undone_at,
      undone_by: row.undone_by ?? '',
      redone_at: instant(redone.at),
      redone_by: redone.by,
    })
    .execute()
  return true
}

/** Whether anything has been undone at the instant or after it, and is so still. */
export async function hasUndoneSince(db: Db, owner: string, since: string): Promise<boolean> {
  const row = await db
    .selectFrom('import')
    .select('number')
    .where('owner', '=', owner)
    .where('status', '=', 'undone')
    .where('undone_at', '>=', instant(since))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Clears away what commits that were cut off have left: rows of previews made before the instant and never committed, and
 * of rejected ones. Such previews become rejected first, so that a commit still under way ends in a Conflict and not in
 * half an import. Gives the number of rows removed.
 */
export async function sweepImports(db: Db, owner: string, before: string): Promise<number> {
  await db
    .updateTable('import')
    .set({ status: 'rejected' })
    .where('owner', '=', owner)
    .where('status', '=', 'preview')
    .where('created_at', '<', instant(before))
    .execute()
  const rejected = db.selectFrom('import').select('number').where('owner', '=', owner).where('status', '=', 'rejected')
  const records = await db
    .deleteFrom('record')
    .where('organisation', '=', owner)
    .where('import', 'in', rejected)
    .executeTakeFirst()
  const begun = (await rejected.where('has_rows', '=', 1).execute()).map((row) => row.number)
  if (begun.length === 0) return Number(records.numDeletedRows)
  await db.deleteFrom('response_rate').where('import', 'in', begun).execute()
  const observations = await db.deleteFrom('observation').where('import', 'in', begun).executeTakeFirst()
  await db.updateTable('import').set({ has_rows: 0 }).where('owner', '=', owner).where('number', 'in', begun).execute()
  return Number(observations.numDeletedRows + records.numDeletedRows)
}

const NOTHING: ImportCounts = { rows: 0, accepted: 0, new: 0, changed: 0, unchanged: 0 }

// Picked one by one: an object with more in it would otherwise write other columns.
const countsOf = ({ rows, accepted, new: added, changed, unchanged }: ImportCounts): ImportCounts => ({
  rows,
  accepted,
  new: added,
  changed,
  unchanged,
})

const changed = (result: { readonly numUpdatedRows: bigint }): boolean => result.numUpdatedRows > 0n

type Row = { readonly [K in keyof Schema['import']]: K extends 'number' ? number : Schema['import'][K] }

const importOf = (row: Row, gaps: readonly ImportGap[]): Import => ({
  id: row.id,
  number: row.number,
  owner: row.owner,
  kind: row.kind,
  status: row.status,
  fileName: row.file_name,
  sha256: row.sha256,
  plan: row.plan,
  options: JSON.parse(row.options),
  summary: JSON.parse(row.summary),
  ...countsOf(row),
  createdAt: row.created_at,
  createdBy: row.created_by,
  committedAt: row.committed_at,
  undoneAt: row.undone_at,
  undoneBy: row.undone_by,
  redacted:
    row.redacted_at === null
      ? null
      : { at: row.redacted_at, by: row.redacted_by ?? '', reason: row.redacted_reason ?? '' },
  retiredAt: row.retired_at,
  gaps: gaps.map(({ undoneAt, undoneBy, redoneAt, redoneBy }) => ({ undoneAt, undoneBy, redoneAt, redoneBy })),
})
