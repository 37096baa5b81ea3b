// Measures that are a difference: against riket or a group, and girls against boys.

import { describe, expect, it } from 'vitest'
import { differenceInterval } from '../../../src/domain/statistics/difference.ts'
import { answerOf } from '../statistics/answer.ts'
import { assessMeasure, type Case, codes, paragraph } from './given.ts'

const gap: Case = {
  type: 'decrease',
  baseline: ['2021', 8],
  target: ['2025', 4],
  comparison: { with: 'girls-boys' },
  values: { '2021': [86, 43, 50], '2025': [90, 450, 500] },
  comparator: { '2021': [78, 39, 50], '2025': [85, 425, 500] },
  year: 2025,
}

describe('a comparison', () => {
  it('is judged by own − comparator, with Newcombe’s interval', () => {
    const result = assessMeasure(gap)
    expect(result).toMatchObject({ status: 'partly', attainment: 0.75, latest: { period: '2025', value: 5 } })
    const shares = answerOf(
      differenceInterval({ numerator: 450, denominator: 500 }, { numerator: 425, denominator: 500 }),
    )
    expect(result.interval?.low).toBeCloseTo(shares.low * 100, 10)
    expect(result.interval?.high).toBeCloseTo(shares.high * 100, 10)
    expect(result.certainty).toBe('within-chance')
    expect(result.inputs).toHaveLength(4)
  })

  it('has no interval where a side has no parts', () => {
    const result = assessMeasure({ ...gap, comparator: { '2021': 78, '2025': 85 } })
    expect(result).toMatchObject({ interval: null, certainty: 'unknown' })
    expect(codes(result)).toContain('chance-no-method')
  })

  it('counts only periods that both sides have', () => {
    const result = assessMeasure({ ...gap, values: { '2021': 86, '2024': 88, '2025': 90 }, comparator: { '2024': 83 } })
    expect(result).toMatchObject({ status: 'awaiting', latest: { period: '2024', value: 5 } })
  })

  it('is hidden where a side is secret', () => {
    const result = assessMeasure({ ...gap, comparator: { '2021': 78, '2025': 'secret' } })
    expect(result.status).toBe('not-assessable')
    expect(codes(result)).toEqual(['suppressed'])
  })

  it('is called protected where we hide one side and the source gives the other', () => {
    const result = assessMeasure({ ...gap, comparator: { '2021': 78, '2025': 'protected' } })
    expect(codes(result)).toEqual(['protected'])
  })

  it('is awaited where a side is missing', () => {
    const result = assessMeasure({ ...gap, comparator: { '2021': 78, '2025': 'missing' } })
    expect(result).toMatchObject({ status: 'awaiting', latest: { period: '2021', value: 8 } })
  })

  it('says that there is nothing to compare with', () => {
    const result = assessMeasure({ ...gap, comparison: { with: 'country' }, comparator: {} })
    expect(result.status).toBe('not-assessable')
    expect(result.reasons).toEqual([{ code: 'no-comparator', params: { label: 'riket' } }])
  })

  it('is free from the dust of binary subtraction', () => {
    const result = assessMeasure({
      type: 'at-least',
      target: ['2025', 9.6],
      comparison: { with: 'country' },
      values: { '2025': 80 },
      comparator: { '2025': 70.4 },
      year: 2025,
    })
    expect(result).toMatchObject({ status: 'attained', latest: { value: 9.6 } })
  })

  it('points out a gap between girls and boys that has changed sides', () => {
    const turned = assessMeasure({ ...gap, values: { '2025': 80 }, comparator: { '2025': 86 } })
    expect(turned.status).toBe('attained')
    expect(turned.reasons).toContainEqual({ code: 'gap-reversed', params: { higher: 'boys' } })
    const closed = assessMeasure({ ...gap, values: { '2025': 86 }, comparator: { '2025': 86 } })
    expect(codes(closed)).not.toContain('gap-reversed')
  })
})

