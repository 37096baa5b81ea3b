// A confidence interval, and the one thing to ask of the interval of a difference.

import { type Calculable, calculated, refused } from './calculable.ts'

/** `low` and `high` in whatever unit the function that made it says; `level` 0.95 is 95 %. */
export type Interval = { readonly low: number; readonly high: number; readonly level: number }

/** Whether an interval of a difference excludes zero: only then may a text say "ökat" or "minskat". */
export const excludesZero = (interval: Interval): boolean => interval.low > 0 || interval.high < 0

/** From one unit to another (shares to per cent); refuses what a double cannot hold. */
export function scaled(result: Calculable<Interval>, factor: number): Calculable<Interval> {
  if (!result.ok) return result
  const { low, high, level } = result.value
  return bounded(low * factor, high * factor, level)
}

/** The interval, unless a limit has grown beyond what a double can hold. */
export const bounded = (low: number, high: number, level: number): Calculable<Interval> =>
  Number.isFinite(low) && Number.isFinite(high) ? calculated({ low, high, level }) : refused('too-large')
