// The interval of a number of events: Byar's approximation, and below ten events the exact limits.

import { type Calculable, notACount, refused } from './calculable.ts'
import { bounded, type Interval } from './interval.ts'
import { chiSquareQuantile, isLevel, LEVEL_TEXT, normalQuantile } from './quantiles.ts'

/** Below this Byar's approximation is too narrow. */
export const EXACT_BELOW = 10

/**
 * As events, those of a Poisson variable. From 10 events up Byar's x(1 − 1/(9x) − z/(3√x))³ and, with x + 1 for x,
 * x(1 − 1/(9x) + z/(3√x))³ (Breslow & Day 1987, vol. II, p. 69); below it the exact χ²(α/2; 2x)/2 and
 * χ²(1 − α/2; 2x + 2)/2 (Garwood 1936, Biometrika 28:437–442). Refuses what is no whole number from 0 up, and a level
 * outside 0.5–1.
 */
export function countInterval(events: number, level = LEVEL_TEXT): Calculable<Interval> {
  const reason = notACount(events)
  if (reason) return refused(reason)
  if (!isLevel(level)) return refused('level-out-of-range')
  if (events < EXACT_BELOW) {
    const low = events === 0 ? 0 : chiSquareQuantile((1 - level) / 2, 2 * events) / 2
    return bounded(low, chiSquareQuantile((1 + level) / 2, 2 * events + 2) / 2, level)
  }
  const z = normalQuantile(level)
  return bounded(byar(events, -z), byar(events + 1, z), level)
}

const byar = (events: number, z: number): number => events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3
