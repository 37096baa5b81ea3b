// What is erased of an import when personal data has slipped through: its name and preview, texts beside figures, and what
// the journal quotes of it. Files, records and journal entries have their own functions for it.

import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Store } from './database.ts'
import type { ImportAct } from './imports.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

/** A preview is rejected by it: its file can no longer be read, and so not committed. */
export async function redactImport(
  db: Db,
  owner: string,
  id: string,
  redaction: ImportAct & {
    readonly reason: string
    readonly fileName: string
    /** Plain JSON. */
    readonly summary: unknown
  },
): Promise<void> {
  const { at, by, reason, fileName, summary } = redaction
  await db
    .updateTable('import')
    .set({
      file_name: fileName,
      summary: JSON.stringify(summary ?? null),
      redacted_at: instant(at),
      redacted_by: by,
      redacted_reason: reason,
    })
    .where('owner', '=', owner)
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('import')
    .set({ status: 'rejected' })
    .where('owner', '=', owner)
    .where('id', '=', id)
    .where('status', '=', 'preview')
    .execute()
}

/** The preview alone, where it repeats what another import said. */
export async function replaceImportSummary(db: Db, owner: string, number: number, summary: unknown): Promise<void> {
  await db
    .updateTable('import')
    .set({ summary: JSON.stringify(summary ?? null) })
    .where('owner', '=', owner)
    .where('number', '=', number)
    .execute()
}

/** How it is read, as JSON: a profile in it may say what a file says. */
export async function replaceImportOptions(db: Db, owner: string, number: number, options: unknown): Promise<void> {
  await db
    .updateTable('import')
    .set({ options: JSON.stringify(options ?? null) })
    .where('owner', '=', owner)
    .where('number', '=', number)
    .execute()
}

/** Cells as written beside their figures: all of them, or those on some lines. Gives how many. The figures stay. */
export async function redactReported(
  db: Db,
  owner: string,
  number: number,
  { lines, text }: { readonly lines: 'all' | readonly number[]; readonly text: string },
): Promise<number> {
  if (lines !== 'all' && lines.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('observation')
    .set({ reported: text })
    .where('import', 'in', (query) =>
      query.selectFrom('import').select('number').where('owner', '=', owner).where('number', '=', number),
    )
    .where('reported', 'is not', null)
    .$if(lines !== 'all', (query) => query.where('line', 'in', lines === 'all' ? [] : lines))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Numbers of the journal's entries about a subject that still say something, but for those of one action. */
export async function journalEntriesAbout(
  db: Db,
  organisation: string,
  subject: string,
  { except }: { readonly except: string },
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('journal')
    .innerJoin('journal_payload', (join) =>
      join
        .onRef('journal_payload.organisation', '=', 'journal.organisation')
        .onRef('journal_payload.sequence', '=', 'journal.sequence'),
    )
    .select('journal.sequence')
    .where('journal.organisation', '=', organisation)
    .where('journal.subject', '=', subject)
    .where('journal.action', '<>', except)
    .where('journal_payload.redacted_at', 'is', null)
    .orderBy('journal.sequence')
    .execute()
  return rows.map((row) => row.sequence)
}

/**
 * Rewrites an SQLite database without what has been erased from it, which otherwise stays in free pages, in the unused part
 * of others, and in the log. Takes about a second per 100 MB, in which nothing else is answered. Outside transactions.
 * Gives false where somebody kept reading the old content all the while, so that it is still in the log: once more later.
 * PostgreSQL clears away by itself, when it vacuums.
 */
export async function forgetErased({ db, dialect }: Pick<Store, 'db' | 'dialect'>): Promise<boolean> {
  if (dialect !== 'sqlite') return true
  await sql`vacuum`.execute(db)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await setTimeout(WAIT_MS)
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy !== 1) return true
  }
  return false
}

// SQLite itself waits five seconds each time.
const ATTEMPTS = 3
const WAIT_MS = 500
