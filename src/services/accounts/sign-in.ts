// Signing in with a password, and out again. Nobody is known yet, so there is no role to ask for (named exception of R5).

import { foldUserName } from '../../domain/user-name.ts'
import { addSession, type Db, endSession, findAccount, sweepSessions } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { attemptWasRight, beginAttempt, sweepAttempts, type Tried } from './attempts.ts'
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

type People = Pick<Context, 'store' | 'now' | 'passwordCost'>

/** No session lasts longer, whatever the settings say (`src/config/settings.ts`). */
const LONGEST_SESSION = 7 * 24 * 60 * 60 * 1000

export async function signIn(ctx: People, { userName, password, address }: SignInRequest): Promise<SignedIn> {
  const { db } = ctx.store
  const name = foldUserName(userName)
  const tried: readonly Tried[] = [
    { kind: 'address', what: address },
    { kind: 'name', what: name },
  ]
  const seconds = await db.transaction().execute(async (db) => beginAttempt(db, tried, ctx.now()))
  if (seconds > 0) return { kind: 'wait', seconds }

  const account = name === '' ? undefined : await findAccount(db, { userName: name })
  const hash = account?.disabledAt === null ? account.passwordHash : null
  if (!(await isPassword(password, hash, ctx.passwordCost)) || !account) return { kind: 'wrong' }
  const session = await db.transaction().execute(async (db) => {
    // Closed, or given another password, while this one was being tried.
    const present = await findAccount(db, { id: account.id })
    if (present?.disabledAt !== null || present.passwordHash !== hash) return null
    await attemptWasRight(db, tried)
    return beginSession(ctx, db, account.id)
  })
  if (session === null) return { kind: 'wrong' }
  await sweepAttempts(db, ctx.now())
  return { kind: 'in', session }
}

/**
 * A new session each time somebody signs in: one that was there before is never taken over. In the transaction that has found
 * the account open: one that is closed meanwhile must not keep it.
 */
export async function beginSession(ctx: Pick<Context, 'now'>, db: Db, account: string): Promise<string> {
  await sweepSessions(db, new Date(Date.parse(ctx.now()) - LONGEST_SESSION).toISOString())
  const secret = newSecret()
  await addSession(db, hashSecret(secret), account, ctx.now())
  return secret
}

export const signOut = (ctx: People, session: string): Promise<void> => endSession(ctx.store.db, hashSecret(session))
