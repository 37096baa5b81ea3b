// The journal: who did what and when, one chain of hashes per organisation, so that a changed or missing entry shows.

import { createHash, randomBytes } from 'node:crypto'
import { Conflict, NotFound } from '../domain/errors.ts'
import { databaseText } from '../text/database.ts'
import { canonicalJson } from './canonical-json.ts'
import { instant } from './instant.ts'
import type { Db, Schema } from './schema.ts'

export type NewJournalEntry = {
  /** ISO instant. */
  readonly at: string
  /** The actor's id. */
  readonly actor: string
  /** What was done, as `domain/access.ts` names it. */
  readonly action: string
  /** What it was done to: an id or a code. */
  readonly subject: string
  /** Anything JSON can say. Personal data belongs here and nowhere else in the entry: only this can be erased. */
  readonly payload: unknown
}

export type JournalEntry = NewJournalEntry & {
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
  const { at, actor, action, subject } = entry
  const row = {
    organisation,
    sequence: head.sequence,
    at: instant(at),
    actor,
    action,
    subject,
    payload_hash: payloadHash(salt, json),
    previous_hash: head.hash,
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

/** The whole chain, oldest first. */
export async function readJournal(db: Db, organisation: string): Promise<readonly JournalEntry[]> {
  return (await readRows(db, organisation)).map((row) => ({
    sequence: row.sequence,
    at: row.at,
    actor: row.actor,
    action: row.action,
    subject: row.subject,
    hash: row.hash,
    payload: row.json === null ? null : JSON.parse(row.json),
    redacted:
      row.redacted_at === null
        ? null
        : { at: row.redacted_at, by: row.redacted_by ?? '', reason: row.redacted_reason ?? '' },
  }))
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

export type JournalCheck =
  | { readonly ok: true; readonly entries: number }
  /** The first entry that is not as it was written, or that is missing. */
  | { readonly ok: false; readonly sequence: number }

/**
 * Recomputes the chain. It shows an entry that was changed, added, taken out or moved, a payload that was changed or erased
 * without being marked so, and a chain cut short. Whoever can rewrite every table can rewrite the whole chain: to see
 * that, keep its last hash somewhere else.
 */
export async function verifyJournal(db: Db, organisation: string): Promise<JournalCheck> {
  const rows = await readRows(db, organisation)
  let previous = START
  let sequence = 0
  for (const row of rows) {
    sequence += 1
    const whole =
      row.sequence === sequence &&
      row.previous_hash === previous &&
      row.hash === entryHash({ ...row, organisation }) &&
      (row.redacted_at !== null || (row.json !== null && row.payload_hash === payloadHash(row.salt ?? '', row.json)))
    if (!whole) return { ok: false, sequence }
    previous = row.hash
  }
  const head = await db
    .selectFrom('journal_head')
    .selectAll()
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  const reached = (head?.sequence ?? 0) === sequence && (head?.hash ?? START) === previous
  return reached ? { ok: true, entries: sequence } : { ok: false, sequence: sequence + 1 }
}

// What the first entry has before it.
const START = ''

const readRows = (db: Db, organisation: string) =>
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
      'journal_payload.salt',
      'journal_payload.json',
      'journal_payload.redacted_at',
      'journal_payload.redacted_by',
      'journal_payload.redacted_reason',
    ])
    .orderBy('journal.sequence')
    .execute()

function entryHash(row: Omit<Schema['journal'], 'hash'>): string {
  const { organisation, sequence, at, actor, action, subject, payload_hash, previous_hash } = row
  return sha256(canonicalJson({ organisation, sequence, at, actor, action, subject, payload_hash, previous_hash }))
}

const payloadHash = (salt: string, json: string): string => sha256(`${salt}\n${json}`)

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
