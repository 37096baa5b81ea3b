// Derived indicators: what is worked out, with which parts, and what becomes of operands without value.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, intervalOf } from '../../src/domain/attainment/chance.ts'
import { withDerived } from '../../src/domain/derived.ts'
import { indicatorsBehind } from '../../src/domain/formula.ts'
import type { Marker, Observation } from '../../src/domain/observation.ts'
import { catalogueOf, figure, indicator } from '../support/figures.ts'

const A = indicator('a', 'count')
const B = indicator('b', 'count')
const SUM = indicator('summa', 'count', { formula: { kind: 'sum', of: ['a', 'b'] } })
const SHARE = indicator('andel', 'percent', { formula: { kind: 'share', part: 'a', whole: 'b' } })
const RATE = indicator('tal', 'rate', { formula: { kind: 'rate', events: 'a', population: 'b', per: 1000 } })
const RATIO = indicator('kvot', 'mean', { formula: { kind: 'ratio', of: ['a', 'b'] } })
const OVER = indicator('andel-av-summa', 'percent', { formula: { kind: 'share', part: 'a', whole: 'summa' } })
const CATALOGUE = catalogueOf(OVER, SUM, SHARE, RATE, RATIO, A, B)

const derived = (slug: string, observations: readonly Observation[]): readonly Observation[] =>
  withDerived(observations, CATALOGUE).filter((one) => one.indicator === slug)

const of = (slug: string, a: number | Marker, b: number | Marker): Observation => {
  const [only] = derived(slug, [figure('a', a), figure('b', b)])
  if (!only) throw new Error(`no ${slug}`)
  return only
}

describe('a derived figure', () => {
  it.each([
    ['summa', 7, 21, { value: 28, numerator: null, denominator: null }],
    ['andel', 7, 28, { value: 25, numerator: 7, denominator: 28 }],
    ['tal', 7, 2000, { value: 3.5, numerator: 7, denominator: 2000 }],
    ['tal', 300, 100, { value: 3000, numerator: 300, denominator: 100 }],
    ['kvot', 7, 2, { value: 3.5, numerator: null, denominator: null }],
    ['andel-av-summa', 7, 21, { value: 25, numerator: 7, denominator: 28 }],
    ['andel', 0, 28, { value: 0, numerator: 0, denominator: 28 }],
  ])('%s of %d and %d', (slug, a, b, expected) => {
    expect(of(slug, a, b)).toMatchObject({ ...expected, marker: null, source: 'beraknad', indicator: slug })
  })

  it('keeps what it is made of, in the formula’s order, and stands where the operand read last does', () => {
    const late = { ...figure('b', 1).origin, importedAt: '2026-02-01T00:00:00.000Z', importId: 'i2', line: 44 }
    const [a, b] = [figure('a', 7), figure('b', 28, { line: 44, origin: late })]
    const [share] = derived('andel', [b, a])
    expect(share?.computed).toEqual({ from: [a, b], hindrance: null })
    expect([share?.line, share?.origin.importId]).toEqual([44, 'i2'])
  })

  it('is of each area, breakdown and period that every operand has, and no other', () => {
    const girls = { dimensions: { sex: 'F' } }
    const found = derived('summa', [
      figure('a', 5, girls),
      figure('b', 6, girls),
      figure('a', 7, { area: '9902:Norr' }),
      figure('b', 8, { area: '9902:norr' }),
      figure('a', 9, { at: '2024' }),
      figure('b', 1, { at: '2024/25' }),
      figure('b', 2, { at: '2023' }),
      figure('a', 3, { area: '0000' }),
    ])
    expect(found.map(({ area, dimensions, period, value }) => [area, dimensions, period.label, value])).toEqual([
      ['9902', { sex: 'F' }, '2025', 11],
      ['9902:Norr', {}, '2025', 15],
    ])
  })

  it('takes a rate’s population from the year that its läsår ends in, and a share’s whole never', () => {
    const observations = [figure('a', 7, { at: '2024/25' }), figure('b', 1000)]
    expect(derived('tal', observations)[0]).toMatchObject({ value: 7, period: { label: '2024/25' } })
    expect(derived('andel', observations)).toEqual([])
  })

  it('is made of the best source’s figures', () => {
    expect(derived('summa', [figure('a', 5), figure('a', 9, { source: 'scb' }), figure('b', 1)])[0]?.value).toBe(6)
  })

  it('takes the place of what was read before the indicator was worked out', () => {
    const found = derived('summa', [figure('summa', 99), figure('a', 5), figure('b', 1)])
    expect(found.map(({ value }) => value)).toEqual([6])
    expect(derived('summa', [figure('summa', 99)])).toEqual([])
  })

  it('has the interval and the difference that its parts give', () => {
    const plain = (value: number, numerator: number, denominator: number) =>
      figure('andel', value, { numerator, denominator })
    const [share, other] = [of('andel', 65, 100), of('andel', 40, 100)]
    expect(intervalOf(share, SHARE)).toEqual(intervalOf(plain(65, 65, 100), SHARE))
    expect(differenceOf(share, other, SHARE)).toEqual(differenceOf(plain(65, 65, 100), plain(40, 40, 100), SHARE))
    expect(intervalOf(of('tal', 5, 100), RATE)?.low).toBeCloseTo(16.2349, 3)
    expect(intervalOf(of('summa', 60, 5), SUM)?.high).toBeCloseTo(82.849, 3)
    expect(intervalOf(of('kvot', 60, 5), RATIO)).toBeNull()
  })
})

