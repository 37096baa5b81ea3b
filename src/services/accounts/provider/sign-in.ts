// Signing in by the provider. Nobody is known yet, so there is no role to ask for (named exception of R5). Who comes back is
// known by issuer and subject alone: names and addresses of mail can be given to somebody else.

import { createHmac } from 'node:crypto'
import type { Actor } from '../../../domain/access.ts'
import { NotFound } from '../../../domain/errors.ts'
import { actorFor } from '../../../domain/grants.ts'
import { dateInStockholm } from '../../../domain/stockholm.ts'
import {
  type Account,
  addAccount,
  addBegunSignIn,
  type Db,
  findAccount,
  listGrants,
  NATIONAL,
  takeBegunSignIn,
  takeTurn,
} from '../../../store/index.ts'
import { accountText } from '../../../text/accounts.ts'
import type { Context } from '../../context.ts'
import { note } from '../../journal/note.ts'
import { hashSecret, newSecret } from '../secrets.ts'
import { beginSession } from '../sign-in.ts'
import type { Claims } from './claims.ts'
import { ProviderFailure } from './failure.ts'
import { freeUserName, nameOf } from './names.ts'
import type { Checks, IdentityProvider } from './provider.ts'
import { setRoles } from './roles.ts'

/** How long somebody may take at the provider. */
export const SIGN_IN_MINUTES = 10
const MINUTE = 60_000

/** Who gives and takes back roles by what the provider says. */
const PROVIDER: Actor = {
  id: 'inloggningstjänsten',
  name: 'inloggningstjänsten',
  roles: [],
  organisation: null,
  units: null,
}

/**
 * `next`: a path of ours, to go to when it is done. Gives where the browser is to go, and the secret that it must come back
 * with. Throws NotFound where there is no provider, ProviderFailure.
 */
export async function beginAtProvider(
  ctx: Context,
  next: string,
): Promise<{ readonly address: string; readonly secret: string }> {
  const provider = known(ctx)
  const secret = newSecret()
  const salt = newSecret()
  const address = await provider.begin(checksOf(secret, salt))
  const begun = { salt, nextPath: next, begunAt: ctx.now() }
  await addBegunSignIn(ctx.store.db, hashSecret(secret), begun, tooLongAgo(ctx))
  return { address, secret }
}

/**
 * `secret`: of the browser that came back; null: it has none. `query`: what it came back with. Gives a new session, whatever
 * the browser had before. Throws NotFound where there is no provider, ProviderFailure.
 */
export async function finishAtProvider(
  ctx: Context,
  { secret, query }: { readonly secret: string | null; readonly query: string },
): Promise<{ readonly session: string; readonly next: string }> {
  const provider = known(ctx)
  const begun = secret === null ? undefined : await takeBegunSignIn(ctx.store.db, hashSecret(secret))
  if (secret === null || !begun || begun.begunAt < tooLongAgo(ctx)) throw new ProviderFailure('stale', 'not_begun')
  const claims = await provider.finish(query, checksOf(secret, begun.salt))
  const { account, session } = await ctx.store.db.transaction().execute(async (db) => {
    const account = await enter({ ...ctx, actor: PROVIDER }, db, claims)
    return { account, session: await beginSession(ctx, db, account.id) }
  })
  return { session, next: (await hasRole(ctx, account)) ? begun.nextPath : '/' }
}

/** Where to sign out at the provider too; null: it has no such page. Throws NotFound, ProviderFailure. */
export const leaveProvider = (ctx: Context): Promise<string | null> => known(ctx).leave()

function known({ provider }: Context): IdentityProvider {
  if (!provider) throw new NotFound(accountText.noProvider)
  return provider
}

const tooLongAgo = ({ now }: Context): string => new Date(Date.parse(now()) - SIGN_IN_MINUTES * MINUTE).toISOString()

/** From what the browser has and what we have: neither can be used without the other. */
function checksOf(secret: string, salt: string): Checks {
  const derived = (what: string) => createHmac('sha256', secret).update(`${what} ${salt}`).digest('base64url')
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') }
}

async function enter(ctx: Context, db: Db, claims: Claims): Promise<Account> {
  // Two first sign-ins at once must not make two of the person.
  await takeTurn(db, NATIONAL)
  const identity = { issuer: claims.issuer, subject: claims.subject }
  const account = (await findAccount(db, { identity })) ?? (await made(ctx, db, claims))
  // What people here have closed the provider does not open.
  if (account.disabledAt !== null) throw new ProviderFailure('closed', 'account')
  const { roles, rolesDays } = known(ctx)
  const rules = roles.filter(({ value }) => claims.values.includes(value))
  await setRoles(ctx, db, account.id, { rules, days: rolesDays })
  return account
}

async function made(ctx: Context, db: Db, claims: Claims): Promise<Account> {
  const id = ctx.newId()
  const userName = await freeUserName(db, claims)
  await addAccount(db, {
    ...{ id, userName, name: nameOf(claims, userName) },
    ...{ createdAt: ctx.now(), createdBy: ctx.actor.id },
    identity: { issuer: claims.issuer, subject: claims.subject },
  })
  await note(ctx, db, NATIONAL, { action: 'user.add', subject: id, payload: { userName } })
  const account = await findAccount(db, { id })
  if (!account) throw new Error('An account that was just added is gone')
  return account
}

/** Anywhere, today: somebody without is shown whom to ask. */
async function hasRole({ store, now }: Context, { id, userName, name }: Account): Promise<boolean> {
  const grants = (await listGrants(store.db, { account: id })).filter(({ status }) => status === 'given')
  const signed = { account: { id, userName, name }, grants, mayWrite: true }
  return grants.some(({ organisation }) => actorFor(signed, organisation, dateInStockholm(now())).roles.length > 0)
}
