// Which years stand under a trend: the ends always, the others evenly.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearLabels } from '../../src/report/chart-years.ts'

const calendar = (...years: readonly number[]) => years.map((year) => ({ year, period: String(year) }))
const textsOf = (...args: Parameters<typeof yearLabels>) => yearLabels(...args).map(({ text }) => text)

describe('the years under an axis', () => {
  it('are all there where there is room, also the target\u2019s that has no value yet', () => {
    expect(textsOf(calendar(2023, 2025), { first: 2023, last: 2026 }, null, 300)).toEqual([
      '2023',
      '2024',
      '2025',
      '2026',
    ])
  })

  it('are skipped evenly where there is not', () => {
    expect(textsOf(calendar(2019, 2025), { first: 2019, last: 2025 }, null, 110)).toEqual([
      '2019',
      '2021',
      '2023',
      '2025',
    ])
    expect(textsOf(calendar(2019, 2025), { first: 2019, last: 2025 }, null, 45)).toEqual(['2019', '2025'])
  })

  it('have the one the plan starts from, where it does not cover an end', () => {
    expect(textsOf(calendar(2019, 2026), { first: 2019, last: 2026 }, 2022, 110)).toEqual(['2019', '2022', '2026'])
    expect(textsOf(calendar(2019, 2026), { first: 2019, last: 2026 }, 2020, 60)).toEqual(['2019', '2026'])
  })

  it('are written short for school years, and so is the target\u2019s', () => {
    const school = [
      { year: 2022, period: '2021/22' },
      { year: 2023, period: '2022/23' },
    ]
    expect(textsOf(school, { first: 2022, last: 2024 }, null, 200)).toEqual(['21/22', '22/23', '23/24'])
  })

  it('is the one there is, of a lone point', () => {
    expect(textsOf(calendar(2024), { first: 2023.5, last: 2024.5 }, null, 200)).toEqual(['2024'])
  })

  it('always have both ends, and stand in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 60, max: 500 }),
        (span, base, width) => {
          const years = yearLabels(
            calendar(2000, 2000 + span),
            { first: 2000, last: 2000 + span },
            2000 + Math.min(base, span),
            width,
          )
          expect(years[0]?.year).toBe(2000)
          expect(years.at(-1)?.year).toBe(2000 + span)
          for (const [i, { year }] of years.entries()) if (i > 0) expect(year).toBeGreaterThan(years[i - 1]?.year ?? 0)
        },
      ),
    )
  })
})
