// The plan's baseline beside today's value of that period: rounding is nothing, a revision is said, a changed verdict stops.

import { describe, expect, it } from 'vitest'
import { currentBaseline } from '../../../src/domain/attainment/baseline.ts'
import { assessMeasure, type Cells, codes, measureOf, paragraph, REGISTER, seriesOf } from './given.ts'

const judged = (stated: number, today: number, latest: number, year = 2025) =>
  assessMeasure({
    type: 'increase',
    baseline: ['2021', stated],
    target: ['2025', 85],
    values: { '2021': today, [String(year)]: latest },
    year,
  })

const about = (result: ReturnType<typeof judged>) => codes(result).filter((code) => code.startsWith('baseline'))

describe('a stated baseline', () => {
  it('that the source still gives needs no words', () => {
    expect(about(judged(72, 72, 81))).toEqual([])
  })

  it.each([
    [77.5157, 77.51572327],
    [77.5, 77.51572327],
    [30.2, 30.25],
    [78, 77.51572327],
    [72, 72.5],
  ])('of %d, with %d today, is rounding', (stated, today) => {
    expect(about(judged(stated, today, 90))).toEqual([])
  })

  it('of more decimals than the source shows is rounding too', () => {
    expect(about(judged(77.5157, 77.5, 90))).toEqual([])
  })

  it.each([
    [77.5157, 77.5158],
    [77.4, 77.51572327],
    [72, 72.6],
  ])('of %d, with %d today, has been revised: said, and judged by the plan’s', (stated, today) => {
    const result = judged(stated, today, 90)
    expect(result).toMatchObject({ status: 'attained', baseline: { period: '2021', value: stated } })
    expect(about(result)).toEqual(['baseline-revised'])
  })

  it('whose revision changes the status stops the verdict, both shown', () => {
    const result = judged(72, 80, 81)
    expect(result).toMatchObject({
      status: 'not-assessable',
      attainment: null,
      expected: null,
      pace: null,
      certainty: null,
    })
    expect(result.reasons.at(-1)).toEqual({
      code: 'baseline-revised-differs',
      params: { period: '2021', stated: 72, current: 80, statedStatus: 'partly', currentStatus: 'not-attained' },
    })
  })

  it('whose revision turns the way round stops the verdict', () => {
    expect(judged(72, 74, 73, 2023).status).toBe('not-assessable')
  })

  it('whose rounding alone changes the status is judged by the plan’s, and says so', () => {
    const result = judged(72, 72.4, 72.2, 2023)
    expect(result.status).toBe('behind')
    expect(result.reasons.find(({ code }) => code === 'baseline-rounded')?.params.status).toBe('wrong-way')
  })

  it('whose revision changes the status stops the verdict also while the target’s value is awaited, and says both', () => {
    const result = assessMeasure({
      type: 'increase',
      baseline: ['2021', 72],
      target: ['2025', 85],
      values: { '2021': 80, '2024': 81 },
      year: 2025,
    })
    expect(result).toMatchObject({ status: 'not-assessable', provisional: null, certainty: null, attainment: null })
    expect(codes(result).slice(-2)).toEqual(['baseline-revised-differs', 'value-late'])
    expect(paragraph(result)).toMatch(/Värdet för 2025 finns inte heller ännu\.$/)
  })

  it('that is revised without changing the status keeps waiting', () => {
    const result = assessMeasure({
      type: 'increase',
      baseline: ['2021', 72],
      target: ['2025', 85],
      values: { '2021': 73, '2024': 86 },
      year: 2025,
    })
    expect(result).toMatchObject({ status: 'awaiting', provisional: 'attained' })
    expect(codes(result)).toContain('baseline-revised')
  })

  it('that is revised stays uncertain where the survey is too small either way', () => {
    const result = assessMeasure({
      type: 'increase',
      baseline: ['2021', 33],
      target: ['2025', 45],
      values: { '2021': 40, '2025': [41, 82, 200] },
      year: 2025,
      indicator: { collection: 'survey' },
    })
    expect(result.status).toBe('uncertain')
    expect(result.attainment).toBeCloseTo(2 / 3, 10)
  })

  it('in a läsår is found under the year it ends in', () => {
    const result = assessMeasure({
      type: 'increase',
      baseline: ['2021', 72],
      target: ['2025', 85],
      values: { '2020/21': 73, '2024/25': 90 },
      year: 2025,
    })
    expect(codes(result)).toContain('baseline-revised')
    expect(result.inputs.map(({ period }) => period.label)).toEqual(['2020/21', '2024/25'])
  })
})

describe('what is stored of a baseline', () => {
  const stored = (values: Cells, comparator: Cells | null = null) =>
    currentBaseline(
      measureOf({ type: 'increase', baseline: ['2021', 60], target: ['2025', 85] }),
      REGISTER,
      seriesOf(values, comparator),
    )

  it.each<readonly [string, number | null, Cells, Cells | null]>([
    ['is the value of its period', 77.5, { '2021': 77.5, '2024': 80 }, null],
    ['may be that of the läsår', 77.5, { '2020/21': 77.5 }, null],
    ['is nothing where there is only another period', null, { '2020': 77.5 }, null],
    ['is nothing where the value is hidden', null, { '2021': 'secret' }, null],
    ['is the difference in a comparison', -2.5, { '2021': 77.5 }, { '2021': 80 }],
  ])('%s', (_, value, own, comparator) => {
    expect(stored(own, comparator)).toBe(value)
  })
})
