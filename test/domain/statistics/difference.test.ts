// Newcombe's interval against the table in the article it comes from.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceInterval, rateDifferenceInterval } from '../../../src/domain/statistics/difference.ts'
import { excludesZero } from '../../../src/domain/statistics/interval.ts'
import { answerOf, anyNumber, isSound, limits, proportion, reasonOf } from './answer.ts'

const between = (a: number, m: number, b: number, n: number) =>
  differenceInterval({ numerator: a, denominator: m }, { numerator: b, denominator: n })

describe('differenceInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  it.each([
    [56, 70, 48, 80, [0.0524, 0.3339]],
    [9, 10, 3, 10, [0.1705, 0.809]],
    [6, 7, 2, 7, [0.0582, 0.8062]],
    [5, 56, 0, 29, [-0.0381, 0.1926]],
    [0, 10, 0, 20, [-0.1611, 0.2775]],
    [0, 10, 0, 10, [-0.2775, 0.2775]],
    [10, 10, 0, 20, [0.6791, 1]],
    [10, 10, 0, 10, [0.6075, 1]],
  ])('gives %i/%i − %i/%i its printed limits', (a, m, b, n, expected) => {
    expect(limits(between(a, m, b, n), 4)).toEqual(expected)
  })

  it('turns round with its sides', () => {
    fc.assert(
      fc.property(proportion(), proportion(), (first, second) => {
        const one = answerOf(differenceInterval(first, second))
        const other = answerOf(differenceInterval(second, first))
        return one.low === -other.high && one.high === -other.low
      }),
    )
  })

  it('holds the difference, stays within −1 to 1, and is wider at a higher level', () => {
    fc.assert(
      fc.property(proportion(), proportion(), (first, second) => {
        const difference = first.numerator / first.denominator - second.numerator / second.denominator
        const narrow = answerOf(differenceInterval(first, second))
        const wide = answerOf(differenceInterval(first, second, 0.998))
        const holds = narrow.low <= difference && difference <= narrow.high
        return holds && wide.low <= narrow.low && wide.high >= narrow.high && wide.low >= -1 && wide.high <= 1
      }),
    )
  })

  it('gives finite limits or a reason for any numbers', () => {
    fc.assert(fc.property(anyNumber, anyNumber, anyNumber, anyNumber, (a, m, b, n) => isSound(between(a, m, b, n))))
  })

  it('refuses what is no proportion', () => {
    expect(reasonOf(between(3, 2, 1, 2))).toBe('numerator-above-denominator')
    expect(reasonOf(between(1, 2, 1, 0))).toBe('denominator-zero')
  })
})

describe('excludesZero', () => {
  it('lets a text say "ökat" or "minskat" only for a sure difference', () => {
    expect(excludesZero({ low: 0.01, high: 0.2, level: 0.95 })).toBe(true)
    expect(excludesZero({ low: -0.2, high: -0.01, level: 0.95 })).toBe(true)
    expect(excludesZero({ low: 0, high: 0.2, level: 0.95 })).toBe(false)
    expect(excludesZero({ low: -0.1, high: 0.2, level: 0.95 })).toBe(false)
  })
})

describe('rateDifferenceInterval', () => {
  const rates = (a: number, m: number, b: number, n: number) =>
    rateDifferenceInterval({ numerator: a, denominator: m }, { numerator: b, denominator: n }, 1000)

  it('is as wide as the square and add of the two rates’ own limits', () => {
    // Garwood's limits of 3 events are 0.6187–8.7673, Byar's of 20 are 12.21–30.89; both per 1,000.
    const interval = answerOf(rates(20, 1000, 3, 1000))
    expect(interval.low).toBeCloseTo(17 - Math.hypot(20 - 12.21, 8.7673 - 3), 1)
    expect(interval.high).toBeCloseTo(17 + Math.hypot(30.89 - 20, 3 - 0.6187), 1)
  })

  it('tells many events from few, and leaves a handful to chance', () => {
    const certain = (...parts: readonly [number, number, number, number]) => excludesZero(answerOf(rates(...parts)))
    expect(certain(400, 10_000, 300, 10_000)).toBe(true)
    expect(certain(9, 38_018, 5, 37_600)).toBe(false)
  })

  it('turns round with its sides, and refuses what is no rate', () => {
    const [one, other] = [rates(40, 900, 3, 800), rates(3, 800, 40, 900)]
    expect(answerOf(one).low).toBeCloseTo(-answerOf(other).high, 10)
    expect(reasonOf(rates(1.5, 10, 1, 10))).toBe('not-whole')
    expect(reasonOf(rates(1, 0, 1, 10))).toBe('denominator-zero')
  })
})
