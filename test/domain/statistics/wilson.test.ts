// Wilson's interval against the figures printed in the methods and in the literature it comes from.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/domain/statistics/wilson.ts'
import { answerOf, anyNumber, isSound, limits, proportion, reasonOf } from './answer.ts'

describe('wilsonInterval', () => {
  it.each([
    [65, 100, 6, [0.552544, 0.736358]],
    [0, 20, 4, [0, 0.1611]],
    [1, 100, 6, [0.001767, 0.054486]],
    // Methods §1: 82 of 200 in a survey.
    [82, 200, 3, [0.344, 0.479]],
    // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
    [81, 263, 4, [0.2553, 0.3662]],
    [15, 148, 4, [0.0624, 0.1605]],
    [1, 29, 4, [0.0061, 0.1718]],
    [20, 20, 4, [0.8389, 1]],
  ])('gives %i of %i its printed limits', (numerator, denominator, decimals, expected) => {
    expect(limits(wilsonInterval(numerator, denominator), decimals)).toEqual(expected)
  })

  it.each([
    [0.95, 1.959964],
    [0.998, 3.090232],
    [0.8, 1.281552],
    [0.999999, 4.891638],
  ])('has limits that lie z standard errors of their own from the share, at %d', (level, z) => {
    const [x, n] = [65, 100]
    const { low, high, level: said } = answerOf(wilsonInterval(x, n, level))
    const score = (limit: number) => Math.abs(x / n - limit) / Math.sqrt((limit * (1 - limit)) / n)
    expect(score(low)).toBeCloseTo(z, 5)
    expect(score(high)).toBeCloseTo(z, 5)
    expect(said).toBe(level)
  })

  it.each([
    [5, 0, 'denominator-zero'],
    [0, 0, 'denominator-zero'],
    [-1, 10, 'negative'],
    [-1, 0, 'negative'],
    [1, -10, 'negative'],
    [11, 10, 'numerator-above-denominator'],
    [1, Number.NaN, 'not-a-number'],
    [1, Number.POSITIVE_INFINITY, 'not-a-number'],
    [1.5, 10, 'not-whole'],
    [1, 1e300, 'too-large'],
  ])('refuses %d of %d, which is no proportion: %s', (numerator, denominator, reason) => {
    expect(reasonOf(wilsonInterval(numerator, denominator))).toBe(reason)
  })

  it.each([0.5, 1, 95, -0.95, Number.NaN, 1 - 1e-12])('refuses the level %d', (level) => {
    expect(reasonOf(wilsonInterval(1, 2, level))).toBe('level-out-of-range')
  })

  it('stays within 0–1, holds the share, and is wider at a higher level', () => {
    fc.assert(
      fc.property(proportion(5000), fc.double({ min: 0.51, max: 0.99, noNaN: true }), (share, level) => {
        const { numerator: x, denominator: n } = share
        const [narrow, wide] = [answerOf(wilsonInterval(x, n, level)), answerOf(wilsonInterval(x, n, level + 0.005))]
        const holds = narrow.low <= x / n && x / n <= narrow.high
        return holds && wide.low >= 0 && wide.high <= 1 && wide.low <= narrow.low && wide.high >= narrow.high
      }),
    )
  })

  it('narrows when the same share is found among more', () => {
    fc.assert(
      fc.property(proportion(500), fc.integer({ min: 2, max: 1000 }), ({ numerator, denominator }, times) => {
        const few = answerOf(wilsonInterval(numerator, denominator))
        const many = answerOf(wilsonInterval(numerator * times, denominator * times))
        return many.high - many.low < few.high - few.low
      }),
    )
  })

  it('is mirrored when the other outcome is counted', () => {
    fc.assert(
      fc.property(proportion(500), ({ numerator: x, denominator: n }) => {
        const [one, other] = [answerOf(wilsonInterval(x, n)), answerOf(wilsonInterval(n - x, n))]
        return Math.abs(one.low - (1 - other.high)) < 1e-12
      }),
    )
  })

  it('gives finite limits or a reason for any numbers', () => {
    fc.assert(fc.property(anyNumber, anyNumber, anyNumber, (x, n, level) => isSound(wilsonInterval(x, n, level))))
    fc.assert(fc.property(anyNumber, anyNumber, (x, n) => isSound(wilsonInterval(x, n))))
  })
})
