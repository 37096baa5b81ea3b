// Who watches over the auditors: another auditor says yes to a new one and to a new way in for one, and all are told.

import { Conflict } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  addNotices,
  type Db,
  hadAuditor,
  listAccounts,
  listGrants,
  type Organisation,
  type StoredGrant,
} from '../../store/index.ts'
import { accountText, type NoticeAbout } from '../../text/accounts.ts'
import type { Context } from '../context.ts'

/** Whether somebody is an auditor anywhere. One whose role has ended may be given it anew, and is still one here. */
export async function isAuditor(db: Db, account: string): Promise<boolean> {
  return (await auditedBy(db, account)).length > 0
}

/** Codes of the organisations where somebody is an auditor. */
export async function auditedBy(db: Db, account: string): Promise<readonly string[]> {
  const grants = (await listGrants(db, { account })).filter(isGivenAuditor)
  return [...new Set(grants.flatMap(({ organisation }) => organisation ?? []))]
}

/** `pending`: another auditor decides. `now`: it is done at once; `byHost` where only the host's owner could have. */
export type Course = { readonly kind: 'pending' } | { readonly kind: 'now'; readonly note: NoticeAbout | null }

/**
 * What becomes of a wish that concerns an auditor. The very first auditor is for the administrator to name, openly. Where
 * there have been auditors and none is left who could say yes, only the command line can: an administrator who could take
 * away every auditor's role and then name herself would need nobody. Throws Conflict.
 */
export async function courseOf(
  ctx: Context,
  db: Db,
  organisation: Pick<Organisation, 'id' | 'code'>,
  account: string,
): Promise<Course> {
  if (!(await hadAuditor(db, organisation.id))) return { kind: 'now', note: 'first' }
  const others = (await activeAuditors(ctx, db, organisation.code)).filter(
    (one) => one !== account && one !== ctx.actor.id,
  )
  if (others.length > 0) return { kind: 'pending' }
  if (ctx.actor.roles.includes('operator')) return { kind: 'now', note: 'by-host' }
  throw new Conflict(accountText.noApprover)
}

/** Tells the organisation's auditors; the one it is about too, who may know nothing of it. */
export async function tellAuditors(
  ctx: Context,
  db: Db,
  organisation: Pick<Organisation, 'id' | 'code'>,
  notice: { readonly kind: NoticeAbout; readonly subject: string },
): Promise<void> {
  const told = (await activeAuditors(ctx, db, organisation.code)).filter((one) => one !== ctx.actor.id)
  await addNotices(db, organisation.id, told, { ...notice, by: ctx.actor.id, at: ctx.now() })
}

/** Ids of those whose role holds today, and whose account is not closed. */
async function activeAuditors(ctx: Context, db: Db, code: string): Promise<readonly string[]> {
  const today = dateInStockholm(ctx.now())
  const held = (await listGrants(db, { organisation: code })).filter(
    (one) => isGivenAuditor(one) && (one.endsOn === null || one.endsOn >= today),
  )
  const open = new Set((await listAccounts(db)).flatMap(({ id, disabledAt }) => (disabledAt === null ? [id] : [])))
  return [...new Set(held.map(({ account }) => account))].filter((account) => open.has(account))
}

const isGivenAuditor = ({ role, status }: StoredGrant): boolean => role === 'auditor' && status === 'given'
