// How numbers of the reasoning are written: an interval never seems to hold what its sentence says it excludes.

import { describe, expect, it } from 'vitest'
import { reason } from '../../../src/domain/attainment/reason.ts'
import { type MeasureStyle, reasonParams } from '../../../src/domain/attainment/reason-params.ts'

const WHOLE: MeasureStyle = { unit: '%', percent: true, decimals: 0, difference: false, edges: [15] }

describe('the interval of a sentence that excludes chance', () => {
  it.each([
    ['is written with the indicator’s decimals', -3.2, -1.1, '−3 till −1'],
    ['gets one more where an end would read as zero', -2.1, -0.3, '−2,1 till −0,3'],
    ['is left out where that is not enough', -2.1, -0.03, ''],
    ['is left out where its ends came rounded', -2, 0, ''],
  ])('%s', (_, low, high, expected) => {
    expect(reasonParams(reason('change-clear', { low, high, direction: 'down' }), WHOLE).span).toBe(expected)
  })

  it('is held against the target where it is about that', () => {
    expect(reasonParams(reason('chance-clear', { low: 15.4, high: 18.2 }), WHOLE).span).toBe('15,4–18,2')
    expect(reasonParams(reason('chance-clear', { low: 16.4, high: 18.2 }), WHOLE).span).toBe('16–18')
  })

  it('may hold it where the sentence says so', () => {
    expect(reasonParams(reason('change-within', { low: -2.1, high: 0.3 }), WHOLE).span).toBe('−2 till 0')
  })
})
