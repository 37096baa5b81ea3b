// Methods §3: verdicts by interval, group values and funnel limits, with its worked examples.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { funnelLimits, groupValue, judge } from '../../../src/domain/comparison/index.ts'
import { verdictOf } from '../../../src/domain/comparison/verdict.ts'
import { absent, bare, indicator, parts, RATE } from './given.ts'

const member = (code: string, observation: ReturnType<typeof bare> | null) => ({ code, name: `K${code}`, observation })
const share = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

describe('a verdict', () => {
  it.each([
    [8, 9, 'worse'],
    [9, 11, 'similar'],
    [11, 12, 'better'],
    [10, 11, 'similar'],
  ] as const)('of an interval %i–%i beside 10, where more is better, is %s', (low, high, expected) => {
    expect(verdictOf({ low, high }, 10, 'up')).toBe(expected)
  })

  it('is by Wilson’s interval: 65 of 100 lies between 55.3 and 73.6', () => {
    const own = parts(65, 100)
    expect(judge(own, 55, indicator(), 0.95)).toEqual({ verdict: 'better', reason: null })
    expect(judge(own, 55.3, indicator(), 0.95)).toEqual({ verdict: 'similar', reason: null })
    expect(judge(own, 74, indicator(), 0.95)).toEqual({ verdict: 'worse', reason: null })
  })

  it('asks more of an alert than of a sentence', () => {
    expect(judge(parts(65, 100), 54, indicator(), 0.95).verdict).toBe('better')
    expect(judge(parts(65, 100), 54, indicator(), 0.998).verdict).toBe('similar')
  })

  it('of a rate is by the events: 5 lie between 1.62 and 11.67', () => {
    const own = parts(5, 1000, { per: 1000 })
    expect(judge(own, 1.6, RATE, 0.95).verdict).toBe('worse')
    expect(judge(own, 11.6, RATE, 0.95).verdict).toBe('similar')
    expect(judge(own, 11.7, RATE, 0.95).verdict).toBe('better')
  })

  it('turns with the direction, and is never good or bad without one', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 100, noNaN: true }), ([n, of], comparator) => {
        const verdict = (direction: 'up' | 'down' | 'neutral') =>
          judge(parts(n, of), comparator, indicator({ direction }), 0.95).verdict
        const turned = { better: 'worse', worse: 'better', similar: 'similar' } as Readonly<Record<string, string>>
        expect(turned[String(verdict('up'))]).toBe(verdict('down'))
        expect(['higher', 'lower', 'similar']).toContain(verdict('neutral'))
        expect(verdict('neutral') === 'similar').toBe(verdict('up') === 'similar')
      }),
    )
  })

  it('is refused, with why, where it would be a guess', () => {
    const reason = (own: Parameters<typeof judge>[0], comparator: number | null) =>
      judge(own, comparator, indicator(), 0.95)
    expect(reason(null, 50)).toEqual({ verdict: null, reason: 'no-own-value' })
    expect(reason(absent('missing'), 50).reason).toBe('no-own-value')
    expect(reason(absent('secret'), 50).reason).toBe('own-hidden')
    expect(reason(absent('protected'), 50).reason).toBe('own-hidden')
    expect(reason(parts(65, 100), null).reason).toBe('no-group-value')
    expect(reason(bare(65), 50).reason).toBe('no-parts')
    // Parts of something else than the value.
    expect(reason({ ...parts(65, 100), value: 90 }, 50).reason).toBe('no-parts')
    const of = (kind: 'mean' | 'count') => judge(bare(65), 50, indicator({ unit: { kind, label: 'x' } }), 0.95).reason
    expect([of('mean'), of('count')]).toEqual(['no-method', 'count'])
  })
})

describe('a group’s value', () => {
  it('is made from parts, never as a mean of percentages: 1/10 and 90/100 → 82.7', () => {
    const group = groupValue([member('1', parts(1, 10)), member('2', parts(90, 100))], indicator())
    expect(group).toMatchObject({ weighting: 'weighted', withValue: 2, missing: [], reason: null })
    expect(group.value).toBeCloseTo(82.727, 3)
  })

  it('equals the value of all its children together', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (shares) => {
        const group = groupValue(
          shares.map(([n, of], i) => member(String(i), parts(n, of))),
          indicator(),
        )
        const [n, of] = [0, 1].map((at) => shares.reduce((sum, one) => sum + (one[at] ?? 0), 0)) as [number, number]
        expect(group.value).toBeCloseTo((n / of) * 100, 9)
      }),
    )
  })

  it('is an unweighted mean, and says so, as soon as one member lacks parts', () => {
    const group = groupValue([member('1', parts(1, 10)), member('2', bare(90))], indicator())
    expect(group).toMatchObject({ value: 50, weighting: 'unweighted' })
  })

  it('recovers numerators from denominators', () => {
    const recovered = { ...parts(90, 100), numerator: null }
    expect(groupValue([member('1', parts(1, 10)), member('2', recovered)], indicator()).weighting).toBe('weighted')
  })

  it('names who is missing, and why', () => {
    const group = groupValue([member('1', bare(90)), member('2', null), member('3', absent('secret'))], indicator())
    expect(group).toMatchObject({ value: 90, withValue: 1 })
    expect(group.missing).toEqual([
      { code: '2', name: 'K2', absence: 'missing' },
      { code: '3', name: 'K3', absence: 'secret' },
    ])
  })

  it('is none without values, and none of numbers of children', () => {
    expect(groupValue([member('1', null)], indicator())).toMatchObject({ value: null, reason: 'no-values' })
    expect(groupValue([], indicator())).toMatchObject({ value: null, reason: 'no-values', withValue: 0 })
    const count = indicator({ unit: { kind: 'count', label: 'barn' } })
    expect(groupValue([member('1', bare(3))], count)).toMatchObject({ value: null, weighting: null, reason: 'count' })
  })

  it('of rates is in the rate’s unit', () => {
    const members = [member('1', parts(5, 1000, { per: 1000 })), member('2', parts(5, 4000, { per: 1000 }))]
    expect(groupValue(members, RATE)).toMatchObject({ value: 2, weighting: 'weighted' })
  })
})

describe('the funnel', () => {
  it('gives the published limits: 80.642448 % at n = 5', () => {
    const limits = funnelLimits(80.642448, 5)
    expect(limits?.lower95.toFixed(3)).toBe('46.011')
    expect(limits?.lower998.toFixed(3)).toBe('26.040')
    expect([limits?.upper95, limits?.upper998]).toEqual([100, 100])
  })

  it('narrows with n, holds the group’s value and never leaves 0–100', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 1, max: 10_000 }), (value, n) => {
        const [few, many] = [funnelLimits(value, n), funnelLimits(value, n * 4)]
        if (!few || !many) throw new Error('no limits')
        expect(few.lower998).toBeLessThanOrEqual(few.lower95)
        expect(few.lower95).toBeLessThanOrEqual(many.lower95 + 1e-9)
        expect(few.upper95).toBeGreaterThanOrEqual(many.upper95 - 1e-9)
        expect(many.lower95).toBeLessThanOrEqual(value + 1e-9)
        expect(few.lower998).toBeGreaterThanOrEqual(0)
        expect(few.upper998).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('refuses what is no proportion, and no children', () => {
    for (const [value, n] of [
      [101, 5],
      [-1, 5],
      [Number.NaN, 5],
      [50, 0],
      [50, -1],
      [50, Number.POSITIVE_INFINITY],
    ] as const)
      expect(funnelLimits(value, n)).toBeNull()
  })
})
