// The gap between two groups of children (article 2): difference, ratio, whether it is more than chance, and whether it has
// grown or shrunk since an earlier period.

import { differenceOf } from '../attainment/index.ts'
import type { Indicator } from '../indicator.ts'
import type { Marker, Observation } from '../observation.ts'
import { excludesZero, type Interval } from '../statistics/interval.ts'

export type Certainty = 'sure' | 'chance' | 'unknown'
/** Why chance cannot be told: the parts are not known, or there is no method for such a measure. */
export type WhyUnknown = 'no-parts' | 'no-method'

export type Gap = {
  /** first − second, in the unit; null where either may not be shown or is not there. */
  readonly difference: number | null
  /** first / second; null also where second is zero. */
  readonly ratio: number | null
  /** Of the difference (Newcombe 1998, method 10; rates by the same combination). */
  readonly interval: Interval | null
  /** Null where there is no gap to tell of. */
  readonly certainty: Certainty | null
  readonly why: WhyUnknown | null
  /** Why there is no difference: what hides wins over what is only missing. */
  readonly absence: Marker | null
}

/** Both of one indicator and period. */
export function gapBetween(first: Observation, second: Observation, indicator: Indicator, level = 0.95): Gap {
  if (first.value === null || second.value === null) return { ...NO_GAP, absence: absenceOf(first, second) }
  const interval = differenceOf(first, second, indicator, level)
  return {
    difference: withoutDust(first.value - second.value),
    ratio: second.value === 0 ? null : first.value / second.value,
    interval,
    ...(interval
      ? { certainty: excludesZero(interval) ? 'sure' : 'chance', why: null }
      : { certainty: 'unknown', why: whyUnknown([first, second], indicator) }),
    absence: null,
  }
}

export type GapChange = {
  /** Size now − size then, in the unit: above zero the gap is larger. */
  readonly difference: number
  readonly interval: Interval | null
  /** Only where the interval excludes zero; `same` where chance may have done it. Null where chance cannot be told. */
  readonly verdict: 'grown' | 'shrunk' | 'same' | null
  /** The one who was ahead is now behind, and both gaps are more than chance. */
  readonly turned: boolean
  readonly why: WhyUnknown | null
}

/**
 * Change in the size of a gap, |now| − |then|. Both gaps are turned so that they are not below zero, and their intervals are
 * combined in the square-and-add way (Zou & Donner 2008): then and now are different children, so independent.
 */
export function gapChange(now: Gap, then: Gap): GapChange | null {
  if (now.difference === null || then.difference === null) return null
  const [a, b] = [oriented(now, now.difference), oriented(then, then.difference)]
  const interval = a.interval && b.interval && combined(a.size, a.interval, b.size, b.interval)
  const isSure = interval !== null && excludesZero(interval)
  const difference = withoutDust(a.size - b.size)
  return {
    difference,
    interval,
    verdict: interval === null ? null : !isSure ? 'same' : difference > 0 ? 'grown' : 'shrunk',
    turned: now.difference * then.difference < 0 && now.certainty === 'sure' && then.certainty === 'sure',
    why: interval ? null : (now.why ?? then.why ?? 'no-parts'),
  }
}

const NO_GAP = { difference: null, ratio: null, interval: null, certainty: null, why: null } as const

function oriented({ interval }: Gap, difference: number) {
  if (difference >= 0) return { size: difference, interval }
  return { size: -difference, interval: interval && { ...interval, low: -interval.high, high: -interval.low } }
}

const combined = (p: number, a: Interval, q: number, b: Interval): Interval => ({
  low: p - q - Math.hypot(p - a.low, b.high - q),
  high: p - q + Math.hypot(a.high - p, q - b.low),
  level: a.level,
})

function whyUnknown(both: readonly Observation[], { unit }: Indicator): WhyUnknown {
  const isTestable = unit.kind === 'percent' || unit.kind === 'rate'
  return isTestable && both.some(({ denominator }) => denominator === null) ? 'no-parts' : 'no-method'
}

function absenceOf(first: Observation, second: Observation): Marker {
  const markers = [first, second].flatMap(({ value, marker }) => (value === null ? [marker ?? 'missing'] : []))
  return HIDING.find((one) => markers.includes(one)) ?? markers[0] ?? 'missing'
}
const HIDING: readonly Marker[] = ['secret', 'protected']

/** 80 − 70.4 is 9.599999999999994 in binary. */
const withoutDust = (value: number): number => Math.round(value * 1e9) / 1e9
