// What concerns an auditor waits here until another auditor has said yes: a role for one, a new one, a way in for one.

import { authorise } from '../../domain/access.ts'
import { Conflict, Forbidden, NotFound } from '../../domain/errors.ts'
import {
  auditorsEver,
  changeAccount,
  type Db,
  decideGrant,
  dropLinks,
  endSessionsOf,
  findAccount,
  listAccounts,
  listGrants,
  moveLink,
  pendingLinks,
  revokeTokens,
  takeTurn,
} from '../../store/index.ts'
import { accountText } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { tellAuditors } from './auditors.ts'
import { isAuditor } from './belonging.ts'
import { type MadeLink, newLink } from './links.ts'

export type Approval = {
  readonly id: string
  readonly kind: 'role' | 'link'
  readonly account: string
  readonly name: string
  /** Of a role. */
  readonly role: string | null
  readonly askedBy: string
  /** Whether whoever asks for the list may decide: not about herself, nor what she has asked for. */
  readonly isMine: boolean
}

export async function approvals(ctx: Context, code: string): Promise<readonly Approval[]> {
  authorise(ctx.actor, 'auditor.approve')
  const organisation = await organisationByCode(ctx, code)
  const { db } = ctx.store
  const grants = await listGrants(db, { organisation: organisation.code })
  const accounts = new Map((await listAccounts(db)).map((one) => [one.id, one.name]))
  const links = await pendingLinks(db, [...(await auditorsEver(db, organisation.id)).keys()])
  const named = (one: { readonly account: string }, askedBy: string) => ({
    account: one.account,
    name: accounts.get(one.account) ?? one.account,
    askedBy: accounts.get(askedBy) ?? askedBy,
    isMine: one.account !== ctx.actor.id && askedBy !== ctx.actor.id,
  })
  return [
    ...grants
      .filter(({ status }) => status === 'pending')
      .map((one) => ({ id: one.id, kind: 'role' as const, role: one.role, ...named(one, one.givenBy) })),
    ...links.map((one) => ({ id: one.id, kind: 'link' as const, role: null, ...named(one, one.createdBy) })),
  ]
}

/**
 * Says yes or no. With the yes to a new auditor, or to a new password, comes a link that only whoever said it is shown, to be
 * passed on by her: an administrator who held it could be the auditor herself. For the same reason a new auditor's password,
 * sessions and tokens from before hold no longer. Throws NotFound, Forbidden where it is about the one who decides or asked
 * for by her, Conflict.
 */
export async function decideApproval(
  ctx: Context,
  code: string,
  id: string,
  isApproved: boolean,
): Promise<{ readonly link: MadeLink | null; readonly name: string }> {
  authorise(ctx.actor, 'auditor.approve')
  const organisation = await organisationByCode(ctx, code)
  const found = (await approvals(ctx, code)).find((one) => one.id === id)
  if (!found) throw new NotFound(accountText.noApproval)
  if (!found.isMine) throw new Forbidden(accountText.notOwn)
  return ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const { kind, account } = found
    const wasAuditor = await isAuditor(db, account)
    const decision = { from: 'pending', at: ctx.now(), by: ctx.actor.id } as const
    const done =
      kind === 'role'
        ? await decideGrant(db, id, { ...decision, to: isApproved ? 'given' : 'refused' })
        : await moveLink(db, id, { ...decision, to: isApproved ? 'approved' : 'refused' })
    if (!done) throw new Conflict(accountText.changedMeanwhile)
    const needsLink = isApproved && (kind === 'link' || (found.role === 'auditor' && !wasAuditor))
    const link = needsLink ? await wayIn(ctx, db, account, kind) : null
    const told = isApproved ? SAID_YES[kind] : SAID_NO[kind]
    await tellAuditors(ctx, db, organisation, { kind: told, subject: account })
    await note(ctx, db, organisation.id, {
      action: isApproved ? 'auditor.approve' : 'auditor.refuse',
      subject: account,
      payload: { kind, role: found.role },
    })
    return { link, name: found.name }
  })
}

const SAID_YES = { role: 'role-given', link: 'link-made' } as const
const SAID_NO = { role: 'role-refused', link: 'link-refused' } as const

/** Null for one who comes by the provider, which then looks after the sign-in. */
async function wayIn(ctx: Context, db: Db, account: string, kind: Approval['kind']): Promise<MadeLink | null> {
  const person = await findAccount(db, { id: account })
  if (kind === 'role') {
    await changeAccount(db, account, { passwordHash: null })
    await endSessionsOf(db, account)
    await revokeTokens(db, account, null, ctx.now())
    await dropLinks(db, account)
  }
  return person?.issuer ? null : newLink(ctx, db, account)
}
