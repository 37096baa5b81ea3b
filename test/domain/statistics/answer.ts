// Takes an answer apart for a test, and rounds it as it is printed where it comes from.

import fc from 'fast-check'
import type { Calculable } from '../../../src/domain/statistics/calculable.ts'
import type { Interval } from '../../../src/domain/statistics/interval.ts'

/** The answer; throws where there is none. */
export function answerOf<T>(result: Calculable<T>): T {
  if (!result.ok) throw new Error(`not calculable: ${result.reason}`)
  return result.value
}

/** Why there is no answer; null where there is one. */
export const reasonOf = (result: Calculable<unknown>): string | null => (result.ok ? null : result.reason)

export const limits = (result: Calculable<Interval>, decimals: number): readonly number[] => {
  const { low, high } = answerOf(result)
  return [low, high].map((limit) => Number(limit.toFixed(decimals)))
}

/** Any number at all, and often those that break arithmetic. */
export const anyNumber = fc.oneof(
  fc.double(),
  fc.integer({ min: -3, max: 300 }),
  fc.constantFrom(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    0,
    -0,
    0.5,
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.MAX_SAFE_INTEGER,
    Number.MAX_SAFE_INTEGER + 1,
  ),
)

/** Whether every number in an answer is finite, and an answer that is none says why. */
export const isSound = (result: Calculable<unknown>): boolean =>
  result.ok ? numbersIn(result.value).every(Number.isFinite) : result.reason.length > 0

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []

/** x of n with 0 ≤ x ≤ n. */
export const proportion = (max = 300, min = 1) =>
  fc
    .integer({ min, max })
    .chain((denominator) => fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })))
