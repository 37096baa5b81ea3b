// How an indicator moved since the plan's start, and whether that is more than chance.

import {
  countsLike,
  differenceOf,
  findByPeriod,
  lastDayOf,
  measuredValues,
  recentTrend,
} from '../../domain/attainment/index.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { type Period, parsePeriod, yearOf, yearPeriod } from '../../domain/period.ts'
import { breakBetween } from '../../domain/series-break.ts'
import { excludesZero } from '../../domain/statistics/interval.ts'
import { type ChangeFact, type TrendFact, whyId } from '../../report/facts.ts'
import type { Window } from './points.ts'

type Valued = Observation & { readonly value: number }

/**
 * To the latest value, from where the plan started: the baseline of the goal that measures the indicator, else the last
 * value before the plan's first year, else the first that is shown. Between periods of the baseline's kind, or years, as
 * a measure is judged; where there are none, of the latest's kind. Never across a break. Null without two values.
 */
export function changeFact(
  own: readonly Observation[],
  indicator: Indicator,
  window: Window,
  baseline: string | null,
): ChangeFact | null {
  const wanted = baseline === null ? null : parsePeriod(baseline)
  const values = valuesOf(own, indicator, window, wanted ?? yearPeriod(window.lastYear))
  const to = values.at(-1)
  if (!to) return null
  const comparable = values.filter((one) => !breakBetween(indicator, one, to))
  const from = startOf(comparable, window, wanted)
  if (!from || from === to) return null
  return {
    from: { period: from.period.label, value: from.value },
    to: { period: to.period.label, value: to.value },
    difference: to.value - from.value,
    verdict: verdictOf(from.value, to.value, indicator),
    ...certaintyOf(from, to, indicator),
    trend: trendFact(own, indicator, window),
    why: whyId.change(indicator.slug),
  }
}

/** Its chi-square gives away the counts it is made of (methods §5.4): `publishedChange` takes it away. */
function trendFact(own: readonly Observation[], indicator: Indicator, { lastYear }: Window): TrendFact {
  const { used, trend } = recentTrend(own, indicator, lastYear)
  return {
    direction: trend.ok ? trend.value.direction : null,
    reason: trend.ok ? null : trend.reason,
    from: used[0]?.period.label ?? null,
    to: used.at(-1)?.period.label ?? null,
    chiSquare: trend.ok ? trend.value.chiSquare : null,
    why: whyId.trend(indicator.slug),
  }
}

/** Oldest first, all of one kind of period: that of `like` where there is any. */
function valuesOf(own: readonly Observation[], indicator: Indicator, window: Window, like: Period): readonly Valued[] {
  const shown = own.filter(({ period }) => yearOf(period) >= window.firstYear && yearOf(period) <= window.lastYear)
  const series = { own: shown, comparator: null, comparatorLabel: null }
  const values = measuredValues(series, indicator, like, lastDayOf(window.lastYear))
    .map((one) => one.own)
    .filter(isValued)
  const latest = values.at(-1)
  return latest ? values.filter(({ period }) => countsLike(period, latest.period)) : []
}

/** `values` oldest first. */
function startOf(values: readonly Valued[], { planStart }: Window, baseline: Period | null): Valued | null | undefined {
  const beforePlan = planStart === null ? undefined : values.findLast(({ period }) => yearOf(period) < planStart)
  return (baseline && findByPeriod(values, baseline)) ?? beforePlan ?? values[0]
}

function verdictOf(from: number, to: number, { direction, decimals }: Indicator): ChangeFact['verdict'] {
  if (from.toFixed(decimals) === to.toFixed(decimals)) return 'same'
  const rises = to > from
  if (direction === 'neutral') return rises ? 'higher' : 'lower'
  return rises === (direction === 'up') ? 'better' : 'worse'
}

/** By parts that agree with the values; without them chance cannot be told. */
function certaintyOf(
  from: Observation,
  to: Observation,
  indicator: Indicator,
): Pick<ChangeFact, 'certainty' | 'reason' | 'interval'> {
  const interval = differenceOf(to, from, indicator)
  if (interval) return { certainty: excludesZero(interval) ? 'sure' : 'chance', interval }
  const testable = indicator.unit.kind === 'percent' || indicator.unit.kind === 'rate'
  const counted = [from, to].every(({ denominator }) => denominator !== null)
  return { certainty: 'unknown', interval: null, reason: testable && !counted ? 'no-parts' : 'no-method' }
}

const isValued = (one: Observation): one is Valued => one.value !== null
