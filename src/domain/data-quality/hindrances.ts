// What cannot be assessed, for want of which figure, and what would help.

import type { Certainty, GoalResult, MeasureResult, MeasureStatus, Reason } from '../attainment/result.ts'
import type { Indicator } from '../indicator.ts'
import { parsePeriod } from '../period.ts'
import type { Measure } from '../plan.ts'
import { publicationOf } from './rhythm.ts'

/** What would help, and of which period or whom. */
export type Remedy =
  | { readonly code: 'read-value'; readonly period: string | null }
  /** `earliest`: ISO date; its source cannot have published it before. */
  | { readonly code: 'wait-for-value'; readonly period: string; readonly earliest: string }
  | { readonly code: 'read-value-since'; readonly period: string }
  | { readonly code: 'read-comparator'; readonly label: string | null }
  | { readonly code: 'ask-source'; readonly period: string }
  | { readonly code: 'other-measure' | 'larger-group'; readonly period: string }
  | { readonly code: 'new-baseline'; readonly period: string }
  | { readonly code: 'choose-baseline'; readonly period: string }
  | { readonly code: 'report-milestone' | 'report-level'; readonly period: string }
  | { readonly code: 'name-indicator' | 'name-target' }
  | { readonly code: 'more-answers' | 'next-value' | 'read-parts' | 'more-decimals' | 'none' }

export type Hindrance = {
  readonly goal: string
  readonly title: string
  readonly measure: Measure
  /** Its place among the goal's measures. */
  readonly index: number
  readonly status: MeasureStatus
  readonly certainty: Certainty | null
  /** `verdict`: there is none, or only a provisional one. `chance`: there is one, but not whether it is more than chance. */
  readonly what: 'verdict' | 'chance'
  /** The step of the reasoning that says why. */
  readonly why: Reason
  readonly remedy: Remedy
}

/** In the plan's order; of each measure at most one. `day`: ISO. */
export function hindrancesOf(
  results: readonly GoalResult[],
  indicatorOf: (slug: string) => Indicator | undefined,
  day: string,
): readonly Hindrance[] {
  return results.flatMap(({ goal, measures }) =>
    measures.flatMap((result, index) => {
      const { measure, status, certainty } = result
      const what = OPEN.includes(status) ? 'verdict' : DOUBTFUL.includes(certainty) ? 'chance' : null
      const why = what && decisive(result, what)
      if (!what || !why) return []
      const indicator = measure.indicator === null ? undefined : indicatorOf(measure.indicator)
      const remedy = remedyFor(why, measure, indicator, day)
      return [{ goal: goal.id, title: goal.title, measure, index, status, certainty, what, why, remedy }]
    }),
  )
}

const OPEN: readonly MeasureStatus[] = ['not-assessable', 'awaiting', 'uncertain']
const DOUBTFUL: readonly (Certainty | null)[] = ['within-chance', 'unknown']

/** Codes of reasons, those that decide first. */
const DECISIVE = {
  verdict: [
    'baseline-revised-differs',
    'survey-undecided',
    'awaiting-missing',
    'awaiting',
    'level-awaiting',
    'milestone-awaiting',
  ],
  chance: ['chance-within', 'chance-no-parts', 'chance-rounding', 'chance-no-method'],
} as const

/** What hinders a verdict altogether is said first of all; of chance nothing is said where there is nothing to say. */
function decisive({ reasons }: MeasureResult, what: Hindrance['what']): Reason | null {
  for (const code of DECISIVE[what]) {
    const found = reasons.find((reason) => reason.code === code)
    if (found) return found
  }
  return what === 'verdict' ? (reasons[0] ?? null) : null
}

function remedyFor({ code, params }: Reason, measure: Measure, indicator: Indicator | undefined, day: string): Remedy {
  const period = String(params.period ?? measure.target.period)
  switch (code) {
    case 'awaiting':
      return forValue(measure.target.period, indicator, day)
    case 'awaiting-missing':
      return { code: 'ask-source', period: measure.target.period }
    case 'no-value':
      return { code: 'read-value', period: null }
    case 'no-value-since-baseline':
      return { code: 'read-value-since', period: String(params.baselinePeriod) }
    case 'no-comparator':
      return { code: 'read-comparator', label: params.label === null ? null : String(params.label) }
    case 'suppressed':
    case 'not-applicable':
    case 'approximate':
      return { code: 'other-measure', period }
    case 'protected':
      return { code: 'larger-group', period }
    case 'series-break':
      return { code: 'new-baseline', period: String(params.from) }
    case 'baseline-revised-differs':
      return { code: 'choose-baseline', period }
    case 'no-indicator':
    case 'not-in-catalogue':
      return { code: 'name-indicator' }
    case 'no-target':
      return { code: 'name-target' }
    case 'survey-undecided':
      return { code: 'more-answers' }
    case 'milestone-unreported':
    case 'milestone-awaiting':
      return { code: 'report-milestone', period: measure.target.period }
    case 'level-unreported':
    case 'level-awaiting':
      return { code: 'report-level', period: measure.target.period }
    case 'chance-within':
      return { code: 'next-value' }
    case 'chance-no-parts':
      return { code: 'read-parts' }
    case 'chance-rounding':
      return { code: 'more-decimals' }
    default:
      return { code: 'none' }
  }
}

/** To wait is all there is to do until the source can have published it. */
function forValue(period: string, indicator: Indicator | undefined, day: string): Remedy {
  const target = parsePeriod(period)
  const earliest = target && indicator ? publicationOf(target, indicator).earliest : null
  return earliest !== null && day < earliest
    ? { code: 'wait-for-value', period, earliest }
    : { code: 'read-value', period }
}
