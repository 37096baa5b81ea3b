// The share of the way, the expected share, and the pace: the examples of methods §1, and what must hold for any numbers.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessMeasure, type Case } from './given.ts'

const way = { type: 'increase', baseline: ['2021', 72], target: ['2025', 85] } as const

describe('attainment', () => {
  it.each<readonly [string, Case, number]>([
    [
      '1.0 → 1.5 million, now 1.35: 70 %',
      { type: 'increase', baseline: ['2021', 1e6], target: ['2025', 1.5e6], values: { '2025': 1.35e6 }, year: 2025 },
      0.7,
    ],
    [
      '500 → 400, now 420: 80 %',
      { type: 'decrease', baseline: ['2021', 500], target: ['2025', 400], values: { '2025': 420 }, year: 2025 },
      0.8,
    ],
    [
      '480 of 220 … 500: 92.857 %',
      { type: 'increase', baseline: ['2021', 220], target: ['2025', 500], values: { '2025': 480 }, year: 2025 },
      0.92857,
    ],
    ['72 → 85, 81: 69.2 %', { ...way, values: { '2025': 81 }, year: 2025 }, 0.6923],
    [
      '20 → 17 with target 0: 15 % of the way',
      { type: 'decrease', baseline: ['2021', 20], target: ['2025', 0], values: { '2025': 17 }, year: 2025 },
      0.15,
    ],
    ['below the baseline: below 0', { ...way, values: { '2025': 71 }, year: 2025 }, -0.0769],
    ['past the target: above 1', { ...way, values: { '2025': 87 }, year: 2025 }, 1.1538],
    [
      'a band, from 2 outside to 0.5 outside: 75 %',
      {
        type: 'within',
        baseline: ['2021', 18],
        target: ['2025', { low: 14, high: 16 }],
        values: { '2025': 13.5 },
        year: 2025,
      },
      0.75,
    ],
  ])('%s', (_, given, expected) => {
    expect(assessMeasure(given).attainment).toBeCloseTo(expected, 4)
  })

  it.each<readonly [string, Case]>([
    [
      'a level to hold',
      { type: 'at-least', baseline: ['2021', 94], target: ['2025', 95], values: { '2025': 98 }, year: 2025 },
    ],
    [
      'a ceiling to hold',
      { type: 'at-most', baseline: ['2021', 6], target: ['2025', 5], values: { '2025': 4 }, year: 2025 },
    ],
    ['a measure without baseline', { ...way, baseline: null, values: { '2025': 90 }, year: 2025 }],
    [
      'a band it started in',
      {
        type: 'within',
        baseline: ['2021', 15],
        target: ['2025', { low: 14, high: 16 }],
        values: { '2025': 17 },
        year: 2025,
      },
    ],
    ['a target met at the baseline', { ...way, baseline: ['2021', 85], values: { '2025': 90 }, year: 2025 }],
  ])('is null for %s', (_, given) => {
    expect(assessMeasure(given)).toMatchObject({ attainment: null, expected: null, pace: null })
  })

  it('takes the baseline the source gives where the plan names only its period', () => {
    const result = assessMeasure({ ...way, baseline: ['2021', null], values: { '2021': 72, '2025': 81 }, year: 2025 })
    expect(result.baseline).toEqual({ period: '2021', value: 72 })
    expect(result.attainment).toBeCloseTo(0.6923, 4)
  })
})

