// Administrators of the whole installation: given by the command line alone, since no organisation is above another.

import { authorise } from '../../domain/access.ts'
import { Conflict, Invalid, NotFound } from '../../domain/errors.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { foldUserName } from '../../domain/user-name.ts'
import {
  addAccount,
  addGrant,
  type Db,
  decideGrant,
  findAccount,
  listAccounts,
  listGrants,
  NATIONAL,
  takeTurn,
} from '../../store/index.ts'
import { accountText as text } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { auditingOrganisations } from './auditors.ts'
import { type MadeLink, newLink } from './links.ts'
import { checkedPerson } from './people.ts'

export type InstallationAdministrator = {
  readonly userName: string
  readonly name: string
  readonly hasPassword: boolean
  readonly isClosed: boolean
}

/** In Swedish order of name. */
export async function installationAdministrators(ctx: Context): Promise<readonly InstallationAdministrator[]> {
  authorise(ctx.actor, 'installation.write')
  const held = new Set((await listGrants(ctx.store.db, { organisation: null })).map(({ account }) => account))
  return (await listAccounts(ctx.store.db))
    .filter(({ id }) => held.has(id))
    .map(({ userName, name, passwordHash, disabledAt }) => ({
      userName,
      name,
      hasPassword: passwordHash !== null,
      isClosed: disabledAt !== null,
    }))
}

/** Of somebody new, or who has an account. The link is null for one who has a way in. Throws Invalid, Conflict. */
export async function addInstallationAdministrator(
  ctx: Context,
  wish: { readonly userName: string; readonly name: string },
): Promise<MadeLink | null> {
  authorise(ctx.actor, 'installation.write')
  const { userName, name } = checkedPerson(wish)
  return within(ctx, async (db) => {
    const found = await findAccount(db, { userName })
    const id = found?.id ?? ctx.newId()
    if (found && (await grantOf(db, id))) throw new Conflict(text.hasRole)
    if (!found) await addAccount(db, { id, userName, name, createdAt: ctx.now(), createdBy: ctx.actor.id })
    const given = { status: 'given', givenAt: ctx.now(), givenBy: ctx.actor.id } as const
    const where = { organisation: null, unit: null, role: 'administrator', endsOn: null } as const
    await addGrant(db, { id: ctx.newId(), account: id, ...where, ...given })
    await journal(ctx, db, 'user.give-installation', id)
    return found ? null : newLink(ctx, db, id)
  })
}

/** Throws NotFound. Nobody may be left: the command line can always name another. */
export async function removeInstallationAdministrator(ctx: Context, userName: string): Promise<void> {
  authorise(ctx.actor, 'installation.write')
  await within(ctx, async (db) => {
    const { id, grant } = await administrator(db, userName)
    await decideGrant(db, grant, { from: 'given', to: 'revoked', at: ctx.now(), by: ctx.actor.id })
    await journal(ctx, db, 'user.take-installation', id)
  })
}

/** Throws NotFound, Conflict for an auditor, who gets one through the organisation, where other auditors are asked. */
export async function linkForInstallation(ctx: Context, userName: string): Promise<MadeLink> {
  authorise(ctx.actor, 'installation.write')
  return within(ctx, async (db) => {
    const { id } = await administrator(db, userName)
    if ((await auditingOrganisations(db, id)).length > 0) throw new Conflict(text.throughOrganisation)
    await journal(ctx, db, 'user.make-link', id)
    return newLink(ctx, db, id)
  })
}

const within = <Result>(ctx: Context, act: (db: Db) => Promise<Result>): Promise<Result> =>
  ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, NATIONAL)
    return act(db)
  })

async function administrator(db: Db, userName: string): Promise<{ readonly id: string; readonly grant: string }> {
  const name = foldUserName(userName)
  if (name === '') throw new Invalid(text.userNameWrong)
  const account = await findAccount(db, { userName: name })
  const grant = account && (await grantOf(db, account.id))
  if (!account || !grant) throw new NotFound(text.noInstallation)
  return { id: account.id, grant }
}

const grantOf = async (db: Db, account: string): Promise<string | undefined> =>
  (await listGrants(db, { organisation: null })).find((one) => one.account === account)?.id

const journal = (ctx: Context, db: Db, action: JournalAction, subject: string): Promise<void> =>
  note(ctx, db, NATIONAL, { action, subject, payload: null })
