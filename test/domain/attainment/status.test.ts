// Every status of a measure with an indicator, in the order of methods §1's table, and what decides between neighbours.

import { describe, expect, it } from 'vitest'
import type { MeasureStatus } from '../../../src/domain/attainment/result.ts'
import type { Measure } from '../../../src/domain/plan.ts'
import { assessGoal, assessMeasure, type Case, codes, measureOf, paragraph, SURVEY } from './given.ts'

const increase = { type: 'increase', baseline: ['2021', 72], target: ['2025', 85] } as const
const decrease = { type: 'decrease', baseline: ['2021', 500], target: ['2025', 400] } as const
const band = { type: 'within', target: ['2022', { low: 14, high: 16 }] } as const
const atLeast = { type: 'at-least', baseline: ['2021', 94], target: ['2024', 95] } as const
const BROKEN = { breaks: [{ from: '2023', reason: 'Ny mätmetod.' }] }

type Row = readonly [behaviour: string, status: MeasureStatus, given: Case]

const rows: readonly Row[] = [
  // not-assessable
  ['no value at all', 'not-assessable', { ...increase, values: {}, year: 2025 }],
  ['no value before the year ends', 'not-assessable', { ...increase, values: { '2026': 80 }, year: 2025 }],
  [
    'only missing values',
    'not-assessable',
    { ...increase, values: { '2024': 'missing', '2025': 'missing' }, year: 2025 },
  ],
  ['only values older than the baseline', 'not-assessable', { ...increase, values: { '2020': 71 }, year: 2025 }],
  ['a secret latest value', 'not-assessable', { ...increase, values: { '2024': 86, '2025': 'secret' }, year: 2025 }],
  [
    'a latest value we hide ourselves',
    'not-assessable',
    { ...increase, values: { '2024': 86, '2025': 'protected' }, year: 2025 },
  ],
  [
    'a series broken since the baseline',
    'not-assessable',
    { ...increase, values: { '2021': 72, '2025': 90 }, year: 2025, indicator: BROKEN },
  ],
  [
    'a revised baseline that changes the status',
    'not-assessable',
    { ...increase, values: { '2021': 80, '2025': 81 }, year: 2025 },
  ],
  [
    'a target of the wrong form',
    'not-assessable',
    { ...increase, target: ['2025', null], values: { '2025': 90 }, year: 2025 },
  ],
  [
    'a band where a number belongs',
    'not-assessable',
    { ...increase, target: ['2025', { low: 1, high: 2 }], values: { '2025': 90 }, year: 2025 },
  ],
  [
    'due, and the value can never come',
    'not-assessable',
    { ...increase, values: { '2024': 81, '2025': 'not-applicable' }, year: 2025 },
  ],
  [
    'due, nothing but a value that can never come',
    'not-assessable',
    { ...increase, values: { '2025': 'not-applicable' }, year: 2025 },
  ],

  // awaiting
  ['due, and only an earlier value', 'awaiting', { ...increase, values: { '2021': 72, '2024': 81 }, year: 2025 }],
  [
    'due, and the value marked missing',
    'awaiting',
    { ...increase, values: { '2024': 81, '2025': 'missing' }, year: 2025 },
  ],
  [
    'due, and the value before the target period’s not applicable',
    'awaiting',
    { ...increase, values: { '2023': 81, '2024': 'not-applicable' }, year: 2025 },
  ],
  ['due, met by an earlier value', 'awaiting', { ...increase, values: { '2024': 86 }, year: 2025 }],
  [
    'a läsår awaited',
    'awaiting',
    { ...increase, baseline: ['2020/21', 72], target: ['2024/25', 85], values: { '2023/24': 81 }, year: 2025 },
  ],
  [
    'a month awaited',
    'awaiting',
    { ...increase, baseline: ['2021-12', 72], target: ['2025-12', 85], values: { '2025-11': 81 }, year: 2025 },
  ],

  // uncertain
  [
    'a survey whose interval holds both sides',
    'uncertain',
    { type: 'increase', target: ['2024', 45], values: { '2024': [41, 82, 200] }, year: 2024, indicator: SURVEY },
  ],
  [
    'the same before it is due',
    'uncertain',
    { type: 'increase', target: ['2025', 45], values: { '2024': [41, 82, 200] }, year: 2024, indicator: SURVEY },
  ],
  [
    'the same with the numerator recovered',
    'uncertain',
    { type: 'increase', target: ['2024', 45], values: { '2024': [41, null, 200] }, year: 2024, indicator: SURVEY },
  ],
  [
    'a survey just past its target',
    'uncertain',
    { type: 'increase', target: ['2024', 40], values: { '2024': [41, 82, 200] }, year: 2024, indicator: SURVEY },
  ],
  [
    'a survey at the edge of a band',
    'uncertain',
    {
      type: 'within',
      target: ['2024', { low: 40, high: 90 }],
      values: { '2024': [41, 82, 200] },
      year: 2024,
      indicator: SURVEY,
    },
  ],
  [
    'a survey that fell, within chance of the target',
    'uncertain',
    {
      type: 'increase',
      baseline: ['2020', 43],
      target: ['2024', 45],
      values: { '2024': [41, 82, 200] },
      year: 2024,
      indicator: SURVEY,
    },
  ],
  [
    'a register within chance is judged all the same',
    'not-attained',
    { type: 'increase', target: ['2024', 45], values: { '2024': [41, 82, 200] }, year: 2024 },
  ],
  [
    'a survey without parts is judged all the same',
    'not-attained',
    { type: 'increase', target: ['2024', 45], values: { '2024': 41 }, year: 2024, indicator: SURVEY },
  ],
  [
    'a survey wholly short',
    'not-attained',
    { type: 'increase', target: ['2024', 50], values: { '2024': [41, 82, 200] }, year: 2024, indicator: SURVEY },
  ],
  [
    'a survey at 0 of 20 with target 0 touches but holds no other side',
    'attained',
    { type: 'at-most', target: ['2024', 0], values: { '2024': [0, 0, 20] }, year: 2024, indicator: SURVEY },
  ],

  // attained, reached
  ['due and met', 'attained', { ...increase, values: { '2021': 72, '2025': 85 }, year: 2025 }],
  ['due and met downwards', 'attained', { ...decrease, values: { '2025': 400 }, year: 2025 }],
  [
    'met by a later value than one not applicable',
    'attained',
    { ...increase, values: { '2025': 'not-applicable', '2026': 85 }, year: 2026 },
  ],
  ['met by a later value than the target period’s', 'attained', { ...increase, values: { '2026': 85 }, year: 2026 }],
  [
    'due in a läsår that ended in the year',
    'attained',
    { ...increase, baseline: ['2020/21', 72], target: ['2024/25', 85], values: { '2024/25': 85 }, year: 2025 },
  ],
  ['met before it is due', 'reached', { ...increase, values: { '2024': 85 }, year: 2024 }],
  [
    'a läsår that has not ended yet',
    'reached',
    { ...increase, baseline: ['2020/21', 72], target: ['2024/25', 85], values: { '2023/24': 85 }, year: 2024 },
  ],
  ['in the band', 'attained', { ...band, baseline: ['2018', 15.9], values: { '2022': 14 }, year: 2022 }],
  ['no baseline but due and met', 'attained', { ...increase, baseline: null, values: { '2025': 86 }, year: 2025 }],
  ['a level held', 'attained', { ...atLeast, values: { '2021': 94, '2022': 96, '2023': 97, '2024': 98 }, year: 2024 }],
  ['a level lost and won back', 'attained', { ...atLeast, values: { '2022': 96, '2023': 94, '2024': 98 }, year: 2024 }],

  // wrong-way
  ['below the baseline before it is due', 'wrong-way', { ...increase, values: { '2021': 72, '2023': 71 }, year: 2023 }],
  ['below the baseline when due', 'wrong-way', { ...increase, values: { '2025': 71 }, year: 2025 }],
  ['above the baseline when it should fall', 'wrong-way', { ...decrease, values: { '2025': 501 }, year: 2025 }],
  [
    'outside a band it started in',
    'wrong-way',
    { ...band, baseline: ['2018', 15.9], values: { '2021': 16.1 }, year: 2021 },
  ],
  ['farther from the band', 'wrong-way', { ...band, baseline: ['2018', 17], values: { '2022': 18 }, year: 2022 }],
  [
    'past the band on the other side, farther away',
    'wrong-way',
    { ...band, baseline: ['2018', 17], values: { '2022': 12 }, year: 2022 },
  ],

  // partly, not-attained
  ['due, 69.2 % of the way', 'partly', { ...increase, values: { '2021': 72, '2025': 81 }, year: 2025 }],
  [
    'due, exactly 60 % of the way',
    'partly',
    { ...increase, baseline: ['2021', 0.2], target: ['2025', 3.7], values: { '2025': 2.3 }, year: 2025 },
  ],
  [
    'due, just under 60 %',
    'not-attained',
    { ...increase, baseline: ['2021', 0], target: ['2025', 100], values: { '2025': 59.9 }, year: 2025 },
  ],
  ['due, where it began', 'not-attained', { ...increase, values: { '2025': 72 }, year: 2025 }],
  ['no baseline, due and short', 'not-attained', { ...increase, baseline: null, values: { '2025': 84 }, year: 2025 }],
  [
    'a baseline period nobody has a value for',
    'not-attained',
    { ...increase, baseline: ['2021', null], values: { '2025': 84 }, year: 2025 },
  ],
  ['a level not held when due', 'not-attained', { ...atLeast, values: { '2023': 96, '2024': 94.9 }, year: 2024 }],
  [
    'a level lost once where every period must hold',
    'not-attained',
    { ...atLeast, everyPeriod: true, values: { '2022': 94, '2023': 96, '2024': 98 }, year: 2024 },
  ],
  [
    'every period without a baseline: only the latest is known to count',
    'attained',
    { ...atLeast, baseline: null, everyPeriod: true, values: { '2010': 90, '2024': 98 }, year: 2024 },
  ],

  // on-track, behind
  [
    'a band it started in, by a baseline revised out of it since',
    'on-track',
    { ...band, baseline: ['2018', 15.9], values: { '2018': 17 }, year: 2019 },
  ],
  ['half of the way at half of the time', 'on-track', { ...increase, values: { '2023': 78.5 }, year: 2023 }],
  [
    'at a pace of exactly 0.95',
    'on-track',
    { ...increase, baseline: ['2021', 0.2], target: ['2025', 6.2], values: { '2023': 3.05 }, year: 2023 },
  ],
  [
    'at a pace just under 0.95',
    'behind',
    { ...increase, baseline: ['2021', 0], target: ['2025', 100], values: { '2023': 47.4 }, year: 2023 },
  ],
  ['at a pace of 0.615', 'behind', { ...increase, values: { '2021': 72, '2023': 76 }, year: 2023 }],
  ['nothing measured since the baseline', 'on-track', { ...increase, values: { '2021': 72 }, year: 2022 }],
  [
    'a baseline the plan has rounded is no movement',
    'on-track',
    { ...decrease, baseline: ['2021', 31], target: ['2025', 20], values: { '2021': 31.4 }, year: 2021 },
  ],
  ['no baseline and so no pace', 'on-track', { ...increase, baseline: null, values: { '2023': 76 }, year: 2023 }],
  ['a level that does not hold yet', 'behind', { ...atLeast, values: { '2021': 94, '2022': 94.5 }, year: 2022 }],
  ['a level not measured since the baseline', 'on-track', { ...atLeast, values: { '2021': 94 }, year: 2022 }],
  [
    'a level on the way, its interim target held',
    'on-track',
    { ...atLeast, interim: [['2022', 94.2]], values: { '2022': 94.5 }, year: 2022 },
  ],
  [
    'a level on the way, its interim target not held',
    'behind',
    { ...atLeast, interim: [['2022', 94.8]], values: { '2022': 94.5 }, year: 2022 },
  ],
  [
    'a level whose first interim target is still to come',
    'on-track',
    { ...atLeast, interim: [['2023', 94.8]], values: { '2022': 94.5 }, year: 2022 },
  ],
  [
    'a value not applicable before the target period',
    'on-track',
    { ...increase, values: { '2023': 78.5, '2024': 'not-applicable' }, year: 2024 },
  ],
  ['near the band, at pace', 'on-track', { ...band, baseline: ['2018', 18], values: { '2020': 17 }, year: 2020 }],
  ['near the band, too slow', 'behind', { ...band, baseline: ['2018', 18], values: { '2021': 17 }, year: 2021 }],
]