describe('an operand without value', () => {
  const markers: readonly Marker[] = [
    'secret',
    'protected',
    'approximate',
    'missing',
    'not-published',
    'not-applicable',
  ]
  const slugs = ['summa', 'andel', 'tal', 'kvot', 'andel-av-summa']

  it('gives the same marker, in whichever place it stands, and never a part of a sum', () => {
    for (const slug of slugs)
      for (const marker of markers)
        for (const one of [of(slug, marker, 20), of(slug, 20, marker)])
          expect([slug, one.value, one.numerator, one.denominator, one.marker]).toEqual([
            slug,
            null,
            null,
            null,
            marker,
          ])
  })

  it('is called hidden where any of them is', () => {
    for (const slug of slugs) {
      expect(of(slug, 'missing', 'secret').marker).toBe('secret')
      expect(of(slug, 'protected', 'not-published').marker).toBe('protected')
    }
  })
})

describe('operands that give no figure', () => {
  it.each([
    ['andel', 29, 28, 'missing', 'impossible'],
    ['andel', -1, 28, 'missing', 'impossible'],
    ['andel', 0, -28, 'missing', 'impossible'],
    ['andel', 0, 0, 'not-applicable', 'zero-denominator'],
    ['tal', 5, 0, 'not-applicable', 'zero-denominator'],
    ['tal', -5, 100, 'missing', 'impossible'],
    ['kvot', 5, 0, 'not-applicable', 'zero-denominator'],
    ['kvot', 1e308, 1e-308, 'missing', 'impossible'],
    ['summa', -5, 8, 'missing', 'impossible'],
    ['summa', 1.7e308, 1.7e308, 'missing', 'impossible'],
    ['summa', Number.NaN, 8, 'missing', 'impossible'],
    ['tal', 8, Number.NaN, 'missing', 'impossible'],
    ['kvot', Number.POSITIVE_INFINITY, 8, 'missing', 'impossible'],
    ['andel-av-summa', -5, 8, 'missing', 'impossible'],
  ] as const)('%s of %d and %d is %s: %s', (slug, a, b, marker, hindrance) => {
    const one = of(slug, a, b)
    expect([one.value, one.numerator, one.denominator, one.marker]).toEqual([null, null, null, marker])
    expect(one.computed?.hindrance).toBe(hindrance)
  })

  it('are never a number that is none, whatever they are', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.constantFrom('summa', 'andel', 'tal', 'kvot'), (a, b, slug) => {
        const { value, marker, numerator, denominator } = of(slug, a, b)
        expect(value === null).toBe(marker !== null)
        for (const number of [value, numerator, denominator])
          expect(number === null || Number.isFinite(number)).toBe(true)
      }),
    )
  })
})

