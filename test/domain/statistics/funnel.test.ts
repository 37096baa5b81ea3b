// Funnel limits against the methods' figures.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelLimits } from '../../../src/domain/statistics/funnel.ts'
import { answerOf, anyNumber, isSound, reasonOf } from './answer.ts'

describe('funnelLimits', () => {
  it('gives 80.642448 % at n = 5 its printed limits, clipped at 100 %', () => {
    const { lower95, upper95, lower998, upper998 } = answerOf(funnelLimits(0.80642448, 5))
    expect([lower95, upper95, lower998, upper998].map((limit) => Number((limit * 100).toFixed(3)))).toEqual([
      46.011, 100, 26.04, 100,
    ])
  })

  it.each([
    [-0.1, 5, 'share-out-of-range'],
    [80, 5, 'share-out-of-range'],
    [Number.NaN, 5, 'not-a-number'],
    [0.8, 0, 'denominator-zero'],
    [0.8, -5, 'negative'],
    [0.8, Number.POSITIVE_INFINITY, 'not-a-number'],
  ])('refuses %d at n = %d: %s', (baseline, n, reason) => {
    expect(reasonOf(funnelLimits(baseline, n))).toBe(reason)
  })

  it('holds the baseline within 0–1, wider at 99.8 %, and narrows with n', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (p, n) => {
        const one = answerOf(funnelLimits(p, n))
        const more = answerOf(funnelLimits(p, n * 2))
        const inOrder = 0 <= one.lower998 && one.lower998 <= one.lower95 && one.lower95 < p
        const above = p < one.upper95 && one.upper95 <= one.upper998 && one.upper998 <= 1
        return inOrder && above && more.upper95 - more.lower95 <= one.upper95 - one.lower95
      }),
    )
  })

  it('gives finite limits or a reason for any numbers', () => {
    fc.assert(fc.property(anyNumber, anyNumber, (p, n) => isSound(funnelLimits(p, n))))
  })
})
