// The recent trend of a stored series: which five values it rests on, and whether they have a direction (methods §2).

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import { type Period, yearOf } from '../period.ts'
import { breakBetween } from '../series-break.ts'
import { type Calculable, type Refusal, refused } from '../statistics/calculable.ts'
import { proportionTrend } from '../statistics/proportion-trend.ts'
import { TREND_PERIODS, type Trend } from '../statistics/trend.ts'
import { valueTrend } from '../statistics/value-trend.ts'
import { intervalOf, partsOf } from './chance.ts'
import { isHidden, isKnown, type MeasuredValue, measuredValues } from './series.ts'
import { countsLike, lastDayOf } from './time.ts'

export type RecentTrend = {
  /** The values it rests on, oldest first; fewer than five, or a hidden one among them, where it is not calculable. */
  readonly used: readonly Observation[]
  readonly trend: Calculable<Trend>
}

/**
 * Of the five latest unbroken, non-overlapping periods that end in `year` or before, from the latest with a value: years
 * and läsår, waves of a survey (`everyYears`), or pooled spans that follow on each other. Percentages by their parts
 * (proportion-trend.ts), rates and counts by their intervals (value-trend.ts). Refuses, with the reason, fewer than five, a
 * missing or hidden one among them, a series break, periods shorter than a year, and values without known parts.
 * `observations` are one series, one value a period.
 */
export function recentTrend(observations: readonly Observation[], indicator: Indicator, year: number): RecentTrend {
  const { used, stopped } = latestRun(observations, indicator, year)
  const trend = (): Calculable<Trend> => {
    if (used.length === 0) return refused(stopped ?? 'no-value')
    if (!used.some((one) => intervalOf(one, indicator))) return refused('no-interval')
    return stopped ? refused(stopped) : trendOf(used, indicator)
  }
  return { used, trend: trend() }
}

type Run = { readonly used: readonly Observation[]; readonly stopped: Refusal | null }

/** Backwards from the latest value for as long as nothing stops it. Marks that say nothing (bortfall) are as no row. */
function latestRun(observations: readonly Observation[], indicator: Indicator, year: number): Run {
  const series = { own: observations, comparator: null, comparatorLabel: null }
  const wanted = { kind: 'year', start: `${year}-01-01`, end: `${year}-12-31`, label: String(year) } as const
  const all = measuredValues(series, indicator, wanted, lastDayOf(year)).filter((one) => isKnown(one) || isHidden(one))
  const latest = all.findLast(isKnown)
  if (!latest) return { used: [], stopped: 'no-value' }
  if (!isYearly(latest.period)) return { used: [], stopped: 'not-yearly' }
  const alike = all.filter(
    ({ period }) => countsLike(period, latest.period) && lengthOf(period) === lengthOf(latest.period),
  )
  const used = [latest.own]
  while (used.length < TREND_PERIODS) {
    const next = used[0] ?? latest.own
    const before = alike.findLast((one) => one.period.end < firstDay(next.period))
    const stopped = stopBetween(before, next, indicator)
    if (!before || stopped) return { used, stopped }
    used.unshift(before.own)
  }
  return { used, stopped: used.some(({ value }) => value === null) ? 'hidden-in-between' : null }
}

function stopBetween(before: MeasuredValue | undefined, next: Observation, indicator: Indicator): Refusal | null {
  if (!before) return 'too-few-periods'
  if (breakBetween(indicator, before.own, next)) return 'series-break'
  const years = yearOf(next.period) - yearOf(before.period) - (lengthOf(next.period) - 1)
  return years > (indicator.everyYears ?? 1) ? 'missing-in-between' : null
}

function trendOf(used: readonly Observation[], indicator: Indicator): Calculable<Trend> {
  const intervals = used.map((one) => intervalOf(one, indicator))
  if (intervals.includes(null)) return refused('no-interval')
  if (indicator.unit.kind === 'percent') return proportionTrend(used.map((one) => partsOf(one, indicator)))
  return valueTrend(
    used.map(({ value }, place) => {
      const interval = intervals[place]
      return value === null || !interval ? null : { value, low: interval.low, high: interval.high }
    }),
  )
}

const isYearly = ({ kind }: Period): boolean => kind === 'year' || kind === 'school-year' || kind === 'pooled'

/** In years. */
const lengthOf = (period: Period): number =>
  period.kind === 'pooled' ? yearOf(period) - Number(period.start.slice(0, 4)) + 1 : 1

/** Years and läsår may take turns where a source has changed: one for each year. Pooled spans may not share a year. */
const firstDay = (period: Period): string => `${yearOf(period) - lengthOf(period) + 1}-01-01`
