// Intervals of counts and rates against printed figures, and against another program's.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countInterval } from '../../../src/domain/statistics/counts.ts'
import { rateInterval } from '../../../src/domain/statistics/rates.ts'
import { answerOf, anyNumber, isSound, limits, reasonOf } from './answer.ts'

describe('countInterval', () => {
  it('gives 65 events their printed limits by Byar', () => {
    expect(limits(countInterval(65), 3)).toEqual([50.163, 82.849])
  })

  // Garwood 1936, table of exact 95 % limits.
  it.each([
    [0, [0, 3.68888]],
    [1, [0.02532, 5.57164]],
    [5, [1.62349, 11.66833]],
    [9, [4.11537, 17.0848]],
  ])('gives %i events their exact limits', (events, expected) => {
    expect(limits(countInterval(events), 5)).toEqual(expected)
  })

  // scipy 1.17.1: chi2.ppf(α/2, 2x)/2 and chi2.isf(α/2, 2x + 2)/2.
  it.each([
    [0.6, 0, 0.0, 1.609437912],
    [0.6, 1, 0.223143551, 2.994308347],
    [0.6, 4, 2.296786806, 6.720978787],
    [0.6, 9, 6.428476548, 12.51875282],
    [0.9, 0, 0.0, 2.995732274],
    [0.9, 1, 0.051293294, 4.743864518],
    [0.9, 4, 1.366318397, 9.153519027],
    [0.9, 9, 4.69522754, 15.705216422],
    [0.95, 0, 0.0, 3.688879454],
    [0.95, 1, 0.025317808, 5.571643391],
    [0.95, 4, 1.089865374, 10.241588675],
    [0.95, 9, 4.115373097, 17.084803451],
    [0.99, 0, 0.0, 5.298317367],
    [0.99, 1, 0.005012542, 7.4301295],
    [0.99, 4, 0.672206544, 12.594089786],
    [0.99, 9, 3.132402342, 19.998423156],
    [0.998, 0, 0.0, 6.907755279],
    [0.998, 1, 0.0010005, 9.233413476],
    [0.998, 4, 0.428552414, 14.794149223],
    [0.998, 9, 2.452424404, 22.657373309],
    [0.9999, 0, 0.0, 9.903487553],
    [0.9999, 1, 5.0001e-5, 12.506671285],
    [0.9999, 4, 0.193438259, 18.655336806],
    [0.9999, 9, 1.620630561, 27.213163297],
  ])('agrees with scipy at level %d for %i events', (level, events, low, high) => {
    const interval = answerOf(countInterval(events, level))
    expect(interval.low).toBeCloseTo(low, 7)
    expect(interval.high).toBeCloseTo(high, 7)
  })

  it('changes method at 10 events without a leap', () => {
    const [exact, byar] = [answerOf(countInterval(9)), answerOf(countInterval(10))]
    expect(limits(countInterval(10), 2)).toEqual([4.79, 18.39])
    expect(byar.low).toBeGreaterThan(exact.low)
    expect(byar.high).toBeGreaterThan(exact.high)
  })

  it.each([
    [-1, 'negative'],
    [2.5, 'not-whole'],
    [Number.NaN, 'not-a-number'],
    [1e300, 'too-large'],
  ])('refuses %d events: %s', (events, reason) => {
    expect(reasonOf(countInterval(events))).toBe(reason)
  })

  it('holds the count, is relatively narrower for more events and wider at a higher level', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.double({ min: 0.51, max: 0.99, noNaN: true }), (events, level) => {
        const [narrow, wide] = [answerOf(countInterval(events, level)), answerOf(countInterval(events, level + 0.005))]
        const more = answerOf(countInterval(events * 2 + 1, level))
        const relative = (one: { low: number; high: number }, count: number) => (one.high - one.low) / (count || 0.5)
        const holds = narrow.low <= events && events <= narrow.high && narrow.low >= 0
        const isWider = wide.low <= narrow.low && wide.high >= narrow.high
        return holds && isWider && relative(more, events * 2 + 1) < relative(narrow, events)
      }),
    )
  })

  it('gives finite limits or a reason for any numbers', () => {
    fc.assert(fc.property(anyNumber, anyNumber, (events, level) => isSound(countInterval(events, level))))
  })
})

describe('rateInterval', () => {
  it('gives 5 of 100 its printed limits per 100', () => {
    expect(limits(rateInterval(5, 100, 100), 5)).toEqual([1.62349, 11.66833])
  })

  it.each([
    [0, 0, 1000, 'denominator-zero'],
    [1, -5, 1000, 'negative'],
    [1, 100, 0, 'per-not-positive'],
    [1.5, 100, 100, 'not-whole'],
    [5, Number.MIN_VALUE, 1e300, 'too-large'],
  ])('refuses %d events of %d per %d: %s', (events, population, per, reason) => {
    expect(reasonOf(rateInterval(events, population, per))).toBe(reason)
  })

  it('allows more events than people: a child may have several', () => {
    expect(rateInterval(150, 100, 100).ok).toBe(true)
  })

  it('gives finite limits or a reason for any numbers', () => {
    fc.assert(fc.property(anyNumber, anyNumber, anyNumber, (x, n, per) => isSound(rateInterval(x, n, per))))
  })
})
