// Some of all: how many children of how many. What proportions are made of, and what cannot be one.

import { notACount, type Refusal } from './calculable.ts'

/** Both are counts: `numerator` of `denominator`. */
export type Proportion = { readonly numerator: number; readonly denominator: number }

/** Why two numbers are no proportion; null where they are one. */
export function notAProportion({ numerator, denominator }: Proportion): Refusal | null {
  if (!Number.isFinite(numerator) || !Number.isFinite(denominator)) return 'not-a-number'
  if (numerator < 0 || denominator < 0) return 'negative'
  if (denominator === 0) return 'denominator-zero'
  if (numerator > denominator) return 'numerator-above-denominator'
  return notACount(numerator) ?? notACount(denominator)
}
