// The interval of a proportion: Wilson's score interval.

import { type Calculable, refused } from './calculable.ts'
import { bounded, type Interval } from './interval.ts'
import { notAProportion } from './proportion.ts'
import { isLevel, LEVEL_TEXT, normalQuantile } from './quantiles.ts'

/**
 * As shares 0–1: (2x + z² ± z·√(z² + 4x(1 − p))) / (2(n + z²)), p = x/n (Wilson 1927, JASA 22:209–212). Unlike p ± z·SE it
 * stays inside 0–1 and says something sensible about 0 of 20. Refuses what is no proportion of whole counts, and a level
 * outside 0.5–1.
 */
export function wilsonInterval(numerator: number, denominator: number, level = LEVEL_TEXT): Calculable<Interval> {
  const reason = notAProportion({ numerator, denominator })
  if (reason) return refused(reason)
  if (!isLevel(level)) return refused('level-out-of-range')
  const z = normalQuantile(level)
  const centre = 2 * numerator + z * z
  const spread = z * Math.sqrt(z * z + 4 * numerator * ((denominator - numerator) / denominator))
  const scale = 2 * (denominator + z * z)
  // At 0 and at n one limit is 0 or 1 exactly; floating point would miss it by a hair.
  const low = numerator === 0 ? 0 : (centre - spread) / scale
  const high = numerator === denominator ? 1 : (centre + spread) / scale
  return bounded(low, high, level)
}
