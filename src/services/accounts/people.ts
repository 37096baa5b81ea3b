// Who works in an organisation and with which roles: an administrator gives and takes back; what concerns an auditor, another
// auditor approves.

import { authorise, GIVEN_ROLES, type GivenRole } from '../../domain/access.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../domain/errors.ts'
import { isDate } from '../../domain/grants.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  type Account,
  addAccount,
  addGrant,
  changeAccount,
  type Db,
  decideGrant,
  dropLinks,
  endSessionsOf,
  findAccount,
  listAccounts,
  listGrants,
  listUnits,
  type Organisation,
  revokeTokens,
  type StoredGrant,
  takeTurn,
} from '../../store/index.ts'
import { accountText } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { belonging, hadAuditor, isAuditor, isOperator, needsAuditor, runsInstallation } from './belonging.ts'
import { type MadeLink, newLink } from './links.ts'

export type Person = Omit<Account, 'passwordHash'> & {
  /** In this organisation; those that wait for approval too. */
  readonly grants: readonly StoredGrant[]
  readonly hasPassword: boolean
  /** Has or has had roles elsewhere too: only whoever runs the installation can then let the person in anew, or close the account. */
  readonly isElsewhere: boolean
}

export type RoleWish = {
  readonly role: string
  /** Id; null: the whole organisation. */
  readonly unit: string | null
  /** Local date, the last it holds; null: until it is taken back. */
  readonly endsOn: string | null
}

const text = accountText

export async function people(ctx: Context, code: string): Promise<readonly Person[]> {
  authorise(ctx.actor, 'user.read')
  const organisation = await organisationByCode(ctx, code)
  return peopleOf(ctx.store.db, organisation)
}

/**
 * Whoever has an account here already only gets the role. One that belongs to others is for whoever runs the installation to
 * add: its password was chosen with a link of theirs, and nobody here knows by whom. Throws Invalid, Conflict, Forbidden.
 */
export async function addPerson(
  ctx: Context,
  code: string,
  wish: RoleWish & { readonly userName: string; readonly name: string },
): Promise<{ readonly id: string; readonly link: MadeLink | null; readonly isPending: boolean }> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  const userName = wish.userName.trim().toLowerCase()
  const name = wish.name.trim()
  if (!/^[^\s@/\\<>"\p{C}]{1,64}(@[a-z0-9.-]{1,120})?$/u.test(userName)) throw new Invalid(text.userNameWrong)
  if (name === '' || name.length > 120 || /\p{C}/u.test(name)) throw new Invalid(text.nameWrong)
  const role = await checkedWish(ctx, organisation, wish)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const found = await findAccount(db, { userName })
    if (found && !(await belonging(db, found.id, organisation.id)).isHere && !(await runsInstallation(ctx, db)))
      throw new Forbidden(text.nameElsewhere)
    const id = found?.id ?? ctx.newId()
    if (!found) await addAccount(db, { id, userName, name, createdAt: ctx.now(), createdBy: ctx.actor.id })
    const isPending = await give(ctx, db, organisation, id, { ...wish, role })
    // Whoever has a way in already keeps it.
    const link = found ? null : await newLink(ctx, db, id, false)
    await journal(ctx, db, organisation, 'user.add', id, { userName, role, isNew: !found, isPending })
    return { id, link, isPending }
  })
}

/** True where it waits for another auditor. Throws NotFound, Invalid, Conflict where the person has the role. */
export async function giveRole(ctx: Context, code: string, account: string, wish: RoleWish): Promise<boolean> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  const role = await checkedWish(ctx, organisation, wish)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    await personOf(db, organisation, account)
    const isPending = await give(ctx, db, organisation, account, { ...wish, role })
    await journal(ctx, db, organisation, 'user.give-role', account, {
      role,
      unit: wish.unit,
      endsOn: wish.endsOn,
      isPending,
    })
    return isPending
  })
}

/** Throws NotFound, Conflict where nobody would be left who can give roles. */
export async function takeBackRole(ctx: Context, code: string, grant: string): Promise<void> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const grants = await listGrants(db, { organisation: organisation.code })
    const found = grants.find(({ id }) => id === grant)
    if (!found) throw new NotFound(text.noRole)
    if (await isLastAdministrator(ctx, db, organisation, found.account, [found]))
      throw new Conflict(text.lastAdministrator)
    const decision = { from: found.status, to: 'revoked', at: ctx.now(), by: ctx.actor.id } as const
    if (!(await decideGrant(db, grant, decision))) throw new Conflict(text.changedMeanwhile)
    await journal(ctx, db, organisation, 'user.take-role', found.account, { role: found.role })
  })
}

/** For a first password or a new one. Throws NotFound, Forbidden where the person has roles elsewhere too. */
export async function linkFor(ctx: Context, code: string, account: string): Promise<MadeLink> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const person = await personOf(db, organisation, account)
    if (person.isElsewhere && !(await runsInstallation(ctx, db))) throw new Forbidden(text.elsewhere)
    if (person.disabledAt !== null) throw new Conflict(text.closed)
    const link = await newLink(ctx, db, account, await needsAuditor(ctx, db, account))
    await journal(ctx, db, organisation, 'user.make-link', account, { isPending: link.isPending })
    return link
  })
}

