// Which five values a trend rests on: unbroken, not overlapping, none hidden; and why there is none.

import { describe, expect, it } from 'vitest'
import { recentTrend } from '../../../src/domain/attainment/index.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { type Cells, observationOf, REGISTER } from './given.ts'

const of = (percent: number): readonly [number, number, number] => [percent, percent, 100]
const RISING = { 2021: of(40), 2022: of(50), 2023: of(60), 2024: of(70), 2025: of(80) } as const

const trendOf = (cells: Cells, changes: Partial<Indicator> = {}, year = 2025) => {
  const observations = Object.entries(cells)
    .map(([label, cell]) => observationOf(label, cell))
    .sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
  const { used, trend } = recentTrend(observations, { ...REGISTER, ...changes }, year)
  return { periods: used.map(({ period }) => period.label), answer: trend.ok ? trend.value.direction : trend.reason }
}

describe('the recent trend of a series', () => {
  it('rests on the five latest years, by their parts', () => {
    expect(trendOf({ 2019: of(99), 2020: of(98), ...RISING, 2026: of(1) })).toEqual({
      periods: ['2021', '2022', '2023', '2024', '2025'],
      answer: 'up',
    })
    expect(trendOf({ 2019: of(99), 2020: of(98), ...RISING }, {}, 2024)).toMatchObject({ answer: 'none' })
  })

  it('ends at the latest value, where the last year is not known yet', () => {
    expect(trendOf({ 2020: of(30), ...RISING, 2025: 'not-published' })).toEqual({
      periods: ['2020', '2021', '2022', '2023', '2024'],
      answer: 'up',
    })
  })

  it('counts the waves of a survey, not the years between them', () => {
    const waves = { 2017: of(40), 2019: of(50), 2021: of(60), 2023: of(70), 2025: of(80) }
    expect(trendOf(waves, { everyYears: 2 }).answer).toBe('up')
    expect(trendOf({ ...waves, 2018: 'missing', 2024: 'missing' }, { everyYears: 2 }).answer).toBe('up')
    expect(trendOf(waves).answer).toBe('missing-in-between')
    expect(trendOf({ ...waves, 2021: 'missing' }, { everyYears: 2 }).answer).toBe('missing-in-between')
  })

  it('takes läsår as years, and one value a year', () => {
    const läsår = { '2020/21': of(40), '2021/22': of(50), '2022/23': of(60), 2024: of(70), 2025: of(80) }
    expect(trendOf(läsår).answer).toBe('up')
    expect(trendOf({ ...läsår, '2023/24': of(1) })).toEqual({
      periods: ['2020/21', '2021/22', '2022/23', '2024', '2025'],
      answer: 'up',
    })
  })

  it('takes pooled spans that follow on each other, never two that share a year', () => {
    const spans = Object.fromEntries(
      Array.from({ length: 14 }, (_, place) => [`${2009 + place}–${2011 + place}`, of(20 + 5 * place)]),
    )
    expect(trendOf(spans, {}, 2024)).toEqual({
      periods: ['2010–2012', '2013–2015', '2016–2018', '2019–2021', '2022–2024'],
      answer: 'up',
    })
  })

  it('weighs rates and counts by their intervals', () => {
    const rate = { unit: { kind: 'rate', label: 'barn/1 000', per: 1000 } } as const
    const rates = (...events: readonly number[]) =>
      Object.fromEntries(events.map((one, place) => [2021 + place, [one, one, 1000] as const]))
    expect(trendOf(rates(20, 35, 50, 70, 90), rate).answer).toBe('up')
    expect(trendOf(rates(20, 22, 25, 21, 24), rate).answer).toBe('none')
    const counts = { 2021: 90, 2022: 70, 2023: 50, 2024: 35, 2025: 20 }
    expect(trendOf(counts, { unit: { kind: 'count', label: 'barn' } }).answer).toBe('down')
  })

  const broken = { breaks: [{ from: '2023', reason: 'Ny metod.' }] }
  it.each<readonly [string, Cells, Partial<Indicator>, string]>([
    ['four', { 2022: of(50), 2023: of(60), 2024: of(70), 2025: of(80) }, {}, 'too-few-periods'],
    ['one', { 2025: of(80) }, {}, 'too-few-periods'],
    ['none', {}, {}, 'no-value'],
    ['only hidden ones', { 2025: 'secret' }, {}, 'no-value'],
    ['a secret one in the middle', { ...RISING, 2023: 'secret' }, {}, 'hidden-in-between'],
    ['a protected one first', { ...RISING, 2021: 'protected' }, {}, 'hidden-in-between'],
    ['a missing one in the middle', { 2020: of(30), ...RISING, 2023: 'missing' }, {}, 'missing-in-between'],
    ['a broken series', RISING, broken, 'series-break'],
    ['a break before a hole', { ...RISING, 2022: 'missing' }, broken, 'series-break'],
    ['quarters', { '2024K4': of(20), '2025K1': of(80) }, {}, 'not-yearly'],
    ['no parts', { 2021: 40, 2022: 50, 2023: 60, 2024: 70, 2025: 80 }, {}, 'no-interval'],
    ['no parts for one', { ...RISING, 2022: 50 }, {}, 'no-interval'],
    ['parts that do not describe the value', { ...RISING, 2022: [50, 90, 100] }, {}, 'no-interval'],
    ['a mean', RISING, { unit: { kind: 'mean', label: 'poäng' } }, 'no-interval'],
    ['all equal', { 2021: of(4), 2022: of(4), 2023: of(4), 2024: of(4), 2025: of(4) }, {}, 'all-equal'],
    ['everyone, one year', { ...RISING, 2025: of(100) }, {}, 'full-count'],
  ])('is not calculable of %s', (_, cells, changes, reason) => {
    expect(trendOf(cells, changes).answer).toBe(reason)
  })

  it('starts after a break where five values follow it', () => {
    const cells = { 2019: of(90), 2020: of(90), ...RISING }
    expect(trendOf(cells, { breaks: [{ from: '2021', reason: 'Ny metod.' }] }).answer).toBe('up')
  })
})
