// Accounts and the roles they have been given. Named exception of R6: people belong to the installation, their roles to
// organisations.

import type { GivenRole } from '../domain/access.ts'
import { Conflict } from '../domain/errors.ts'
import type { Grant } from '../domain/grants.ts'
import { foldUserName } from '../domain/user-name.ts'
import { databaseText } from '../text/database.ts'
import { instant } from './instant.ts'
import type { Db, Schema } from './schema.ts'

export type Account = {
  readonly id: string
  /** Lower case; what is written to sign in. */
  readonly userName: string
  readonly name: string
  readonly passwordHash: string | null
  /** Of the OpenID Connect provider the person comes by; null: none. */
  readonly issuer: string | null
  /** ISO instant. */
  readonly createdAt: string
  readonly disabledAt: string | null
}

/** Who a provider says that it is. Never a name or an address: those can be given to somebody else. */
export type Identity = { readonly issuer: string; readonly subject: string }

/** `withdrawn`: taken back before anybody had approved it, so that it has never held. */
export type GrantStatus = 'pending' | 'given' | 'refused' | 'revoked' | 'withdrawn'

export type StoredGrant = Grant & {
  readonly id: string
  readonly account: string
  readonly status: GrantStatus
  readonly givenAt: string
  readonly givenBy: string
  readonly decidedBy: string | null
  /** `provider`: the claims of the last sign-in gave it; null: people of the installation did. */
  readonly source: 'provider' | null
}

/** `identity`: of one who comes by a provider. Throws Conflict where the user name is taken. */
export async function addAccount(
  db: Db,
  {
    id,
    userName,
    name,
    createdAt,
    createdBy,
    identity = null,
  }: Pick<Account, 'id' | 'userName' | 'name' | 'createdAt'> & {
    readonly createdBy: string
    readonly identity?: Identity | null
  },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account')
    .values({
      id,
      user_name: foldUserName(userName),
      name,
      password_hash: null,
      issuer: identity?.issuer ?? null,
      subject: identity?.subject ?? null,
      created_at: instant(createdAt),
      created_by: createdBy,
      disabled_at: null,
    })
    .onConflict((conflict) => conflict.column('user_name').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Conflict(databaseText.userNameTaken(userName))
}

export async function findAccount(
  db: Db,
  by: { readonly id: string } | { readonly userName: string } | { readonly identity: Identity },
) {
  const all = db.selectFrom('account').selectAll()
  const row = await ('id' in by
    ? all.where('id', '=', by.id)
    : 'identity' in by
      ? all.where('issuer', '=', by.identity.issuer).where('subject', '=', by.identity.subject)
      : all.where('user_name', '=', foldUserName(by.userName))
  ).executeTakeFirst()
  return row && accountOf(row)
}

/** All, in Swedish order of name. */
export async function listAccounts(db: Db): Promise<readonly Account[]> {
  const rows = await db.selectFrom('account').selectAll().execute()
  return rows.map(accountOf).sort((a, b) => swedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** Whether anybody has a password, or is an administrator who comes by a provider: its readers alone could let nobody in. */
export async function hasWayIn(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .leftJoin('role_grant', 'role_grant.account', 'account.id')
    .select('account.id')
    .where((where) =>
      where.or([
        where('account.password_hash', 'is not', null),
        where.and([
          where('account.issuer', 'is not', null),
          where('role_grant.role', '=', 'administrator'),
          where('role_grant.status', '=', 'given'),
        ]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Accounts that are or have been auditors in the organisation (its id), and whether each has ever had a way in. */
export async function auditorsEver(db: Db, organisation: string): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account')
    .select(['account.id', 'account.password_hash', 'account.issuer'])
    .where('role_grant.organisation', '=', organisation)
    .where('role_grant.role', '=', 'auditor')
    .where('role_grant.status', 'in', ['given', 'revoked'])
    .execute()
  return new Map(rows.map(({ id, password_hash, issuer }) => [id, password_hash !== null || issuer !== null]))
}

/** All that an account has, waits for or has had. `organisation`: its id; null: the installation. */
export async function rolesEver(
  db: Db,
  account: string,
): Promise<readonly { readonly organisation: string | null; readonly role: string; readonly status: GrantStatus }[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['organisation', 'role', 'status'])
    .where('account', '=', account)
    .where('status', '!=', 'refused')
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as GrantStatus }))
}

export async function changeAccount(
  db: Db,
  id: string,
  change: {
    readonly name?: string
    readonly passwordHash?: string | null
    readonly disabledAt?: string | null
    readonly identity?: Identity
  },
): Promise<void> {
  await db
    .updateTable('account')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
      ...(change.disabledAt === undefined ? {} : { disabled_at: change.disabledAt && instant(change.disabledAt) }),
      ...(change.identity === undefined ? {} : change.identity),
    })
    .where('id', '=', id)
    .execute()
}

/** `organisation`: its id; null: the installation. */
export async function addGrant(
  db: Db,
  grant: Omit<StoredGrant, 'organisation' | 'decidedBy' | 'source'> & {
    readonly organisation: string | null
    readonly source?: StoredGrant['source']
  },
): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({
      id: grant.id,
      account: grant.account,
      organisation: grant.organisation,
      unit: grant.unit,
      role: grant.role,
      ends_on: grant.endsOn,
      status: grant.status,
      given_at: instant(grant.givenAt),
      given_by: grant.givenBy,
      decided_at: null,
      decided_by: null,
      source: grant.source ?? null,
    })
    .execute()
}

