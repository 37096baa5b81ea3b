// Newcombe's interval against the table in the article it comes from.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceInterval, excludesZero } from '../../../src/domain/statistics/difference.ts'

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
    const interval = between(a, m, b, n)
    expect([interval?.low, interval?.high].map((limit) => Number(limit?.toFixed(4)))).toEqual(expected)
  })

  it('turns round with its sides', () => {
    const share = fc
      .integer({ min: 1, max: 300 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(share, share, ([a, m], [b, n]) => {
        const [one, other] = [between(a, m, b, n), between(b, n, a, m)]
        return one !== null && other !== null && Math.abs(one.low + other.high) < 1e-12
      }),
    )
  })

  it('refuses what is no proportion', () => {
    expect(between(3, 2, 1, 2)).toBeNull()
    expect(between(1, 2, 1, 0)).toBeNull()
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
