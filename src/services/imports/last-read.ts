// Between a preview and the commit that follows it at once, a file of a million rows need not be read twice. What it was read
// against is compared; anything else than the very same state, and the stored bytes are read again.

import { dataState } from '../../store/index.ts'
import type { Context } from '../context.ts'
import type { Owner } from './owner.ts'
import type { Analysis } from './types.ts'

/** To be asked before reading: what is stored while a file is read would otherwise be missed. */
export const stateOf = (ctx: Context, owner: Owner): Promise<string | null> =>
  ctx.lastRead === undefined ? Promise.resolve(null) : dataState(ctx.store.db, owner.id)

export function remember(ctx: Context, importId: string, state: string | null, analysis: Analysis): void {
  if (ctx.lastRead === undefined || state === null) return
  ctx.lastRead.value = analysis.observations === null ? null : { importId, state, analysis }
}

/** Null where the file must be read again. Given once: it is a lot to keep. */
export async function recall(ctx: Context, owner: Owner, importId: string): Promise<Analysis | null> {
  const last = ctx.lastRead?.value
  if (!ctx.lastRead || last?.importId !== importId) return null
  ctx.lastRead.value = null
  // Only `remember` puts anything there.
  return last.state === (await stateOf(ctx, owner)) ? (last.analysis as Analysis) : null
}
