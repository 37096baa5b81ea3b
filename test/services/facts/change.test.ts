// How an indicator moved: between periods of one kind, and "sure" only where the parts agree with the values.

import { describe, expect, it } from 'vitest'
import { changeFact } from '../../../src/services/facts/change.ts'
import { type Cell, observationOf, REGISTER } from '../../domain/attainment/given.ts'

const WINDOW = { firstYear: 2015, lastYear: 2025, planStart: 2022 }

const change = (values: Readonly<Record<string, Cell>>, baseline: string | null = null, window = WINDOW) => {
  const own = Object.entries(values)
    .map(([label, cell]) => observationOf(label, cell))
    .sort((a, b) => (a.period.end < b.period.end ? -1 : 1))
  const fact = changeFact(own, REGISTER, window, baseline)
  return fact && [fact.from.period, fact.to.period, fact.certainty]
}

describe('the periods of a change', () => {
  it.each<readonly [string, Readonly<Record<string, Cell>>, string | null, readonly string[] | null]>([
    ['years, though a quarter is newer', { 2021: 70, 2024: 75, '2025K4': 90 }, '2021', ['2021', '2024']],
    ['years, where nothing says which', { 2021: 70, 2024: 75, '2025K4': 90 }, null, ['2021', '2024']],
    ['quarters, where the baseline is one', { '2021K4': 70, 2024: 75, '2025K4': 90 }, '2021K4', ['2021K4', '2025K4']],
    ['quarters, where there is nothing else', { '2021K4': 70, '2025K4': 90 }, null, ['2021K4', '2025K4']],
    [
      'the latest’s kind, where there are no years',
      { '2021–2023': 70, '2024K4': 75, '2025K4': 90 },
      null,
      ['2024K4', '2025K4'],
    ],
    ['none between a year and a quarter', { 2021: 70, '2025K4': 90 }, '2021', null],
    ['läsår, which count as years', { '2020/21': 70, '2024/25': 90 }, '2021', ['2020/21', '2024/25']],
    ['not after the window', { 2021: 70, 2025: 75, 2026: 90 }, '2021', ['2021', '2025']],
    ['from before the plan, without a baseline', { 2019: 60, 2021: 70, 2025: 75 }, null, ['2021', '2025']],
  ])('are %s', (_, values, baseline, periods) => {
    expect(change(values, baseline)?.slice(0, 2) ?? null).toEqual(periods)
  })
})

describe('the certainty of a change', () => {
  const rate = { ...REGISTER, unit: { kind: 'rate' as const, label: 'barn/1 000 inv', per: 1000 }, decimals: 1 }
  const mean = { ...REGISTER, unit: { kind: 'mean' as const, label: 'poäng' } }
  const between = (from: Cell, to: Cell, indicator = REGISTER) => {
    const fact = changeFact([observationOf('2021', from), observationOf('2025', to)], indicator, WINDOW, null)
    return fact && [fact.certainty, fact.reason]
  }

  it('is told for rates as for shares', () => {
    expect(between([30, 300, 10_000], [40, 400, 10_000], rate)).toEqual(['sure', undefined])
    expect(between([0.5, 5, 10_000], [0.9, 9, 10_000], rate)).toEqual(['chance', undefined])
  })

  it('says why it cannot be told', () => {
    expect(between(80, 90)).toEqual(['unknown', 'no-parts'])
    expect(between([80, 190, 200], [90, 20, 200])).toEqual(['unknown', 'no-method'])
    expect(between([221, 100, 200], [226, 100, 200], mean)).toEqual(['unknown', 'no-method'])
  })

  it.each<readonly [string, Cell, Cell, string]>([
    ['sure where its interval excludes zero', [80, 160, 200], [90, 180, 200], 'sure'],
    ['chance where it does not', [80, 160, 200], [82, 164, 200], 'chance'],
    ['unknown without parts', 80, [90, 180, 200], 'unknown'],
    ['unknown where parts do not describe the value', [80, 190, 200], [90, 20, 200], 'unknown'],
    ['unknown where the later parts do not', [80, 160, 200], [80, 190, 200], 'unknown'],
    ['sure with numerators made of values and denominators', [80, null, 200], [90, null, 200], 'sure'],
  ])('is %s', (_, from, to, certainty) => {
    expect(change({ 2021: from, 2025: to })?.[2]).toBe(certainty)
  })
})
