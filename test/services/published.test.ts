// What leaves the program is rounded, but never so that it says another thing than was judged.

import { describe, expect, it } from 'vitest'
import type { IndicatorCatalogue } from '../../src/domain/indicator.ts'
import { publishedResult } from '../../src/services/published.ts'
import { assessMeasure, type Case, REGISTER } from '../domain/attainment/given.ts'

/** Knows of no source, so that nothing is public already. */
const NOTHING_PUBLIC: IndicatorCatalogue = {
  indicators: [REGISTER],
  sources: [],
  hashes: {},
  groups: [],
  find: () => REGISTER,
  source: () => undefined,
}
const published = (given: Case) => publishedResult(assessMeasure(given), REGISTER, NOTHING_PUBLIC)

describe('a published share or pace', () => {
  const way = { type: 'increase', baseline: ['2021', 0], target: ['2025', 200] } as const

  it('that falls short of its boundary is not rounded up to it', () => {
    const slow = published({ ...way, values: { '2023': 94.8 }, year: 2023 })
    expect(slow).toMatchObject({ status: 'behind', pace: 0.94 })
    expect(slow.reasons.find(({ code }) => code === 'pace-short')?.params).toMatchObject({ pace: 0.94, limit: 0.95 })
    const short = published({ ...way, values: { '2025': 119.4 }, year: 2025 })
    expect(short).toMatchObject({ status: 'not-attained', attainment: 0.59 })
    expect(short.reasons.find(({ code }) => code === 'due-short')?.params).toMatchObject({
      attainment: 0.59,
      limit: 0.6,
    })
  })

  it('is otherwise rounded as usual, and so are the values that would change the verdict', () => {
    expect(published({ ...way, values: { '2025': 138.46 }, year: 2025 }).attainment).toBe(0.69)
    const survey: Case = {
      type: 'increase',
      target: ['2024', 45],
      values: { '2024': [(13 / 31) * 100, 13, 31] },
      year: 2024,
      indicator: { collection: 'survey' },
    }
    const values = published(survey).changes.flatMap(({ params }) =>
      typeof params.value === 'number' ? [params.value] : [],
    )
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) expect(value).toBe(Number(value.toFixed(1)))
  })
})
