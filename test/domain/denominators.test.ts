// Denominators that another indicator counts: whose value is taken, when none is, and what chance then is.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, intervalOf, partsSpanOf } from '../../src/domain/attainment/chance.ts'
import { withDenominators, withoutHiddenDenominators } from '../../src/domain/denominators.ts'
import { orNull } from '../../src/domain/statistics/calculable.ts'
import { wilsonInterval } from '../../src/domain/statistics/wilson.ts'
import { catalogueOf, figure, indicator } from '../support/figures.ts'

const SHARE = indicator('andel', 'percent', { denominator: 'antal' })
const RATE = indicator('tal', 'rate', { denominator: 'antal' })
const CATALOGUE = catalogueOf(SHARE, RATE, indicator('antal', 'count'), indicator('egen', 'percent'))

const share = (value: Parameters<typeof figure>[1], more: Parameters<typeof figure>[2] = {}) =>
  figure('andel', value, more)
const count = (value: Parameters<typeof figure>[1], more: Parameters<typeof figure>[2] = {}) =>
  figure('antal', value, { line: 9, ...more })

/** The first figure's denominator, the others being there too. */
const denominatorOf = (...figures: ReturnType<typeof figure>[]) => {
  const [first] = withDenominators(figures, CATALOGUE)
  return first?.denominator ?? null
}

describe('a denominator from another indicator', () => {
  it('is the value of the same area, breakdown and period, and says where it was read', () => {
    const girls = { dimensions: { sex: 'F' } }
    const figures = [
      share(40, girls),
      count(900),
      count(450, { ...girls, line: 12 }),
      count(77, { ...girls, area: '9903' }),
      count(430, { ...girls, at: '2024' }),
    ]
    const [first, ...others] = withDenominators(figures, CATALOGUE)
    expect(first).toMatchObject({
      value: 40,
      numerator: null,
      denominator: 450,
      denominatorFrom: { indicator: 'antal', value: 450, origin: { fileName: 'antal.csv', line: 12 } },
    })
    expect(others).toEqual(figures.slice(1))
  })

  it('is a district’s however the district is written', () => {
    expect(denominatorOf(share(40, { area: '9902:Norr' }), count(300, { area: '9902:norr ' }))).toBe(300)
  })

  it('is that of the year a läsår ends in, and of the läsår that ends in a year', () => {
    expect(denominatorOf(share(40, { at: '2024/25' }), count(900))).toBe(900)
    expect(denominatorOf(share(40), count(900, { at: '2024/25' }))).toBe(900)
    expect(denominatorOf(share(40, { at: '2024/25' }), count(900), count(880, { at: '2024/25' }))).toBe(880)
    expect(denominatorOf(share(40, { at: '2024/25' }), count(880, { at: '2024' }))).toBeNull()
  })

  it('is never a year’s for a quarter or for several years', () => {
    for (const at of ['2025K4', '2025H2', '2023–2025', '2025-12'])
      expect(denominatorOf(share(40, { at }), count(900))).toBeNull()
  })

  it('is never a forecast: a number read in before its period began', () => {
    const origin = { ...figure('antal', 1).origin, importedAt: '2024-06-01T00:00:00.000Z' }
    expect(denominatorOf(share(40), count(900, { origin }))).toBeNull()
    expect(denominatorOf(share(40, { at: '2024' }), count(900, { origin, at: '2024' }))).toBe(900)
  })

  it('is the best source’s', () => {
    expect(denominatorOf(share(40), count(900, { source: 'scb' }), count(880))).toBe(880)
  })

  it.each(['secret', 'missing', 'not-published'] as const)('is none where the count is %s', (marker) => {
    expect(denominatorOf(share(40), count(marker))).toBeNull()
    expect(denominatorOf(share(40, { at: '2024/25' }), count(marker, { at: '2024/25' }), count(900))).toBeNull()
  })

  it.each([0, -5, Number.NaN, Number.POSITIVE_INFINITY])('is none where the count is %d', (value) => {
    expect(denominatorOf(share(40), count(value))).toBeNull()
  })

  it('is not needed where the file has one, and not given where there is no value or nothing is named', () => {
    expect(denominatorOf(share(40, { denominator: 500 }), count(900))).toBe(500)
    expect(denominatorOf(share('secret'), count(900))).toBeNull()
    expect(denominatorOf(figure('egen', 40), count(900))).toBeNull()
  })

  it('is the same in whatever order the figures are', () => {
    const figures = ['2022', '2023', '2024', '2023/24'].flatMap((at, year) => [
      share(40 + year, { at }),
      count(900 + year, { at }),
      count(700 + year, { at, source: 'scb' }),
    ])
    const keyed = (given: typeof figures) =>
      withDenominators(given, CATALOGUE).map(({ indicator, source, period, denominator }) =>
        [indicator, source, period.label, denominator].join(' '),
      )
    fc.assert(
      fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (shuffled) => {
        expect(keyed(shuffled).sort()).toEqual(keyed(figures).sort())
      }),
    )
  })
})

