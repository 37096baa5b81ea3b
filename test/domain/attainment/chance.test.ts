// Certainty beside the status, intervals from parts, and what is said where chance cannot be assessed.

import { describe, expect, it } from 'vitest'
import { intervalOf, isClear, partsOf, roundingOf, straddles } from '../../../src/domain/attainment/chance.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { assessMeasure, type Case, type Cell, codes, observationOf, REGISTER, SURVEY } from './given.ts'

const RATE: Partial<Indicator> = { unit: { kind: 'rate', label: 'per 100', per: 100 } }
const COUNT: Partial<Indicator> = { unit: { kind: 'count', label: 'barn' }, decimals: 0 }
const MEAN: Partial<Indicator> = { unit: { kind: 'mean', label: 'poäng' } }

const interval = (cell: Cell, indicator: Partial<Indicator> = {}) => {
  const found = intervalOf(observationOf('2024', cell), { ...REGISTER, ...indicator })
  return found && [found.low, found.high].map((limit) => Number(limit.toFixed(4)))
}

describe('intervalOf', () => {
  it.each<readonly [string, Cell, Partial<Indicator>, readonly number[] | null]>([
    ['a percentage by Wilson', [65, 65, 100], {}, [55.2544, 73.6358]],
    ['a percentage whose numerator is recovered', [65, null, 100], {}, [55.2544, 73.6358]],
    ['a rate by exact limits below 10 events', [5, 5, 100], RATE, [1.6235, 11.6683]],
    ['a rate by Byar', [65, 65, 100], RATE, [50.1632, 82.8491]],
    ['a count from itself', 65, COUNT, [50.1632, 82.8491]],
    ['no value', 'missing', {}, null],
    ['a value without parts', 65, {}, null],
    ['a numerator alone', [65, 65, null], {}, null],
    ['an empty denominator', [0, 0, 0], {}, null],
    ['a negative numerator', [65, -65, 100], {}, null],
    ['a mean, whose parts say nothing of its spread', [65, 6500, 100], MEAN, null],
    [
      'a rate whose catalogue entry does not say per what',
      [5, 5, 100],
      { unit: { kind: 'rate', label: 'per 100' } },
      null,
    ],
    ['a count that is no whole number', 65.5, COUNT, null],
    ['parts that do not describe the value', [90, 65, 100], {}, null],
    ['more than a hundred per cent', [104, 104, 100], {}, null],
  ])('%s', (_, cell, indicator, expected) => {
    expect(interval(cell, indicator)).toEqual(expected)
  })
})

describe('partsOf', () => {
  it('recovers 493 of 636 from 77.51572327 % and says that it did', () => {
    expect(partsOf(observationOf('2024', [77.51572327, null, 636]), REGISTER)).toEqual({
      numerator: 493,
      denominator: 636,
      recovered: true,
    })
  })
})

describe('an interval against a target', () => {
  const target10 = { low: 10, high: Number.POSITIVE_INFINITY }
  const band = { low: 14, high: 16 }
  const range = (low: number, high: number) => ({ low, high, level: 0.95 })

  it.each([
    [range(8, 9), target10, true, false],
    [range(9, 11), target10, false, true],
    [range(11, 12), target10, true, false],
    [range(10, 12), target10, false, false],
    [range(14.2, 15.8), band, true, false],
    [range(13, 15), band, false, true],
    [range(15, 17), band, false, true],
    [range(12, 18), band, false, true],
    [range(12, 13), band, true, false],
  ])('%o', (given, met, clear, both) => {
    expect([isClear(given, met), straddles(given, met)]).toEqual([clear, both])
  })
})

describe('roundingOf', () => {
  it.each([
    [31, 0.5],
    [77.5, 0.05],
    [77.5157, 0.00005],
    [1.5e-7, 5e-9],
    [1e21, 0.5],
    [-2.25, 0.005],
  ])('%d may have been rounded by %d', (value, rounding) => {
    expect(roundingOf(value)).toBeCloseTo(rounding, 12)
  })
})

