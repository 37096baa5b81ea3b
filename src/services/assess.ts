// Attainment of a plan at the end of a year, from what is stored, in raw values: what the command line prints, and
// after disclosure control the API.

import { authorise } from '../domain/access.ts'
import { areaKind } from '../domain/area.ts'
import type { BoundariesInForce } from '../domain/attainment/boundaries.ts'
import { assessPlan, countStatuses, type MeasureSeries } from '../domain/attainment/index.ts'
import type { GoalResult, GoalStatus } from '../domain/attainment/result.ts'
import { withDerived } from '../domain/derived.ts'
import type { Observation } from '../domain/observation.ts'
import type { Goal, Measure, Plan } from '../domain/plan.ts'
import { listAreas, type Organisation } from '../store/index.ts'
import type { Context } from './context.ts'
import { disclose } from './facts/protect.ts'
import { readFigures } from './figures.ts'
import { organisationByCode } from './organisations.ts'
import { type AsOf, knownAtFilter, type PlanState, planState } from './plan-state.ts'
import { createSeriesLookup, measureSeries, type SeriesLookup } from './series.ts'

const COUNTRY = '0000'

export type Assessed = {
  readonly organisation: Organisation
  readonly plan: Plan | null
  readonly year: number
  /** Last day of the year, or today (or the day it is asked for as of) where that is before it. */
  readonly asOf: string
  readonly boundaries: BoundariesInForce
  readonly goals: readonly GoalResult[]
  readonly counts: Readonly<Record<GoalStatus, number>>
  readonly countsByDefault: Readonly<Record<GoalStatus, number>>
}

/** `disclosed`: judged by what may be published only (R11), for answers that leave the machine. */
export async function assess(
  ctx: Context,
  organisationCode: string,
  asOf: AsOf,
  { disclosed = false }: { readonly disclosed?: boolean } = {},
): Promise<Assessed> {
  authorise(ctx.actor, 'plan.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const state = await planState(ctx, organisation, asOf)
  const evidence = await readEvidence(ctx, organisation, asOf, comparisonGroups(state))
  const { observations } = evidence
  const judged = disclosed
    ? (await disclose(ctx, organisation, observations)).observations
    : withDerived(observations, ctx.catalogue)
  const lookup = createSeriesLookup(judged, ctx.catalogue)
  const goals = assessState(ctx, state, organisation, asOf.year, lookup, evidence.areaNames)
  return {
    organisation,
    plan: state.plan,
    year: asOf.year,
    asOf: state.judgedOn,
    boundaries: state.boundaries,
    goals,
    counts: countStatuses(goals),
    countsByDefault: countStatuses(goals.map(({ byDefault }) => ({ status: byDefault }))),
  }
}

/**
 * What the organisation's figures rest on: its own, its districts', the country's and the compared groups' values, with the
 * denominators that other indicators give. Derived figures are not there yet: they come after disclosure control.
 */
export type Evidence = {
  readonly observations: readonly Observation[]
  /** Area code → name, of every area there are figures for. */
  readonly areaNames: ReadonlyMap<string, string>
}

export async function readEvidence(
  ctx: Context,
  organisation: Organisation,
  asOf: AsOf,
  groups: readonly string[],
): Promise<Evidence> {
  const areas = await listAreas(ctx.store.db)
  const wanted = areas.filter(
    ({ code, parent, name }) =>
      code === organisation.code ||
      code === COUNTRY ||
      parent === organisation.code ||
      (isComparable(code, organisation.code) && (groups.includes(name) || groups.includes(code))),
  )
  const observations = await readFigures(ctx, organisation, {
    areas: wanted.map((area) => area.code),
    ...knownAtFilter(asOf.knownAt),
  })
  return {
    observations,
    areaNames: new Map(wanted.map((area) => [area.code, area.name])),
  }
}

export function assessState(
  ctx: Context,
  state: PlanState,
  organisation: Organisation,
  year: number,
  lookup: SeriesLookup,
  areaNames: ReadonlyMap<string, string>,
): readonly GoalResult[] {
  return assessPlan({
    year,
    asOf: state.judgedOn,
    boundaries: state.boundaries,
    goals: state.goals,
    activities: state.activities,
    progress: state.progress,
    outcomes: state.outcomes,
    assessments: state.assessments,
    indicator: ctx.catalogue.find,
    series: seriesOfMeasures(organisation, lookup, areaNames),
  })
}

export function seriesOfMeasures(
  organisation: Organisation,
  lookup: SeriesLookup,
  areaNames: Evidence['areaNames'],
): (measure: Measure) => MeasureSeries {
  const codesByName = Map.groupBy(
    [...areaNames.keys()].filter((code) => isComparable(code, organisation.code)),
    (code) => areaNames.get(code),
  )
  return (measure) => measureSeries(measure, organisation.code, lookup, (name) => onlyOne(codesByName.get(name)))
}

/** What a plan may compare the organisation with by name: no district, whose names are anybody's, and not itself. */
export const isComparable = (code: string, organisation: string): boolean =>
  areaKind(code) !== 'district' && code !== organisation

/** Of two areas with one name neither is meant: the import refuses such a name, but areas may be added later. */
const onlyOne = (codes: readonly string[] | undefined): string | undefined =>
  codes?.length === 1 ? codes[0] : undefined

/** Names of the groups of kommuner that the plan compares with. */
export const comparisonGroups = ({ goals }: { readonly goals: readonly Goal[] }): readonly string[] =>
  goals.flatMap((goal) =>
    goal.measures.flatMap(({ comparison }) => (comparison?.with === 'group' ? [comparison.name] : [])),
  )
