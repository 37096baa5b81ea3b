// The journal as people read it: a piece at a time, newest first, without content for whoever handles none.

import { authorise, mayDo } from '../../domain/access.ts'
import { isDate } from '../../domain/date.ts'
import { Invalid, NotFound } from '../../domain/errors.ts'
import { endOfDayInStockholm, startOfDayInStockholm } from '../../domain/stockholm.ts'
import { findJournalEntry, type JournalEntry, journalContents, journalPage, listNames } from '../../store/index.ts'
import { databaseText } from '../../text/database.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { type OwnerRequest, ownerOf } from '../imports/owner.ts'

export type JournalRequest = {
  readonly action?: string
  /** Actor's id. */
  readonly actor?: string
  readonly subject?: string
  /** Local dates, both included. */
  readonly from?: string
  readonly until?: string
  /** Only entries with a lower number. */
  readonly before?: number
  readonly limit?: number
}

export type JournalLine = JournalEntry & {
  /** The reader may not see the payload, which is then null. */
  readonly isWithheld: boolean
  /** Names of people, where they have an account; else what the entry has. */
  readonly actorName: string
  readonly subjectName: string
  readonly redactedByName: string
}

export type JournalPiece = {
  readonly entries: readonly JournalLine[]
  /** What `before` is asked for with, for the following piece; null on the last. */
  readonly next: number | null
  /** What can be asked for, whatever is asked for now. */
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly actions: readonly string[]
}

const JOURNAL_PIECE = 50

/** Throws Invalid where a date is none. */
export async function journal(ctx: Context, request: OwnerRequest, asked: JournalRequest): Promise<JournalPiece> {
  authorise(ctx.actor, 'journal.read')
  const owner = await ownerOf(ctx, request)
  const { from, until, limit = JOURNAL_PIECE, ...filter } = asked
  for (const date of [from, until]) if (date !== undefined && !isDate(date)) throw new Invalid(errorText.notADay(date))
  const range = {
    ...(from === undefined ? {} : { from: startOfDayInStockholm(from) }),
    ...(until === undefined ? {} : { until: endOfDayInStockholm(until) }),
  }
  // One more than is shown: whether there are any left.
  const found = await journalPage(ctx.store.db, owner.id, { ...filter, ...range }, limit + 1)
  const names = await listNames(ctx.store.db, owner.organisation?.code ?? '')
  const entries = found.slice(0, limit).map((entry) => lineOf(ctx, entry, names))
  const { actors, actions } = await journalContents(ctx.store.db, owner.id)
  return {
    entries,
    next: found.length > limit ? (entries.at(-1)?.sequence ?? null) : null,
    actors: actors
      .map((id) => ({ id, name: names.get(id) ?? id }))
      .sort((a, b) => swedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)),
    actions,
  }
}

/** Throws NotFound. */
export async function journalEntry(ctx: Context, request: OwnerRequest, sequence: number): Promise<JournalLine> {
  authorise(ctx.actor, 'journal.read')
  const owner = await ownerOf(ctx, request)
  const found = await findJournalEntry(ctx.store.db, owner.id, sequence)
  if (!found) throw new NotFound(databaseText.noJournalEntry(sequence))
  return lineOf(ctx, found, await listNames(ctx.store.db, owner.organisation?.code ?? ''))
}

type Names = ReadonlyMap<string, string>

function lineOf({ actor }: Context, entry: JournalEntry, names: Names): JournalLine {
  const isWithheld = !mayDo(actor, 'journal.read-details')
  const named = (id: string): string => names.get(id) ?? id
  return {
    ...entry,
    // That it was cleared, and by whom, is no content; why may be.
    ...(isWithheld ? { payload: null, redacted: entry.redacted && { ...entry.redacted, reason: '' } } : {}),
    isWithheld,
    actorName: named(entry.actor),
    subjectName: named(entry.subject),
    redactedByName: named(entry.redacted?.by ?? ''),
  }
}

const swedish = new Intl.Collator('sv')
