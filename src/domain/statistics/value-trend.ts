// The recent trend of rates, counts and other values with intervals: weighted least squares.

import { type Calculable, type Refusal, refused } from './calculable.ts'
import { type Fit, judgeTrend, latestFive, TIMES, type Trend } from './trend.ts'

/** `low` and `high`: the value's 95 % interval, in its unit. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

/** A 95 % interval is this many standard errors wide. */
const WIDTH_95 = 3.92

/**
 * Over the five latest periods, oldest first, evenly spaced; null is a hidden one. A line by least squares with weights
 * 1/SE², SE = (upper − lower)/3.92, each SE taken as known: χ² = (slope/SE(slope))² with SE(slope)² = 1/Σw(t − t̄)². Refuses
 * fewer than five, a hidden one, a limit that is no number, an interval without width or that does not hold its value,
 * and values that are all equal.
 */
export function valueTrend(series: readonly (Estimate | null)[]): Calculable<Trend> {
  const latest = latestFive(series)
  if (!latest.ok) return latest
  const estimates = latest.value
  const reason = estimates.map(notAnEstimate).find((one) => one !== null)
  if (reason) return refused(reason)
  if (estimates.every(({ value }) => value === estimates[0]?.value)) return refused('all-equal')
  const errors = estimates.map(({ low, high }) => high / WIDTH_95 - low / WIDTH_95)
  const least = Math.min(...errors)
  const points = estimates.map(({ value }, place) => ({
    time: TIMES[place] ?? 0,
    value,
    // Against the surest of them, so that no weight is beyond what a double can hold.
    weight: (least / (errors[place] ?? least)) ** 2,
  }))
  return judgeTrend((kept) =>
    line(
      points.filter((_, place) => kept.includes(place)),
      least,
    ),
  )
}

function notAnEstimate({ value, low, high }: Estimate): Refusal | null {
  if (![value, low, high].every(Number.isFinite)) return 'not-a-number'
  return low < high && low <= value && value <= high ? null : 'interval-invalid'
}

type Point = { readonly time: number; readonly value: number; readonly weight: number }

/** `unit`: the standard error of weight 1. */
function line(points: readonly Point[], unit: number): Fit {
  const weight = sum(points.map((one) => one.weight))
  const time = sum(points.map((one) => one.weight * one.time)) / weight
  const spread = sum(points.map((one) => one.weight * (one.time - time) ** 2))
  const value = sum(points.map((one) => one.weight * one.value)) / weight
  const slope = sum(points.map((one) => one.weight * (one.time - time) * ((one.value - value) / unit)))
  return { chiSquare: slope ** 2 / spread, slope }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
