// Wholes from parts, and numerators found again.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumOfProportions, sumOfRates } from '../../../src/domain/statistics/aggregate.ts'
import { recoverNumerator } from '../../../src/domain/statistics/recovered.ts'
import { answerOf, anyNumber, isSound, proportion, reasonOf } from './answer.ts'

const of = (numerator: number, denominator: number) => ({ numerator, denominator })
const percent = (parts: readonly { numerator: number; denominator: number }[]) => {
  const { numerator, denominator } = answerOf(sumOfProportions(parts))
  return Number(((numerator / denominator) * 100).toFixed(1))
}

describe('sumOfProportions', () => {
  it('is made from the parts, never as a mean of percentages', () => {
    expect(percent([of(15, 50), of(15, 50)])).toBe(30)
    expect(percent([of(1, 10), of(90, 100)])).toBe(82.7)
  })

  it('adds nothing for a part of nothing', () => {
    expect(sumOfProportions([of(0, 0), of(15, 50)])).toEqual(sumOfProportions([of(15, 50)]))
  })

  it.each([
    [[], 'no-parts'],
    [[of(0, 0)], 'denominator-zero'],
    [[of(1, 2), of(3, 0)], 'denominator-zero'],
    [[of(1, 2), of(3, 2)], 'numerator-above-denominator'],
    [[of(1, 2), of(-1, 2)], 'negative'],
    [[of(1, 2), of(Number.NaN, 2)], 'not-a-number'],
  ])('refuses %j: %s', (parts, reason) => {
    expect(reasonOf(sumOfProportions(parts))).toBe(reason)
  })

  it('is the same in any order, and lies between its parts', () => {
    fc.assert(
      fc.property(fc.array(proportion(), { minLength: 1 }), fc.integer(), (parts, seed) => {
        const moved = [...parts].sort((a, b) => ((a.numerator * seed) % 7) - ((b.numerator * seed) % 7))
        const shares = parts.map(({ numerator, denominator }) => numerator / denominator)
        const { numerator, denominator } = answerOf(sumOfProportions(parts))
        const share = numerator / denominator
        expect(sumOfProportions(moved)).toEqual(sumOfProportions(parts))
        return share >= Math.min(...shares) - 1e-12 && share <= Math.max(...shares) + 1e-12
      }),
    )
  })
})

describe('sumOfRates', () => {
  it('adds events and mean populations, in any order to the last digit', () => {
    const parts = [of(12, 0.1), of(3, 0.2), of(1, 0.3)]
    expect(sumOfRates([...parts].reverse())).toEqual(sumOfRates(parts))
    expect(answerOf(sumOfRates([of(15, 10), of(1, 10)]))).toEqual(of(16, 20))
    expect(reasonOf(sumOfRates([of(1.5, 10)]))).toBe('not-whole')
  })

  it('gives finite numbers or a reason for any', () => {
    const any = fc.array(fc.record({ numerator: anyNumber, denominator: anyNumber }))
    fc.assert(fc.property(any, (parts) => isSound(sumOfRates(parts)) && isSound(sumOfProportions(parts))))
  })
})

describe('recoverNumerator', () => {
  it('is the whole number nearest, and says that it was recovered', () => {
    expect(answerOf(recoverNumerator(77.51572327, 636, 100))).toEqual({
      numerator: 493,
      denominator: 636,
      recovered: true,
      fewest: 493,
      most: 493,
    })
  })

  it('says which others the rounding allows', () => {
    expect(answerOf(recoverNumerator(77.5, 636, 100, 0.05))).toMatchObject({ numerator: 493, fewest: 493, most: 493 })
    expect(answerOf(recoverNumerator(77.5, 4000, 100, 0.05))).toMatchObject({
      numerator: 3100,
      fewest: 3098,
      most: 3102,
    })
    expect(answerOf(recoverNumerator(0, 4000, 100, 0.05))).toMatchObject({ numerator: 0, fewest: 0, most: 2 })
  })

  it('finds what was rounded away', () => {
    fc.assert(
      fc.property(proportion(20_000), ({ numerator, denominator }) => {
        const value = Math.round((numerator / denominator) * 1000) / 10
        const { fewest, most } = answerOf(recoverNumerator(value, denominator, 100, 0.05))
        return fewest <= numerator && numerator <= most
      }),
    )
  })

  it.each([
    [50, 0, 100, 'denominator-zero'],
    [-1, 10, 100, 'negative'],
    [Number.NaN, 10, 100, 'not-a-number'],
    [50, 10, 0, 'per-not-positive'],
    [1e300, 1e300, 1, 'too-large'],
  ])('refuses %d of %d per %d: %s', (value, denominator, per, reason) => {
    expect(reasonOf(recoverNumerator(value, denominator, per))).toBe(reason)
  })

  it('gives finite numbers or a reason for any', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyNumber, anyNumber, (value, n, per, rounding) =>
        isSound(recoverNumerator(value, n, per, rounding)),
      ),
    )
  })
})
