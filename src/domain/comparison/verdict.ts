// Better, similar or worse than a comparator: by whether the value's own interval holds the comparator's value (methods §3).

import { intervalOf } from '../attainment/index.ts'
import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import type { Interval } from '../statistics/interval.ts'

/** `higher` and `lower` where the indicator is neutral: then nothing is said to be better. */
export type Verdict = 'better' | 'similar' | 'worse' | 'higher' | 'lower'

/** Why there is no verdict. */
export type NoVerdict =
  /** There is no own value, or it may not be shown. */
  | 'no-own-value'
  | 'own-hidden'
  /** There is nothing to compare with. */
  | 'no-group-value'
  /** Numerator and denominator are not known, or do not give the value. */
  | 'no-parts'
  /** An average, a score or an amount: its spread is not known. */
  | 'no-method'
  /** A number of children says nothing beside a place of another size. */
  | 'count'

export type Judged = { readonly verdict: Verdict | null; readonly reason: NoVerdict | null }

/** `comparator` in the indicator's unit, taken as known: only the own value's chance is counted. */
export function judge(own: Observation | null, comparator: number | null, indicator: Indicator, level: number): Judged {
  const reason = obstacle(own, comparator, indicator)
  if (reason !== null || own === null || comparator === null) return { verdict: null, reason }
  const interval = intervalOf(own, indicator, level)
  return interval
    ? { verdict: verdictOf(interval, comparator, indicator.direction), reason: null }
    : { verdict: null, reason: 'no-parts' }
}

export function verdictOf(
  { low, high }: Pick<Interval, 'low' | 'high'>,
  comparator: number,
  direction: Indicator['direction'],
): Verdict {
  if (low <= comparator && comparator <= high) return 'similar'
  const isHigher = low > comparator
  if (direction === 'neutral') return isHigher ? 'higher' : 'lower'
  return isHigher === (direction === 'up') ? 'better' : 'worse'
}

function obstacle(own: Observation | null, comparator: number | null, { unit }: Indicator): NoVerdict | null {
  if (own === null) return 'no-own-value'
  if (own.value === null) return own.marker === 'secret' || own.marker === 'protected' ? 'own-hidden' : 'no-own-value'
  if (unit.kind === 'count') return 'count'
  if (comparator === null) return 'no-group-value'
  return unit.kind === 'percent' || unit.kind === 'rate' ? null : 'no-method'
}
