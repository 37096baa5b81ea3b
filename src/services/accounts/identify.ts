// Whose session or token it is. Asked before anybody is known, and so without a role (named exception of R5).

import type { Signed } from '../../domain/grants.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  endSession,
  findAccount,
  findSession,
  findTokens,
  listGrants,
  listNames,
  touchSession,
  touchToken,
} from '../../store/index.ts'
import type { Context } from '../context.ts'
import { hashSecret } from './secrets.ts'

export type SessionLimits = {
  /** Since the last request, milliseconds. */
  readonly idle: number
  /** Since it began. */
  readonly absolute: number
}

const MINUTE = 60_000
export const SESSION_LIMITS: SessionLimits = { idle: 60 * MINUTE, absolute: 12 * 60 * MINUTE }

export type Credentials = { readonly session: string | null; readonly bearer: string | null }

/** Null where it is nobody's, has ended, or the account has been closed. */
export async function identify(
  ctx: Pick<Context, 'store' | 'now'>,
  { session, bearer }: Credentials,
  limits: SessionLimits = SESSION_LIMITS,
): Promise<Signed | null> {
  if (bearer !== null) return byToken(ctx, bearer)
  return session === null ? null : bySession(ctx, session, limits)
}

/** What those are called who have or have had a role there, by id. */
export const namesIn = (ctx: Pick<Context, 'store'>, organisation: string): Promise<ReadonlyMap<string, string>> =>
  listNames(ctx.store.db, organisation)

/** Neither too long since the last request nor since it began. */
export function isGoing(
  { seenAt, createdAt }: { readonly seenAt: string; readonly createdAt: string },
  at: string,
  { idle, absolute }: SessionLimits = SESSION_LIMITS,
): boolean {
  const now = Date.parse(at)
  return now - Date.parse(seenAt) <= idle && now - Date.parse(createdAt) <= absolute
}

async function bySession(
  ctx: Pick<Context, 'store' | 'now'>,
  secret: string,
  { idle, absolute }: SessionLimits,
): Promise<Signed | null> {
  const { db } = ctx.store
  const hash = hashSecret(secret)
  const session = await findSession(db, hash)
  if (!session) return null
  const now = Date.parse(ctx.now())
  if (!isGoing(session, ctx.now(), { idle, absolute })) {
    await endSession(db, hash)
    return null
  }
  // Once a minute is enough to know that somebody is there.
  if (now - Date.parse(session.seenAt) > MINUTE) await touchSession(db, hash, ctx.now())
  return signedOf(ctx, session.account)
}

async function byToken(ctx: Pick<Context, 'store' | 'now'>, secret: string): Promise<Signed | null> {
  const { db } = ctx.store
  const [token] = await findTokens(db, { tokenHash: hashSecret(secret) })
  const today = dateInStockholm(ctx.now())
  if (!token || token.endsOn < today) return null
  if (token.seenOn !== today) await touchToken(db, token.id, today)
  const signed = await signedOf(ctx, token.account)
  return (
    signed && {
      ...signed,
      // Of the one organisation it was made for, and never the installation's.
      grants: signed.grants.filter(({ organisation }) => organisation === token.organisation),
      mayWrite: token.mayWrite,
    }
  )
}

async function signedOf({ store }: Pick<Context, 'store'>, id: string): Promise<Signed | null> {
  const account = await findAccount(store.db, { id })
  if (!account || account.disabledAt !== null) return null
  const grants = (await listGrants(store.db, { account: id })).filter(({ status }) => status === 'given')
  return { account: { id, userName: account.userName, name: account.name }, grants, mayWrite: true }
}
