// Erasing what one entry of the journal says, where it should not have been said. That it was said, and erased, stays.

import { authorise } from '../../domain/access.ts'
import { forgetErased, redactJournal, takeTurn } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { type OwnerRequest, ownerOf } from '../imports/owner.ts'
import { erasureReason } from '../reason.ts'
import { note } from './note.ts'

/** Throws NotFound, Conflict where it is erased already, and Invalid where the reason is none. */
export async function redactJournalEntry(
  ctx: Context,
  request: OwnerRequest,
  sequence: number,
  reason: string,
): Promise<void> {
  authorise(ctx.actor, 'journal.redact')
  const owner = await ownerOf(ctx, request)
  const why = erasureReason(reason)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    const at = ctx.now()
    await redactJournal(db, owner.id, { sequence, at, by: ctx.actor.id, reason: why })
    await note(ctx, db, owner.id, { at, action: 'journal.redact', subject: String(sequence), payload: { reason: why } })
  })
  await forgetErased(ctx.store)
}
