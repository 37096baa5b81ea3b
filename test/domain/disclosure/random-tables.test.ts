import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dimensions } from '../../../src/domain/dimensions.ts'
import type { Reach } from '../../../src/domain/disclosure/attack.ts'
import { cellKey } from '../../../src/domain/disclosure/families.ts'
import type { Observation } from '../../../src/domain/observation.ts'
import { attack, indicator, name, observation, protect, rulesFor, WIDTH } from '../../support/disclosure-table.ts'
import { keyOf, attack as subtract } from '../../support/subtraction-attack.ts'

const RULES = rulesFor()
const PERCENT = rulesFor(indicator('percent'))
const SEXES = [undefined, 'F', 'M']
const AGES = [undefined, '7-12', '13-15']
const AREAS = ['9902', '9902:Norr', '9902:Söder']
const places = AREAS.flatMap((area) => SEXES.flatMap((sex) => AGES.map((age) => ({ area, sex, age }))))
const inner = places.filter(({ area, sex, age }) => area !== '9902' && sex && age)

type Place = (typeof places)[number]

const sumOver = (counts: readonly number[], { area, sex, age }: Place): number =>
  inner.reduce((sum, one, at) => {
    const within = (area === '9902' || one.area === area) && (!sex || one.sex === sex) && (!age || one.age === age)
    return within ? sum + (counts[at] ?? 0) : sum
  }, 0)

const dimensionsOf = ({ sex, age }: Place): Dimensions => ({ ...(sex ? { sex } : {}), ...(age ? { age } : {}) })

const cell = fc.record({
  given: fc.integer({ min: 0, max: 9 }).map((number) => number > 1),
  isPublic: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  secret: fc.integer({ min: 0, max: 19 }).map((number) => number === 0),
})
const cells = fc.array(cell, { minLength: places.length, maxLength: places.length })
const numbers = (max: number) =>
  fc.array(fc.integer({ min: 0, max }), { minLength: inner.length, maxLength: inner.length })

/** `Observation` and what is true of it, which a secret one does not say. */
type Told = Observation & { readonly truth: number }

const tableOf = (
  all: readonly number[],
  given: readonly { given: boolean; isPublic: boolean; secret: boolean }[],
  complete: boolean,
) =>
  places.flatMap((place, index): readonly Told[] => {
    const { given: isGiven, isPublic, secret } = given[index] ?? { given: false, isPublic: false, secret: false }
    if (!isGiven && !complete) return []
    const told = secret ? { value: null, marker: 'secret' as const } : { value: sumOver(all, place) }
    const source = isPublic ? 'kolada' : 'kommunen'
    const one = observation({ area: place.area, dimensions: dimensionsOf(place), source, ...told })
    return [{ ...one, truth: sumOver(all, place) }]
  })

const counts = fc.tuple(numbers(14), cells).map(([all, given]) => tableOf(all, given, false))
const completeCounts = fc.tuple(numbers(14), cells).map(([all, given]) => tableOf(all, given, true))

const shares = fc.tuple(numbers(20), numbers(25), cells).map(([events, others, given]) =>
  places.flatMap((place, index): readonly Told[] => {
    if (!given[index]?.given) return []
    const numerator = sumOver(events, place)
    const denominator = numerator + sumOver(others, place)
    if (denominator === 0) return []
    const value = (numerator / denominator) * 100
    const parts = { value, numerator, denominator }
    return [{ ...observation({ area: place.area, dimensions: dimensionsOf(place), ...parts }), truth: numerator }]
  }),
)

/**
 * Names of figures that must not be known and can be, narrower than what is said to be all that can be had. An intruder
 * who takes it for granted that nobody is missing from a table, where somebody is, finds what is not true.
 */
function disclosed(all: readonly Told[], rules: typeof RULES): readonly string[] {
  const protection = protect(all, rules)
  const hidden = new Set<Observation>(protection.hidden.keys())
  expect([...hidden].some(rules.isPublic)).toBe(false)
  expect(all.filter((one) => !rules.isPublic(one) && rules.isFew(one) && !hidden.has(one))).toEqual([])
  const truths = new Map(all.map((one) => [cellKey(one), one.truth]))
  const mustNot = new Set(all.filter((one) => rules.isFew(one) || one.marker === 'secret').map(cellKey))
  const allowed = new Map(protection.exposed.map(({ cell, width }) => [cellKey(cell), width ?? 0]))
  const reach = attack(all, hidden, rules)
  const isTrue = ({ cell, amount }: Reach): boolean => {
    const truth = truths.get(cellKey(cell)) ?? Number.NaN
    return !amount || (amount.low - 0.001 <= truth && truth <= amount.high + 0.001)
  }
  if (!reach.every(isTrue)) return []
  return reach
    .filter(({ cell, width }) => mustNot.has(cellKey(cell)) && width < (allowed.get(cellKey(cell)) ?? WIDTH) - 0.001)
    .map(({ cell, width }) => `${name(cell)} ${width}`)
}

describe('random tables of counts', () => {
  it(
    'let an intruder with a solver come no nearer than four children to any hidden figure',
    () => {
      let seen = 0
      fc.assert(
        fc.property(counts, (all) => {
          seen += all.filter(RULES.isFew).length
          expect(disclosed(all, RULES)).toEqual([])
        }),
        { numRuns: RUNS, seed: 20_261_124 },
      )
      expect(seen).toBeGreaterThan(RUNS)
    },
    SLOW,
  )

  it(
    'let nobody find a hidden figure by subtraction',
    () => {
      fc.assert(
        fc.property(completeCounts, (all) => {
          const protection = protect(all)
          const allowed = new Set(protection.exposed.map(({ cell }) => keyOf(cell)))
          const found = subtract(all, (one) => one.value !== null && !protection.hidden.has(one))
          const secrets = all.filter((one) => RULES.isFew(one) || one.marker === 'secret').map(keyOf)
          expect(secrets.filter((key) => found.has(key) && !allowed.has(key))).toEqual([])
        }),
        { numRuns: RUNS / 4, seed: 20_261_125 },
      )
    },
    SLOW,
  )

  it('would be given away without what is hidden beside the small figures', () => {
    const broken = fc.sample(counts, { numRuns: 50, seed: 20_260_303 }).filter((all) => {
      const small = new Set(all.filter((one) => !RULES.isPublic(one) && RULES.isFew(one)))
      return attack(all, small).some(({ width }) => width < 1e-6)
    })
    expect(broken.length).toBeGreaterThan(10)
  })
})

describe('random tables of percentages', () => {
  it(
    'let an intruder who knows all numbers of children come no nearer than four of them',
    () => {
      fc.assert(
        fc.property(shares, (all) => {
          expect(disclosed(all, PERCENT)).toEqual([])
        }),
        { numRuns: RUNS, seed: 20_261_126 },
      )
    },
    SLOW,
  )
})

const RUNS = 600
const SLOW = 180_000
