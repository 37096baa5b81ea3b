// A whole made from its parts, never as a mean of percentages: 1 of 10 and 90 of 100 are 82.7 %, not 50 %.

import { type Calculable, calculated, notACount, notADenominator, type Refusal, refused } from './calculable.ts'
import { notAProportion, type Proportion } from './proportion.ts'

/**
 * Σx of Σn. The value is the quotient, the interval wilson.ts of the sums. A part of nothing (0 of 0) adds nothing. Refuses
 * no parts at all, any that is no proportion, and a whole of 0.
 */
export const sumOfProportions = (parts: readonly Proportion[]): Calculable<Proportion> =>
  sumOf(parts, (part) => (part.numerator === 0 && part.denominator === 0 ? null : notAProportion(part)))

/** The same for events and populations: more events than people are no fault, and a mean population need not be whole. */
export const sumOfRates = (parts: readonly Proportion[]): Calculable<Proportion> =>
  sumOf(parts, ({ numerator, denominator }) => {
    if (numerator === 0 && denominator === 0) return null
    return notADenominator(denominator) ?? notACount(numerator)
  })

function sumOf(parts: readonly Proportion[], fault: (part: Proportion) => Refusal | null): Calculable<Proportion> {
  if (parts.length === 0) return refused('no-parts')
  const reason = parts.map(fault).find((one) => one !== null)
  if (reason) return refused(reason)
  const numerator = sum(parts.map((part) => part.numerator))
  const denominator = sum(parts.map((part) => part.denominator))
  if (denominator === 0) return refused('denominator-zero')
  const isExact = numerator <= Number.MAX_SAFE_INTEGER && Number.isFinite(denominator)
  return isExact ? calculated({ numerator, denominator }) : refused('too-large')
}

/** Smallest first, so that the order they come in does not change the last digit. */
const sum = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b).reduce((all, one) => all + one, 0)
