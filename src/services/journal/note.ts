// Writing in the journal: every service does it through here, so that each entry says who and in which request.

import type { Actor } from '../../domain/access.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { appendJournal, type Db } from '../../store/index.ts'
import type { Context } from '../context.ts'

export type Note = {
  /** ISO instant; the present one where not given. */
  readonly at?: string
  readonly action: JournalAction
  readonly subject: string
  readonly payload: unknown
}

/** In the transaction of the change it tells about: where the entry cannot be written, neither can the change (R5). */
export const note = (
  ctx: Pick<Context, 'now' | 'requestId'> & { readonly actor: Pick<Actor, 'id'> },
  db: Db,
  organisation: string,
  { at = ctx.now(), ...told }: Note,
): Promise<void> =>
  appendJournal(db, organisation, { at, actor: ctx.actor.id, request: ctx.requestId ?? null, ...told })
