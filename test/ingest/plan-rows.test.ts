// Whatever a plan holds: written in the common template and read again, it is the same plan.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeriods, parsePeriod } from '../../src/domain/period.ts'
import type { Activity, Goal, Measure } from '../../src/domain/plan.ts'
import { planRows, readPlan, templateCsv } from '../../src/ingest/index.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

const text = fc
  .string({ unit: fc.constantFrom(...'abåÖ";,.\'–% 12'), minLength: 1, maxLength: 12 })
  .map((one) => `X${one}`.replace(/\s+/g, ' ').trim())
const number = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 100_000 }).map((one) => one / 1000),
)
const periods = fc
  .uniqueArray(fc.constantFrom('2023', '2023/24', '2024K1', '2024-05', '2024H1', '2025', '2024–2026'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((labels) => labels.toSorted((a, b) => order(a, b)))

function order(a: string, b: string): number {
  const [first, second] = [parsePeriod(a), parsePeriod(b)]
  return first && second ? comparePeriods(first, second) : 0
}

const baseline = fc.option(fc.record({ period: fc.constant('2021'), value: fc.option(number) }))

/** A measure of the n-th breakdown or name, so that no two in a goal are the same. */
const measure = (n: number): fc.Arbitrary<Measure> => {
  const counted = fc
    .record({
      type: fc.constantFrom('increase', 'decrease', 'at-least', 'at-most'),
      baseline,
      periods,
      values: fc.array(number, { minLength: 4, maxLength: 4 }),
    })
    .map(({ periods, values, ...own }) => {
      const points = periods.map((period, index) => ({ period, value: values[index] ?? 0 }))
      return { ...own, ...targets(points) }
    })
  const band = fc.record({ baseline, ends: fc.tuple(number, number) }).map(({ baseline, ends }) => ({
    type: 'within' as const,
    baseline,
    target: { period: '2025', value: { low: Math.min(...ends), high: Math.max(...ends) } },
    interim: [],
  }))
  const own = fc
    .record({ type: fc.constantFrom('milestone', 'level'), name: text, periods })
    .map(({ type, name, periods }) => ({
      ...NO_IDENTITY,
      key: `${name}${n}`,
      name: `${name}${n}`,
      type,
      baseline: null,
      ...targets(periods.map((period) => ({ period, value: null }))),
    }))
  const dimensions = [{}, { sex: 'F' }, { sex: 'M' }][n] ?? {}
  const key = ['', '|sex=F', '|sex=M'][n] ?? ''
  const withIndicator = fc
    .oneof(counted, band)
    .map((one) => ({ ...NO_IDENTITY, key: `${SLUG}${key}`, indicator: SLUG, dimensions, ...one }))
  return fc.oneof(withIndicator, own)
}

const SLUG = 'behoriga-yrkesprogram'
const NO_IDENTITY = { indicator: null, name: null, dimensions: {}, area: null, comparison: null, everyPeriod: false }

const targets = <Point>(points: readonly Point[]) => {
  const target = points.at(-1)
  if (target === undefined) throw new RangeError('no target')
  return { target, interim: points.slice(0, -1) }
}

const goal = fc.record({
  area: text,
  title: text,
  articles: fc.uniqueArray(fc.constantFrom('3.3', '28', '28.1 e', '2'), { minLength: 1 }),
  measures: fc.integer({ min: 0, max: 3 }).chain((count) => fc.tuple(...[0, 1, 2].slice(0, count).map(measure))),
})

const activity = fc.record({
  title: text,
  unit: text,
  responsible: fc.oneof(text, fc.constant('')),
  start: fc.constantFrom(null, '2022-01-10'),
  end: fc.constantFrom(null, '2025-12-31'),
  budget: fc.option(number),
  of: fc.nat(),
})

const plan = fc
  .record({ goals: fc.array(goal, { minLength: 1, maxLength: 4 }), activities: fc.array(activity, { maxLength: 6 }) })
  .map(({ goals, activities }) => ({
    goals: goals.map((one, order): Goal => ({ id: `M${order + 1}`, order, ...one })),
    // Of any goal, in any order.
    activities: activities.map(
      ({ of, ...one }, order): Activity => ({ id: `A${order}`, goalId: `M${(of % goals.length) + 1}`, order, ...one }),
    ),
  }))

describe('a plan in the common template', () => {
  it('is the same plan when it is read again', () => {
    fc.assert(
      fc.property(plan, ({ goals, activities }) => {
        const csv = templateCsv('plan', planRows(goals, activities))
        const context = { catalogue: sampleCatalogue, organisation: '9902', planCode: '2022-2025', unit: null }
        const read = readPlan(new TextEncoder().encode(csv), context)
        expect(read.issues.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(read.goals.map(({ goal }) => goal)).toEqual(goals)
        expect(read.activities.map(({ activity }) => activity)).toEqual(activities)
      }),
      { numRuns: 300 },
    )
  })
})
