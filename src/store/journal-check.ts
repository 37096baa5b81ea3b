// Checking that the journal is as it was written.

import { entryHash, payloadHash, START } from './journal-hash.ts'
import { journalRows } from './journal-read.ts'
import type { Db } from './schema.ts'

export type JournalCheck =
  /** `hash`: of the last entry; empty where there is none. `holds`: number of the entry that was asked for, null if it is gone. */
  | { readonly ok: true; readonly entries: number; readonly hash: string; readonly holds: number | null }
  /** The first entry that is not as it was written, or that is missing. */
  | { readonly ok: false; readonly sequence: number }

/**
 * Recomputes the chain. It shows an entry that was changed, added, taken out or moved, a payload that was changed or erased
 * without being marked so, and a chain cut short. Whoever can rewrite every table can rewrite the whole chain: to see
 * that, keep its last hash somewhere else and ask for it here. An entry that still has that hash proves itself and all
 * before it.
 */
export async function verifyJournal(db: Db, organisation: string, expected?: string): Promise<JournalCheck> {
  let previous = START
  let sequence = 0
  let holds: number | null = expected === START ? 0 : null
  for (;;) {
    const rows = await journalRows(db, organisation)
      .where('journal.sequence', '>', sequence)
      .orderBy('journal.sequence')
      .limit(SLICE)
      .execute()
    for (const row of rows) {
      sequence += 1
      const whole =
        row.sequence === sequence &&
        row.previous_hash === previous &&
        row.hash === entryHash({ ...row, organisation }) &&
        (row.redacted_at !== null || (row.json !== null && row.payload_hash === payloadHash(row.salt ?? '', row.json)))
      if (!whole) return { ok: false, sequence }
      previous = row.hash
      if (row.hash === expected) holds = sequence
    }
    if (rows.length < SLICE) break
  }
  const head = await db
    .selectFrom('journal_head')
    .selectAll()
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  const reached = (head?.sequence ?? 0) === sequence && (head?.hash ?? START) === previous
  return reached ? { ok: true, entries: sequence, hash: previous, holds } : { ok: false, sequence: sequence + 1 }
}

/** Entries read at a time: a chain of years need not fit in memory. */
const SLICE = 2000
