// A goal in a line: who works with it, its articles, its value and target.

import { formatList, formatTarget, formatValue } from '../../domain/format.ts'
import type { GoalFact, MeasureFact } from '../../report/facts.ts'
import { webOverviewText } from '../../text/web-overview.ts'

/** Departments that have an activity, in the plan's order. */
export const unitsOf = (goal: GoalFact): readonly string[] => [
  ...new Set(goal.activities.map((activity) => activity.unit).filter((unit) => unit !== '')),
]

export const articlesOf = (goal: Pick<GoalFact, 'articles'>): string =>
  goal.articles.length === 0 ? '' : webOverviewText.article(formatList(goal.articles), goal.articles.length === 1)

/** The measure that decides the goal's status: the first that has it; else the first. */
export const decidingMeasure = (goal: GoalFact): MeasureFact | undefined =>
  goal.measures.find((measure) => measure.status === goal.status) ?? goal.measures[0]

/** "81 %", but "23,7" and "barn/100 000 inv" apart: long units stand on a line of their own. */
export const latestOf = (measure: MeasureFact): string | null =>
  measure.latest === null ? null : formatValue(measure.latest.value, withoutUnit(measure))

export const unitOf = (measure: MeasureFact): string => (measure.percent ? '' : measure.unit)

export const targetOf = (measure: MeasureFact): string | null =>
  measure.target.value === null ? null : formatTarget(measure.target.value, withoutUnit(measure))

const withoutUnit = (measure: MeasureFact) => (measure.percent ? measure : { ...measure, unit: '' })
