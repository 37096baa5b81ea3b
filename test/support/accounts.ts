// People for tests: with a role and a password, and what they may do.

import type { Actor, GivenRole } from '../../src/domain/access.ts'
import { actorFor } from '../../src/domain/grants.ts'
import { dateInStockholm } from '../../src/domain/stockholm.ts'
import { identify, personForRole, signIn, takeLink } from '../../src/services/accounts/index.ts'
import type { FullContext } from '../../src/services/index.ts'
import { findAccount } from '../../src/store/index.ts'
import { CODE } from './context.ts'

export const PASSWORD = 'korrekt häst batteri stapel'

/** Gives the account's id. `hasPassword` false: the link is not used. */
export async function addPersonFor(
  ctx: FullContext,
  userName: string,
  role: GivenRole,
  { organisation = CODE, hasPassword = true }: { organisation?: string; hasPassword?: boolean } = {},
): Promise<string> {
  const { secret } = await personForRole(ctx, organisation, role, { userName, name: `${userName} Prov` })
  if (hasPassword) await takeLink(ctx, secret, PASSWORD)
  const account = await findAccount(ctx.store.db, { userName })
  if (!account) throw new Error(`no account ${userName}`)
  return account.id
}

/** The context as a person who signs in has it in the organisation. */
export async function as(ctx: FullContext, userName: string, organisation = CODE): Promise<FullContext> {
  return { ...ctx, actor: await actorOf(ctx, userName, organisation) }
}

async function actorOf(ctx: FullContext, userName: string, organisation: string): Promise<Actor> {
  const entered = await signIn(ctx, { userName, password: PASSWORD, address: '192.0.2.1' })
  if (entered.kind !== 'in') throw new Error(`${userName}: ${entered.kind}`)
  const signed = await identify(ctx, { session: entered.session, bearer: null })
  if (!signed) throw new Error(`${userName} is not known`)
  return actorFor(signed, organisation, dateInStockholm(ctx.now()))
}
