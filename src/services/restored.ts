// After a backup has been put back: the journal says so, once its tables are this version's.

import { authorise } from '../domain/access.ts'
import { dropRestoreMark, findRestoreMark, listOrganisations, takeTurn } from '../store/index.ts'
import type { Context } from './context.ts'
import { note } from './journal/note.ts'

/** Does nothing where nothing has been put back since it was last told. */
export async function noteRestore(ctx: Pick<Context, 'actor' | 'store' | 'now' | 'requestId'>): Promise<void> {
  authorise(ctx.actor, 'service.restore')
  if ((await findRestoreMark(ctx.store)) === null) return
  await ctx.store.db.transaction().execute(async (db) => {
    // Another program may have told it meanwhile.
    const backup = await findRestoreMark({ db, dialect: ctx.store.dialect })
    if (backup === null) return
    for (const { id } of await listOrganisations(db)) {
      await takeTurn(db, id)
      await note(ctx, db, id, { action: 'service.restore', subject: backup.madeAt, payload: backup })
    }
    await dropRestoreMark(db)
  })
}
