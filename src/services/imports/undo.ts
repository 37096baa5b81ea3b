// Undoing a committed import, and making it count again. What it had replaced is current again as soon as it is undone.

import { authorise } from '../../domain/access.ts'
import { Conflict, type Said } from '../../domain/errors.ts'
import { type ImportAct, redoImport as redoStored, takeTurn, undoImport as undoStored } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { type Owner, type OwnerRequest, ownerOf } from './owner.ts'
import { importOf, previewOf } from './stored-import.ts'
import type { ImportPreview } from './types.ts'
import { obstacleToRedo, obstacleToUndo } from './undo-obstacle.ts'

/**
 * Takes an import's rows out of what is current. Throws NotFound; Conflict, saying which report, plan or rows are in the
 * way, where something that has been published or saved depends on it, and where it is not (any longer) current.
 */
export async function undoImport(ctx: Context, request: OwnerRequest, id: string): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  return takeBack(ctx, owner, id)
}

/** The same below where it is authorised: others than those who import may undo what they have said in a form. */
export const takeBack = (ctx: Context, owner: Owner, id: string): Promise<ImportPreview> =>
  changeStanding(ctx, owner, id, { action: 'import.undo', obstacle: obstacleToUndo, change: undoStored })

/**
 * Makes an undone import count again, with the rank of its first commit: whatever has been committed since for the same
 * figures still stands, as it would had nothing been undone. Throws NotFound, and Conflict as above.
 */
export async function redoImport(ctx: Context, request: OwnerRequest, id: string): Promise<ImportPreview> {
  authorise(ctx.actor, 'import.write')
  const owner = await ownerOf(ctx, request)
  return changeStanding(ctx, owner, id, {
    action: 'import.redo',
    obstacle: obstacleToRedo,
    change: redoStored,
  })
}

/** What stands in the way of undoing an active import, or of redoing an undone one, in words; null where nothing does. */
export async function importObstacle(ctx: Context, request: OwnerRequest, id: string): Promise<Said | null> {
  authorise(ctx.actor, 'import.read')
  const owner = await ownerOf(ctx, request)
  const found = await importOf(ctx, owner, id)
  if (found.status === 'undone') return obstacleToRedo(ctx, owner, found)
  return found.status === 'active' ? obstacleToUndo(ctx, owner, found) : null
}

type Change = {
  readonly action: 'import.undo' | 'import.redo'
  readonly obstacle: typeof obstacleToUndo
  readonly change: (db: Context['store']['db'], owner: string, id: string, act: ImportAct) => Promise<boolean>
}

async function changeStanding(
  ctx: Context,
  owner: Owner,
  id: string,
  { action, obstacle, change }: Change,
): Promise<ImportPreview> {
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, owner.id)
    const within = { ...ctx, store: { ...ctx.store, db } }
    const found = await importOf(within, owner, id)
    if (found.status !== (action === 'import.undo' ? 'active' : 'undone'))
      throw new Conflict(action === 'import.undo' ? errorText.notActive : errorText.notUndone)
    const why = await obstacle(within, owner, found)
    if (why !== null) throw new Conflict(why)
    const act = { at: ctx.now(), by: ctx.actor.id }
    if (!(await change(db, owner.id, id, act))) throw new Conflict(errorText.notActive)
    await note(ctx, db, owner.id, {
      at: act.at,
      action,
      subject: id,
      payload: { kind: found.kind, sha256: found.sha256 },
    })
    return previewOf(await importOf(within, owner, id))
  })
}
