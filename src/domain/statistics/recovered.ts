// A numerator that the source does not give, found from the value and the denominator.

import { type Calculable, calculated, notADenominator, refused } from './calculable.ts'
import type { Proportion } from './proportion.ts'

/**
 * `recovered`: not the source's own number, and said wherever it is used. `fewest` and `most`: the whole numbers that the
 * value, as far as it may have been rounded, allows; the same where only one fits.
 */
export type RecoveredParts = Proportion & {
  readonly recovered: true
  readonly fewest: number
  readonly most: number
}

/**
 * The whole number nearest to value/per × denominator. `value` in the unit (82.5 with `per` 100 is 82.5 %), `rounding`: how
 * far it may have been rounded, in the unit (0.05 for one decimal). Where several whole numbers fit (with one decimal, from
 * 1 000 children up) the nearest is still taken, and `fewest`–`most` say how far it can be off: the share then moves by at
 * most `rounding`, less than half the width of its 95 % interval below 38 000 children for whole per cents and 3.8 million
 * for one decimal. Refuses a value that is no number or below 0, and a denominator or `per` not above 0.
 */
export function recoverNumerator(
  value: number,
  denominator: number,
  per: number,
  rounding = 0,
): Calculable<RecoveredParts> {
  const reason = notADenominator(denominator)
  if (reason) return refused(reason)
  if (!Number.isFinite(value) || !Number.isFinite(rounding) || !Number.isFinite(per)) return refused('not-a-number')
  if (!(per > 0)) return refused('per-not-positive')
  if (value < 0 || rounding < 0) return refused('negative')
  const exact = (value / per) * denominator
  const numerator = Math.round(exact)
  if (!(numerator <= Number.MAX_SAFE_INTEGER)) return refused('too-large')
  const slack = (rounding / per) * denominator
  // A hair wider: 77.5 % of 40 is 31 whatever binary fractions make of it.
  const hair = 1e-9 * Math.max(exact, 1)
  const fewest = Math.min(Math.max(Math.ceil(exact - slack - hair), 0), numerator)
  const most = Math.max(Math.floor(exact + slack + hair), numerator)
  return Number.isFinite(most)
    ? calculated({ numerator, denominator, recovered: true, fewest, most })
    : refused('too-large')
}
