// Derived figures and borrowed denominators under disclosure control: none says more than the figures it rests on.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withDenominators } from '../../../src/domain/denominators.ts'
import type { Marker, Observation } from '../../../src/domain/observation.ts'
import { disclose } from '../../../src/services/facts/disclose.ts'
import { protect } from '../../../src/services/facts/protect.ts'
import { catalogueOf, figure, indicator } from '../../support/figures.ts'

const CATALOGUE = catalogueOf(
  indicator('a', 'count'),
  indicator('b', 'count'),
  indicator('egen', 'percent', { denominator: 'b' }),
  indicator('p', 'percent', { decimals: 0 }),
  indicator('q', 'percent', { decimals: 0 }),
  indicator('summa', 'count', { formula: { kind: 'sum', of: ['a', 'b'] } }),
  indicator('andel', 'percent', { formula: { kind: 'share', part: 'a', whole: 'b' } }),
  indicator('kvot', 'mean', { decimals: 3, formula: { kind: 'ratio', of: ['p', 'q'] } }),
)

const GIRLS = { dimensions: { sex: 'F' } }
const BOYS = { dimensions: { sex: 'M' } }

const published = (observations: readonly Observation[]) =>
  disclose(withDenominators(observations, CATALOGUE), CATALOGUE)

const one = (slug: string, observations: readonly Observation[]): Observation => {
  const [found] = published(observations).filter(({ indicator }) => indicator === slug)
  if (!found) throw new Error(`no ${slug}`)
  return found
}

describe('a derived figure', () => {
  it('is hidden where an operand is about few children, and so is not the hidden number’s difference', () => {
    expect(one('summa', [figure('a', 3), figure('b', 100)])).toMatchObject({ value: null, marker: 'protected' })
    expect(one('andel', [figure('a', 3), figure('b', 100)])).toMatchObject({ value: null, marker: 'protected' })
    expect(one('summa', [figure('a', 'secret'), figure('b', 100)])).toMatchObject({ value: null, marker: 'secret' })
  })

  it('is hidden where an operand is hidden only to protect another', () => {
    const sexes = [figure('a', 60), figure('a', 57, GIRLS), figure('a', 3, BOYS), figure('b', 90, GIRLS)]
    expect(one('andel', sexes)).toMatchObject({ dimensions: { sex: 'F' }, value: null, marker: 'protected' })
  })

  it('is held to the limits of small numbers itself', () => {
    expect(one('andel', [figure('a', 5), figure('b', 20)]).marker).toBe('protected')
    expect(one('andel', [figure('a', 19), figure('b', 22)]).marker).toBe('protected')
    expect(one('andel', [figure('a', 5), figure('b', 21)])).toMatchObject({
      marker: null,
      numerator: 5,
      denominator: 21,
    })
  })

  it('is not hidden where all it is made of is public already', () => {
    const scb = { source: 'scb' }
    expect(one('andel', [figure('a', 3, scb), figure('b', 20, scb)]).value).toBe(15)
    expect(one('andel', [figure('a', 5, scb), figure('b', 20)]).marker).toBe('protected')
  })

  it('is made of rounded values where those are what is published', () => {
    expect(one('kvot', [figure('p', 33.4), figure('q', 66.6)]).value).toBeCloseTo(33 / 67, 12)
    const scb = { source: 'scb' }
    expect(one('kvot', [figure('p', 33.4, scb), figure('q', 66.6, scb)]).value).toBeCloseTo(33.4 / 66.6, 12)
  })

  const cell = fc.record({
    slug: fc.constantFrom('a', 'b'),
    area: fc.constantFrom('9902', '9902:Norr', '9902:Söder', '9902:Öster'),
    sex: fc.constantFrom('', 'F', 'M'),
    source: fc.constantFrom('kommunen', 'kommunen', 'scb'),
    value: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant<Marker>('secret')),
  })
  const tables = fc
    .uniqueArray(cell, { maxLength: 24, selector: ({ slug, area, sex, source }) => [slug, area, sex, source].join() })
    .map((cells) =>
      cells.map(({ slug, value, area, sex, source }) =>
        figure(slug, value, { area, source, dimensions: sex === '' ? {} : { sex } }),
      ),
    )

  it('is shown only where every operand is, and leaves what is hidden as hidden as it was', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const all = published(table)
        const derived = all.filter(({ computed }) => computed)
        const operands = all.filter(({ computed }) => !computed)
        expect(operands).toEqual(protect(table, CATALOGUE))
        const hidden = new Set(operands.filter(({ value }) => value === null))
        for (const { value, computed } of derived) {
          // Made of what is published, never of what was read.
          expect(computed?.from.every((operand) => operands.includes(operand))).toBe(true)
          if (value !== null) expect(computed?.from.some((operand) => hidden.has(operand))).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a denominator from another indicator', () => {
  it('hides a share of few children that has no parts of its own', () => {
    expect(one('egen', [figure('egen', 50)]).value).toBe(50)
    expect(one('egen', [figure('egen', 50), figure('b', 20)])).toMatchObject({ value: null, marker: 'protected' })
    expect(one('egen', [figure('egen', 2), figure('b', 100)])).toMatchObject({ value: null, marker: 'protected' })
    expect(one('egen', [figure('egen', 50), figure('b', 100)])).toMatchObject({ value: 50, denominator: 100 })
  })

  it('hides no share that is public already', () => {
    expect(one('egen', [figure('egen', 50, { source: 'scb' }), figure('b', 20)]).value).toBe(50)
  })

  it('is hidden with the count that it is, and nothing is left of it', () => {
    const districts = [figure('b', 63), figure('b', 3, { area: '9902:Norr' }), figure('b', 60, { area: '9902:Söder' })]
    const share = figure('egen', 50, { area: '9902:Söder' })
    const found = one('egen', [share, ...districts])
    expect(found).toEqual(share)
    expect(one('egen', [figure('egen', 50, { area: '9902:Norr' }), ...districts])).toEqual({
      ...figure('egen', 0, { area: '9902:Norr' }),
      value: null,
      marker: 'protected',
    })
  })
})
