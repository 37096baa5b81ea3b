// What must not matter: the scale a value is measured on. And what must never come out: NaN, Infinity, an invented figure.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessMeasure, type Case, type Cell, codes } from './given.ts'

const whole = fc.integer({ min: -300, max: 300 })
const cases = fc.record({
  type: fc.constantFrom('increase', 'decrease', 'within'),
  baseline: whole,
  target: whole,
  width: fc.integer({ min: 0, max: 50 }),
  value: whole,
  year: fc.integer({ min: 2022, max: 2025 }),
  interim: fc.option(whole, { nil: null }),
})
type Given = typeof cases extends fc.Arbitrary<infer T> ? T : never

/** The same measure on another scale, value → factor · value + shift. A negative factor turns up into down. */
function on({ type, baseline, target, width, value, year, interim }: Given, factor: number, shift: number): Case {
  const moved = (one: number): number => factor * one + shift
  const [low, high] = [moved(target), moved(target + width)].sort((a, b) => a - b)
  const turned = { increase: 'decrease', decrease: 'increase', within: 'within' } as const
  return {
    type: factor < 0 ? turned[type] : type,
    baseline: ['2021', moved(baseline)],
    target: ['2025', type === 'within' ? { low: Number(low), high: Number(high) } : moved(target)],
    interim: interim === null ? [] : [['2023', moved(interim)]],
    values: { [String(year)]: moved(value) },
    year,
  }
}

describe('attainment', () => {
  it('is the same when the scale is shifted, multiplied or turned round', () => {
    const factors = fc.constantFrom(-100, -2, -1, 0.125, 0.5, 3, 1000)
    fc.assert(
      fc.property(cases, factors, whole, (given, factor, shift) => {
        const [plain, other] = [assessMeasure(on(given, 1, 0)), assessMeasure(on(given, factor, shift))]
        expect(other.status).toBe(plain.status)
        for (const share of ['attainment', 'expected', 'pace'] as const) {
          if (plain[share] === null) expect(other[share]).toBeNull()
          else expect(other[share]).toBeCloseTo(plain[share], 9)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const increase = { type: 'increase', baseline: ['2021', 72], target: ['2025', 85], year: 2025 } as const
const band = { type: 'within', baseline: ['2021', 18], target: ['2025', { low: 14, high: 16 }], year: 2025 } as const

describe('what cannot be calculated', () => {
  it.each<readonly [string, Case, string]>([
    ['a value that is not a number', { ...increase, values: { '2025': Number.NaN } }, 'no-value'],
    ['an infinite value', { ...increase, values: { '2025': Number.POSITIVE_INFINITY } }, 'no-value'],
    [
      'a target that is not a number',
      { ...increase, target: ['2025', Number.NaN], values: { '2025': 81 } },
      'no-target',
    ],
    [
      'a band that is not one',
      { ...band, target: ['2025', { low: Number.NaN, high: 16 }], values: { '2025': 15 } },
      'no-target',
    ],
    [
      'a baseline that is not a number',
      { ...increase, baseline: ['2021', Number.NaN], values: { '2025': 81 } },
      'no-baseline',
    ],
    ['only the baseline’s own period', { ...increase, year: 2023, values: { '2021': 72 } }, 'pace-not-yet'],
    [
      'a series broken since the baseline',
      {
        ...increase,
        values: { '2021': 72, '2025': 81 },
        indicator: { breaks: [{ from: '2023', reason: 'Ny mätmetod.' }] },
      },
      'series-break',
    ],
    ['a secret latest value', { ...increase, values: { '2021': 72, '2024': 80, '2025': 'secret' } }, 'suppressed'],
    ['a band it started in', { ...band, baseline: ['2021', 15], values: { '2025': 17 } }, 'band-left'],
  ])('says why of %s', (_, given, code) => {
    const result = assessMeasure(given)
    expect(codes(result)).toContain(code)
    expect(result.pace).toBeNull()
    expect(notFinite({ ...result, measure: null, target: null })).toEqual([])
  })

  it('does not touch what can: a secret value in the middle, all values equal', () => {
    const values = { '2021': 72, '2022': 'secret', '2023': 'secret', '2025': 81 } as const
    expect(assessMeasure({ ...increase, values })).toMatchObject({ status: 'partly', attainment: 9 / 13 })
    const equal = { '2021': 72, '2022': 72, '2023': 72, '2025': 72 }
    expect(assessMeasure({ ...increase, values: equal })).toMatchObject({ status: 'not-attained', attainment: 0 })
    const held = { ...increase, type: 'at-least', values: { ...values, '2025': 90 } } as const
    expect(assessMeasure(held).reasons.find(({ code }) => code === 'held')?.params).toMatchObject({ held: 1, total: 1 })
  })

  it('never comes out as NaN or Infinity, whatever goes in', () => {
    const number = fc.oneof(
      whole,
      fc.double({ min: -1e12, max: 1e12 }),
      fc.constantFrom(0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    )
    const part = fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constant(Number.NaN))
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      number,
      fc.constantFrom('secret', 'missing', 'protected', 'not-applicable'),
      fc.tuple(number, fc.option(part), fc.option(part)),
    )
    const indicator = fc.record({
      collection: fc.constantFrom('register', 'survey'),
      unit: fc.constantFrom(
        { kind: 'percent', label: '%' } as const,
        { kind: 'count', label: 'antal' } as const,
        { kind: 'rate', label: 'per 1 000', per: 1000 } as const,
      ),
    })
    fc.assert(
      fc.property(
        cases,
        fc.dictionary(fc.constantFrom('2020', '2021', '2022', '2023', '2024', '2025'), cell),
        number,
        number,
        indicator,
        (given, values, baseline, target, about) => {
          const plain = on(given, 1, 0)
          const result = assessMeasure({
            ...plain,
            baseline: ['2021', baseline],
            target: ['2025', given.type === 'within' ? { low: target, high: target + given.width } : target],
            values,
            indicator: about,
          })
          // What was stated goes out as it came in.
          expect(notFinite({ ...result, measure: null, target: null, baseline: null, inputs: null })).toEqual([])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

const notFinite = (what: unknown): readonly number[] => numbersIn(what).filter((one) => !Number.isFinite(one))

function numbersIn(what: unknown): readonly number[] {
  if (typeof what === 'number') return [what]
  return what === null || typeof what !== 'object' ? [] : Object.values(what).flatMap(numbersIn)
}
