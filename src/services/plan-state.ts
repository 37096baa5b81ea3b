// A plan as it stands: which plan, and its goals, activities, progress, outcomes and assessments, for a year and as known
// on a day.

import { Invalid } from '../domain/errors.ts'
import type { Activity, Assessment, Goal, Outcome, Plan, Progress } from '../domain/plan.ts'
import { endOfDayInStockholm } from '../domain/stockholm.ts'
import { currentRecords, type Organisation, type RecordKind, type RecordRow } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import type { Context } from './context.ts'

/** What is asked for: the state at the end of `year`, by what had been imported by `knownAt` (a date; null: today). */
export type AsOf = { readonly year: number; readonly plan: string | null; readonly knownAt: string | null }

export type PlanState = {
  /** Null where the organisation has no plan at all. */
  readonly plan: Plan | null
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
  readonly progress: readonly Progress[]
  readonly outcomes: readonly Outcome[]
  readonly assessments: readonly Assessment[]
  /** Where each row was read: by goal or activity id and the like. */
  readonly records: readonly RecordRow[]
}

const NO_PLAN: PlanState = {
  plan: null,
  goals: [],
  activities: [],
  progress: [],
  outcomes: [],
  assessments: [],
  records: [],
}

export async function planState(ctx: Context, organisation: Organisation, asOf: AsOf): Promise<PlanState> {
  const plans = await plansOf(ctx, organisation, asOf.knownAt)
  const plan = choosePlan(plans, asOf)
  if (!plan) return NO_PLAN
  const records = await currentRecords(ctx.store.db, organisation.id, {
    plan: plan.code,
    validYear: asOf.year,
    ...knownAtFilter(asOf.knownAt),
  })
  const of = <T>(kind: RecordKind) =>
    records.filter((record) => record.kind === kind).map((record) => record.payload as T)
  return {
    plan,
    goals: of<Goal>('goal').sort((a, b) => a.order - b.order),
    activities: of<Activity>('activity').sort((a, b) => a.order - b.order),
    progress: of<Progress>('progress'),
    outcomes: of<Outcome>('outcome'),
    assessments: of<Assessment>('assessment'),
    records,
  }
}

/** All plans of an organisation, oldest first. */
export async function plansOf(
  ctx: Context,
  organisation: Organisation,
  knownAt: string | null = null,
): Promise<readonly Plan[]> {
  const records = await currentRecords(ctx.store.db, organisation.id, { kinds: ['plan'], ...knownAtFilter(knownAt) })
  return records
    .map((record) => record.payload as Plan)
    .sort((a, b) => a.firstYear - b.firstYear || (a.code < b.code ? -1 : 1))
}

/** An ISO date becomes the last instant of that day in Sweden. */
export const knownAtFilter = (knownAt: string | null): { knownAt?: string } =>
  knownAt === null ? {} : { knownAt: endOfDayInStockholm(knownAt) }

/**
 * The plan that is named; else the only one; else the only one whose years hold the year. Throws Invalid, naming the
 * choices, where that does not decide it: a report about the wrong plan would be a silent wrong value.
 */
function choosePlan(plans: readonly Plan[], { plan: code, year }: AsOf): Plan | undefined {
  const names = plans.map((plan) => plan.code).join(', ')
  if (code !== null) {
    const named = plans.find((plan) => plan.code === code)
    if (!named) throw new Invalid(errorText.noPlan(code, names))
    return named
  }
  if (plans.length <= 1) return plans[0]
  const holding = plans.filter((plan) => plan.firstYear <= year && year <= plan.lastYear)
  if (holding.length === 1) return holding[0]
  throw new Invalid(errorText.severalPlansForYear(year, names))
}
