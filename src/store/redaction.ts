// What is erased of an import when personal data has slipped through: its name and preview, texts beside figures, and what
// the journal quotes of it. Files, records and journal entries have their own functions for it.

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
 * Runs the work so that what it erases is overwritten in the database's file as well, where that is ours to say: SQLite
 * otherwise leaves it in free pages and in its log. PostgreSQL clears it at its next vacuum.
 */
export async function overwriting<T>(store: Store, work: () => Promise<T>): Promise<T> {
  if (store.dialect !== 'sqlite') return work()
  await sql`pragma secure_delete = on`.execute(store.db)
  try {
    return await work()
  } finally {
    await sql`pragma wal_checkpoint(truncate)`.execute(store.db)
    await sql`pragma secure_delete = off`.execute(store.db)
  }
}
