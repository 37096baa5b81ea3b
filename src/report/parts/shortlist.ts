// Up to three improvements and three deficiencies for the summary, by a rule that is stated beside them: changes and
// distances that are more than chance first, then the distance to the target. Never filled up with less.

import type { Facts, GoalFact, IndicatorFact, MeasureFact } from '../facts.ts'
import { measureOf } from './change.ts'
import { isUnmet, judgedByGroup } from './counts.ts'

export const SHORTLIST = 3

export type Improvement = { readonly indicator: IndicatorFact; readonly measure: MeasureFact | null }

/** Either a goal that is not met (with the measure that is farthest from its target) or an indicator that got worse. */
export type Deficiency =
  | { readonly kind: 'goal'; readonly goal: GoalFact; readonly measure: MeasureFact | null }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorFact }

/** Indicators that got better by more than chance, or whose chance is unknown, unless their goal was missed. */
export function improvements(facts: Facts): readonly Improvement[] {
  return facts.indicators
    .filter(({ change }) => change?.verdict === 'better' && change.certainty !== 'chance')
    .map((indicator) => ({ indicator, measure: measureOf(indicator, facts) }))
    .filter(({ measure }) => measure === null || !MISSED.includes(measure.status))
    .map((finding, order) => ({
      finding,
      order,
      sure: finding.indicator.change?.certainty === 'sure',
      distance: finding.measure === null ? Number.POSITIVE_INFINITY : distanceOf(finding.measure),
    }))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || compare(a.distance, b.distance) || a.order - b.order)
    .slice(0, SHORTLIST)
    .map(({ finding }) => finding)
}

/** Unmet goals and worsened indicators. Nothing is listed twice, be it here or among the improvements (with its status). */
export function deficiencies(facts: Facts): readonly Deficiency[] {
  const improved = new Set(improvements(facts).map(({ indicator }) => indicator.slug))
  const goals = facts.goals
    .filter(isUnmet)
    .map((goal) => ({ kind: 'goal' as const, goal, measure: farthest(goal) }))
    .filter(({ measure }) => measure === null || measure.slug === null || !improved.has(measure.slug))
  const told = new Set(goals.map(({ measure }) => measure?.slug))
  const indicators = facts.indicators
    .filter(({ change, slug }) => change?.verdict === 'worse' && change.certainty !== 'chance' && !told.has(slug))
    .map((indicator): Deficiency => ({ kind: 'indicator', indicator }))
  return [...goals, ...indicators]
    .map((finding, order) => ({ finding, order, sure: isSure(finding), distance: distanceTo(finding) }))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || compare(b.distance, a.distance) || a.order - b.order)
    .slice(0, SHORTLIST)
    .map(({ finding }) => finding)
}

const MISSED: readonly string[] = ['wrong-way', 'not-attained']
const WORST_FIRST: readonly string[] = ['wrong-way', 'not-attained', 'behind', 'partly']

function farthest(goal: GoalFact): MeasureFact | null {
  if (judgedByGroup(goal)) return null
  const unmet = goal.measures.filter(({ status }) => WORST_FIRST.includes(status))
  return [...unmet].sort((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status))[0] ?? null
}

function isSure(finding: Deficiency): boolean {
  return finding.kind === 'goal'
    ? finding.measure?.certainty === 'clear'
    : finding.indicator.change?.certainty === 'sure'
}

/** How much of the way is left, as a share; a measure without such a number has all of it left. */
const distanceOf = ({ attainment, status }: MeasureFact): number =>
  status === 'attained' || status === 'reached' ? 0 : 1 - (attainment ?? 0)

/** What has no target stands after everything that has one. */
const distanceTo = (finding: Deficiency): number =>
  finding.kind === 'goal' && finding.measure !== null ? distanceOf(finding.measure) : Number.NEGATIVE_INFINITY

/** Infinities of the same sign are equal: their difference is not a number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
