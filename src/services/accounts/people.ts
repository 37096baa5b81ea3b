// Who works in an organisation and with which roles: an administrator gives and takes back; what concerns an auditor, another
// auditor approves.

import { authorise, GIVEN_ROLES, type GivenRole } from '../../domain/access.ts'
import { isDate } from '../../domain/date.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '../../domain/errors.ts'
import type { JournalAction } from '../../domain/journal.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { foldUserName, isUserName } from '../../domain/user-name.ts'
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
import { auditingOrganisations, courseOf, tellAuditors } from './auditors.ts'
import { belonging, isAuditor, isOperator, runsInstallation } from './belonging.ts'
import { askForLink, type MadeLink, newLink } from './links.ts'

export type Person = Omit<Account, 'passwordHash' | 'issuer'> & {
  /** In this organisation; those that wait for approval too. */
  readonly grants: readonly StoredGrant[]
  readonly hasPassword: boolean
  /** Comes by the OpenID Connect provider, which then looks after the sign-in. */
  readonly isByProvider: boolean
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
 * add: its password was chosen with a link of theirs, and nobody here knows by whom. Where the role waits for an auditor there
 * is no link yet: that auditor is given it. Throws Invalid, Conflict, Forbidden.
 */
export async function addPerson(
  ctx: Context,
  code: string,
  wish: RoleWish & { readonly userName: string; readonly name: string },
): Promise<{ readonly id: string; readonly link: MadeLink | null; readonly isPending: boolean }> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  const { userName, name } = checkedPerson(wish)
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
    const link = found || isPending ? null : await newLink(ctx, db, id)
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
    await keepAnAdministrator(ctx, db, organisation, [found])
    const to = found.status === 'pending' ? 'withdrawn' : 'revoked'
    const decision = { from: found.status, to, at: ctx.now(), by: ctx.actor.id } as const
    if (!(await decideGrant(db, grant, decision))) throw new Conflict(text.changedMeanwhile)
    if (found.role === 'auditor')
      await tellAuditors(ctx, db, organisation, { kind: 'role-taken', subject: found.account })
    await journal(ctx, db, organisation, 'user.take-role', found.account, { role: found.role })
  })
}

/**
 * For a first password or a new one; null where another auditor is asked first, who is then given it. Throws NotFound,
 * Forbidden where the person has roles elsewhere too, Conflict where the account is closed or nobody can say yes.
 */
export async function linkFor(ctx: Context, code: string, account: string): Promise<MadeLink | null> {
  authorise(ctx.actor, 'user.write')
  const organisation = await organisationByCode(ctx, code)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const person = await personOf(db, organisation, account)
    if (person.isElsewhere && !(await runsInstallation(ctx, db))) throw new Forbidden(text.elsewhere)
    if (person.disabledAt !== null) throw new Conflict(text.closed)
    // A password beside the provider would be a way in that the provider cannot close.
    if (person.isByProvider && !isOperator(ctx)) throw new Conflict(text.byProvider)
    const audited = await auditingOrganisations(db, account)
    // Another organisation's auditors have not been asked: only whoever has the host can go on.
    if (audited.some(({ code: other }) => other !== organisation.code) && !isOperator(ctx))
      throw new Forbidden(text.auditorElsewhere)
    if (audited.length === 0 && person.grants.some(({ role, status }) => role === 'auditor' && status === 'pending'))
      throw new Conflict(text.waitsForRole)
    const courses = []
    for (const one of audited) courses.push(await courseOf(ctx, db, one, account))
    const isPending = courses.some(({ kind }) => kind === 'pending')
    if (isPending) await askForLink(ctx, db, account)
    const link = isPending ? null : await newLink(ctx, db, account)
    for (const one of audited)
      await tellAuditors(ctx, db, one, { kind: isPending ? 'link-asked' : 'by-host', subject: account })
    const note = audited.length > 0 && !isPending ? { withoutApproval: true } : {}
    await journal(ctx, db, organisation, 'user.make-link', account, { isPending, ...note })
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
    if (isClosed) await keepAnAdministrator(ctx, db, organisation, person.grants)
    await changeAccount(db, account, { disabledAt: isClosed ? ctx.now() : null })
    if (isClosed) {
      await endSessionsOf(db, account)
      await revokeTokens(db, account, null, ctx.now())
      // An old link must open nothing when the account is opened again.
      await dropLinks(db, account)
    }
    if (await isAuditor(db, account))
      await tellAuditors(ctx, db, organisation, { kind: isClosed ? 'closed' : 'opened', subject: account })
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
    accounts.map(async ({ passwordHash, issuer, ...account }) => ({
      ...account,
      hasPassword: passwordHash !== null,
      isByProvider: issuer !== null,
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
  // What the provider gives it may take back tomorrow: it stands in the way of nothing.
  const own = (await listGrants(db, { account })).filter(
    (grant) => grant.organisation === organisation.code && grant.source === null,
  )
  const today = dateInStockholm(ctx.now())
  if (own.some((one) => one.role === role && one.unit === unit && (one.endsOn === null || one.endsOn >= today)))
    throw new Conflict(text.hasRole)
  if (role === 'auditor' && account === ctx.actor.id) throw new Forbidden(text.notOwnAuditor)
  const isAbout = role === 'auditor' || (await isAuditor(db, account))
  const course = isAbout ? await courseOf(ctx, db, organisation, account) : null
  const isPending = course?.kind === 'pending'
  if (course?.kind === 'now' && course.note !== null)
    await tellAuditors(ctx, db, organisation, { kind: course.note, subject: account })
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
  if (isPending) await tellAuditors(ctx, db, organisation, { kind: 'role-asked', subject: account })
  if (course?.kind === 'now')
    await journal(ctx, db, organisation, 'auditor.without-approval', account, { role, why: course.note })
  return isPending
}

/** Throws Invalid. */
export function checkedPerson(wish: { readonly userName: string; readonly name: string }) {
  const userName = foldUserName(wish.userName)
  const name = wish.name.trim()
  if (!isUserName(userName)) throw new Invalid(text.userNameWrong)
  if (name === '' || name.length > 120 || /\p{C}/u.test(name)) throw new Invalid(text.nameWrong)
  return { userName, name }
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

/** Throws Conflict where nobody who can give roles would be left without these. */
async function keepAnAdministrator(
  ctx: Context,
  db: Db,
  organisation: Organisation,
  lost: readonly StoredGrant[],
): Promise<void> {
  const today = dateInStockholm(ctx.now())
  const open = new Set((await listAccounts(db)).flatMap(({ id, disabledAt }) => (disabledAt === null ? [id] : [])))
  const holds = ({ role, status, endsOn, account }: StoredGrant) =>
    role === 'administrator' && status === 'given' && (endsOn === null || endsOn >= today) && open.has(account)
  const all = [
    ...(await listGrants(db, { organisation: organisation.code })),
    ...(await listGrants(db, { organisation: null })),
  ]
  const losing = lost.filter(holds)
  const isLeft = all.some((one) => holds(one) && !losing.some(({ account }) => account === one.account))
  if (losing.length > 0 && !isLeft) throw new Conflict(text.lastAdministrator)
}

const journal = (
  ctx: Context,
  db: Db,
  organisation: Organisation,
  action: JournalAction,
  subject: string,
  payload: unknown,
): Promise<void> => note(ctx, db, organisation.id, { action, subject, payload })