describe('certainty', () => {
  const against = (target: number, cell: Cell, indicator: Partial<Indicator> = {}) =>
    assessMeasure({ type: 'increase', target: ['2024', target], values: { '2024': cell }, year: 2024, indicator })

  it.each<readonly [string, number, Cell, Partial<Indicator>, string, string]>([
    ['clearly short', 88, [81.1676, 431, 531], {}, 'clear', 'chance-clear'],
    ['clearly past', 70, [81.1676, 431, 531], {}, 'clear', 'chance-clear'],
    ['within chance', 83, [81.1676, 431, 531], {}, 'within-chance', 'chance-within'],
    ['no parts', 88, 81.2, {}, 'unknown', 'chance-no-parts'],
    ['a survey without its n', 45, 41, SURVEY, 'unknown', 'chance-no-parts'],
    ['a mean', 215, [207, 100, 20], MEAN, 'unknown', 'chance-no-method'],
    ['parts of something else', 88, [60, 431, 531], {}, 'unknown', 'chance-no-method'],
    [
      'rounded by more than the distance',
      81.1,
      [81, 4_310_000, 5_310_000],
      { decimals: 0 },
      'unknown',
      'chance-rounding',
    ],
    ['a whole number that is exact', 79.9, [80, 400_000, 500_000], { decimals: 0 }, 'within-chance', 'chance-within'],
    ['a count, which nobody has rounded', 19.4, 19, COUNT, 'within-chance', 'chance-within'],
    ['zeros the catalogue knows of', 81.1, [81, 81_000, 100_010], {}, 'within-chance', 'chance-within'],
  ])('%s', (_, target, cell, indicator, certainty, code) => {
    const result = against(target, cell, indicator)
    expect(result.certainty).toBe(certainty)
    expect(codes(result)).toContain(code)
  })

  it('never changes the status of a register', () => {
    expect(against(81.5, [81.1676, 431, 531]).status).toBe('not-attained')
    expect(against(81, [81.1676, 431, 531]).status).toBe('attained')
  })

  it('is null where there is no verdict', () => {
    expect(against(88, 'secret').certainty).toBeNull()
  })

  it('says when a numerator was recovered', () => {
    expect(codes(against(70, [77.51572327, null, 636]))).toContain('parts-recovered')
    expect(codes(against(70, [77.51572327, 493, 636]))).not.toContain('parts-recovered')
  })

  it('gives the survey of 200 its printed interval', () => {
    const { interval: found } = against(45, [41, 82, 200], SURVEY)
    expect([found?.low.toFixed(1), found?.high.toFixed(1)]).toEqual(['34.4', '47.9'])
  })
})

describe('change since the baseline', () => {
  const change = (before: Cell, now: Cell, stated: number | null = null) =>
    codes(
      assessMeasure({
        type: 'increase',
        baseline: ['2021', stated],
        target: ['2025', 88],
        values: { '2021': before, '2025': now },
        year: 2025,
      } satisfies Case),
    ).filter((code) => code.startsWith('change'))

  it('is a rise or a fall only where Newcombe’s interval excludes zero', () => {
    expect(change([84.0385, 437, 520], [81.1676, 431, 531])).toEqual(['change-within'])
    expect(change([84.0385, 437, 520], [71.1864, 378, 531])).toEqual(['change-clear'])
  })

  it('is left out where the baseline is the latest value', () => {
    const onlyOnce: Case = {
      type: 'increase',
      baseline: ['2021', null],
      target: ['2025', 88],
      values: { '2021': [84.0385, 437, 520] },
      year: 2022,
    }
    expect(codes(assessMeasure(onlyOnce)).filter((code) => code.startsWith('change'))).toEqual([])
  })

  it('is left out without parts, and where the stated baseline no longer holds', () => {
    expect(change(84, [81.1676, 431, 531])).toEqual([])
    expect(change([84.0385, 437, 520], 81.2)).toEqual([])
    expect(change([84.0385, 437, 520], [81.1676, 431, 531], 82.5)).toEqual([])
  })
})
