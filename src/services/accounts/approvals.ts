// What concerns an auditor waits here until another auditor has said yes: a role for one, a new one, a way in for one.

import { authorise } from '../../domain/access.ts'
import { Conflict, Forbidden, NotFound } from '../../domain/errors.ts'
import {
  auditorsEver,
  decideGrant,
  findLink,
  holdLinks,
  listAccounts,
  listGrants,
  moveLink,
  pendingLinks,
  takeTurn,
} from '../../store/index.ts'
import { accountText } from '../../text/accounts.ts'
import type { Context } from '../context.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'

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

/** Throws NotFound, Forbidden where it is about the one who decides or asked for by her, Conflict. */
export async function decideApproval(ctx: Context, code: string, id: string, isApproved: boolean): Promise<void> {
  authorise(ctx.actor, 'auditor.approve')
  const organisation = await organisationByCode(ctx, code)
  const found = (await approvals(ctx, code)).find((one) => one.id === id)
  if (!found) throw new NotFound(accountText.noApproval)
  if (!found.isMine) throw new Forbidden(accountText.notOwn)
  await ctx.store.db.transaction().execute(async (db) => {
    await takeTurn(db, organisation.id)
    const [at, by] = [ctx.now(), ctx.actor.id]
    const done =
      found.kind === 'role'
        ? await decideGrant(db, id, { from: 'pending', to: isApproved ? 'given' : 'refused', at, by })
        : (await findLink(db, { id })) !== undefined &&
          (await moveLink(db, id, { from: 'pending', to: isApproved ? 'open' : 'refused', at, by }))
    if (!done) throw new Conflict(accountText.changedMeanwhile)
    // A link from before is now a way in for an auditor, and to be approved as one.
    if (isApproved && found.role === 'auditor') await holdLinks(db, found.account)
    await note(ctx, db, organisation.id, {
      at,
      action: isApproved ? 'auditor.approve' : 'auditor.refuse',
      subject: found.account,
      payload: { kind: found.kind, role: found.role },
    })
  })
}
