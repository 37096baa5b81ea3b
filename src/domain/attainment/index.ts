// Attainment (måluppfyllelse): goals, values and reports in, for each goal a status with its reasoning out. Methods §1.

import type { Goal, Measure, Progress } from '../plan.ts'
import { assessActivity, latestOf } from './activity.ts'
import { assessGoal } from './goal.ts'
import type { PlanInput } from './input.ts'
import { METHODS } from './methods/index.ts'
import { GOAL_STATUSES, type GoalResult, type GoalStatus, type MeasureResult } from './result.ts'
import { lastDayOf } from './time.ts'

export { differenceOf, intervalOf, partsOf, perOf } from './chance.ts'
export type { MeasureSeries, PlanInput } from './input.ts'
export { type MeasureStyle, measureStyle, PLAIN_STYLE, reasonParams } from './reason-params.ts'
export { type RecentTrend, recentTrend } from './recent-trend.ts'
export { measuredValues } from './series.ts'
export { countsLike, findByPeriod, lastDayOf } from './time.ts'

/** The state at the end of `input.year`, goals and activities in the plan's own order. */
export function assessPlan(given: PlanInput): readonly GoalResult[] {
  const input = { ...given, asOf: given.asOf ?? lastDayOf(given.year) }
  return inOrder(input.goals).map((goal) => {
    const assessments = input.assessments.filter(({ goalId }) => goalId === goal.id)
    const activities = inOrder(input.activities.filter(({ goalId }) => goalId === goal.id))
    return assessGoal(
      goal,
      goal.measures.map((measure) => assessMeasure(goal, measure, input)),
      activities.map((activity) => assessActivity(activity, input.outcomes, input.year, input.asOf)),
      latestOf(assessments, input.year),
    )
  })
}

/** How many goals have each status, zeros too. Never a percentage and never a mean (methods §1). */
export function countStatuses(goals: readonly { readonly status: GoalStatus }[]): Readonly<Record<GoalStatus, number>> {
  const counts = Object.fromEntries(GOAL_STATUSES.map((status) => [status, 0])) as Record<GoalStatus, number>
  for (const { status } of goals) counts[status] += 1
  return counts
}

function assessMeasure(goal: Goal, measure: Measure, input: PlanInput & { readonly asOf: string }): MeasureResult {
  const { year, asOf, boundaries, indicator, series } = input
  const progress = progressOf(goal, measure, input.progress, year)
  return METHODS[measure.type]({ year, asOf, boundaries, measure, indicator, series, progress })
}

/** Reports on this measure not after the year, oldest first; of two on one day the one further down in the file is newer. */
function progressOf(goal: Goal, measure: Measure, rows: readonly Progress[], year: number): readonly Progress[] {
  return rows
    .filter((row) => row.goalId === goal.id && row.measure === (measure.name ?? measure.key))
    .filter(({ date }) => date <= lastDayOf(year))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

const inOrder = <T extends { readonly order: number }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => a.order - b.order)
