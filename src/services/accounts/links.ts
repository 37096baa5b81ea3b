// One-time links: how somebody chooses a first password, or a new one. An administrator makes them; for an auditor another
// auditor must approve first. Only the hash is kept, and the link is shown once.

import { Conflict, NotFound } from '../../domain/errors.ts'
import {
  addLink,
  changeAccount,
  type Db,
  dropLinks,
  endSessionsOf,
  findAccount,
  findLink,
  moveLink,
  NATIONAL,
  revokeTokens,
} from '../../store/index.ts'
import { accountText } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { newPasswordHash } from './new-password.ts'
import { hashSecret, newSecret } from './secrets.ts'
import { beginSession } from './sign-in.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A first password may wait for somebody's first day at work; a new one is asked for when it is needed. */
const LINK_DAYS = { first: 7, reset: 1 } as const

/** `secret`: what the address ends with. */
export type MadeLink = { readonly secret: string; readonly endsAt: string }

/** In a transaction of the caller, who has authorised it and writes the journal. Older links stop working. */
export async function newLink(ctx: Maker, db: Db, account: string): Promise<MadeLink> {
  const secret = newSecret()
  return { secret, endsAt: await keepLink(ctx, db, { secret, account, status: 'open' }) }
}

/** Asks another auditor for one. Nobody has its secret: whoever says yes is given another, so that only she can pass it on. */
export async function askForLink(ctx: Maker, db: Db, account: string): Promise<void> {
  await keepLink(ctx, db, { secret: newSecret(), account, status: 'pending' })
}

type Maker = Pick<Context, 'now' | 'newId' | 'actor'>

async function keepLink(
  ctx: Maker,
  db: Db,
  {
    secret,
    account,
    status,
  }: { readonly secret: string; readonly account: string; readonly status: 'open' | 'pending' },
): Promise<string> {
  const hasPassword = (await findAccount(db, { id: account }))?.passwordHash !== null
  const days = hasPassword ? LINK_DAYS.reset : LINK_DAYS.first
  const endsAt = new Date(Date.parse(ctx.now()) + days * DAY_MS).toISOString()
  await dropLinks(db, account)
  await addLink(db, hashSecret(secret), {
    id: ctx.newId(),
    account,
    endsAt,
    status,
    createdAt: ctx.now(),
    createdBy: ctx.actor.id,
  })
  return endsAt
}

export type OpenedLink = { readonly name: string; readonly userName: string }

/** Whose it is, without using it: mail programs look at links too. Throws NotFound where it does not hold (any more). */
export async function openLink(ctx: Pick<Context, 'store' | 'now'>, secret: string): Promise<OpenedLink> {
  const { account } = await goodLink(ctx, secret)
  return { name: account.name, userName: account.userName }
}

/**
 * Sets the password and signs in. Every other session of the account ends, and every token: a new way in is for somebody who
 * has lost the old one, perhaps to another. Throws NotFound, Invalid where the password
 * will not do, Conflict where the link was used meanwhile.
 */
export async function takeLink(
  ctx: Pick<Context, 'store' | 'now' | 'passwordCost'>,
  secret: string,
  password: string,
): Promise<{ readonly session: string }> {
  const { link, account } = await goodLink(ctx, secret)
  const passwordHash = await newPasswordHash(ctx, account, password)
  return ctx.store.db.transaction().execute(async (db) => {
    const move = { from: 'open', to: 'used', at: ctx.now(), by: null } as const
    if (!(await moveLink(db, link.id, move))) throw new Conflict(accountText.linkGone)
    if ((await findAccount(db, { id: account.id }))?.disabledAt !== null) throw new NotFound(accountText.linkGone)
    await changeAccount(db, account.id, { passwordHash })
    await endSessionsOf(db, account.id)
    await revokeTokens(db, account.id, null, ctx.now())
    await note({ ...ctx, actor: account }, db, NATIONAL, {
      action: 'account.password',
      subject: account.id,
      payload: { by: 'link' },
    })
    return { session: await beginSession(ctx, db, account.id) }
  })
}

async function goodLink({ store, now }: Pick<Context, 'store' | 'now'>, secret: string) {
  const link = await findLink(store.db, { tokenHash: hashSecret(secret) })
  const account = link && (await findAccount(store.db, { id: link.account }))
  if (!link || !account || account.disabledAt !== null || link.status !== 'open' || link.endsAt <= now())
    throw new NotFound(accountText.linkGone)
  return { link, account }
}
