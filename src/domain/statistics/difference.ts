// The interval of the difference between two independent proportions: has it changed, do girls and boys differ?

import { type ConfidenceLevel, type Interval, wilsonInterval } from './interval.ts'

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
  const p = first.numerator / first.denominator
  const q = second.numerator / second.denominator
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
    level,
  }
}

/** Whether an interval of a difference excludes zero: only then may a text say "ökat" or "minskat". */
export const excludesZero = (interval: Interval): boolean => interval.low > 0 || interval.high < 0
