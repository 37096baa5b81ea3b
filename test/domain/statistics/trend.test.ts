// The recent trend against other programs' tests, and the rule that no single period may carry it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proportionTrend } from '../../../src/domain/statistics/proportion-trend.ts'
import { valueTrend } from '../../../src/domain/statistics/value-trend.ts'
import { answerOf, anyNumber, isSound, proportion, reasonOf } from './answer.ts'

const parts = (counts: readonly number[], of: readonly number[]) =>
  counts.map((numerator, place) => ({ numerator, denominator: of[place] ?? Number.NaN }))
const estimates = (values: readonly number[], low: readonly number[], high: readonly number[]) =>
  values.map((value, place) => ({ value, low: low[place] ?? Number.NaN, high: high[place] ?? Number.NaN }))
const turned = { up: 'down', down: 'up', none: 'none' } as const

describe('proportionTrend', () => {
  // χ² = N·r² with r from numpy's corrcoef over every child (numpy 2, an independent form of the same test).
  it.each([
    [[1, 2, 3, 4, 5], [10, 10, 10, 10, 10], 4.761904762, 'none'],
    [[10, 20, 30, 40, 50], [100, 100, 100, 100, 100], 47.619047619, 'up'],
    [[50, 40, 30, 20, 10], [100, 100, 100, 100, 100], 47.619047619, 'down'],
    [[30, 35, 31, 44, 52], [120, 131, 118, 125, 140], 6.674024386, 'none'],
    [[300, 310, 290, 350, 420], [900, 905, 880, 930, 950], 25.625952906, 'up'],
    [[0, 0, 1, 4, 9], [50, 50, 50, 50, 50], 18.311138015, 'up'],
  ] as const)('finds in %j of %j chi-square %d: %s', (counts, of, chiSquare, direction) => {
    const trend = answerOf(proportionTrend(parts(counts, of)))
    expect(trend.chiSquare).toBeCloseTo(chiSquare, 7)
    expect(trend.direction).toBe(direction)
  })

  it.each([
    // Without the last there is no slope at all; without the second the slope turns (its chi-square from numpy).
    [[10, 10, 10, 10, 60], [100, 100, 100, 100, 100], 62.5],
    [[191, 304, 1022, 632, 1183], [333, 1046, 1153, 1284, 1798], 85.219822872],
  ])('finds no trend that a single period carries: %j of %j', (counts, of, chiSquare) => {
    const trend = answerOf(proportionTrend(parts(counts, of)))
    expect(trend.chiSquare).toBeCloseTo(chiSquare, 7)
    expect(trend.direction).toBe('none')
  })

  it('needs a chi-square above 9.5495', () => {
    const trends = Array.from({ length: 70 }, (_, more) =>
      answerOf(proportionTrend(parts([20, 20, 21, 22, 23 + more], [100, 100, 100, 100, 100]))),
    )
    expect(trends.findLast(({ direction }) => direction === 'none')?.chiSquare).toBeGreaterThan(8)
    for (const { chiSquare, direction } of trends)
      expect([chiSquare, direction === 'up']).toEqual([chiSquare, chiSquare > 9.5495])
  })

  it('looks at the five latest', () => {
    const five = parts([10, 20, 30, 40, 50], [100, 100, 100, 100, 100])
    expect(proportionTrend([null, { numerator: 90, denominator: 100 }, ...five])).toEqual(proportionTrend(five))
  })

  it.each([
    [parts([1, 2, 3, 4], [10, 10, 10, 10]), 'too-few-periods'],
    [[], 'too-few-periods'],
    [parts([1], [10]), 'too-few-periods'],
    [[...parts([1, 2], [10, 10]), null, ...parts([4, 5], [10, 10])], 'hidden-in-between'],
    [parts([1, 2, 10, 4, 5], [10, 10, 10, 10, 10]), 'full-count'],
    [parts([3, 3, 3, 3, 3], [10, 10, 10, 10, 10]), 'all-equal'],
    [parts([1, 2, 3, 4, 5], [10, 20, 30, 40, 50]), 'all-equal'],
    [parts([0, 0, 0, 0, 0], [10, 10, 10, 10, 10]), 'all-equal'],
    [parts([1, 2, 11, 4, 5], [10, 10, 10, 10, 10]), 'numerator-above-denominator'],
    [parts([1, 2, -1, 4, 5], [10, 10, 10, 10, 10]), 'negative'],
    [parts([1, 2, 0, 4, 5], [10, 10, 0, 10, 10]), 'denominator-zero'],
    [parts([1, 2, Number.NaN, 4, 5], [10, 10, 10, 10, 10]), 'not-a-number'],
  ])('refuses %j: %s', (series, reason) => {
    expect(reasonOf(proportionTrend(series))).toBe(reason)
  })

  it('turns round when the series is reversed', () => {
    fc.assert(
      fc.property(fc.array(proportion(400, 2), { minLength: 5, maxLength: 5 }), (series) => {
        const [one, other] = [proportionTrend(series), proportionTrend([...series].reverse())]
        if (!one.ok || !other.ok) return reasonOf(one) === reasonOf(other)
        const isAlike = Math.abs(one.value.chiSquare - other.value.chiSquare) <= 1e-9 * (1 + one.value.chiSquare)
        return isAlike && other.value.direction === turned[one.value.direction]
      }),
    )
  })

  it('gives finite numbers or a reason for any', () => {
    const any = fc.option(fc.record({ numerator: anyNumber, denominator: anyNumber }))
    const large = fc
      .integer({ min: 2, max: Number.MAX_SAFE_INTEGER })
      .map((denominator) => ({ numerator: Math.floor(denominator / 3), denominator }))
    for (const one of [any, large])
      fc.assert(fc.property(fc.array(one, { maxLength: 8 }), (series) => isSound(proportionTrend(series))))
  })
})

