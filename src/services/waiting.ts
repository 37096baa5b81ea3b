// What waits for the one who asks, beside what the year's facts say: each part only for roles that can do something about it.

import { authorise, type GivenRole, mayDo } from '../domain/access.ts'
import { daysAfter } from '../domain/date.ts'
import { dateInStockholm } from '../domain/stockholm.ts'
import { listReports, type Organisation, publicationsOf } from '../store/index.ts'
import { approvals } from './accounts/approvals.ts'
import { people } from './accounts/people.ts'
import type { Context } from './context.ts'
import { type Need, reporting } from './forms/reporting.ts'
import { organisationByCode } from './organisations.ts'
import { retentionState } from './retention/index.ts'

export type Waiting = {
  /** Of each year the newest, where it waits for approval, or approved to be published. Newest first. */
  readonly reports: readonly {
    readonly id: string
    readonly year: number
    readonly createdAt: string
    readonly state: 'draft' | 'approved'
  }[]
  /** How many of the activities the reporter reports for need her, by why. */
  readonly activities: Readonly<Record<Need, number>>
  /** How many the auditor can say yes or no to. */
  readonly approvals: number
  /** How many things are past the time they are kept. */
  readonly pastTime: number
  /** Names of people with a role here who have never come in. */
  readonly neverIn: readonly string[]
  /** Roles that end within a month. `endsOn`: ISO date. */
  readonly ending: readonly { readonly name: string; readonly role: GivenRole; readonly endsOn: string }[]
}

export async function waitingFor(ctx: Context, code: string): Promise<Waiting> {
  authorise(ctx.actor, 'organisation.read')
  const organisation = await organisationByCode(ctx, code)
  return {
    reports: await reportsWaiting(ctx, organisation),
    activities: await activitiesWaiting(ctx, code),
    approvals: mayDo(ctx.actor, 'auditor.approve')
      ? (await approvals(ctx, code)).filter(({ isMine }) => isMine).length
      : 0,
    pastTime: mayDo(ctx.actor, 'retention.write')
      ? (await retentionState(ctx, code)).reduce((sum, { due }) => sum + due, 0)
      : 0,
    ...(await peopleWaiting(ctx, code)),
  }
}

async function reportsWaiting(ctx: Context, { id }: Organisation): Promise<Waiting['reports']> {
  if (!mayDo(ctx.actor, 'report.approve')) return []
  const reports = await listReports(ctx.store.db, id)
  const publications = await publicationsOf(ctx.store.db, id)
  return [...Map.groupBy(reports, ({ year }) => year).values()].flatMap((ofYear) => {
    const newest = ofYear.reduce((one, other) => (other.createdAt > one.createdAt ? other : one))
    const state = publications.get(newest.id)?.state ?? 'draft'
    return state === 'draft' || state === 'approved'
      ? [{ id: newest.id, year: newest.year, createdAt: newest.createdAt, state }]
      : []
  })
}

/** For those who come here to report: others see every late activity in the plan. */
async function activitiesWaiting(ctx: Context, code: string): Promise<Waiting['activities']> {
  const reports = mayDo(ctx.actor, 'activity.report') && !mayDo(ctx.actor, 'plan.write')
  const activities = reports ? (await reporting(ctx, code, null)).activities : []
  const count = (why: Need) => activities.filter(({ need }) => need === why).length
  return { late: count('late'), missing: count('missing'), old: count('old') }
}

/** Days. */
const SOON = 30

async function peopleWaiting(ctx: Context, code: string): Promise<Pick<Waiting, 'neverIn' | 'ending'>> {
  if (!mayDo(ctx.actor, 'user.write')) return { neverIn: [], ending: [] }
  const today = dateInStockholm(ctx.now())
  const last = daysAfter(today, SOON)
  const working = (await people(ctx, code))
    .filter(({ disabledAt }) => disabledAt === null)
    .map((person) => ({
      ...person,
      held: person.grants.filter(({ status, endsOn }) => status === 'given' && (endsOn === null || endsOn >= today)),
    }))
    .filter(({ held }) => held.length > 0)
  return {
    neverIn: working.filter(({ hasPassword, isByProvider }) => !hasPassword && !isByProvider).map(({ name }) => name),
    ending: working.flatMap(({ name, held }) =>
      held.flatMap(({ role, endsOn }) => (endsOn !== null && endsOn <= last ? [{ name, role, endsOn }] : [])),
    ),
  }
}
