// Fetches from Kolada and the pages they have so far. At most one runs for an organisation; `run` names who runs it.

import { instant } from './instant.ts'
import type { Db, FetchStatus, Schema } from './schema.ts'

export type Fetch = {
  /** Random; what people and addresses see. */
  readonly id: string
  readonly status: FetchStatus
  /** Changes each time it is taken up again: who held an older one has been overtaken. */
  readonly run: string
  /** What is asked for, as JSON. */
  readonly request: unknown
  /** Pages that are here, and how many there will be as far as is known. */
  readonly done: number
  readonly expected: number
  readonly createdAt: string
  readonly createdBy: string
  /** When whoever runs it last said so. */
  readonly touchedAt: string
  /** What it came to, as JSON; null before it has ended. */
  readonly outcome: unknown
  /** The import its file became. */
  readonly importId: string | null
}

export type NewFetch = Pick<Fetch, 'id' | 'run' | 'request' | 'createdAt' | 'createdBy'>

/** A new fetch that is running. */
export async function createFetch(db: Db, organisation: string, made: NewFetch): Promise<void> {
  await db
    .insertInto('fetch')
    .values({
      id: made.id,
      organisation,
      status: 'running',
      run: made.run,
      request: JSON.stringify(made.request),
      done: 0,
      expected: 0,
      created_at: instant(made.createdAt),
      created_by: made.createdBy,
      touched_at: instant(made.createdAt),
      outcome: null,
      import: null,
    })
    .execute()
}

export async function findFetch(db: Db, organisation: string, id: string): Promise<Fetch | undefined> {
  const row = await db
    .selectFrom('fetch')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fetchOf(row)
}

export async function findFetchOfImport(db: Db, organisation: string, importId: string): Promise<Fetch | undefined> {
  const row = await db
    .selectFrom('fetch')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('import', '=', importId)
    .executeTakeFirst()
  return row && fetchOf(row)
}

/** The newest that is neither done nor dropped: it runs, or may be taken up again. */
export async function unfinishedFetch(db: Db, organisation: string): Promise<Fetch | undefined> {
  const row = await db
    .selectFrom('fetch')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('status', 'in', ['running', 'failed', 'stopped'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && fetchOf(row)
}

/** Takes up a fetch that was cut off, under a new name of who runs it. */
export async function restartFetch(
  db: Db,
  organisation: string,
  id: string,
  { run, at }: { readonly run: string; readonly at: string },
): Promise<void> {
  await db
    .updateTable('fetch')
    .set({ status: 'running', run, touched_at: instant(at), outcome: null })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute()
}

/** Says that the fetch is alive and how far it has come. False where it was stopped or somebody else runs it now. */
export async function touchFetch(
  db: Db,
  organisation: string,
  { id, run }: Pick<Fetch, 'id' | 'run'>,
  { at, done, expected }: { readonly at: string; readonly done: number; readonly expected: number },
): Promise<boolean> {
  const touched = await db
    .updateTable('fetch')
    .set({ touched_at: instant(at), done, expected })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('run', '=', run)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return touched.numUpdatedRows > 0n
}

/** Ends a running fetch, whoever runs it where `run` is not given. False where it was not running, or not by `run`. */
export async function endFetch(
  db: Db,
  organisation: string,
  { id, run }: { readonly id: string; readonly run?: string },
  ended: { readonly status: FetchStatus; readonly outcome: unknown; readonly importId: string | null },
): Promise<boolean> {
  const running = db
    .updateTable('fetch')
    .set({ status: ended.status, outcome: JSON.stringify(ended.outcome ?? null), import: ended.importId })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('status', '=', 'running')
  const updated = await (run === undefined ? running : running.where('run', '=', run)).executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** Gives up everything that has not ended well, and its pages. */
export async function dropUnfinishedFetches(db: Db, organisation: string): Promise<void> {
  await db
    .updateTable('fetch')
    .set({ status: 'dropped' })
    .where('organisation', '=', organisation)
    .where('status', 'in', ['running', 'failed', 'stopped'])
    .execute()
  await db.deleteFrom('fetch_page').where('organisation', '=', organisation).execute()
}

export async function deleteFetchPages(db: Db, organisation: string, id: string): Promise<void> {
  await db.deleteFrom('fetch_page').where('organisation', '=', organisation).where('fetch', '=', id).execute()
}

/** Keeps a page as it was answered. */
export async function saveFetchPage(
  db: Db,
  organisation: string,
  id: string,
  page: { readonly url: string; readonly body: string },
): Promise<void> {
  await db
    .insertInto('fetch_page')
    .values({ organisation, fetch: id, ...page })
    .onConflict((conflict) => conflict.columns(['fetch', 'url']).doNothing())
    .execute()
}

export async function findFetchPage(
  db: Db,
  organisation: string,
  id: string,
  url: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('fetch_page')
    .select('body')
    .where('organisation', '=', organisation)
    .where('fetch', '=', id)
    .where('url', '=', url)
    .executeTakeFirst()
  return row?.body
}

const fetchOf = (row: Schema['fetch']): Fetch => ({
  id: row.id,
  status: row.status,
  run: row.run,
  request: JSON.parse(row.request),
  done: row.done,
  expected: row.expected,
  createdAt: row.created_at,
  createdBy: row.created_by,
  touchedAt: row.touched_at,
  outcome: row.outcome === null ? null : JSON.parse(row.outcome),
  importId: row.import,
})
