// How an indicator moved since the plan's start, and whether that is more than chance.

import type { Indicator } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { yearOf } from '../../domain/period.ts'
import { differenceInterval, excludesZero } from '../../domain/statistics/difference.ts'
import type { ChangeFact } from '../../report/facts.ts'
import { breakBetween, type Window } from './points.ts'

type Valued = Observation & { readonly value: number }

/**
 * To the latest value, from where the plan started: the baseline of the goal that measures the indicator, else the last
 * value before the plan's first year, else the first that is shown. Never across a break. Null without two values.
 */
export function changeFact(
  own: readonly Observation[],
  indicator: Indicator,
  window: Window,
  baseline: string | null,
): ChangeFact | null {
  const values = own.filter(isValued).filter(({ period }) => {
    const year = yearOf(period)
    return year >= window.firstYear && year <= window.lastYear
  })
  const to = values.at(-1)
  if (!to) return null
  const comparable = values.filter((one) => !breakBetween(indicator, one, to))
  const from = startOf(comparable, window, baseline)
  if (!from || from === to) return null
  return {
    from: { period: from.period.label, value: from.value },
    to: { period: to.period.label, value: to.value },
    difference: to.value - from.value,
    verdict: verdictOf(from.value, to.value, indicator),
    certainty: certaintyOf(from, to, indicator),
  }
}

/** `values` oldest first. */
function startOf(values: readonly Valued[], { planStart }: Window, baseline: string | null): Valued | undefined {
  const atBaseline = values.find(({ period }) => period.label === baseline)
  const beforePlan = planStart === null ? undefined : values.findLast(({ period }) => yearOf(period) < planStart)
  return atBaseline ?? beforePlan ?? values[0]
}

function verdictOf(from: number, to: number, { direction, decimals }: Indicator): ChangeFact['verdict'] {
  if (from.toFixed(decimals) === to.toFixed(decimals)) return 'same'
  const rises = to > from
  if (direction === 'neutral') return rises ? 'higher' : 'lower'
  return rises === (direction === 'up') ? 'better' : 'worse'
}

function certaintyOf(from: Observation, to: Observation, indicator: Indicator): ChangeFact['certainty'] {
  const before = partsOf(from)
  const after = partsOf(to)
  if (indicator.unit.kind !== 'percent' || !before || !after) return 'unknown'
  const interval = differenceInterval(after, before)
  if (!interval) return 'unknown'
  return excludesZero(interval) ? 'sure' : 'chance'
}

const partsOf = ({ numerator, denominator }: Observation) =>
  numerator === null || denominator === null || denominator <= 0 || numerator > denominator
    ? null
    : { numerator, denominator }

const isValued = (one: Observation): one is Valued => one.value !== null
