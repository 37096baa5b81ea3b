// A person's own account: password, sessions, and tokens for programs. Whose it is, is who asks; no role is needed.

import { isDate } from '../../domain/date.ts'
import { Conflict, Forbidden, Invalid, NotFound, type Said } from '../../domain/errors.ts'
import { actorFor, type Signed } from '../../domain/grants.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  type Account,
  type ApiToken,
  addToken,
  changeAccount,
  countUnread,
  type Db,
  dropLinks,
  endSessionsOf,
  findAccount,
  findOrganisation,
  findTokens,
  listGrants,
  listNotices,
  listSessions,
  NATIONAL,
  type Notice,
  readNotices,
  revokeTokens,
  type StoredGrant,
} from '../../store/index.ts'
import { accountText, accountTexts } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { attemptWasRight, beginAttempt, type Tried } from './attempts.ts'
import { isGoing } from './identify.ts'
import { newPasswordHash } from './new-password.ts'
import { isPassword } from './passwords.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { beginSession } from './sign-in.ts'

type People = Pick<Context, 'store' | 'now' | 'newId' | 'passwordCost'>

export type OwnAccount = {
  readonly name: string
  readonly userName: string
  readonly hasPassword: boolean
  readonly grants: readonly StoredGrant[]
  readonly sessions: number
  readonly tokens: readonly ApiToken[]
  /** Newest first. */
  readonly notices: readonly Notice[]
}

export async function ownAccount({ store, now }: People, { account }: Signed): Promise<OwnAccount> {
  const found = await findAccount(store.db, { id: account.id })
  if (!found) throw new NotFound(accountText.noAccount)
  return {
    name: found.name,
    userName: found.userName,
    hasPassword: found.passwordHash !== null,
    grants: await listGrants(store.db, { account: account.id }),
    sessions: (await listSessions(store.db, account.id)).filter((one) => isGoing(one, now())).length,
    tokens: await findTokens(store.db, { account: account.id }),
    notices: await listNotices(store.db, account.id, MOST_NOTICES),
  }
}

/** How many notices the person has not said that she has read. */
export const unreadNotices = ({ store }: Pick<Context, 'store'>, account: string): Promise<number> =>
  countUnread(store.db, account)

export const noticesRead = ({ store, now }: People, { account }: Signed): Promise<void> =>
  readNotices(store.db, account.id, now())

/** Whoever changes the password does not know the present one, or has guessed too often. */
export class WrongPresent extends Invalid {}

/**
 * Every other session ends, and every token; gives the new session of this browser. Throws WrongPresent, Invalid, and Conflict where
 * the password has been changed or the account closed while this was being tried: a reset must not be undone by the old one.
 */
