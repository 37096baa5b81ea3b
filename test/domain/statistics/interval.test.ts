// Intervals against the figures printed in the methods and in the literature they come from.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countInterval, rateInterval, wilsonInterval, Z } from '../../../src/domain/statistics/interval.ts'

const rounded = (interval: { low: number; high: number } | null, decimals: number) =>
  interval && [Number(interval.low.toFixed(decimals)), Number(interval.high.toFixed(decimals))]

describe('wilsonInterval', () => {
  it.each([
    [65, 100, 6, [0.552544, 0.736358]],
    [0, 20, 4, [0, 0.1611]],
    [1, 100, 6, [0.001767, 0.054486]],
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
    [81, 263, 4, [0.2553, 0.3662]],
    [15, 148, 4, [0.0624, 0.1605]],
    [1, 29, 4, [0.0061, 0.1718]],
    [20, 20, 4, [0.8389, 1]],
  ])('gives %i of %i its printed limits', (numerator, denominator, decimals, expected) => {
    expect(rounded(wilsonInterval(numerator, denominator), decimals)).toEqual(expected)
  })

  it.each([0.95, 0.998] as const)(
    'has limits that lie z standard errors of their own from the share, at %d',
    (level) => {
      const [x, n] = [65, 100]
      const interval = wilsonInterval(x, n, level)
      const score = (limit = Number.NaN) => Math.abs(x / n - limit) / Math.sqrt((limit * (1 - limit)) / n)
      expect(score(interval?.low)).toBeCloseTo(Z[level], 9)
      expect(score(interval?.high)).toBeCloseTo(Z[level], 9)
      expect(interval?.level).toBe(level)
    },
  )

  it.each([
    [5, 0],
    [-1, 10],
    [11, 10],
    [1, Number.NaN],
  ])('refuses %d of %d, which is no proportion', (numerator, denominator) => {
    expect(wilsonInterval(numerator, denominator)).toBeNull()
  })

  it('stays within 0–1, holds the share, and is wider at 99.8 % than at 95 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const x = Math.round(part * n)
        const [narrow, wide] = [wilsonInterval(x, n), wilsonInterval(x, n, 0.998)]
        if (!narrow || !wide) return false
        const holds = narrow.low <= x / n && x / n <= narrow.high
        return holds && wide.low >= 0 && wide.high <= 1 && wide.low <= narrow.low && wide.high >= narrow.high
      }),
    )
  })

  it('is mirrored when the other outcome is counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, y) => {
        const x = y % (n + 1)
        const [one, other] = [wilsonInterval(x, n), wilsonInterval(n - x, n)]
        return Math.abs((one?.low ?? 9) - (1 - (other?.high ?? 0))) < 1e-12
      }),
    )
  })
})

describe('countInterval', () => {
  it('gives 65 events their printed limits by Byar', () => {
    expect(rounded(countInterval(65), 3)).toEqual([50.163, 82.849])
  })

  // Garwood 1936, table of exact 95 % limits; at 99.8 % from the Poisson sums themselves.
  it.each([
    [0, [0, 3.68888]],
    [1, [0.02532, 5.57164]],
    [5, [1.62349, 11.66833]],
    [9, [4.11537, 17.0848]],
  ])('gives %i events their exact limits', (events, expected) => {
    expect(rounded(countInterval(events), 5)).toEqual(expected)
  })

  it('changes method at 10 events without a leap', () => {
    const [exact, byar] = [countInterval(9), countInterval(10)]
    expect(rounded(byar, 2)).toEqual([4.79, 18.39])
    expect(byar?.low).toBeGreaterThan(exact?.low ?? Number.NaN)
    expect(byar?.high).toBeGreaterThan(exact?.high ?? Number.NaN)
  })

  it('is wider at 99.8 %', () => {
    expect(rounded(countInterval(0, 0.998), 4)).toEqual([0, 6.9078])
  })

  it.each([-1, 2.5, Number.NaN])('refuses %d events', (events) => {
    expect(countInterval(events)).toBeNull()
  })
})

describe('rateInterval', () => {
  it('gives 5 of 100 its printed limits per 100', () => {
    expect(rounded(rateInterval(5, 100, 100), 5)).toEqual([1.62349, 11.66833])
  })

  it('refuses an empty population', () => {
    expect(rateInterval(0, 0, 1000)).toBeNull()
  })
})
