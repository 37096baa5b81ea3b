// What opens a door: sessions, one-time links and programs' tokens, each known by its hash only. And sign-ins that have been
// begun at a provider, or that failed.

import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type Session = { readonly account: string; readonly createdAt: string; readonly seenAt: string }

export async function addSession(db: Db, tokenHash: string, account: string, at: string): Promise<void> {
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash, account, created_at: instant(at), seen_at: instant(at) })
    .execute()
}

export async function findSession(db: Db, tokenHash: string): Promise<Session | undefined> {
  const row = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && { account: row.account, createdAt: row.created_at, seenAt: row.seen_at }
}

export async function touchSession(db: Db, tokenHash: string, at: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ seen_at: instant(at) })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function endSession(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function endSessionsOf(db: Db, account: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('session').where('account', '=', account).executeTakeFirst()
  return Number(numDeletedRows)
}

export async function listSessions(db: Db, account: string): Promise<readonly Session[]> {
  const rows = await db.selectFrom('session').selectAll().where('account', '=', account).execute()
  return rows.map((row) => ({ account, createdAt: row.created_at, seenAt: row.seen_at }))
}

/** Of every account, last seen before the instant. */
export async function sweepSessions(db: Db, before: string): Promise<void> {
  await db.deleteFrom('session').where('seen_at', '<', instant(before)).execute()
}

/** Of every account: sessions, failed attempts and links that ended before the instant. Gives how many. */
export async function sweepSignIns(db: Db, before: string): Promise<number> {
  const end = instant(before)
  const sessions = await db.deleteFrom('session').where('seen_at', '<', end).executeTakeFirst()
  const failures = await db.deleteFrom('sign_in_failure').where('last_at', '<', end).executeTakeFirst()
  const links = await db.deleteFrom('one_time_link').where('ends_at', '<', end).executeTakeFirst()
  return Number(sessions.numDeletedRows + failures.numDeletedRows + links.numDeletedRows)
}

/** `approved`: another link has been made instead, for the auditor who said yes. */
export type LinkStatus = 'pending' | 'open' | 'used' | 'refused' | 'approved'

export type OneTimeLink = {
  readonly id: string
  readonly account: string
  readonly endsAt: string
  readonly status: LinkStatus
  readonly createdBy: string
}

export async function addLink(
  db: Db,
  tokenHash: string,
  link: OneTimeLink & { readonly createdAt: string },
): Promise<void> {
  await db
    .insertInto('one_time_link')
    .values({
      token_hash: tokenHash,
      id: link.id,
      account: link.account,
      ends_at: instant(link.endsAt),
      status: link.status,
      created_at: instant(link.createdAt),
      created_by: link.createdBy,
      decided_by: null,
      used_at: null,
    })
    .execute()
}

export async function findLink(
  db: Db,
  by: { readonly tokenHash: string } | { readonly id: string },
): Promise<OneTimeLink | undefined> {
  const all = db.selectFrom('one_time_link').selectAll()
  const row = await ('id' in by
    ? all.where('id', '=', by.id)
    : all.where('token_hash', '=', by.tokenHash)
  ).executeTakeFirst()
  return row && linkOf(row)
}

/** Those that wait for an auditor, of these accounts. */
export async function pendingLinks(db: Db, accounts: readonly string[]): Promise<readonly OneTimeLink[]> {
  if (accounts.length === 0) return []
  const rows = await db
    .selectFrom('one_time_link')
    .selectAll()
    .where('status', '=', 'pending')
    .where('account', 'in', accounts)
    .execute()
  return rows.map(linkOf)
}

/** False where it is not `from` any more: of two that use a link at once, one is told so. */
export async function moveLink(
  db: Db,
  id: string,
  move: { readonly from: LinkStatus; readonly to: LinkStatus; readonly at: string; readonly by: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('one_time_link')
    .set({
      status: move.to,
      ...(move.to === 'used' ? { used_at: instant(move.at) } : { decided_by: move.by }),
    })
    .where('id', '=', id)
    .where('status', '=', move.from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A newer link makes the older ones worthless. */
export async function dropLinks(db: Db, account: string): Promise<void> {
  await db
    .updateTable('one_time_link')
    .set({ status: 'refused' })
    .where('account', '=', account)
    .where('status', 'in', ['open', 'pending'])
    .execute()
}

const linkOf = (row: {
  id: string
  account: string
  ends_at: string
  status: string
  created_by: string
}): OneTimeLink => ({
  id: row.id,
  account: row.account,
  endsAt: row.ends_at,
  status: row.status as LinkStatus,
  createdBy: row.created_by,
})

export type ApiToken = {
  readonly id: string
  readonly account: string
  /** Code. */
  readonly organisation: string
  readonly name: string
  readonly mayWrite: boolean
  /** Local date, the last it holds. */
  readonly endsOn: string
  readonly createdAt: string
  /** Local date it was last used. */
  readonly seenOn: string | null
}

/** `organisation`: its id. */
export async function addToken(db: Db, tokenHash: string, token: Omit<ApiToken, 'seenOn'>): Promise<void> {
  await db
    .insertInto('api_token')
    .values({
      id: token.id,
      token_hash: tokenHash,
      account: token.account,
      organisation: token.organisation,
      name: token.name,
      may_write: token.mayWrite ? 1 : 0,
      ends_on: token.endsOn,
      created_at: instant(token.createdAt),
      seen_on: null,
      revoked_at: null,
    })
    .execute()
}

/** Those not taken back. */
export async function findTokens(
  db: Db,
  by: { readonly tokenHash: string } | { readonly account: string },
): Promise<readonly ApiToken[]> {
  const all = db
    .selectFrom('api_token')
    .innerJoin('organisation', 'organisation.id', 'api_token.organisation')
    .selectAll('api_token')
    .select('organisation.code as code')
    .where('api_token.revoked_at', 'is', null)
  const rows = await ('account' in by
    ? all.where('api_token.account', '=', by.account)
    : all.where('api_token.token_hash', '=', by.tokenHash)
  )
    .orderBy('api_token.created_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    account: row.account,
    organisation: row.code,
    name: row.name,
    mayWrite: row.may_write === 1,
    endsOn: row.ends_on,
    createdAt: row.created_at,
    seenOn: row.seen_on,
  }))
}

export async function touchToken(db: Db, id: string, today: string): Promise<void> {
  await db.updateTable('api_token').set({ seen_on: today }).where('id', '=', id).execute()
}

/** `id` null: all of the account's. False where there was none. */
export async function revokeTokens(db: Db, account: string, id: string | null, at: string): Promise<boolean> {
  const all = db
    .updateTable('api_token')
    .set({ revoked_at: instant(at) })
    .where('account', '=', account)
    .where('revoked_at', 'is', null)
  const { numUpdatedRows } = await (id === null ? all : all.where('id', '=', id)).executeTakeFirst()
  return numUpdatedRows > 0n
}

export type BegunSignIn = { readonly salt: string; readonly nextPath: string; readonly begunAt: string }

/** Those begun before `forgetting` are forgotten. */
export async function addBegunSignIn(
  db: Db,
  secretHash: string,
  { salt, nextPath, begunAt }: BegunSignIn,
  forgetting: string,
): Promise<void> {
  await db.deleteFrom('begun_sign_in').where('begun_at', '<', instant(forgetting)).execute()
  await db
    .insertInto('begun_sign_in')
    .values({ secret_hash: secretHash, salt, next_path: nextPath, begun_at: instant(begunAt) })
    .execute()
}

/** What was begun, which is then gone: of two who come with it at once one alone is given it. */
export async function takeBegunSignIn(db: Db, secretHash: string): Promise<BegunSignIn | undefined> {
  const row = await db
    .deleteFrom('begun_sign_in')
    .where('secret_hash', '=', secretHash)
    .returningAll()
    .executeTakeFirst()
  return row && { salt: row.salt, nextPath: row.next_path, begunAt: row.begun_at }
}

export type Failures = { readonly count: number; readonly lastAt: string }

/** What is known of the key. No other transaction learns it until this one is over. */
export async function takeFailures(db: Db, key: string): Promise<Failures | undefined> {
  // Taking the row is what makes others wait; where there is none yet, adding it is.
  await db
    .insertInto('sign_in_failure')
    .values({ key, count: 0, last_at: START })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(({ ref }) => ({ key: ref('excluded.key') })))
    .execute()
  const row = await db.selectFrom('sign_in_failure').selectAll().where('key', '=', key).executeTakeFirst()
  return row && row.count > 0 ? { count: row.count, lastAt: row.last_at } : undefined
}

export async function saveFailures(db: Db, key: string, { count, lastAt }: Failures): Promise<void> {
  await db
    .updateTable('sign_in_failure')
    .set({ count, last_at: instant(lastAt) })
    .where('key', '=', key)
    .execute()
}

/** Of a key that nobody has failed with. */
const START = '1970-01-01T00:00:00.000Z'

/** Those of the key, or all that are older than the instant. */
export async function forgetFailures(
  db: Db,
  which: { readonly key: string } | { readonly before: string },
): Promise<void> {
  const all = db.deleteFrom('sign_in_failure')
  await ('key' in which ? all.where('key', '=', which.key) : all.where('last_at', '<', instant(which.before))).execute()
}
