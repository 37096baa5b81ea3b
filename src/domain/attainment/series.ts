// The values a measure is judged by: its own series, or for a comparison own − comparator, period by period.

import type { Indicator } from '../indicator.ts'
import { heaviestMarker, type Marker, type Observation } from '../observation.ts'
import { comparePeriods, type Period, yearOf } from '../period.ts'
import type { Interval } from '../statistics/interval.ts'
import { differenceOf, intervalOf } from './chance.ts'
import type { MeasureSeries } from './input.ts'
import { countsLike } from './time.ts'

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
 * quarter is no year, and a three-year mean not one of its years. Years and läsår count together, one for each year.
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
  const alike = values.filter(({ period }) => countsLike(period, target))
  return (alike.length > 0 ? onePerYear(alike, target) : values)
    .filter(({ period }) => period.end <= lastDay)
    .sort((a, b) => comparePeriods(a.period, b.period))
}

/** Where a year and a läsår count to the same year: the target's kind, unless only the other says anything. */
function onePerYear(values: readonly MeasuredValue[], target: Period): readonly MeasuredValue[] {
  if (values.every(({ period }) => period.kind === target.kind)) return values
  const isWanted = ({ period }: MeasuredValue): boolean => period.kind === target.kind
  const says = (value: MeasuredValue): boolean => isKnown(value) || isHidden(value)
  return [...Map.groupBy(values, ({ period }) => yearOf(period)).values()].flatMap(
    (same) => same.find((one) => isWanted(one) && says(one)) ?? same.find(says) ?? same.find(isWanted) ?? same,
  )
}

/** What is not a number is no value. */
export const isKnown = (value: MeasuredValue): value is KnownValue => Number.isFinite(value.value)

/** Hidden by its source (sekretess) or by ourselves (few children): there is a value, but it may not be used. */
export const isHidden = ({ marker }: MeasuredValue): boolean => marker === 'secret' || marker === 'protected'

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
    marker: known ? null : heaviestMarker([own, comparator]),
    interval: known ? differenceOf(own, comparator, indicator) : null,
    own,
    comparator,
  }
}

/** 80 − 70.4 is 9.599999999999994 in binary, which would not be "minst 9,6". */
const withoutDust = (value: number): number => Math.round(value * 1e9) / 1e9
