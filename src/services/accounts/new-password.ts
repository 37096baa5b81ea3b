// A password that somebody has chosen: held against what others would try first for this person, then hashed.

import { Invalid } from '../../domain/errors.ts'
import { type Account, listGrants, listOrganisations } from '../../store/index.ts'
import type { Context } from '../context.ts'
import { hashPassword, passwordProblem } from './passwords.ts'

/** Throws Invalid where it will not do. */
export async function newPasswordHash(
  { store, passwordCost }: Pick<Context, 'store' | 'passwordCost'>,
  { id, userName, name }: Account,
  password: string,
): Promise<string> {
  const codes = new Set((await listGrants(store.db, { account: id })).map(({ organisation }) => organisation))
  const organisations = (await listOrganisations(store.db)).filter(({ code }) => codes.has(code))
  const known = { own: [userName, name], organisations: organisations.map((one) => one.name) }
  const problem = passwordProblem(password, known)
  if (problem !== null) throw new Invalid(problem)
  return hashPassword(password, passwordCost)
}