export async function changePassword(
  ctx: People,
  { account }: Signed,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<{ readonly session: string }> {
  const found = await checkedPresent(ctx, account.id, present)
  const passwordHash = await newPasswordHash(ctx, found, next)
  return ctx.store.db.transaction().execute(async (db) => {
    await stillSo(db, found)
    await changeAccount(db, account.id, { passwordHash })
    await endSessionsOf(db, account.id)
    await revokeTokens(db, account.id, null, ctx.now())
    await dropLinks(db, account.id)
    await note({ ...ctx, actor: account }, db, NATIONAL, {
      action: 'account.password',
      subject: account.id,
      payload: { by: 'self' },
    })
    return { session: await beginSession(ctx, db, account.id) }
  })
}

/** Throws WrongPresent. */
async function checkedPresent(ctx: People, account: string, present: string): Promise<Account> {
  const found = await findAccount(ctx.store.db, { id: account })
  if (!found) throw new NotFound(accountText.noAccount)
  // Whoever finds an open browser may not guess either.
  const tried: readonly Tried[] = [{ kind: 'name', what: found.userName }]
  const seconds = await ctx.store.db.transaction().execute(async (db) => beginAttempt(db, tried, ctx.now()))
  if (seconds > 0) throw new WrongPresent(mustWait(seconds))
  if (!(await isPassword(present, found.passwordHash, ctx.passwordCost)))
    throw new WrongPresent(accountText.wrongPresent)
  await ctx.store.db.transaction().execute(async (db) => attemptWasRight(db, tried))
  return found
}

/** Throws Conflict where the password is no longer the one that was checked, or the account has been closed. */
async function stillSo(db: Db, checked: Account): Promise<void> {
  const present = await findAccount(db, { id: checked.id })
  if (present?.disabledAt !== null || present.passwordHash !== checked.passwordHash)
    throw new Conflict(accountText.passwordChangedMeanwhile)
}

/** How long in words differs by language as well. */
const mustWait = (seconds: number): Said => ({
  sv: accountTexts.sv.wait(accountTexts.sv.seconds(seconds)),
  en: accountTexts.en.wait(accountTexts.en.seconds(seconds)),
})

export async function signOutEverywhere(ctx: People, { account }: Signed): Promise<void> {
  await ctx.store.db.transaction().execute(async (db) => {
    const ended = await endSessionsOf(db, account.id)
    await revokeTokens(db, account.id, null, ctx.now())
    await note({ ...ctx, actor: account }, db, NATIONAL, {
      action: 'account.sign-out-everywhere',
      subject: account.id,
      payload: { sessions: ended },
    })
  })
}

export type TokenWish = {
  readonly name: string
  /** Code. */
  readonly organisation: string
  readonly mayWrite: boolean
  /** Local date, the last it holds; at most a year away. */
  readonly endsOn: string
  /** The present password; null where the account has none. */
  readonly present: string | null
}

const MOST_NOTICES = 50
const LONGEST_NAME = 100
const MOST_TOKENS = 20

/**
 * Gives the token itself, which nobody can see again. An open browser is not enough where there is a password: a token outlasts the
 * session. Throws WrongPresent, Invalid, Forbidden, Conflict.
 */
export async function makeToken(ctx: People, signed: Signed, wish: TokenWish): Promise<{ readonly secret: string }> {
  const text = accountText.token
  const name = wish.name.trim()
  const today = dateInStockholm(ctx.now())
  if (name === '' || name.length > LONGEST_NAME) throw new Invalid(text.nameWrong)
  const lastDay = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (!isDate(wish.endsOn) || wish.endsOn < today || wish.endsOn > lastDay) throw new Invalid(text.endWrong)
  // A token is never the whole installation's.
  const here = signed.grants.filter(({ organisation }) => organisation === wish.organisation)
  if (actorFor({ ...signed, grants: here }, wish.organisation, today).roles.length === 0)
    throw new Forbidden(text.noRole)
  const organisation = await findOrganisation(ctx.store.db, wish.organisation)
  if (!organisation) throw new Forbidden(text.noRole)
  if ((await findTokens(ctx.store.db, { account: signed.account.id })).length >= MOST_TOKENS)
    throw new Conflict(text.tooMany(MOST_TOKENS))
  const account = await findAccount(ctx.store.db, { id: signed.account.id })
  if (!account) throw new NotFound(accountText.noAccount)
  if (account.passwordHash !== null) await checkedPresent(ctx, account.id, wish.present ?? '')
  const secret = `bb_${newSecret()}`
  const id = ctx.newId()
  await ctx.store.db.transaction().execute(async (db) => {
    await stillSo(db, account)
    const { endsOn, mayWrite } = wish
    const token = {
      endsOn,
      mayWrite,
      id,
      name,
      account: signed.account.id,
      organisation: organisation.id,
      createdAt: ctx.now(),
    }
    await addToken(db, hashSecret(secret), token)
    await note({ ...ctx, actor: signed.account }, db, organisation.id, {
      action: 'account.make-token',
      subject: id,
      payload: { mayWrite: wish.mayWrite, endsOn: wish.endsOn },
    })
  })
  return { secret }
}

/** Throws NotFound. */
export async function revokeToken(ctx: People, { account }: Signed, id: string): Promise<void> {
  await ctx.store.db.transaction().execute(async (db) => {
    if (!(await revokeTokens(db, account.id, id, ctx.now()))) throw new NotFound(accountText.token.gone)
    await note({ ...ctx, actor: account }, db, NATIONAL, {
      action: 'account.revoke-token',
      subject: id,
      payload: null,
    })
  })
}
