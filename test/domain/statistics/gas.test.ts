// Goal Attainment Scaling against the methods' worked examples.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gasScore } from '../../../src/domain/statistics/gas.ts'
import { answerOf, anyNumber, isSound, reasonOf } from './answer.ts'

describe('gasScore', () => {
  it.each([
    [[-2, 0, -1, 2, 0, 1], [3, 5, 1, 4, 2, 6], 55],
    [[-1], [1], 40],
    [[1, 1], [1, 1], 62.403],
    [[-2, -2, -2], [1, 1, 1], 22.614],
    [[0, 0, 0, 0, 1], [1, 1, 1, 1, 1], 53.015],
  ])('gives %j with weights %j T = %d', (scores, weights, t) => {
    expect(Number(answerOf(gasScore(scores, weights)).toFixed(3))).toBe(t)
  })

  it('drops the weight of a missing score', () => {
    expect(gasScore([-2, null, 0], [3, 100, 5])).toEqual(gasScore([-2, 0], [3, 5]))
  })

  it('takes equal weights where there are none, or all that are left are 0', () => {
    expect(gasScore([1, -2])).toEqual(gasScore([1, -2], [7, 7]))
    expect(gasScore([1, -2], [0, 0])).toEqual(gasScore([1, -2]))
    expect(gasScore([1, null, -2], [0, 4, 0])).toEqual(gasScore([1, -2]))
  })

  it.each([
    [[], [], 'no-score'],
    [[null, null], [1, 2], 'no-score'],
    [[3], [1], 'score-out-of-range'],
    [[0.5], [1], 'score-out-of-range'],
    [[Number.NaN], [1], 'not-a-number'],
    [[1], [-1], 'negative'],
    [[1, 1], [1], 'not-a-number'],
  ])('refuses %j with weights %j: %s', (scores, weights, reason) => {
    expect(reasonOf(gasScore(scores, weights))).toBe(reason)
  })

  it('is the same whatever the weights are measured in, mirrored when the scores are', () => {
    const goal = fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(fc.array(goal, { minLength: 1, maxLength: 12 }), (goals) => {
        const [scores, weights] = [goals.map(([score]) => score), goals.map(([, weight]) => weight)]
        const t = answerOf(gasScore(scores, weights))
        const scaled = answerOf(
          gasScore(
            scores,
            weights.map((weight) => weight * 1e300),
          ),
        )
        const mirrored = answerOf(
          gasScore(
            scores.map((score) => -score),
            weights,
          ),
        )
        return Math.abs(t - scaled) < 1e-9 && Math.abs(t - 50 + (mirrored - 50)) < 1e-9
      }),
    )
  })

  it('gives a finite number or a reason for any', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(anyNumber), anyNumber)), (goals) =>
        isSound(
          gasScore(
            goals.map(([score]) => score),
            goals.map(([, weight]) => weight),
          ),
        ),
      ),
    )
    const scored = fc.tuple(fc.constantFrom(-2, 0, 2, null), anyNumber.map(Math.abs))
    fc.assert(
      fc.property(fc.array(scored), (goals) =>
        isSound(
          gasScore(
            goals.map(([score]) => score),
            goals.map(([, weight]) => weight),
          ),
        ),
      ),
    )
  })
})
