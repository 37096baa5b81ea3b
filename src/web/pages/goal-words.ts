// A goal in a line: who works with it, its articles, its value and target.

import {
  AND,
  formatList,
  formatNumber,
  formatPeriod,
  formatTarget,
  formatValue,
  type NumberStyle,
} from '../../domain/format.ts'
import { parsePeriod, yearOf } from '../../domain/period.ts'
import { type GoalFact, type MeasureFact, styleOf } from '../../report/html.tsx'
import type { Language } from '../../text/language.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'

/** Departments that have an activity, in the plan's order. */
export const unitsOf = (goal: GoalFact): readonly string[] => [
  ...new Set(goal.activities.map((activity) => activity.unit).filter((unit) => unit !== '')),
]

export const articlesOf = (goal: Pick<GoalFact, 'articles'>, language: Language): string => {
  const text = webOverviewTexts[language]
  return goal.articles.length === 0
    ? ''
    : text.article(formatList(goal.articles, AND[language]), goal.articles.length === 1)
}

/** The measure that decides the goal's status: the first that has it; else the first. */
export const decidingMeasure = (goal: GoalFact): MeasureFact | undefined =>
  goal.measures.find((measure) => measure.status === goal.status) ?? goal.measures[0]

/** "81 %"; "23,7" with its long unit on a line of its own; "klart" for a milestone that is done, "nivå 0" for a level. */
export function latestOf(measure: MeasureFact, language: Language): string | null {
  const text = webOverviewTexts[language]
  const { type, latest, status } = measure
  if (type === 'milestone') return status === 'attained' || status === 'reached' ? text.done : text.notDone
  if (latest === null) return null
  return type === 'level'
    ? text.level(formatNumber(latest.value))
    : formatValue(latest.value, withoutUnit(measure, language))
}

/** The period of a value that is older than the year that is shown; null where it is of that year. */
export function olderPeriodOf({ type, latest }: MeasureFact, year: number | null, language: Language): string | null {
  if (type === 'milestone' || latest === null || year === null) return null
  const period = parsePeriod(latest.period)
  return period !== null && yearOf(period) < year ? formatPeriod(latest.period, language) : null
}

/** "högst 3,5 procentenheter", "minst 85 %"; other targets are the value alone. */
export const withTargetWord = (type: MeasureFact['type'], value: string, language: Language): string => {
  const text = webOverviewTexts[language]
  return type === 'at-least' || type === 'at-most' ? text.bound[type](value) : value
}

export const unitOf = (measure: MeasureFact, language: Language): string => {
  const { unit, percent } = styleOf(measure, language)
  return percent ? '' : unit
}

export function targetOf(measure: MeasureFact, language: Language): string | null {
  const text = webOverviewTexts[language]
  const { type, target } = measure
  if (type === 'milestone') return text.dueIn(formatPeriod(target.period, language))
  if (target.value === null) return null
  return text.target(
    type === 'level'
      ? text.level('0')
      : withTargetWord(type, formatTarget(target.value, withoutUnit(measure, language)), language),
  )
}

function withoutUnit(measure: MeasureFact, language: Language): NumberStyle {
  const style = styleOf(measure, language)
  return style.percent ? style : { ...style, unit: '' }
}
