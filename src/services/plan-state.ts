// A plan as it stands: which plan, and its goals, activities, progress, outcomes and assessments, for a year and as known
// on a day.

import type { BoundariesInForce } from '../domain/attainment/boundaries.ts'
import { Invalid } from '../domain/errors.ts'
import type { Activity, Assessment, Goal, Outcome, Plan, Progress } from '../domain/plan.ts'
import { planOfYear } from '../domain/plan-of-year.ts'
import { dateInStockholm, endOfDayInStockholm } from '../domain/stockholm.ts'
import { currentRecords, type Organisation, type RecordKind, type RecordRow } from '../store/index.ts'
import { errorText } from '../text/errors.ts'
import { boundariesInForce } from './boundaries.ts'
import type { Context } from './context.ts'

/** What is asked for: the state at the end of `year`, by what had been imported by `knownAt` (a date; null: today). */
export type AsOf = { readonly year: number; readonly plan: string | null; readonly knownAt: string | null }

export type PlanState = {
  /** Null where the organisation has no plan at all. */
  readonly plan: Plan | null
  /** The day as of which things are late or not, ISO. */
  readonly judgedOn: string
  /** What it is judged by: frozen by its decision, where that was known then, else what the organisation had set. */
  readonly boundaries: BoundariesInForce
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
  readonly progress: readonly Progress[]
  readonly outcomes: readonly Outcome[]
  readonly assessments: readonly Assessment[]
  /** Where each row was read: by goal or activity id and the like. */
  readonly records: readonly RecordRow[]
}

const NO_PLAN: Omit<PlanState, 'judgedOn' | 'boundaries'> = {
  plan: null,
  goals: [],
  activities: [],
  progress: [],
  outcomes: [],
  assessments: [],
  records: [],
}

export async function planState(ctx: Context, organisation: Organisation, asOf: AsOf): Promise<PlanState> {
  const judgedOn = judgingDay(asOf, dateInStockholm(ctx.now()))
  const plan = choosePlan(
    await plansOf(ctx, organisation, asOf),
    await plansOf(ctx, organisation, { knownAt: asOf.knownAt }),
    asOf,
  )
  const at = asOf.knownAt === null ? ctx.now() : endOfDayInStockholm(asOf.knownAt)
  const boundaries = await boundariesInForce(ctx, organisation, plan?.code ?? null, at)
  if (!plan) return { ...NO_PLAN, judgedOn, boundaries }
  const records = await currentRecords(ctx.store.db, organisation.id, {
    plan: plan.code,
    validYear: asOf.year,
    ...knownAtFilter(asOf.knownAt),
  })
  const of = <T>(kind: RecordKind) =>
    records.filter((record) => record.kind === kind).map((record) => record.payload as T)
  return {
    plan,
    judgedOn,
    boundaries,
    goals: of<Goal>('goal').sort((a, b) => a.order - b.order),
    activities: of<Activity>('activity').sort((a, b) => a.order - b.order),
    progress: of<Progress>('progress'),
    outcomes: of<Outcome>('outcome'),
    assessments: of<Assessment>('assessment'),
    records,
  }
}

/** The year's last day, unless what is asked for, or today, comes before it: until then nothing has become late. */
function judgingDay({ year, knownAt }: AsOf, today: string): string {
  const days = [`${year}-12-31`, today, ...(knownAt === null ? [] : [knownAt])]
  return days.reduce((first, day) => (day < first ? day : first))
}

/** All plans of an organisation, oldest first: as they are, or as they were for `year` and known on `knownAt` (a date). */
export async function plansOf(
  ctx: Context,
  organisation: Organisation,
  { year, knownAt = null }: { readonly year?: number; readonly knownAt?: string | null } = {},
): Promise<readonly Plan[]> {
  const records = await currentRecords(ctx.store.db, organisation.id, {
    kinds: ['plan'],
    ...(year === undefined ? {} : { validYear: year }),
    ...knownAtFilter(knownAt),
  })
  return records
    .map((record) => record.payload as Plan)
    .sort((a, b) => a.firstYear - b.firstYear || (a.code < b.code ? -1 : 1))
}

/** The plan that today lies in, as `planOfYear` chooses. */
export const presentPlan = (ctx: Pick<Context, 'now'>, plans: readonly Plan[]): Plan | undefined =>
  planOfYear(plans, Number(dateInStockholm(ctx.now()).slice(0, 4)))

/** The code of the named plan or of the only one. Throws Invalid where that does not decide it. */
export async function namedPlan(ctx: Context, organisation: Organisation, code: string | null): Promise<string> {
  const plans = await plansOf(ctx, organisation)
  const names = plans.map((plan) => plan.code).join(', ')
  const only = plans[0]
  if (!only) throw new Invalid(errorText.planNeeded)
  if (code === null && plans.length > 1) throw new Invalid(errorText.severalPlans(names))
  if (code !== null && !plans.some((plan) => plan.code === code)) throw new Invalid(errorText.noPlan(code, names))
  return code ?? only.code
}

/** An ISO date becomes the last instant of that day in Sweden. */
export const knownAtFilter = (knownAt: string | null): { knownAt?: string } =>
  knownAt === null ? {} : { knownAt: endOfDayInStockholm(knownAt) }

/**
 * Of the plans that hold for the year the one that is named; else the only one; else the only one whose years hold the
 * year. None where a known plan does not hold yet. Throws Invalid, naming the choices, where that does not decide it: a
 * report about the wrong plan would be a silent wrong value.
 */
function choosePlan(plans: readonly Plan[], known: readonly Plan[], { plan: code, year }: AsOf): Plan | undefined {
  if (code !== null) {
    if (!known.some((plan) => plan.code === code))
      throw new Invalid(errorText.noPlan(code, known.map((plan) => plan.code).join(', ')))
    return plans.find((plan) => plan.code === code)
  }
  const names = plans.map((plan) => plan.code).join(', ')
  if (plans.length <= 1) return plans[0]
  const holding = plans.filter((plan) => plan.firstYear <= year && year <= plan.lastYear)
  if (holding.length === 1) return holding[0]
  throw new Invalid(errorText.severalPlansForYear(year, names))
}
