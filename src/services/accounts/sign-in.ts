// Signing in with a password, and out again. Nobody is known yet, so there is no role to ask for (named exception of R5).

import {
  addSession,
  countFailure,
  endSession,
  findAccount,
  findFailures,
  forgetFailures,
  sweepSessions,
} from '../../store/index.ts'
import type { Context } from '../context.ts'
import { SESSION_LIMITS } from './identify.ts'
import { isPassword } from './passwords.ts'
import { hashSecret, newSecret } from './secrets.ts'

export type SignInRequest = {
  readonly userName: string
  readonly password: string
  /** The address it comes from. */
  readonly address: string
}

export type SignedIn =
  | { readonly kind: 'in'; readonly session: string }
  /** The same for a wrong password, an unknown name and a closed account. */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly seconds: number }

type People = Pick<Context, 'store' | 'now'>

/** So many wrong ones are free; each after that doubles the wait, up to a quarter of an hour. */
const FREE = { name: 5, address: 20 } as const
const FIRST_WAIT_S = 30
const LONGEST_WAIT_S = 15 * 60
const DAY_MS = 24 * 60 * 60 * 1000

export async function signIn(ctx: People, { userName, password, address }: SignInRequest): Promise<SignedIn> {
  const { db } = ctx.store
  const name = userName.trim().toLowerCase()
  const keys = [
    { key: hashSecret(`name:${name}`), free: FREE.name },
    { key: hashSecret(`address:${address}`), free: FREE.address },
  ]
  const waits = await Promise.all(keys.map(({ key, free }) => waitOf(ctx, key, free)))
  const seconds = Math.max(...waits.map(({ left }) => left))
  if (seconds > 0) return { kind: 'wait', seconds }

  // Counted before it is tried: many at once must not all be the first.
  const [byName, byAddress] = keys
  const wasWaitedFor = waits[0]?.hadToWait === true
  const count = byName ? await countFailure(db, byName.key, ctx.now()) : 0
  if (count > FREE.name + 1 && !wasWaitedFor) return { kind: 'wait', seconds: 1 }
  const account = name === '' ? undefined : await findAccount(db, { userName: name })
  const isRight = await isPassword(password, account?.disabledAt === null ? account.passwordHash : null)
  if (!account || !isRight) {
    if (byAddress) await countFailure(db, byAddress.key, ctx.now())
    return { kind: 'wrong' }
  }
  // An address keeps its failures: whoever has one account must not try others from it for free.
  await forgetFailures(db, byName ? [byName.key] : [], new Date(Date.parse(ctx.now()) - DAY_MS).toISOString())
  return { kind: 'in', session: await beginSession(ctx, account.id) }
}

/** A new session each time somebody signs in: one that was there before is never taken over. */
export async function beginSession(ctx: People, account: string): Promise<string> {
  const { db } = ctx.store
  await sweepSessions(db, new Date(Date.parse(ctx.now()) - SESSION_LIMITS.absolute).toISOString())
  const secret = newSecret()
  await addSession(db, hashSecret(secret), account, ctx.now())
  return secret
}

export const signOut = (ctx: People, session: string): Promise<void> => endSession(ctx.store.db, hashSecret(session))

/** `left`: seconds. */
async function waitOf(ctx: People, key: string, free: number): Promise<{ left: number; hadToWait: boolean }> {
  const failures = await findFailures(ctx.store.db, key)
  if (!failures || failures.count < free) return { left: 0, hadToWait: false }
  const wait = Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (failures.count - free))
  const passed = (Date.parse(ctx.now()) - Date.parse(failures.lastAt)) / 1000
  return { left: Math.max(0, Math.ceil(wait - passed)), hadToWait: true }
}