describe('for any figures', () => {
  const cell = fc.record({
    slug: fc.constantFrom('a', 'b'),
    at: fc.constantFrom('2023', '2024', '2025'),
    area: fc.constantFrom('9902', '9902:Norr', '0000'),
    sex: fc.constantFrom('', 'F', 'M'),
    value: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constantFrom<Marker>('secret', 'missing', 'protected')),
  })
  const tables = fc
    .uniqueArray(cell, { maxLength: 40, selector: ({ slug, at, area, sex }) => [slug, at, area, sex].join() })
    .map((cells) =>
      cells.map(({ slug, value, at, area, sex }, line) =>
        figure(slug, value, { at, area, line, dimensions: sex === '' ? {} : { sex } }),
      ),
    )
  const said = (observations: readonly Observation[]) =>
    observations.map(({ indicator, area, dimensions, period, value, marker }) =>
      JSON.stringify([indicator, area, dimensions, period.label, value, marker]),
    )

  it('the operands are left as they are, and their order changes nothing', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const found = withDerived(table, CATALOGUE)
        expect(found.slice(0, table.length)).toEqual(table)
        expect(said(withDerived(table.toReversed(), CATALOGUE)).sort()).toEqual(said(found).sort())
      }),
    )
  })

  it('a value is the formula of its operands’ values, and its interval holds it', () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const one of withDerived(table, CATALOGUE)) {
          const [a, b] = one.computed?.from.map(({ value }) => value) ?? []
          if (one.value === null || a === null || b === null || a === undefined || b === undefined) continue
          const expected = { summa: a + b, andel: (100 * a) / b, tal: (1000 * a) / b, kvot: a / b }[one.indicator]
          if (expected !== undefined) expect(one.value).toBeCloseTo(expected, 9)
          const of = CATALOGUE.find(one.indicator)
          const interval = of ? intervalOf(one, of) : null
          if (one.indicator !== 'kvot') expect(interval).not.toBeNull()
          if (interval) expect(interval.low <= one.value && one.value <= interval.high).toBe(true)
        }
      }),
    )
  })

  it('the sum of shares’ parts is the whole', () => {
    const parts = catalogueOf(
      A,
      B,
      SUM,
      OVER,
      indicator('rest', 'percent', { formula: { kind: 'share', part: 'b', whole: 'summa' } }),
    )
    fc.assert(
      fc.property(fc.nat(9999), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        const found = withDerived([figure('a', a), figure('b', b)], parts)
        const value = (slug: string) => found.find((one) => one.indicator === slug)?.value ?? Number.NaN
        expect(value('andel-av-summa') + value('rest')).toBeCloseTo(100, 9)
      }),
    )
  })
})

describe('rules of disclosure', () => {
  const ROUNDED = { figureOf: ({ value }: Observation) => value && Math.round(value), mustHide: () => false }

  it('let a figure be made of what operands are published as', () => {
    const found = withDerived([figure('a', 7.4), figure('b', 2)], CATALOGUE, ROUNDED)
    expect(found.find((one) => one.indicator === 'kvot')?.value).toBe(3.5)
  })

  it('leave no parts to judge chance by where the operands are rounded', () => {
    const [a, b] = [figure('a', 10, { roundedTo: 5 }), figure('b', 40)]
    const found = (slug: string) => withDerived([a, b], CATALOGUE).find((one) => one.indicator === slug)
    expect(found('summa')).toMatchObject({ value: 50, roundedTo: 5 })
    expect(found('andel')).toMatchObject({ value: 25, numerator: null, denominator: null })
    expect(found('andel-av-summa')).toMatchObject({ value: 20, numerator: null, denominator: null })
  })

  it('hide a derived figure, and with it what is made of it', () => {
    const rules = { ...ROUNDED, mustHide: (one: Observation) => one.indicator === 'summa' }
    const found = withDerived([figure('a', 7), figure('b', 2)], CATALOGUE, rules)
    const marker = (slug: string) => found.find((one) => one.indicator === slug)?.marker
    expect([marker('summa'), marker('andel-av-summa'), marker('tal')]).toEqual(['protected', 'protected', null])
  })
})

describe('a catalogue with faults', () => {
  it('gives no figures for a circle, an unknown operand or half a formula', () => {
    const sum = (slug: string, of: string[]) => indicator(slug, 'count', { formula: { kind: 'sum', of } })
    const faulty = catalogueOf(
      A,
      sum('ett', ['a', 'tva']),
      sum('tva', ['a', 'ett']),
      sum('okand', ['a', 'x']),
      indicator('halv', 'rate', { formula: { kind: 'rate', events: 'a', population: 'b' } }),
    )
    expect(withDerived([figure('a', 1), figure('x', 2)], faulty)).toHaveLength(2)
  })
})

it('names all that a figure rests on', () => {
  const catalogue = catalogueOf(OVER, SUM, A, B, indicator('p', 'percent', { denominator: 'b' }))
  expect(indicatorsBehind('andel-av-summa', catalogue)).toEqual(['andel-av-summa', 'a', 'summa', 'b'])
  expect(indicatorsBehind('p', catalogue)).toEqual(['p', 'b'])
})
