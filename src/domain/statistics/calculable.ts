// What every calculation here answers: a number, or that there is none and why. Never NaN, Infinity or an exception.

export type Calculable<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal }

/** Why something is not calculable; the words are in text/statistics.ts. */
export type Refusal =
  /** NaN or infinite. */
  | 'not-a-number'
  | 'negative'
  | 'denominator-zero'
  /** A count of children or events that is no whole number. */
  | 'not-whole'
  | 'numerator-above-denominator'
  /** The answer, or what it is made of, is beyond what a double can hold. */
  | 'too-large'
  /** A confidence level outside 0.5–1, or nearer 1 than the quantiles are exact. */
  | 'level-out-of-range'
  | 'per-not-positive'
  /** A share outside 0–1. */
  | 'share-out-of-range'
  /** A limit is missing its value, or the two have no width or do not hold the value. */
  | 'interval-invalid'
  /** Nothing to add up. */
  | 'no-parts'
  | 'too-few-periods'
  | 'all-equal'
  /** A count equal to its denominator. */
  | 'full-count'
  | 'series-break'
  /** A value within the span is hidden (sekretess, few children). */
  | 'hidden-in-between'
  /** A period within the span has no value. */
  | 'missing-in-between'
  /** Periods shorter than a year swing with the season. */
  | 'not-yearly'
  /** The values have no intervals, so their chance is not known. */
  | 'no-interval'
  /** The figure is not stored at all. */
  | 'no-value'
  | 'score-out-of-range'
  | 'no-score'

export const calculated = <T>(value: T): Calculable<T> => ({ ok: true, value })

export const refused = (reason: Refusal): Calculable<never> => ({ ok: false, reason })

/** For callers that have said elsewhere why there is none. */
export const orNull = <T>(result: Calculable<T>): T | null => (result.ok ? result.value : null)

/** Why a number cannot be a count (whole, from 0 up, exact in a double); null where it can. */
export function notACount(count: number): Refusal | null {
  if (!Number.isFinite(count)) return 'not-a-number'
  if (count < 0) return 'negative'
  if (count > Number.MAX_SAFE_INTEGER) return 'too-large'
  return Number.isInteger(count) ? null : 'not-whole'
}

/** Why a number cannot be what others are counted of (above 0, not always whole: a mean population); null where it can. */
export function notADenominator(denominator: number): Refusal | null {
  if (!Number.isFinite(denominator)) return 'not-a-number'
  if (denominator < 0) return 'negative'
  return denominator === 0 ? 'denominator-zero' : null
}
