// What a unit is to report: the plan's activities as they stand today, those that need a report first.

import { authorise, authoriseUnit, mayDoIn } from '../../domain/access.ts'
import { assessActivity } from '../../domain/attainment/activity.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Activity, ActivityStatus, Outcome, Plan } from '../../domain/plan.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { currentRecords, listUnits, type Organisation, type RecordRow } from '../../store/index.ts'
import { reportingProblems } from '../../text/reporting.ts'
import type { Context } from '../context.ts'
import { organisationByCode } from '../organisations.ts'
import { namedPlan, plansOf, presentPlan } from '../plan-state.ts'
import { unitNamed } from './units.ts'
import { versionOf } from './version.ts'

/** Why an activity should be reported: time is up, never reported though begun, or not reported this year. */
export type Need = 'late' | 'missing' | 'old'

export type ReportedActivity = {
  readonly activity: Activity
  readonly goal: { readonly id: string; readonly title: string }
  readonly status: ActivityStatus
  /** Latest first. */
  readonly outcomes: readonly Outcome[]
  readonly need: Need | null
  /** Of its outcomes: to be given back with the next report. */
  readonly version: string
}

export type Reporting = {
  /** Null where there is no plan. */
  readonly plan: Plan | null
  readonly plans: readonly Plan[]
  /** Names of the units the actor reports for; null: all. */
  readonly units: readonly string[] | null
  /** Those the actor may report, by how pressing, then in the plan's order. */
  readonly activities: readonly ReportedActivity[]
}

/** `plan`: null for the one that today lies in (`presentPlan`). Throws NotFound, Invalid where there is no such plan. */
export async function reporting(ctx: Context, code: string, plan: string | null): Promise<Reporting> {
  authorise(ctx.actor, 'activity.report')
  const organisation = await organisationByCode(ctx, code)
  const { plans, chosen } = await choosePlan(ctx, organisation, plan)
  const stored = await listUnits(ctx.store.db, organisation.id)
  const own = stored.filter(({ id, removedAt }) => removedAt === null && mayDoIn(ctx.actor, 'activity.report', id))
  const units = mayDoIn(ctx.actor, 'activity.report', null) ? null : own.map(({ name }) => name)
  if (!chosen) return { plan: null, plans, units, activities: [] }
  const all = await activitiesOf(ctx, organisation, chosen.code)
  const mine = all.filter(({ activity }) =>
    mayDoIn(ctx.actor, 'activity.report', unitNamed(stored, activity.unit)?.id ?? null),
  )
  const activities = mine.toSorted((a, b) => pressing(b) - pressing(a) || a.activity.order - b.activity.order)
  return { plan: chosen, plans, units, activities }
}

/** Throws NotFound where the plan has no such activity, Forbidden where it is another unit's. */
export async function activityToReport(
  ctx: Context,
  code: string,
  plan: string | null,
  id: string,
): Promise<ReportedActivity & { readonly plan: string }> {
  authorise(ctx.actor, 'activity.report')
  const organisation = await organisationByCode(ctx, code)
  const { chosen } = await choosePlan(ctx, organisation, plan)
  const found =
    chosen && (await activitiesOf(ctx, organisation, chosen.code)).find(({ activity }) => activity.id === id)
  if (!found) throw new NotFound(reportingProblems.noActivity(id))
  const unit = unitNamed(await listUnits(ctx.store.db, organisation.id), found.activity.unit)
  authoriseUnit(ctx.actor, 'activity.report', unit?.id ?? null)
  return { ...found, plan: chosen.code }
}

async function choosePlan(ctx: Context, organisation: Organisation, code: string | null) {
  const plans = await plansOf(ctx, organisation)
  if (code !== null) await namedPlan(ctx, organisation, code)
  const chosen = code === null ? presentPlan(ctx, plans) : plans.find((plan) => plan.code === code)
  return { plans, chosen: chosen ?? null }
}

async function activitiesOf(ctx: Context, organisation: Organisation, plan: string) {
  const records = await currentRecords(ctx.store.db, organisation.id, { plan, kinds: ['goal', 'activity', 'outcome'] })
  const today = dateInStockholm(ctx.now())
  const titles = new Map(records.flatMap((one) => (one.kind === 'goal' ? [[one.key, one.payload.title]] : [])))
  const reports = Map.groupBy(
    records.filter((one): one is RecordRow<'outcome'> => one.kind === 'outcome'),
    ({ payload }) => payload.activityId,
  )
  return records.flatMap((one): readonly ReportedActivity[] => {
    if (one.kind !== 'activity') return []
    const { payload: activity } = one
    const rows = reports.get(activity.id) ?? []
    const outcomes = rows.map(({ payload }) => payload).toSorted((a, b) => (a.date < b.date ? 1 : -1))
    const { status } = assessActivity(activity, outcomes, Number(today.slice(0, 4)), today)
    return [
      {
        activity,
        goal: { id: activity.goalId, title: titles.get(activity.goalId) ?? '' },
        status,
        outcomes,
        need: needOf(activity, status, outcomes[0], today),
        version: versionOf(rows.map(({ key, payload, origin }) => [key, payload, origin.importId])),
      },
    ]
  })
}

function needOf(activity: Activity, status: ActivityStatus, latest: Outcome | undefined, today: string): Need | null {
  if (status === 'late') return 'late'
  if (status === 'done' || status === 'cancelled') return null
  const hasBegun = activity.start === null || activity.start <= today
  if (!latest) return hasBegun ? 'missing' : null
  return hasBegun && latest.date.slice(0, 4) < today.slice(0, 4) ? 'old' : null
}

const PRESSING = { late: 3, missing: 2, old: 1 } as const satisfies Record<Need, number>
const pressing = ({ need }: ReportedActivity): number => (need === null ? 0 : PRESSING[need])