describe('the expected share', () => {
  it('is half of the way at half of the time, leap days or not', () => {
    const result = assessMeasure({ ...way, values: { '2021': 72, '2023': 76 }, year: 2023 })
    expect(result.expected).toBe(0.5)
    expect(result.attainment).toBeCloseTo(0.3077, 4)
    expect(result.pace).toBeCloseTo(0.615, 3)
  })

  it('goes by the value’s period, not by the year asked for', () => {
    expect(assessMeasure({ ...way, values: { '2023': 76 }, year: 2024 }).expected).toBe(0.5)
  })

  it.each([
    ['2022', 0.5 * (4 / 13)],
    ['2023', 4 / 13],
    ['2024', (4 / 13 + 1) / 2],
    ['2025', 1],
  ] as const)('goes through an interim target of 76 in 2023: in %s', (period, expected) => {
    const result = assessMeasure({ ...way, interim: [['2023', 76]], values: { [period]: 76 }, year: Number(period) })
    expect(result.expected).toBeCloseTo(expected, 10)
  })

  it.each(['2025', '2027'])('takes no notice of an interim target in %s, when the target itself is due', (period) => {
    const result = assessMeasure({ ...way, interim: [[period, 76]], values: { '2023': 76 }, year: 2023 })
    expect(result.expected).toBe(0.5)
  })

  it('below zero, where the plan allows for a dip first, asks for no pace', () => {
    const result = assessMeasure({ ...way, interim: [['2023', 70]], values: { '2023': 73 }, year: 2023 })
    expect(result).toMatchObject({ pace: null, status: 'on-track' })
    expect(result.expected).toBeLessThan(0)
  })

  it('makes a value that follows its interim target on track', () => {
    const given: Case = { ...way, values: { '2023': 76 }, year: 2023 }
    expect(assessMeasure(given).status).toBe('behind')
    expect(assessMeasure({ ...given, interim: [['2023', 76]] }).status).toBe('on-track')
  })

  it.each<readonly [string, Case, number]>([
    [
      'quarters',
      { ...way, baseline: ['2024K4', 72], target: ['2025K4', 85], values: { '2025K1': 76 }, year: 2025 },
      0.25,
    ],
    [
      'months',
      { ...way, baseline: ['2024-12', 72], target: ['2025-12', 85], values: { '2025-02': 73 }, year: 2025 },
      1 / 6,
    ],
    [
      'läsår',
      { ...way, baseline: ['2020/21', 72], target: ['2024/25', 85], values: { '2022/23': 76 }, year: 2023 },
      0.5,
    ],
    [
      'pooled years',
      { ...way, baseline: ['2019–2021', 72], target: ['2023–2025', 85], values: { '2020–2022': 76 }, year: 2022 },
      0.25,
    ],
    ['läsår under a plan written in years', { ...way, values: { '2020/21': 72, '2022/23': 76 }, year: 2023 }, 0.5],
  ])('counts in %s', (_, given, expected) => {
    expect(assessMeasure(given).expected).toBeCloseTo(expected, 10)
  })

  it('has no pace while nothing is expected', () => {
    const late = assessMeasure({ ...way, interim: [['2023', 72]], values: { '2022': 72 }, year: 2022 })
    expect(late).toMatchObject({ expected: 0, pace: null, status: 'on-track' })
    expect(assessMeasure({ ...way, values: { '2021': 72 }, year: 2022 })).toMatchObject({ expected: 0, pace: null })
  })
})

describe('whatever the numbers', () => {
  const number = fc.integer({ min: -500, max: 500 })
  const result = (type: 'increase' | 'decrease', b: number, t: number, x: number, year: number) =>
    assessMeasure({ type, baseline: ['2021', b], target: ['2025', t], values: { '2021': b, [String(year)]: x }, year })

  it('a rise and the same fall upside down get the same status, share and pace', () => {
    fc.assert(
      fc.property(number, number, number, fc.integer({ min: 2022, max: 2025 }), (b, t, x, year) => {
        const [up, down] = [result('increase', b, t, x, year), result('decrease', -b, -t, -x, year)]
        expect([down.status, down.attainment, down.pace]).toEqual([up.status, up.attainment, up.pace])
      }),
    )
  })

  it('attained and reached say exactly that the target is met, and a share for them is at least 1', () => {
    fc.assert(
      fc.property(number, number, number, fc.integer({ min: 2022, max: 2025 }), (b, t, x, year) => {
        const { status, attainment } = result('increase', b, t, x, year)
        expect(['attained', 'reached'].includes(status)).toBe(x >= t)
        if (attainment !== null) expect(attainment >= 1).toBe(x >= t)
      }),
    )
  })

  it('clamping the share for display never changes which side of a boundary it is on', () => {
    fc.assert(
      fc.property(number, number, number, (b, t, x) => {
        const { status, attainment } = result('increase', b, t, x, 2025)
        if (attainment === null) return
        const shown = Math.min(1, Math.max(0, attainment))
        expect(shown >= 1).toBe(status === 'attained')
        expect(shown >= 0.6 && shown < 1).toBe(status === 'partly')
      }),
    )
  })

  it('a better value never gets a worse status', () => {
    const worstFirst = ['wrong-way', 'not-attained', 'behind', 'partly', 'on-track', 'reached', 'attained']
    fc.assert(
      fc.property(number, number, number, fc.nat(200), fc.integer({ min: 2022, max: 2025 }), (b, t, x, more, year) => {
        const [worse, better] = [result('increase', b, t, x, year), result('increase', b, t, x + more, year)]
        expect(worstFirst.indexOf(better.status)).toBeGreaterThanOrEqual(worstFirst.indexOf(worse.status))
      }),
    )
  })
})
