// Roles by the provider's claims: each sign-in sets exactly those that the rules give, and leaves those that people of the
// installation have given. One that concerns an auditor waits for another auditor, as always.

import { authorise, type GivenRole } from '../../../domain/access.ts'
import { dateInStockholm } from '../../../domain/stockholm.ts'
import {
  addGrant,
  type Db,
  decideGrant,
  isRefused,
  listGrants,
  listOrganisations,
  listUnits,
  type Organisation,
  prolongGrant,
  type StoredGrant,
  takeTurn,
} from '../../../store/index.ts'
import type { Context } from '../../context.ts'
import { note } from '../../journal/note.ts'
import { tellAuditors } from '../auditors.ts'
import { isAuditor } from '../belonging.ts'
import type { RoleRule } from './provider.ts'

type Held = { readonly organisation: Organisation; readonly role: GivenRole; readonly unit: string | null }

/**
 * `ctx.actor` is the provider. In a transaction of the caller. Roles hold `days` days: somebody who has left does not come
 * back to lose them. That they hold longer each time is not in the journal, only that they come and go.
 */
export async function setRoles(
  ctx: Context,
  db: Db,
  account: string,
  { rules, days }: { readonly rules: readonly RoleRule[]; readonly days: number },
): Promise<void> {
  const organisations = new Map((await listOrganisations(db)).map((one) => [one.code, one]))
  const before = await listGrants(db, { account })
  const codes = new Set([...rules, ...before].map(({ organisation }) => organisation))
  // In one order, so that two who sign in at once do not wait for each other.
  for (const [code, { id }] of organisations) if (codes.has(code)) await takeTurn(db, id)
  const grants = await listGrants(db, { account })
  const isGuarded = await isAuditor(db, account)
  const wished = (await wishedBy(db, organisations, rules)).filter(
    // Who has it by people already need not be approved again.
    (one) => !(isForAuditors(one) && grants.some((grant) => grant.source === null && isOf(grant, one))),
  )
  const given = grants.filter(({ source }) => source === 'provider')
  for (const grant of given) {
    const organisation = organisations.get(grant.organisation ?? '')
    if (organisation && !wished.some((one) => isOf(grant, one))) await takeBack(ctx, db, organisation, grant)
  }
  const today = dateInStockholm(ctx.now())
  const endsOn = dateInStockholm(new Date(Date.parse(ctx.now()) + days * DAY_MS).toISOString())
  for (const wish of wished) {
    const grant = given.find((one) => isOf(one, wish))
    const isPending = isGuarded || isForAuditors(wish)
    if (grant === undefined) await give(ctx, db, account, { ...wish, endsOn, isPending })
    else {
      await prolongGrant(db, grant.id, endsOn)
      const hadEnded = grant.status === 'given' && grant.endsOn !== null && grant.endsOn < today
      if (hadEnded) await told(ctx, db, account, { ...wish, endsOn, isPending: false })
    }
  }
}

const DAY_MS = 24 * 60 * 60_000

/** Those of organisations and units that there are. A unit that is not there never becomes the whole organisation. */
async function wishedBy(
  db: Db,
  organisations: ReadonlyMap<string | null, Organisation>,
  rules: readonly RoleRule[],
): Promise<readonly Held[]> {
  const wished = new Map<string, Held>()
  for (const { organisation: code, role, unit: name } of rules) {
    const organisation = organisations.get(code)
    if (!organisation) continue
    const units = name === null ? [] : await listUnits(db, organisation.id)
    const unit = units.find((one) => one.name === name && one.removedAt === null)?.id ?? null
    if (name === null || unit !== null) wished.set(`${code} ${role} ${unit}`, { organisation, role, unit })
  }
  return [...wished.values()]
}

/** Rules of organisations and units that there are not (yet): they give nothing. Numbered from 1, as they are written. */
export async function idleRules(
  ctx: Context,
): Promise<readonly { readonly number: number; readonly organisation: string; readonly unit: string | null }[]> {
  authorise(ctx.actor, 'installation.write')
  const { db } = ctx.store
  const organisations = new Map((await listOrganisations(db)).map((one) => [one.code, one]))
  const idle = []
  for (const [at, rule] of (ctx.provider?.roles ?? []).entries()) {
    const { organisation, unit } = rule
    const isKnown = organisations.has(organisation)
    if ((await wishedBy(db, organisations, [rule])).length === 0)
      idle.push({ number: at + 1, organisation, unit: isKnown ? unit : null })
  }
  return idle
}

const isForAuditors = ({ role }: Pick<Held, 'role'>): boolean => role === 'auditor' || role === 'audit-expert'

const isOf = (grant: StoredGrant, { organisation, role, unit }: Held): boolean =>
  grant.organisation === organisation.code && grant.role === role && grant.unit === unit

type New = Held & { readonly endsOn: string; readonly isPending: boolean }

async function give(ctx: Context, db: Db, account: string, wish: New): Promise<void> {
  const { organisation, role, unit, endsOn, isPending } = wish
  // A no stands for as long as the provider says the same: it can be given here instead.
  if (isPending && (await isRefused(db, { account, organisation: organisation.id, role, unit }))) return
  await addGrant(db, {
    ...{ id: ctx.newId(), account, organisation: organisation.id, role, unit, endsOn },
    status: isPending ? 'pending' : 'given',
    givenAt: ctx.now(),
    givenBy: ctx.actor.id,
    source: 'provider',
  })
  if (isPending) await tellAuditors(ctx, db, organisation, { kind: 'role-asked', subject: account })
  await told(ctx, db, account, wish)
}

const told = (
  ctx: Context,
  db: Db,
  account: string,
  { organisation, role, unit, endsOn, isPending }: New,
): Promise<void> =>
  note(ctx, db, organisation.id, {
    action: 'user.give-role',
    subject: account,
    payload: { role, unit, endsOn, isPending },
  })

async function takeBack(ctx: Context, db: Db, organisation: Organisation, grant: StoredGrant): Promise<void> {
  const { id, account, role, status } = grant
  const to = status === 'pending' ? 'withdrawn' : 'revoked'
  await decideGrant(db, id, { from: status, to, at: ctx.now(), by: ctx.actor.id })
  if (role === 'auditor' && status === 'given')
    await tellAuditors(ctx, db, organisation, { kind: 'role-taken', subject: account })
  await note(ctx, db, organisation.id, { action: 'user.take-role', subject: account, payload: { role } })
}