describe('the status of a measure', () => {
  it.each(rows)('%s → %s', (_, status, given) => {
    expect(assessMeasure(given).status).toBe(status)
  })

  it('says which verdict an awaited value would give', () => {
    expect(assessMeasure({ ...increase, values: { '2024': 81 }, year: 2025 }).provisional).toBe('partly')
    expect(assessMeasure({ ...increase, values: { '2024': 86 }, year: 2025 }).provisional).toBe('attained')
    expect(assessMeasure({ ...increase, values: { '2025': 86 }, year: 2025 }).provisional).toBeNull()
  })

  it('gives no share of a way in a band it started in, not at the baseline either', () => {
    for (const value of [15.9, 16.1])
      expect(assessMeasure({ ...band, baseline: ['2018', 15.9], values: { '2018': value }, year: 2019 })).toMatchObject(
        { attainment: null, expected: null, pace: null },
      )
    expect(assessMeasure({ ...band, baseline: ['2018', 18], values: { '2018': 18 }, year: 2019 })).toMatchObject({
      attainment: 0,
      expected: 0,
      pace: null,
    })
  })

  it('says that a value not applicable will not come, and the last known one', () => {
    const result = assessMeasure({ ...increase, values: { '2024': 81, '2025': 'not-applicable' }, year: 2025 })
    expect(codes(result)).toEqual(['not-applicable'])
    expect(paragraph(result)).toBe(
      'Källan anger att det inte går att ta fram något värde för 2025 (ej tillämpligt). Det senast kända värdet är 81,0 % (2024).',
    )
  })

  it('never takes a hidden or missing value for zero', () => {
    const hidden = assessMeasure({ ...decrease, values: { '2024': 420, '2025': 'secret' }, year: 2025 })
    expect(hidden).toMatchObject({ attainment: null, latest: { period: '2024', value: 420 } })
    expect(codes(hidden)).toEqual(['suppressed'])
    const missing = assessMeasure({ ...decrease, values: { '2024': 420, '2025': 'missing' }, year: 2025 })
    expect(missing).toMatchObject({ attainment: 0.8, latest: { period: '2024', value: 420 } })
  })

  it('says that a value is marked missing only where it would have been newer', () => {
    const codesOf = (values: Case['values']) => codes(assessMeasure({ ...increase, values: values ?? {}, year: 2024 }))
    expect(codesOf({ '2022': 75, '2023': 'missing', '2024': 76 })).not.toContain('marked-missing')
    expect(codesOf({ '2022': 75, '2023': 76, '2024': 'missing' })).toContain('marked-missing')
  })

  it('judges a target met at the baseline as a level to hold', () => {
    const reached = { type: 'increase', baseline: ['2021', 82], target: ['2025', 80] } as const
    const held = assessMeasure({ ...reached, values: { '2021': 82, '2025': 81 }, year: 2025 })
    expect(held).toMatchObject({ status: 'attained', attainment: null })
    expect(codes(held)).toContain('already-met')
    expect(assessMeasure({ ...reached, values: { '2025': 79 }, year: 2025 }).status).toBe('not-attained')
    const falling = { type: 'decrease', baseline: ['2021', 18], target: ['2025', 20] } as const
    expect(assessMeasure({ ...falling, values: { '2025': 19 }, year: 2025 }).status).toBe('attained')
    expect(assessMeasure({ ...falling, values: { '2025': 21 }, year: 2025 }).status).toBe('not-attained')
  })

  it('compares nothing across a break, but judges where the break lies outside the way', () => {
    const broken = (from: string) =>
      assessMeasure({
        ...increase,
        values: { '2021': 72, '2024': 86 },
        year: 2024,
        indicator: { breaks: [{ from, reason: 'Ny mätmetod.' }] },
      }).status
    expect([broken('2021'), broken('2022'), broken('2024'), broken('2025')]).toEqual([
      'reached',
      'not-assessable',
      'not-assessable',
      'reached',
    ])
  })

  it('says which indicator the catalogue lacks, and what a plan has left out', () => {
    const of = (measure: Measure) => assessGoal({ measures: [measure], year: 2025 }).measures.map(codes)
    expect(of({ ...measureOf(increase), indicator: 'okand' })).toEqual([['not-in-catalogue']])
    expect(of({ ...measureOf(increase), indicator: null })).toEqual([['no-indicator']])
    expect(codes(assessMeasure({ ...increase, target: ['2025', null], year: 2025 }))).toEqual(['no-target'])
  })
})
