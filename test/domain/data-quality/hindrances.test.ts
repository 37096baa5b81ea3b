import { describe, expect, it } from 'vitest'
import { type Hindrance, hindrancesOf } from '../../../src/domain/data-quality/index.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { assessGoal, type Case, measureOf, ownMeasure, REGISTER, SURVEY } from '../attainment/given.ts'

const BASE = { type: 'increase', baseline: ['2021', 70], target: ['2025', 80], year: 2025 } as const

function hindrances(given: Omit<Case, 'type' | 'target' | 'year'>, day = '2026-04-22'): readonly Hindrance[] {
  const one: Case = { ...BASE, ...given }
  const indicator: Indicator = { ...REGISTER, ...one.indicator }
  const result = assessGoal({ measures: [measureOf(one)], year: one.year }, [one])
  return hindrancesOf([result], () => indicator, day)
}

const told = (found: readonly Hindrance[]) => found.map(({ what, why, remedy }) => [what, why.code, remedy])

describe('what cannot be assessed', () => {
  it('asks to read the value in when it can have come, and to wait until then', () => {
    const given = { values: { 2021: 70, 2024: 75 }, indicator: { publishedMonth: 9 } }
    expect(told(hindrances(given, '2026-09-02'))).toEqual([
      ['verdict', 'awaiting', { code: 'read-value', period: '2025' }],
    ])
    expect(told(hindrances(given, '2026-04-22'))).toEqual([
      ['verdict', 'awaiting', { code: 'wait-for-value', period: '2025', earliest: '2026-09-01' }],
    ])
  })

  it('asks the source where it says the value is missing', () => {
    expect(told(hindrances({ values: { 2021: 70, 2024: 75, 2025: 'missing' } }))).toEqual([
      ['verdict', 'awaiting-missing', { code: 'ask-source', period: '2025' }],
    ])
  })

  it('names the remedy for each hindrance', () => {
    const remedyFor = (given: Parameters<typeof hindrances>[0]) => hindrances(given).map(({ remedy }) => remedy)
    expect(remedyFor({ values: {} })).toEqual([{ code: 'read-value', period: null }])
    expect(remedyFor({ values: { 2020: 70 } })).toEqual([{ code: 'read-value-since', period: '2021' }])
    expect(remedyFor({ values: { 2021: 70, 2025: 'secret' } })).toEqual([{ code: 'other-measure', period: '2025' }])
    expect(remedyFor({ values: { 2021: 70, 2025: 'protected' } })).toEqual([{ code: 'larger-group', period: '2025' }])
    expect(remedyFor({ values: { 2021: 70, 2025: 'not-applicable' } })).toEqual([
      { code: 'other-measure', period: '2025' },
    ])
    expect(
      remedyFor({
        values: { 2021: 70, 2025: 75 },
        comparison: { with: 'country' },
        comparator: {},
      }),
    ).toEqual([{ code: 'read-comparator', label: 'riket' }])
    expect(
      remedyFor({
        values: { 2021: 70, 2025: 75 },
        indicator: { breaks: [{ from: '2023', reason: 'Ny definition.' }] },
      }),
    ).toEqual([{ code: 'new-baseline', period: '2023' }])
    expect(remedyFor({ values: { 2021: 76, 2025: 80.5 }, baseline: ['2021', 82] })).toEqual([{ code: 'read-parts' }])
    expect(remedyFor({ values: { 2021: 76, 2025: 78 }, baseline: ['2021', 70] })).toEqual([
      { code: 'choose-baseline', period: '2021' },
    ])
  })

  it('wants more answers where a survey cannot tell', () => {
    const values = { 2021: [70, 140, 200], 2025: [78, 156, 200] } as const
    expect(told(hindrances({ values, indicator: SURVEY }))).toEqual([
      ['verdict', 'survey-undecided', { code: 'more-answers' }],
    ])
  })

  it('tells a verdict that is uncertain from none', () => {
    expect(told(hindrances({ values: { 2021: 70, 2025: [78, 156, 200] } }))).toEqual([
      ['chance', 'chance-within', { code: 'next-value' }],
    ])
    expect(told(hindrances({ values: { 2021: 70, 2025: 75 } }))).toEqual([
      ['chance', 'chance-no-parts', { code: 'read-parts' }],
    ])
  })

  it('says nothing of a measure that can be assessed', () => {
    expect(hindrances({ values: { 2021: [70, 1400, 2000], 2025: [90, 1800, 2000] } })).toEqual([])
  })

  it('asks for the report of a milestone or a level', () => {
    const found = (type: 'milestone' | 'level') => {
      const result = assessGoal({ measures: [ownMeasure(type, '2025')], year: 2025 })
      return hindrancesOf([result], () => undefined, '2026-04-22').map(({ remedy }) => remedy)
    }
    expect(found('milestone')).toEqual([{ code: 'report-milestone', period: '2025' }])
    expect(found('level')).toEqual([{ code: 'report-level', period: '2025' }])
  })
})
