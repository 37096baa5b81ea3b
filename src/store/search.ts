// A first, wide look for words in what an organisation has: every row that holds them, whatever the case, and some that do
// not. Who asks looks closer at what this gives. The same on both databases.

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { JournalEntry } from './journal.ts'
import { entryOf, journalRows } from './journal-read.ts'
import type { RecordKind } from './records.ts'
import { findReport, type StoredReport } from './reports.ts'
import type { Db, ImportStatus } from './schema.ts'

export type FoundRecord = {
  readonly importId: string
  readonly importStatus: ImportStatus
  /** ISO instant when the import was saved, or made. */
  readonly at: string
  readonly plan: string
  readonly kind: RecordKind
  readonly key: string
  readonly line: number
  readonly payload: unknown
}

/** Newest import first, also rows that no longer count. `skip`: how many have been given already. */
export async function searchRecords(
  db: Db,
  organisation: string,
  words: readonly string[],
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<readonly FoundRecord[]> {
  const rows = await db
    .selectFrom('record')
    .innerJoin('import', 'import.number', 'record.import')
    .select([
      'import.id as importId',
      'import.status as importStatus',
      'import.created_at',
      'import.committed_at',
      'record.plan',
      'record.kind',
      'record.key',
      'record.line',
      'record.payload',
    ])
    .where('record.organisation', '=', organisation)
    .where(holdsAll(sql`record.payload`, words))
    .orderBy('record.import', 'desc')
    .orderBy('record.plan')
    .orderBy('record.kind')
    .orderBy('record.key')
    .orderBy('record.line')
    .limit(limit)
    .offset(skip)
    .execute()
  return rows.map(({ created_at, committed_at, kind, payload, ...row }) => ({
    ...row,
    at: committed_at ?? created_at,
    kind: kind as RecordKind,
    payload: JSON.parse(payload),
  }))
}

/** Newest first; `before`: only entries with a lower number. */
export async function searchJournal(
  db: Db,
  organisation: string,
  words: readonly string[],
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly JournalEntry[]> {
  const told = sql`journal.subject || ' ' || journal.actor || ' ' || coalesce(journal_payload.json, '') || ' ' ||
    coalesce(journal_payload.redacted_reason, '')`
  const rows = await journalRows(db, organisation)
    .where(holdsAll(told, words))
    .$if(before !== null, (query) => query.where('journal.sequence', '<', before ?? 0))
    .orderBy('journal.sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** Newest first. One at a time is read: each brings its whole document. */
export async function* searchReports(
  db: Db,
  organisation: string,
  words: readonly string[],
): AsyncGenerator<StoredReport> {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where('organisation', '=', organisation)
    .where(holdsAll(sql`report.document || report.facts`, words))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  for (const { id } of rows) {
    const report = await findReport(db, organisation, id)
    if (report) yield report
  }
}

const holdsAll = (text: RawBuilder<unknown>, words: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(
    words.map((word) => sql`lower(${text}) like ${patternOf(word)} escape '!'`),
    sql` and `,
  )})`

/**
 * Letters beyond ASCII match anything: SQLite folds the case of no others, and å may be stored as one character or two. So does
 * what JSON writes in another way.
 */
const patternOf = (word: string): string =>
  `%${word
    .toLowerCase()
    .replaceAll(/[!%_]/g, '!$&')
    .replaceAll(/[^\x20-\x7e]+|["\\]/g, '%')}%`
