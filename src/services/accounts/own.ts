// A person's own account: password, sessions, and tokens for programs. Whose it is, is who asks; no role is needed.

import { Conflict, Forbidden, Invalid, NotFound } from '../../domain/errors.ts'
import { actorFor, type Signed } from '../../domain/grants.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  type ApiToken,
  addToken,
  changeAccount,
  countSessions,
  endSessionsOf,
  findAccount,
  findOrganisation,
  findTokens,
  listGrants,
  NATIONAL,
  revokeTokens,
  type StoredGrant,
} from '../../store/index.ts'
import { accountTexts } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { hashPassword, isPassword, passwordProblem } from './passwords.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { beginSession } from './sign-in.ts'

type People = Pick<Context, 'store' | 'now' | 'newId'>

export type OwnAccount = {
  readonly name: string
  readonly userName: string
  readonly hasPassword: boolean
  readonly grants: readonly StoredGrant[]
  readonly sessions: number
  readonly tokens: readonly ApiToken[]
}

export async function ownAccount({ store }: People, { account }: Signed): Promise<OwnAccount> {
  const found = await findAccount(store.db, { id: account.id })
  if (!found) throw new NotFound(accountTexts.sv.noAccount)
  return {
    name: found.name,
    userName: found.userName,
    hasPassword: found.passwordHash !== null,
    grants: await listGrants(store.db, { account: account.id }),
    sessions: await countSessions(store.db, account.id),
    tokens: await findTokens(store.db, { account: account.id }),
  }
}

/** Every other session ends; gives the new one of this browser. Throws Invalid. */
export async function changePassword(
  ctx: People,
  { account }: Signed,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<{ readonly session: string }> {
  const found = await findAccount(ctx.store.db, { id: account.id })
  if (!found || !(await isPassword(present, found.passwordHash))) throw new Invalid(accountTexts.sv.wrongPresent)
  const problem = passwordProblem(next, [found.userName, ...found.name.split(/\s+/)])
  if (problem !== null) throw new Invalid(problem)
  const passwordHash = await hashPassword(next)
  await ctx.store.db.transaction().execute(async (db) => {
    await changeAccount(db, account.id, { passwordHash })
    await endSessionsOf(db, account.id)
    await note({ ...ctx, actor: account }, db, NATIONAL, {
      action: 'account.password',
      subject: account.id,
      payload: { by: 'self' },
    })
  })
  return { session: await beginSession(ctx, account.id) }
}

export async function signOutEverywhere(ctx: People, { account }: Signed): Promise<void> {
  await ctx.store.db.transaction().execute(async (db) => {
    const ended = await endSessionsOf(db, account.id)
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
}

const LONGEST_NAME = 100
const MOST_TOKENS = 20

/** Gives the token itself, which nobody can see again. Throws Invalid, Forbidden, Conflict. */
export async function makeToken(ctx: People, signed: Signed, wish: TokenWish): Promise<{ readonly secret: string }> {
  const text = accountTexts.sv.token
  const name = wish.name.trim()
  const today = dateInStockholm(ctx.now())
  if (name === '' || name.length > LONGEST_NAME) throw new Invalid(text.nameWrong)
  const lastDay = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wish.endsOn) || wish.endsOn < today || wish.endsOn > lastDay)
    throw new Invalid(text.endWrong)
  if (actorFor(signed, wish.organisation, today).roles.length === 0) throw new Forbidden(text.noRole)
  const organisation = await findOrganisation(ctx.store.db, wish.organisation)
  if (!organisation) throw new Forbidden(text.noRole)
  if ((await findTokens(ctx.store.db, { account: signed.account.id })).length >= MOST_TOKENS)
    throw new Conflict(text.tooMany(MOST_TOKENS))
  const secret = `bb_${newSecret()}`
  const id = ctx.newId()
  await ctx.store.db.transaction().execute(async (db) => {
    const token = { ...wish, id, name, account: signed.account.id, organisation: organisation.id, createdAt: ctx.now() }
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
    if (!(await revokeTokens(db, account.id, id, ctx.now()))) throw new NotFound(accountTexts.sv.token.gone)
    await note({ ...ctx, actor: account }, db, NATIONAL, {
      action: 'account.revoke-token',
      subject: id,
      payload: null,
    })
  })
}
