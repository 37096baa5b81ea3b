// Who watches over the auditors: another auditor says yes to a new one and to a new way in for one, and all are told.

import { Conflict } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import {
  addNotices,
  type Db,
  listAccounts,
  listGrants,
  listOrganisations,
  type Organisation,
  rolesEver,
  type StoredGrant,
} from '../../store/index.ts'
import { accountText, type NoticeAbout } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { hadAuditor, isOperator } from './belonging.ts'

/**
 * Where a way in for the person is an auditor's to approve. Also for one who has been an auditor: a role that is taken back
 * and given again must not be a way round.
 */
export async function auditingOrganisations(db: Db, account: string): Promise<readonly Organisation[]> {
  const ids = new Set(
    (await rolesEver(db, account))
      .filter(({ role, status }) => role === 'auditor' && (status === 'given' || status === 'revoked'))
      .map(({ organisation }) => organisation),
  )
  const found = []
  for (const one of await listOrganisations(db)) if (ids.has(one.id) && (await hadAuditor(db, one.id))) found.push(one)
  return found
}

/** `pending`: another auditor decides. `now`: it is done at once; `byHost` where only the host's owner could have. */
export type Course = { readonly kind: 'pending' } | { readonly kind: 'now'; readonly note: NoticeAbout | null }

/**
 * What becomes of a wish that concerns an auditor. The first auditor who comes in is for the administrator to name, openly. Where
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
    ({ id, hasWayIn }) => hasWayIn && id !== account && id !== ctx.actor.id,
  )
  if (others.length > 0) return { kind: 'pending' }
  if (isOperator(ctx)) return { kind: 'now', note: 'by-host' }
  throw new Conflict(accountText.noApprover)
}

/** Tells the organisation's auditors; the one it is about too, who may know nothing of it. */
export async function tellAuditors(
  ctx: Context,
  db: Db,
  organisation: Pick<Organisation, 'id' | 'code'>,
  notice: { readonly kind: NoticeAbout; readonly subject: string },
): Promise<void> {
  const told = (await activeAuditors(ctx, db, organisation.code)).flatMap(({ id }) => (id === ctx.actor.id ? [] : [id]))
  await addNotices(db, organisation.id, told, { ...notice, by: ctx.actor.id, at: ctx.now() })
}

/** Those whose role holds today, and whose account is not closed. One who has never come in can say yes to nothing. */
async function activeAuditors(
  ctx: Context,
  db: Db,
  code: string,
): Promise<readonly { readonly id: string; readonly hasWayIn: boolean }[]> {
  const today = dateInStockholm(ctx.now())
  const held = (await listGrants(db, { organisation: code })).filter(
    (one) => isGivenAuditor(one) && (one.endsOn === null || one.endsOn >= today),
  )
  const ids = new Set(held.map(({ account }) => account))
  return (await listAccounts(db))
    .filter(({ id, disabledAt }) => ids.has(id) && disabledAt === null)
    .map(({ id, passwordHash, issuer }) => ({ id, hasWayIn: passwordHash !== null || issuer !== null }))
}

const isGivenAuditor = ({ role, status }: StoredGrant): boolean => role === 'auditor' && status === 'given'
