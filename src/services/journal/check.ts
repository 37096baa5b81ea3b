// Checking that the journal is as it was written: one organisation's, or every chain there is.

import { authorise } from '../../domain/access.ts'
import { Forbidden } from '../../domain/errors.ts'
import { type JournalCheck, listJournals, listOrganisations, NATIONAL, verifyJournal } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { type OwnerRequest, ownerOf } from '../imports/owner.ts'

/** `expected`: a hash kept from an earlier check. Throws NotFound where there is no such organisation. */
export async function checkJournal(ctx: Context, request: OwnerRequest, expected?: string): Promise<JournalCheck> {
  authorise(ctx.actor, 'journal.read')
  const owner = await ownerOf(ctx, request)
  return verifyJournal(ctx.store.db, owner.id, expected)
}

export type CheckedChain = {
  /** Code of the organisation; null: national. Chains of something else have their own name. */
  readonly code: string | null
  readonly check: JournalCheck
}

/** Each chain there is, in order of code, the national one last. */
export async function checkAllJournals(ctx: Context): Promise<readonly CheckedChain[]> {
  authorise(ctx.actor, 'journal.read')
  if (ctx.actor.organisation !== null) throw new Forbidden('', ['operator'])
  const { db } = ctx.store
  const organisations = await listOrganisations(db)
  const codes = new Map(organisations.map(({ id, code }) => [id, code]))
  const chains = new Set([...organisations.map(({ id }) => id), ...(await listJournals(db))])
  const checked: CheckedChain[] = []
  for (const chain of chains)
    checked.push({
      code: chain === NATIONAL ? null : (codes.get(chain) ?? chain),
      check: await verifyJournal(db, chain),
    })
  return checked.sort((a, b) => ((a.code ?? '~') < (b.code ?? '~') ? -1 : 1))
}
