// The interval of the difference between two independent proportions or rates: has it changed, do girls and boys differ?

import { type Calculable, refused } from './calculable.ts'
import { bounded, type Interval } from './interval.ts'
import type { Proportion } from './proportion.ts'
import { LEVEL_TEXT } from './quantiles.ts'
import { rateInterval } from './rates.ts'
import { wilsonInterval } from './wilson.ts'

/**
 * Interval of first − second as shares, −1 to 1: p − q − √((p − l₁)² + (u₂ − q)²) and p − q + √((u₁ − p)² + (q − l₂)²) with
 * the limits of two Wilson intervals (Newcombe 1998, Statistics in Medicine 17:873–890, method 10). Refuses where either
 * is no proportion, with that one's reason.
 */
export function differenceInterval(first: Proportion, second: Proportion, level = LEVEL_TEXT): Calculable<Interval> {
  const a = wilsonInterval(first.numerator, first.denominator, level)
  const b = wilsonInterval(second.numerator, second.denominator, level)
  return squareAndAdd(first.numerator / first.denominator, a, second.numerator / second.denominator, b)
}

/**
 * Interval of first − second, in the rate's unit (events per `per`): the two rates' own intervals combined in the same
 * way (Zou & Donner 2008, Statistics in Medicine 27:1693–1702). The events of each are taken as independent and Poisson.
 * Refuses where either is no rate, with that one's reason.
 */
export function rateDifferenceInterval(
  first: Proportion,
  second: Proportion,
  per: number,
  level = LEVEL_TEXT,
): Calculable<Interval> {
  const a = rateInterval(first.numerator, first.denominator, per, level)
  const b = rateInterval(second.numerator, second.denominator, per, level)
  return squareAndAdd((first.numerator / first.denominator) * per, a, (second.numerator / second.denominator) * per, b)
}

function squareAndAdd(
  p: number,
  first: Calculable<Interval>,
  q: number,
  second: Calculable<Interval>,
): Calculable<Interval> {
  if (!first.ok || !second.ok) return refused(!first.ok ? first.reason : second.ok ? 'too-large' : second.reason)
  const [a, b] = [first.value, second.value]
  return bounded(p - q - Math.hypot(p - a.low, b.high - q), p - q + Math.hypot(a.high - p, q - b.low), a.level)
}
