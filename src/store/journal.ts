// The journal: who did what and when, one chain of hashes per organisation, so that a changed or missing entry shows.

import { randomBytes } from 'node:crypto'
import { Conflict, NotFound } from '../domain/errors.ts'
import type { JournalAction } from '../domain/journal.ts'
import { databaseText } from '../text/database.ts'
import { canonicalJson } from './canonical-json.ts'
import { instant } from './instant.ts'
import { entryHash, payloadHash, START } from './journal-hash.ts'
import type { Db } from './schema.ts'

export type NewJournalEntry = {
  /** ISO instant. */
  readonly at: string
  /** The actor's id. */
  readonly actor: string
  readonly action: JournalAction
  /** What it was done to: an id or a code. */
  readonly subject: string
  /** Anything JSON can say. Personal data belongs here and nowhere else in the entry: only this can be erased. */
  readonly payload: unknown
  /** Id of the request it was done in; null: in none. */
  readonly request?: string | null
}

export type JournalEntry = Omit<NewJournalEntry, 'action' | 'request'> & {
  /** One of ours, or what another version of the program called it. */
  readonly action: string
  readonly request: string | null
  /** From 1, without gaps. */
  readonly sequence: number
  readonly hash: string
  /** Set where the payload has been erased; it is then null. */
  readonly redacted: { readonly at: string; readonly by: string; readonly reason: string } | null
}

/** Adds an entry to the organisation's chain. Belongs in the transaction of the change it tells about (R5). */
export async function appendJournal(db: Db, organisation: string, entry: NewJournalEntry): Promise<void> {
  await takeTurn(db, organisation)
  const head = await db
    .updateTable('journal_head')
    .set(({ eb }) => ({ sequence: eb('sequence', '+', 1) }))
    .where('organisation', '=', organisation)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow()
  const salt = randomBytes(16).toString('hex')
  const json = canonicalJson(entry.payload ?? null)
  const { at, actor, action, subject, request = null } = entry
  const row = {
    organisation,
    sequence: head.sequence,
    at: instant(at),
    actor,
    action,
    subject,
    payload_hash: payloadHash(salt, json),
    previous_hash: head.hash,
    request,
  }
  const hash = entryHash(row)
  await db
    .insertInto('journal')
    .values({ ...row, hash })
    .execute()
  await db
    .insertInto('journal_payload')
    .values({
      organisation,
      sequence: head.sequence,
      salt,
      json,
      redacted_at: null,
      redacted_by: null,
      redacted_reason: null,
    })
    .execute()
  await db.updateTable('journal_head').set({ hash }).where('organisation', '=', organisation).execute()
}

/**
 * Waits until no other transaction is writing for the organisation, and keeps the others waiting until this one is over:
 * what is read after it still holds at the commit. Taking the head's row is what does it.
 */
export async function takeTurn(db: Db, organisation: string): Promise<void> {
  await db
    .insertInto('journal_head')
    .values({ organisation, sequence: 0, hash: START })
    .onConflict((conflict) =>
      conflict.column('organisation').doUpdateSet(({ ref }) => ({ organisation: ref('excluded.organisation') })),
    )
    .execute()
}

/** How many entries there are: it changes whenever anything of the organisation's does. */
export async function journalLength(db: Db, organisation: string): Promise<number> {
  const head = await db
    .selectFrom('journal_head')
    .select('sequence')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return head?.sequence ?? 0
}

/**
 * Erases an entry's payload for good, and says who did so and why. The chain still holds, since it is made of the
 * payload's hash; the salt goes too, so that nobody can find a short payload again by hashing guesses. The caller adds
 * an entry of its own about it. Throws NotFound, or Conflict where it has been erased already.
 */
export async function redactJournal(
  db: Db,
  organisation: string,
  redaction: { readonly sequence: number; readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  const { sequence, at, by, reason } = redaction
  const found = await db
    .selectFrom('journal_payload')
    .select('redacted_at')
    .where('organisation', '=', organisation)
    .where('sequence', '=', sequence)
    .executeTakeFirst()
  if (!found) throw new NotFound(databaseText.noJournalEntry(sequence))
  const erased = await db
    .updateTable('journal_payload')
    .set({ salt: null, json: null, redacted_at: instant(at), redacted_by: by, redacted_reason: reason })
    .where('organisation', '=', organisation)
    .where('sequence', '=', sequence)
    .where('redacted_at', 'is', null)
    .executeTakeFirst()
  if (erased.numUpdatedRows === 0n) throw new Conflict(databaseText.alreadyRedacted(sequence))
}