/** Closes an account, or opens it again: nobody signs in with it, and its sessions, tokens and links end. */
export async function closeAccount(ctx: Context, code: string, account: string, isClosed: boolean): Promise<void> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const person = await personOf(db, organisation, account)
    if (person.isElsewhere && !(await runsInstallation(ctx, db))) throw new Forbidden(text.elsewhere)
    if (isClosed && (await isLastAdministrator(ctx, db, organisation, account, person.grants)))
      throw new Conflict(text.lastAdministrator)
    await changeAccount(db, account, { disabledAt: isClosed ? ctx.now() : null })
    if (isClosed) {
      await endSessionsOf(db, account)
      await revokeTokens(db, account, null, ctx.now())
      await dropLinks(db, account)
    }
    await journal(ctx, db, organisation, isClosed ? 'user.close' : 'user.open', account, null)
  })
}

export async function personOf(db: Db, organisation: Organisation, account: string): Promise<Person> {
  const found = (await peopleOf(db, organisation)).find(({ id }) => id === account)
  if (!found) throw new NotFound(text.noPerson)
  return found
}

async function peopleOf(db: Db, organisation: Organisation): Promise<readonly Person[]> {
  const grants = await listGrants(db, { organisation: organisation.code })
  const here = new Set(grants.map(({ account }) => account))
  const accounts = (await listAccounts(db)).filter(({ id }) => here.has(id))
  return Promise.all(
    accounts.map(async ({ passwordHash, ...account }) => ({
      ...account,
      hasPassword: passwordHash !== null,
      grants: grants.filter((grant) => grant.account === account.id),
      isElsewhere: (await belonging(db, account.id, organisation.id)).isElsewhere,
    })),
  )
}

/** Adds the grant; gives whether it waits for an auditor. */
async function give(
  ctx: Context,
  db: Db,
  organisation: Organisation,
  account: string,
  { role, unit, endsOn }: RoleWish & { readonly role: GivenRole },
): Promise<boolean> {
  const own = (await listGrants(db, { account })).filter((grant) => grant.organisation === organisation.code)
  const today = dateInStockholm(ctx.now())
  if (own.some((one) => one.role === role && one.unit === unit && (one.endsOn === null || one.endsOn >= today)))
    throw new Conflict(text.hasRole)
  if (role === 'auditor' && account === ctx.actor.id) throw new Forbidden(text.notOwnAuditor)
  // The first of all is the administrator's to name, for there is nobody else: openly, in the journal.
  const concernsAuditor = role === 'auditor' || (await isAuditor(db, account))
  const isPending = concernsAuditor && !isOperator(ctx) && (await hadAuditor(db, organisation.id))
  await addGrant(db, {
    id: ctx.newId(),
    account,
    organisation: organisation.id,
    unit,
    role,
    endsOn,
    status: isPending ? 'pending' : 'given',
    givenAt: ctx.now(),
    givenBy: ctx.actor.id,
  })
  return isPending
}

async function checkedWish(
  ctx: Context,
  organisation: Organisation,
  { role, endsOn, unit }: RoleWish,
): Promise<GivenRole> {
  const known = GIVEN_ROLES.find((one) => one === role)
  if (!known) throw new Invalid(text.roleWrong)
  if (endsOn !== null && (!isDate(endsOn) || endsOn < dateInStockholm(ctx.now()))) throw new Invalid(text.endWrong)
  if (unit !== null && known !== 'unit-reporter') throw new Invalid(text.unitOnlyForReporter)
  const units = unit === null ? [] : await listUnits(ctx.store.db, organisation.id)
  if (unit !== null && !units.some(({ id, removedAt }) => id === unit && removedAt === null))
    throw new Invalid(text.unitWrong)
  return known
}

/** Whether nobody else would be left who can give roles: with an account that is open. `lost`: what the person would lose. */
async function isLastAdministrator(
  ctx: Context,
  db: Db,
  { code }: Organisation,
  account: string,
  lost: readonly StoredGrant[],
): Promise<boolean> {
  const today = dateInStockholm(ctx.now())
  const holds = ({ role, status, endsOn }: StoredGrant) =>
    role === 'administrator' && status === 'given' && (endsOn === null || endsOn >= today)
  if (!lost.some(holds)) return false
  const isOpen = new Set((await listAccounts(db)).filter((one) => one.disabledAt === null).map(({ id }) => id))
  const all = [...(await listGrants(db, { organisation: code })), ...(await listGrants(db, { organisation: null }))]
  return !all.some((other) => other.account !== account && isOpen.has(other.account) && holds(other))
}

const journal = (
  ctx: Context,
  db: Db,
  organisation: Organisation,
  action: JournalAction,
  subject: string,
  payload: unknown,
): Promise<void> => note(ctx, db, organisation.id, { action, subject, payload })