describe('a hidden denominator', () => {
  it('is taken from what rests on it, since an interval and a numerator say what it is', () => {
    const [one, of] = withDenominators([share(40), count(900)], CATALOGUE)
    if (!one || !of) throw new Error('none')
    expect(withoutHiddenDenominators([one, of])).toEqual([one, of])
    const protectedCount = { ...of, value: null, marker: 'protected' as const }
    expect(withoutHiddenDenominators([one, protectedCount])).toEqual([share(40), protectedCount])
    const rounded = { ...of, value: 900, roundedTo: 5 }
    expect(withoutHiddenDenominators([one, rounded])).toEqual([share(40), rounded])
    // Another source's count of the same is hidden: the one that was taken is not.
    expect(withoutHiddenDenominators([one, of, { ...protectedCount, source: 'scb' }])[0]).toBe(one)
  })

  it('does not stay with a value that is itself hidden', () => {
    const [one, of] = withDenominators([share(40), count(900)], CATALOGUE)
    if (!one || !of) throw new Error('none')
    const [hidden] = withoutHiddenDenominators([{ ...one, value: null, marker: 'protected' }, of])
    expect(hidden).not.toHaveProperty('denominatorFrom')
    expect(hidden?.denominator).toBeNull()
  })
})

describe('chance with such a denominator', () => {
  const [a, misfit, rate] = withDenominators(
    [
      share(0.1),
      share(33.3, { at: '2023' }),
      figure('tal', 0.4, { at: '2022' }),
      count(12_345),
      count(20, { at: '2023' }),
      count(12_345, { at: '2022' }),
    ],
    CATALOGUE,
  )
  if (!a || !misfit || !rate) throw new Error('none')

  it('is judged by all numerators that the value may have been rounded from', () => {
    expect(partsSpanOf(a, SHARE)).toEqual({
      fewest: { numerator: 7, denominator: 12_345 },
      most: { numerator: 18, denominator: 12_345 },
    })
    const interval = intervalOf(a, SHARE)
    expect(interval?.low).toBeCloseTo((orNull(wilsonInterval(7, 12_345))?.low ?? 0) * 100, 12)
    expect(interval?.high).toBeCloseTo((orNull(wilsonInterval(18, 12_345))?.high ?? 0) * 100, 12)
    expect(partsSpanOf(rate, RATE)?.fewest.numerator).toBe(5)
    expect(intervalOf(rate, RATE)?.low).toBeLessThan(0.2)
  })

  it('is not judged where no whole number gives the value: the denominator is another group’s', () => {
    expect(partsSpanOf(misfit, SHARE)).toBeNull()
    expect(intervalOf(misfit, SHARE)).toBeNull()
    expect(differenceOf(misfit, a, SHARE)).toBeNull()
  })

  const parts = fc
    .integer({ min: 21, max: 200_000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.integer({ min: 0, max: 2 })))

  it('holds the interval of the true numerator, whatever was rounded away', () => {
    fc.assert(
      fc.property(parts, ([k, n, decimals]) => {
        const of = { ...SHARE, decimals }
        const value = Number(((k / n) * 100).toFixed(decimals))
        const [one] = withDenominators([share(value), count(n)], catalogueOf(of, indicator('antal', 'count')))
        const found = one && intervalOf(one, of)
        const truth = orNull(wilsonInterval(k, n))
        if (!found || !truth) throw new Error(`no interval of ${k} of ${n}`)
        expect(found.low).toBeLessThanOrEqual(truth.low * 100 + 1e-9)
        expect(found.high).toBeGreaterThanOrEqual(truth.high * 100 - 1e-9)
        expect(found.low).toBeLessThanOrEqual(value)
        expect(found.high).toBeGreaterThanOrEqual(value)
      }),
    )
  })

  it('holds the interval of the true difference', () => {
    fc.assert(
      fc.property(parts, parts, ([k, n, decimals], [l, m]) => {
        const of = { ...SHARE, decimals }
        const rounded = (x: number, y: number) => Number(((x / y) * 100).toFixed(decimals))
        const catalogue = catalogueOf(of, indicator('antal', 'count'))
        const [first, second] = withDenominators(
          [share(rounded(k, n)), share(rounded(l, m), { at: '2024' }), count(n), count(m, { at: '2024' })],
          catalogue,
        )
        const found = first && second && differenceOf(first, second, of)
        const exact = differenceOf(
          share((k / n) * 100, { numerator: k, denominator: n }),
          share((l / m) * 100, { numerator: l, denominator: m }),
          of,
        )
        if (!found || !exact) throw new Error('no interval')
        expect(found.low).toBeLessThanOrEqual(exact.low + 1e-9)
        expect(found.high).toBeGreaterThanOrEqual(exact.high - 1e-9)
      }),
    )
  })
})
