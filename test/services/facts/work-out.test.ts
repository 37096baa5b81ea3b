// Derived figures and borrowed denominators under disclosure control: none says more than the figures it rests on.

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withDenominators } from '../../../src/domain/denominators.ts'
import type { Marker, Observation } from '../../../src/domain/observation.ts'
import { disclose } from '../../../src/services/facts/protect.ts'
import { type TestContext, testContext } from '../../support/context.ts'
import { catalogueOf, figure, indicator } from '../../support/figures.ts'

const READ = [
  indicator('a', 'count'),
  indicator('b', 'count'),
  indicator('egen', 'percent', { denominator: 'b' }),
  indicator('p', 'percent', { decimals: 0 }),
  indicator('q', 'percent', { decimals: 0 }),
]
const CATALOGUE = catalogueOf(
  ...READ,
  indicator('summa', 'count', { formula: { kind: 'sum', of: ['a', 'b'] } }),
  indicator('andel', 'percent', { formula: { kind: 'share', part: 'a', whole: 'b' } }),
  indicator('kvot', 'mean', { decimals: 3, formula: { kind: 'ratio', of: ['p', 'q'] } }),
)

const GIRLS = { dimensions: { sex: 'F' } }
const BOYS = { dimensions: { sex: 'M' } }
const SCB = { source: 'scb' }

let context: TestContext
beforeAll(async () => {
  context = await testContext()
})
afterAll(() => context.close())

const published = async (observations: readonly Observation[], catalogue = CATALOGUE) => {
  const given = withDenominators(observations, catalogue)
  return (await disclose({ ...context.ctx, catalogue }, { id: 'ingen' }, given)).observations
}

const one = async (slug: string, ...observations: readonly Observation[]): Promise<Observation> => {
  const found = (await published(observations)).find(({ indicator }) => indicator === slug)
  if (!found) throw new Error(`no ${slug}`)
  return found
}

const PROTECTED = { value: null, numerator: null, denominator: null, marker: 'protected' }

describe('a derived figure', () => {
  it('is hidden where an operand is about few children, and so is not the hidden number’s difference', async () => {
    expect(await one('summa', figure('a', 3), figure('b', 100))).toMatchObject(PROTECTED)
    expect(await one('andel', figure('a', 3), figure('b', 100))).toMatchObject(PROTECTED)
    expect(await one('summa', figure('a', 'secret'), figure('b', 100))).toMatchObject({ value: null, marker: 'secret' })
  })

  it('is hidden where an operand is hidden only to protect another', async () => {
    const sexes = [figure('a', 60), figure('a', 57, GIRLS), figure('a', 3, BOYS), figure('b', 90, GIRLS)]
    expect(await one('andel', ...sexes)).toMatchObject({ ...GIRLS, ...PROTECTED })
  })

  it('is held to the limits of small numbers itself', async () => {
    expect(await one('andel', figure('a', 5), figure('b', 20))).toMatchObject(PROTECTED)
    expect(await one('andel', figure('a', 19), figure('b', 22))).toMatchObject(PROTECTED)
    const shown = await one('andel', figure('a', 5), figure('b', 21))
    expect(shown).toMatchObject({ marker: null, numerator: 5, denominator: 21 })
  })

  it('is hidden with another, where totals and sexes would give it away, though its operands are shown', async () => {
    const sexes = [figure('a', 25), figure('a', 5, GIRLS), figure('a', 20, BOYS)]
    const wholes = [figure('b', 60), figure('b', 18, GIRLS), figure('b', 42, BOYS)]
    const shares = (await published([...sexes, ...wholes])).filter(({ indicator }) => indicator === 'andel')
    const marker = (dimensions: object) =>
      shares.find((share) => JSON.stringify(share.dimensions) === JSON.stringify(dimensions))?.marker
    expect(marker({ sex: 'F' })).toBe('protected')
    expect([marker({}), marker({ sex: 'M' })]).toContain('protected')
  })

  it('is not hidden where all it is made of is public already', async () => {
    expect((await one('andel', figure('a', 3, SCB), figure('b', 20, SCB))).value).toBe(15)
    expect(await one('andel', figure('a', 5, SCB), figure('b', 20))).toMatchObject(PROTECTED)
  })

  it('is made of rounded values where those are what is published', async () => {
    expect((await one('kvot', figure('p', 33.4), figure('q', 66.6))).value).toBeCloseTo(33 / 67, 12)
    expect((await one('kvot', figure('p', 33.4, SCB), figure('q', 66.6, SCB))).value).toBeCloseTo(33.4 / 66.6, 12)
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

  it('is shown only where every operand is, and leaves what is hidden as hidden as it was', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const all = await published(table)
        const operands = all.filter(({ computed }) => !computed)
        expect(operands).toEqual(await published(table, catalogueOf(...READ)))
        for (const { value, computed } of all) {
          // Made of what is published, never of what was read.
          expect(computed?.from.every((operand) => operands.includes(operand)) ?? true).toBe(true)
          if (value !== null) expect(computed?.from.some((operand) => operand.value === null) ?? false).toBe(false)
        }
      }),
    )
  })
})

describe('a denominator from another indicator', () => {
  it('hides a share of few children that has no parts of its own', async () => {
    expect((await one('egen', figure('egen', 50))).value).toBe(50)
    expect(await one('egen', figure('egen', 50), figure('b', 20))).toMatchObject(PROTECTED)
    expect(await one('egen', figure('egen', 2), figure('b', 100))).toMatchObject(PROTECTED)
    // No whole number of 90 is 2,0 %, but about two children are few all the same.
    expect(await one('egen', figure('egen', 2), figure('b', 90))).toMatchObject(PROTECTED)
    expect(await one('egen', figure('egen', 50), figure('b', 100))).toMatchObject({ value: 50, denominator: 100 })
  })

  it('hides no share that is public already', async () => {
    expect((await one('egen', figure('egen', 50, SCB), figure('b', 20))).value).toBe(50)
  })

  it('is hidden with the count that it is, and nothing is left of it', async () => {
    const [norr, soder] = [{ area: '9902:Norr' }, { area: '9902:Söder' }]
    const districts = [figure('b', 63), figure('b', 3, norr), figure('b', 60, soder)]
    const share = figure('egen', 50, soder)
    expect(await one('egen', share, ...districts)).toEqual(share)
    expect(await one('egen', figure('egen', 50, norr), ...districts)).toEqual({ ...figure('egen', 'protected', norr) })
  })
})