/** False where it is not there, or is no longer `from`. */
export async function decideGrant(
  db: Db,
  id: string,
  decision: { readonly from: GrantStatus; readonly to: GrantStatus; readonly at: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('role_grant')
    .set({ status: decision.to, decided_at: instant(decision.at), decided_by: decision.by })
    .where('id', '=', id)
    .where('status', '=', decision.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Of one account, or in one organisation (its code); `null` in the installation. Those given and those that wait. */
export async function listGrants(
  db: Db,
  of: { readonly account: string } | { readonly organisation: string | null },
): Promise<readonly StoredGrant[]> {
  const all = db
    .selectFrom('role_grant')
    .leftJoin('organisation', 'organisation.id', 'role_grant.organisation')
    .selectAll('role_grant')
    .select('organisation.code as code')
    .where('role_grant.status', 'in', ['pending', 'given'])
  const rows = await ('account' in of
    ? all.where('role_grant.account', '=', of.account)
    : of.organisation === null
      ? all.where('role_grant.organisation', 'is', null)
      : all.where('organisation.code', '=', of.organisation)
  )
    .orderBy('role_grant.given_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    account: row.account,
    organisation: row.code,
    unit: row.unit,
    role: row.role as GivenRole,
    endsOn: row.ends_on,
    status: row.status as GrantStatus,
    givenAt: row.given_at,
    givenBy: row.given_by,
    decidedBy: row.decided_by,
    source: row.source,
  }))
}

/** A role from a provider holds longer each time its person comes. Local date. */
export async function prolongGrant(db: Db, id: string, endsOn: string): Promise<void> {
  await db.updateTable('role_grant').set({ ends_on: endsOn }).where('id', '=', id).execute()
}

/** Whether anybody has said no to that role from the provider: it is then not asked for again. `organisation`: its id. */
export async function isRefused(
  db: Db,
  {
    account,
    organisation,
    role,
    unit,
  }: {
    readonly account: string
    readonly organisation: string
    readonly role: GivenRole
    readonly unit: string | null
  },
): Promise<boolean> {
  const found = await db
    .selectFrom('role_grant')
    .select('id')
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .where('role', '=', role)
    .where('unit', 'is not distinct from', unit)
    .where('source', '=', 'provider')
    .where('status', '=', 'refused')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** By id: of everybody who has or has had a role in the organisation (its code) or in the installation. */
export async function listNames(db: Db, organisation: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account')
    .leftJoin('organisation', 'organisation.id', 'role_grant.organisation')
    .select(['account.id', 'account.name'])
    .where((where) =>
      where.or([where('organisation.code', '=', organisation), where('role_grant.organisation', 'is', null)]),
    )
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const accountOf = (row: Schema['account']): Account => ({
  id: row.id,
  userName: row.user_name,
  name: row.name,
  passwordHash: row.password_hash,
  issuer: row.issuer,
  createdAt: row.created_at,
  disabledAt: row.disabled_at,
})

const swedish = new Intl.Collator('sv')
