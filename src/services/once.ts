// Doing something once, however often a program asks: by the key it sends along (draft-ietf-httpapi-idempotency-key-header).

import { createHash } from 'node:crypto'
import { authorise } from '../domain/access.ts'
import { Conflict, Invalid } from '../domain/errors.ts'
import { findKey, keepResult, releaseKey, sweepKeys, takeKey } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import type { Context } from './context.ts'
import type { ImportRequest } from './imports/index.ts'
import { organisationByCode } from './organisations.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Longer than any file takes. */
const UNFINISHED_MS = 15 * 60 * 1000

/**
 * Gives what `take` gave the first time the actor sent this key, for a day. Throws Invalid where the key came with another
 * file then, Conflict while the first is still being taken in.
 */
export async function once(
  ctx: Context,
  code: string,
  { key, request }: { readonly key: string; readonly request: ImportRequest },
  take: () => Promise<string>,
): Promise<string> {
  authorise(ctx.actor, 'import.write')
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Invalid(errorText.badKey)
  const organisation = await organisationByCode(ctx, code)
  const { db } = ctx.store
  const own = { sentBy: ctx.actor.id, key }
  const ago = (milliseconds: number) => new Date(Date.parse(ctx.now()) - milliseconds).toISOString()
  await sweepKeys(db, organisation.id, ago(DAY_MS), ago(UNFINISHED_MS))
  const requestHash = hashOf(request)
  if (!(await takeKey(db, organisation.id, own, { requestHash, at: ctx.now() }))) {
    const kept = await findKey(db, organisation.id, own)
    if (kept && kept.requestHash !== requestHash) throw new Invalid(errorText.keyOfOtherFile)
    if (!kept?.result) throw new Conflict(errorText.keyUnderWay)
    return kept.result
  }
  try {
    const result = await take()
    await keepResult(db, organisation.id, own, result)
    return result
  } catch (error) {
    await releaseKey(db, organisation.id, own)
    throw error
  }
}

const hashOf = ({ kind, fileName, bytes, options }: ImportRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([kind, fileName, options]))
    .update(bytes)
    .digest('hex')
