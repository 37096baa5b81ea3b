// After a backup has been put back: the journal says so, and what opened a door when the backup was made opens it no more.

import { authorise } from '../domain/access.ts'
import { dropLinks, endSessionsOf, listAccounts, listOrganisations, takeTurn } from '../store/index.ts'
import type { Context } from './context.ts'
import { note } from './journal/note.ts'

/** `madeAt`: ISO instant of the backup. */
export async function noteRestore(
  ctx: Context,
  backup: { readonly madeAt: string; readonly sha256: string },
): Promise<void> {
  authorise(ctx.actor, 'service.restore')
  await ctx.store.db.transaction().execute(async (db) => {
    for (const { id } of await listAccounts(db)) {
      await endSessionsOf(db, id)
      await dropLinks(db, id)
    }
    for (const { id } of await listOrganisations(db)) {
      await takeTurn(db, id)
      await note(ctx, db, id, { action: 'service.restore', subject: backup.madeAt, payload: backup })
    }
  })
}
