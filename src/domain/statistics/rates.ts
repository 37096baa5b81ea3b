// The interval of a rate: events per so many of a population.

import { type Calculable, notADenominator, refused } from './calculable.ts'
import { countInterval } from './counts.ts'
import { type Interval, scaled } from './interval.ts'
import { LEVEL_TEXT } from './quantiles.ts'

/**
 * Of events/population × per, in that unit: the limits of the count (counts.ts), with the population taken as known.
 * A child may have several events, so there may be more of them than of the population. Refuses events that are no
 * count, a population or `per` not above 0, and a level outside 0.5–1.
 */
export function rateInterval(
  events: number,
  population: number,
  per: number,
  level = LEVEL_TEXT,
): Calculable<Interval> {
  const reason = notADenominator(population)
  if (reason) return refused(reason)
  if (!Number.isFinite(per)) return refused('not-a-number')
  if (!(per > 0)) return refused('per-not-positive')
  return scaled(countInterval(events, level), per / population)
}
