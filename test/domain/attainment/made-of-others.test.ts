// What is said of a value whose denominator another indicator gave, and of one that is worked out.

import { describe, expect, it } from 'vitest'
import { DEFAULT_BOUNDARIES } from '../../../src/domain/attainment/boundaries.ts'
import { assessPlan, measureStyle, reasonParams } from '../../../src/domain/attainment/index.ts'
import { withDenominators } from '../../../src/domain/denominators.ts'
import { withDerived } from '../../../src/domain/derived.ts'
import type { Observation } from '../../../src/domain/observation.ts'
import { attainmentText } from '../../../src/text/attainment.ts'
import { catalogueOf, figure, indicator } from '../../support/figures.ts'
import { goalOf, measureOf } from './given.ts'

const CATALOGUE = catalogueOf(
  indicator('andel', 'percent', { unit: { kind: 'percent', label: '%' }, denominator: 'antal' }),
  indicator('antal', 'count', { name: 'Invånare 0–19 år' }),
  indicator('a', 'count'),
  indicator('b', 'count'),
  indicator('uträknad', 'rate', {
    unit: { kind: 'rate', label: 'per 1 000', per: 1000 },
    formula: { kind: 'rate', events: 'a', population: 'b', per: 1000 },
  }),
  indicator('kvot', 'mean', { unit: { kind: 'mean', label: 'gånger' }, formula: { kind: 'ratio', of: ['a', 'b'] } }),
)

/** The measure's reasoning about the value, without what follows about the way to the target. */
function reasoning(slug: string, target: number, observations: readonly Observation[]): string {
  const measure = { ...measureOf({ type: 'at-least', target: ['2025', target] }), indicator: slug }
  const all = withDerived(withDenominators(observations, CATALOGUE), CATALOGUE)
  const [goal] = assessPlan({
    year: 2025,
    boundaries: DEFAULT_BOUNDARIES,
    goals: [goalOf([measure])],
    activities: [],
    progress: [],
    outcomes: [],
    assessments: [],
    indicator: CATALOGUE.find,
    series: () => ({ own: all.filter((one) => one.indicator === slug), comparator: null, comparatorLabel: null }),
  })
  const result = goal?.measures[0]
  if (!result) throw new Error('none')
  const style = measureStyle(result.measure, CATALOGUE.find(slug))
  return result.reasons
    .map((one) => attainmentText.reason(one.code, reasonParams(one, style)))
    .join(' ')
    .replace(/[\u00a0\u202f]/g, ' ')
}

describe('a value whose denominator another indicator gave', () => {
  it('names it, with file and line, and the numerator that was recovered', () => {
    expect(reasoning('andel', 40, [figure('andel', 35), figure('antal', 200, { line: 7 })])).toContain(
      'Nämnaren är Invånare 0–19 år 2025: 200 (antal.csv, rad 7). Antalet 70 av 200 är uträknat baklänges ur andelen. ' +
        'Avståndet till målet ryms inom slumpen (95 %: 28,7–41,8).',
    )
  })

  it('says that rounding leaves several numerators', () => {
    expect(reasoning('andel', 40, [figure('andel', 0.1), figure('antal', 12_345)])).toContain(
      'Antalet är uträknat baklänges ur andelen och kan på grund av avrundningen vara 7 till 18 av 12 345. Slumpen ' +
        'bedöms för dem alla. Avståndet till målet är större än slumpen',
    )
  })

  it('says why nothing is recovered where no whole number gives the value', () => {
    expect(reasoning('andel', 40, [figure('andel', 33.3), figure('antal', 20, { line: 7 })])).toContain(
      'Nämnaren Invånare 0–19 år 2025: 20 (antal.csv, rad 7) passar inte till värdet: inget helt antal ger det. Den ' +
        'gäller därför en annan grupp, och hur mycket som är slump går inte att säga.',
    )
  })
})

describe('a value that is worked out', () => {
  it('has its parts and their interval', () => {
    expect(reasoning('uträknad', 40, [figure('a', 65), figure('b', 1000)])).toContain(
      'Värdet 2025 är 65,0 per 1 000 (65 av 1 000) mot målet minst 40 per 1 000',
    )
  })

  it.each([
    [5, 0, 'det som det delas med är noll'],
    [-5, 100, 'uppgifterna stämmer inte med varandra, eftersom en del är större än helheten eller mindre än noll'],
  ])('says why %d and %d give none', (a, b, why) => {
    const observations = [
      figure('a', a),
      figure('b', b),
      figure('a', 8, { at: '2024' }),
      figure('b', 100, { at: '2024' }),
    ]
    expect(reasoning('uträknad', 40, observations)).toContain(`Värdet för 2025 går inte att räkna ut: ${why}.`)
    expect(reasoning('uträknad', 40, observations)).not.toContain('Källan anger')
  })

  it('says why a ratio has no interval', () => {
    expect(reasoning('kvot', 4, [figure('a', 65), figure('b', 10)])).toContain(
      'Hur mycket som är slump går inte att säga: värdet är en kvot, och de två talen kan gälla samma barn.',
    )
  })
})