describe('valueTrend', () => {
  // scipy 1.17.1: curve_fit with absolute_sigma, (slope/SE)².
  it.each([
    [[8, 9, 11, 12, 14], [7, 8, 10, 11, 13], [9, 10, 12, 13, 15], 86.436, 'up'],
    [[100, 90, 70, 65, 40], [80, 75, 55, 50, 30], [125, 108, 88, 82, 53], 35.372595, 'down'],
    [[5, 5.2, 4.9, 5.1, 5.3], [4, 4.1, 4, 4.2, 4.3], [6.2, 6.5, 6, 6.1, 6.4], 0.094926, 'none'],
  ] as const)('finds in %j (%j–%j) chi-square %d: %s', (values, low, high, chiSquare, direction) => {
    const trend = answerOf(valueTrend(estimates(values, low, high)))
    expect(trend.chiSquare).toBeCloseTo(chiSquare, 4)
    expect(trend.direction).toBe(direction)
  })

  it('gives a period with a wide interval less to say', () => {
    const sure = answerOf(valueTrend(estimates([5, 6, 7, 8, 1], [4, 5, 6, 7, 0], [6, 7, 8, 9, 2])))
    const doubtful = answerOf(valueTrend(estimates([5, 6, 7, 8, 1], [4, 5, 6, 7, -99], [6, 7, 8, 9, 101])))
    expect(sure.direction).toBe('none')
    expect(doubtful.chiSquare).toBeGreaterThan(9.5495)
  })

  it.each([
    [estimates([1, 2, 3, 4], [0, 1, 2, 3], [2, 3, 4, 5]), 'too-few-periods'],
    [estimates([2, 2, 2, 2, 2], [1, 1, 1, 1, 1], [3, 3, 3, 3, 3]), 'all-equal'],
    [estimates([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), 'interval-invalid'],
    [estimates([1, 2, 3, 4, 9], [0, 1, 2, 3, 4], [2, 3, 4, 5, 6]), 'interval-invalid'],
    [estimates([1, 2, 3, 4, Number.NaN], [0, 1, 2, 3, 4], [2, 3, 4, 5, 6]), 'not-a-number'],
    [[null, ...estimates([1, 2, 3, 4], [0, 1, 2, 3], [2, 3, 4, 5])], 'hidden-in-between'],
  ])('refuses %j: %s', (series, reason) => {
    expect(reasonOf(valueTrend(series))).toBe(reason)
  })

  const estimate = fc
    .record({
      value: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      width: fc.double({ min: 0.01, max: 500, noNaN: true }),
    })
    .map(({ value, width }) => ({ value, low: value - width, high: value + width }))

  it('turns round when the series is reversed, and stays when the unit changes', () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 5, maxLength: 5 }), (series) => {
        const [one, other] = [valueTrend(series), valueTrend([...series].reverse())]
        const scaled = valueTrend(
          series.map(({ value, low, high }) => ({ value: value * 8, low: low * 8, high: high * 8 })),
        )
        if (!one.ok || !other.ok || !scaled.ok) return reasonOf(one) === reasonOf(other)
        const isAlike = (to: number) => Math.abs(one.value.chiSquare - to) <= 1e-6 * (1 + one.value.chiSquare)
        return (
          isAlike(other.value.chiSquare) &&
          isAlike(scaled.value.chiSquare) &&
          other.value.direction === turned[one.value.direction] &&
          scaled.value.direction === one.value.direction
        )
      }),
    )
  })

  it('gives finite numbers or a reason for any', () => {
    const any = fc.option(fc.record({ value: anyNumber, low: anyNumber, high: anyNumber }))
    fc.assert(fc.property(fc.array(any, { maxLength: 8 }), (series) => isSound(valueTrend(series))))
    const ordered = fc
      .tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.double({ noNaN: true }))
      .map((three) => [...three].sort((a, b) => a - b))
      .map(([low = 0, value = 0, high = 0]) => ({ low, value, high }))
    fc.assert(fc.property(fc.array(ordered, { minLength: 5, maxLength: 5 }), (series) => isSound(valueTrend(series))))
  })
})