describe('the kind of period', () => {
  it('is the target’s where the series has several: a quarter is no year', () => {
    const result = assessMeasure({
      type: 'at-most',
      target: ['2025', 40],
      values: { '2024': 44, '2025': 39, '2025K4': 52, '2023–2025': 47 },
      year: 2025,
    })
    expect(result.latest).toEqual({ period: '2025', value: 39 })
  })

  it('is what there is where the series has none of the target’s', () => {
    const result = assessMeasure({ type: 'at-least', target: ['2025', 40], values: { '2024/25': 44 }, year: 2025 })
    expect(result).toMatchObject({ status: 'attained', latest: { period: '2024/25' } })
  })

  it('may change from years to läsår: the later läsår answers for the target’s year', () => {
    const result = assessMeasure({
      type: 'increase',
      baseline: ['2020', 200],
      target: ['2024', 220],
      values: { '2020': 200, '2023/24': 220 },
      year: 2024,
    })
    expect(result).toMatchObject({ status: 'attained', latest: { period: '2023/24' }, attainment: 1, expected: 1 })
  })

  it('may change from läsår to years: a target in years is judged from a baseline in läsår', () => {
    const result = assessMeasure({
      type: 'increase',
      baseline: ['2019/20', 200],
      target: ['2024', 240],
      values: { '2019/20': 200, '2022': 224 },
      year: 2023,
    })
    expect(result).toMatchObject({ status: 'on-track', latest: { period: '2022' }, attainment: 0.6 })
    expect(result.inputs.map(({ period }) => period.label)).toEqual(['2019/20', '2022'])
  })

  it.each<readonly [string, Case['values'], string]>([
    ['the target’s kind where both have a value', { '2024': 39, '2023/24': 52 }, '2024'],
    ['the other kind where the target’s is missing', { '2024': 'missing', '2023/24': 52 }, '2023/24'],
    ['the other kind in a later year', { '2023': 39, '2023/24': 52 }, '2023/24'],
    ['the target’s kind in a later year', { '2023': 39, '2022/23': 52 }, '2023'],
  ])('of a series of years and läsår is %s', (_, values, latest) => {
    const result = assessMeasure({ type: 'at-most', target: ['2024', 40], values: values ?? {}, year: 2024 })
    expect(result.latest?.period).toBe(latest)
  })

  it('never lets a läsår stand in for a hidden year', () => {
    const result = assessMeasure({
      type: 'at-most',
      target: ['2024', 40],
      values: { '2024': 'secret', '2023/24': 52 },
      year: 2024,
    })
    expect(codes(result)).toEqual(['suppressed'])
    expect(result.latest).toBeNull()
  })

  it('is said as periods where a level is held over years and läsår', () => {
    const result = assessMeasure({
      type: 'at-least',
      baseline: ['2021', 94],
      target: ['2024', 95],
      values: { '2021': 94, '2022': 96, '2023/24': 97 },
      year: 2024,
    })
    expect(paragraph(result)).toContain('Målnivån har hållits 2 av 2 perioder efter 2021.')
  })
})

describe('a level to hold', () => {
  const level: Case = {
    type: 'at-least',
    baseline: ['2020', 94],
    target: ['2024', 95],
    values: { '2020': 94, '2021': 96, '2022': 94, '2023': 97, '2024': 98 },
    year: 2024,
  }

  it('counts the periods after the baseline: held 3 of 4', () => {
    const held = assessMeasure(level).reasons.find(({ code }) => code === 'held')
    expect(held?.params).toEqual({ held: 3, total: 4, kind: 'year', baselinePeriod: '2020' })
  })

  it('counts the example of the methods: 94, 96, 97, 98 is held 3 of 3', () => {
    const result = assessMeasure({
      ...level,
      values: { '2021': 94, '2022': 96, '2023': 97, '2024': 98 },
      baseline: ['2021', 94],
    })
    expect(result.status).toBe('attained')
    expect(result.reasons.find(({ code }) => code === 'held')?.params).toMatchObject({ held: 3, total: 3 })
  })

  it('shows every value it counted', () => {
    expect(assessMeasure(level).inputs.map(({ period }) => period.label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ])
  })
})
