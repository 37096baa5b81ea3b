// The interval of the difference between two independent proportions or rates: has it changed, do girls and boys differ?

import { type ConfidenceLevel, type Interval, rateInterval, wilsonInterval } from './interval.ts'

export type Proportion = { readonly numerator: number; readonly denominator: number }

/**
 * Interval of first − second as shares, −1 to 1: Newcombe's method 10, two Wilson intervals combined (Newcombe 1998,
 * Statistics in Medicine 17:873–890). `null` where either is no proportion.
 */
export function differenceInterval(
  first: Proportion,
  second: Proportion,
  level: ConfidenceLevel = 0.95,
): Interval | null {
  const a = wilsonInterval(first.numerator, first.denominator, level)
  const b = wilsonInterval(second.numerator, second.denominator, level)
  if (!a || !b) return null
  return squareAndAdd(first.numerator / first.denominator, a, second.numerator / second.denominator, b)
}

/**
 * Interval of first − second, in the rate's unit (events per `per`): the two rates' own intervals combined in the same
 * way (Zou & Donner 2008, Statistics in Medicine 27:1693–1702). The events of each are taken as independent and Poisson.
 * `null` where either is no rate.
 */
export function rateDifferenceInterval(
  first: Proportion,
  second: Proportion,
  per: number,
  level: ConfidenceLevel = 0.95,
): Interval | null {
  const a = rateInterval(first.numerator, first.denominator, per, level)
  const b = rateInterval(second.numerator, second.denominator, per, level)
  if (!a || !b) return null
  return squareAndAdd((first.numerator / first.denominator) * per, a, (second.numerator / second.denominator) * per, b)
}

function squareAndAdd(p: number, a: Interval, q: number, b: Interval): Interval {
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
    level: a.level,
  }
}

/** Whether an interval of a difference excludes zero: only then may a text say "ökat" or "minskat". */
export const excludesZero = (interval: Interval): boolean => interval.low > 0 || interval.high < 0
