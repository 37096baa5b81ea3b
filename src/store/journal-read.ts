// Reading the journal: a piece at a time, newest first, or the whole chain from its beginning.

import type { JournalEntry } from './journal.ts'
import type { Db } from './schema.ts'

export type JournalFilter = {
  readonly action?: string
  /** Actor's id. */
  readonly actor?: string
  readonly subject?: string
  /** ISO instants, both included. */
  readonly from?: string
  readonly until?: string
  /** Only entries with a lower number. */
  readonly before?: number
}

/** Newest first. */
export async function journalPage(
  db: Db,
  organisation: string,
  { action, actor, subject, from, until, before }: JournalFilter,
  limit: number,
): Promise<readonly JournalEntry[]> {
  const rows = await journalRows(db, organisation)
    .$if(action !== undefined, (query) => query.where('journal.action', '=', action ?? ''))
    .$if(actor !== undefined, (query) => query.where('journal.actor', '=', actor ?? ''))
    .$if(subject !== undefined, (query) => query.where('journal.subject', '=', subject ?? ''))
    .$if(from !== undefined, (query) => query.where('journal.at', '>=', from ?? ''))
    .$if(until !== undefined, (query) => query.where('journal.at', '<=', until ?? ''))
    .$if(before !== undefined, (query) => query.where('journal.sequence', '<', before ?? 0))
    .orderBy('journal.sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

export async function findJournalEntry(
  db: Db,
  organisation: string,
  sequence: number,
): Promise<JournalEntry | undefined> {
  const row = await journalRows(db, organisation).where('journal.sequence', '=', sequence).executeTakeFirst()
  return row && entryOf(row)
}

/** The whole chain, oldest first. */
export async function readJournal(db: Db, organisation: string): Promise<readonly JournalEntry[]> {
  return (await journalRows(db, organisation).orderBy('journal.sequence').execute()).map(entryOf)
}

/** What the organisation's journal can be narrowed to: everybody in it, and every action. */
export async function journalContents(
  db: Db,
  organisation: string,
): Promise<{ readonly actors: readonly string[]; readonly actions: readonly string[] }> {
  const of = async (column: 'actor' | 'action') =>
    (
      await db
        .selectFrom('journal')
        .select(`${column} as found`)
        .distinct()
        .where('organisation', '=', organisation)
        .execute()
    ).map(({ found }) => found)
  return { actors: await of('actor'), actions: await of('action') }
}

/** Names of all chains there are: organisations' ids, `national`, and those of others. */
export async function listJournals(db: Db): Promise<readonly string[]> {
  const heads = await db.selectFrom('journal_head').select('organisation').execute()
  const chains = await db.selectFrom('journal').select('organisation').distinct().execute()
  return [...new Set([...heads, ...chains].map(({ organisation }) => organisation))].sort()
}

export const journalRows = (db: Db, organisation: string) =>
  db
    .selectFrom('journal')
    .leftJoin('journal_payload', (join) =>
      join
        .onRef('journal_payload.organisation', '=', 'journal.organisation')
        .onRef('journal_payload.sequence', '=', 'journal.sequence'),
    )
    .where('journal.organisation', '=', organisation)
    .select([
      'journal.sequence',
      'journal.at',
      'journal.actor',
      'journal.action',
      'journal.subject',
      'journal.payload_hash',
      'journal.previous_hash',
      'journal.hash',
      'journal.request',
      'journal_payload.salt',
      'journal_payload.json',
      'journal_payload.redacted_at',
      'journal_payload.redacted_by',
      'journal_payload.redacted_reason',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof journalRows>['execute']>>[number]

export const entryOf = (row: Row): JournalEntry => ({
  sequence: row.sequence,
  at: row.at,
  actor: row.actor,
  action: row.action,
  subject: row.subject,
  hash: row.hash,
  request: row.request,
  payload: row.json === null ? null : JSON.parse(row.json),
  redacted:
    row.redacted_at === null
      ? null
      : { at: row.redacted_at, by: row.redacted_by ?? '', reason: row.redacted_reason ?? '' },
})
