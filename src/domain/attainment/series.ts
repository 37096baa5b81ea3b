// The values a measure is judged by: its own series, or for a comparison own − comparator, period by period.

import type { Indicator } from '../indicator.ts'
import type { Marker, Observation } from '../observation.ts'
import { comparePeriods, type Period } from '../period.ts'
import type { Interval } from '../statistics/interval.ts'
import { differenceOf, intervalOf } from './chance.ts'
import type { MeasureSeries } from './input.ts'

/** A value of one period, in the unit, with the observation it is, or the two it is the difference of. */
export type MeasuredValue = {
  readonly period: Period
  readonly value: number | null
  readonly marker: Marker | null
  readonly interval: Interval | null
  readonly own: Observation
  readonly comparator: Observation | null
}

/** One that has a value. */
export type KnownValue = MeasuredValue & { readonly value: number }

/**
 * Oldest first, none that ends after `lastDay`. Where the series has periods of the target's kind only those count: a
 * quarter is no year, and a three-year mean not one of its years.
 */
export function measuredValues(
  series: MeasureSeries,
  indicator: Indicator,
  target: Period,
  lastDay: string,
): readonly MeasuredValue[] {
  const values = series.comparator
    ? differences(series.own, series.comparator, indicator)
    : series.own.map((own) => single(own, indicator))
  const sameKind = values.filter(({ period }) => period.kind === target.kind)
  return (sameKind.length > 0 ? sameKind : values)
    .filter(({ period }) => period.end <= lastDay)
    .sort((a, b) => comparePeriods(a.period, b.period))
}

export const isKnown = (value: MeasuredValue): value is KnownValue => value.value !== null

export const observationsOf = ({ own, comparator }: MeasuredValue): readonly Observation[] =>
  comparator ? [own, comparator] : [own]

const single = (own: Observation, indicator: Indicator): MeasuredValue => ({
  period: own.period,
  value: own.value,
  marker: own.marker,
  interval: intervalOf(own, indicator),
  own,
  comparator: null,
})

function differences(
  own: readonly Observation[],
  comparators: readonly Observation[],
  indicator: Indicator,
): readonly MeasuredValue[] {
  const byPeriod = new Map(comparators.map((comparator) => [comparator.period.label, comparator]))
  return own.flatMap((one) => {
    const comparator = byPeriod.get(one.period.label)
    return comparator ? [difference(one, comparator, indicator)] : []
  })
}

function difference(own: Observation, comparator: Observation, indicator: Indicator): MeasuredValue {
  const known = own.value !== null && comparator.value !== null
  return {
    period: own.period,
    value: known ? withoutDust(Number(own.value) - Number(comparator.value)) : null,
    marker: known ? null : hiddenBy(own, comparator),
    interval: known ? differenceOf(own, comparator, indicator) : null,
    own,
    comparator,
  }
}

/** Hidden wins: a difference with one hidden side is hidden, not missing. */
function hiddenBy(own: Observation, comparator: Observation): Marker {
  const markers = [own.marker, comparator.marker]
  return (
    (['secret', 'protected', 'missing', 'not-applicable'] as const).find((one) => markers.includes(one)) ?? 'missing'
  )
}

/** 80 − 70.4 is 9.599999999999994 in binary, which would not be "minst 9,6". */
const withoutDust = (value: number): number => Math.round(value * 1e9) / 1e9
