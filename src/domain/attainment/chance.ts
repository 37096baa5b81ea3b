// Chance: the interval of a value, and whether its distance to the target is more than chance (methods §2).

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import type { Band } from '../plan.ts'
import { type Calculable, orNull, refused } from '../statistics/calculable.ts'
import { countInterval } from '../statistics/counts.ts'
import { differenceInterval, rateDifferenceInterval } from '../statistics/difference.ts'
import { type Interval, scaled } from '../statistics/interval.ts'
import type { Proportion } from '../statistics/proportion.ts'
import { rateInterval } from '../statistics/rates.ts'
import { type RecoveredParts, recoverNumerator } from '../statistics/recovered.ts'
import { wilsonInterval } from '../statistics/wilson.ts'

/** `recovered`: the numerator was not given but rounded out of the value and the denominator. */
export type Parts = Proportion & { readonly recovered: boolean }

/** Interval of an observation, in the indicator's unit; null where its parts are not known or do not give one. */
export function intervalOf(observation: Observation, indicator: Indicator, level = 0.95): Interval | null {
  const { value } = observation
  if (value === null) return null
  const interval = orNull(rawInterval(observation, indicator, level))
  // Parts that do not describe the value (a weighted survey, another population) must not speak for it.
  return interval && interval.low <= value && value <= interval.high ? interval : null
}

type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'denominatorFrom'>

/**
 * Numerator and denominator of a value; where only the denominator is known the numerator is recovered by rounding. Null
 * also where the denominator is another indicator's and no whole number gives the value: then it is of another group.
 */
export function partsOf(observation: Figure, indicator: Indicator): Parts | null {
  const { numerator, denominator } = observation
  if (denominator === null || !(denominator > 0)) return null
  if (numerator !== null) return numerator >= 0 ? { numerator, denominator, recovered: false } : null
  const recovered = recoveredFrom(observation, indicator)
  return recovered && { numerator: recovered.numerator, denominator, recovered: true }
}

function recoveredFrom({ value, denominator, denominatorFrom }: Figure, indicator: Indicator): RecoveredParts | null {
  const per = perOf(indicator)
  if (value === null || denominator === null || per === null) return null
  if (!denominatorFrom) return orNull(recoverNumerator(value, denominator, per))
  const rounding = sourceRoundingOf(value, indicator)
  const recovered = orNull(recoverNumerator(value, denominator, per, rounding))
  if (!recovered) return null
  const nearest = (recovered.numerator / denominator) * per
  return Math.abs(nearest - value) <= rounding + 1e-9 * Math.max(value, 1) ? recovered : null
}

/** The fewest and the most events that may be behind a value; the same where they are known. */
export type PartsSpan = { readonly fewest: Proportion; readonly most: Proportion }

/**
 * A value that got its denominator from another indicator (denominators.ts) may have been rounded from any of several
 * numerators: 0,1 % of 12 345 is 7 to 18. Chance is then judged by all of them, from the lowest limit of the fewest to the
 * highest of the most.
 */
export function partsSpanOf(observation: Figure, indicator: Indicator): PartsSpan | null {
  const parts = partsOf(observation, indicator)
  if (!parts?.recovered || !observation.denominatorFrom) return parts && { fewest: parts, most: parts }
  const { denominator } = parts
  const { fewest, most } = recoveredFrom(observation, indicator) ?? { fewest: parts.numerator, most: parts.numerator }
  const inside = indicator.unit.kind === 'percent' ? Math.min(most, denominator) : most
  return { fewest: { numerator: fewest, denominator }, most: { numerator: inside, denominator } }
}

/** Interval of first − second, in the unit (percentage points); null where either has no known parts to judge by. */
export function differenceOf(
  first: Observation,
  second: Observation,
  indicator: Indicator,
  level = 0.95,
): Interval | null {
  const { kind } = indicator.unit
  if (kind === 'count' || !intervalOf(first, indicator) || !intervalOf(second, indicator)) return null
  const [a, b] = [partsSpanOf(first, indicator), partsSpanOf(second, indicator)]
  const per = perOf(indicator)
  if (!a || !b || per === null) return null
  const between = (one: Proportion, other: Proportion): Interval | null =>
    orNull(
      kind === 'percent'
        ? scaled(differenceInterval(one, other, level), per)
        : rateDifferenceInterval(one, other, per, level),
    )
  // Both limits rise with the first and fall with the second, so these are the lowest and the highest there can be.
  const [lowest, highest] = [between(a.fewest, b.most), between(a.most, b.fewest)]
  return lowest && highest && { ...lowest, high: highest.high }
}

/** Whether an interval has values on both sides of an edge of the band: touching it is not holding both sides. */
export const straddles = ({ low, high }: Interval, band: Band): boolean =>
  (low < band.low && band.low < high) || (low < band.high && band.high < high)

/** Whether the interval lies wholly past the target or wholly short of it. */
export const isClear = ({ low, high }: Interval, band: Band): boolean =>
  !(low <= band.low && band.low <= high) && !(low <= band.high && band.high <= high)

/** Distance from a value to the nearest edge of the band, from either side of it. */
const distanceToEdge = (value: number, band: Band): number =>
  Math.min(Math.abs(value - band.low), Math.abs(value - band.high))

/** Half a unit of the last decimal of the number's shortest form: how far it may have been rounded. 77.5 → 0.05. */
export const roundingOf = (value: number): number => halfUnit(decimalsOf(value))

/** The same for a source's value, whose last decimals may be zeros: at least the indicator's decimals are known. */
export const sourceRoundingOf = (value: number, indicator: Indicator): number =>
  halfUnit(Math.max(decimalsOf(value), indicator.decimals))

/** Whether the source may have rounded the value by more than its distance to the target. Counts are never rounded. */
export function roundingHides(observation: Observation, indicator: Indicator, band: Band): boolean {
  const { value, numerator, denominator } = observation
  if (value === null || indicator.unit.kind === 'count') return false
  const per = perOf(indicator)
  const exact = numerator !== null && denominator !== null && per !== null ? (numerator / denominator) * per : null
  if (exact !== null && Math.abs(exact - value) < 1e-9) return false
  return distanceToEdge(value, band) < sourceRoundingOf(value, indicator)
}

function rawInterval(observation: Observation, indicator: Indicator, level: number): Calculable<Interval> {
  const { kind } = indicator.unit
  if (kind === 'count') return countInterval(observation.value ?? Number.NaN, level)
  const span = partsSpanOf(observation, indicator)
  const per = perOf(indicator)
  if (!span || per === null) return refused('no-interval')
  const around = ({ numerator, denominator }: Proportion): Calculable<Interval> =>
    kind === 'percent'
      ? scaled(wilsonInterval(numerator, denominator, level), per)
      : rateInterval(numerator, denominator, per, level)
  const [fewest, most] = [around(span.fewest), around(span.most)]
  if (!fewest.ok || !most.ok) return fewest.ok ? most : fewest
  return { ok: true, value: { ...fewest.value, high: most.value.high } }
}

const halfUnit = (decimals: number): number => 0.5 * 10 ** -decimals

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max((digits.split('.')[1]?.length ?? 0) - Number(exponent), 0)
}

/** What a value is per: 100 for per cent, the rate's own number; null for means, scores and money. */
export function perOf({ unit }: Indicator): number | null {
  if (unit.kind === 'percent') return 100
  return unit.kind === 'rate' ? (unit.per ?? null) : null
}
