// Article 2: gaps between girls and boys and between areas, and whether they have grown.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapBetween, gapChange } from '../../../src/domain/comparison/gap.ts'
import { findGaps } from '../../../src/domain/comparison/index.ts'
import { absent, bare, indicator, parts } from './given.ts'

const share = fc.integer({ min: 1, max: 300 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const WINDOW = { firstYear: 2020, lastYear: 2025, planStart: 2022, baseline: null } as const
const NONE = { girls: [], boys: [], total: [], areas: [] }

describe('a gap', () => {
  it('has Newcombe’s interval: 56/70 − 48/80 is 20 points, 5.2–33.4', () => {
    const gap = gapBetween(parts(56, 70), parts(48, 80), indicator())
    expect(gap).toMatchObject({ difference: 20, certainty: 'sure', why: null, absence: null })
    expect(gap.ratio).toBeCloseTo(80 / 60, 9)
    expect([gap.interval?.low.toFixed(2), gap.interval?.high.toFixed(2)]).toEqual(['5.24', '33.39'])
  })

  it('may be chance, and says so', () => {
    expect(gapBetween(parts(5, 56), parts(0, 29), indicator()).certainty).toBe('chance')
  })

  it('is told without a judgement of chance where the parts are not known', () => {
    expect(gapBetween(bare(80), bare(70.4), indicator())).toMatchObject({
      difference: 9.6,
      interval: null,
      certainty: 'unknown',
      why: 'no-parts',
    })
    const mean = indicator({ unit: { kind: 'mean', label: 'poäng' } })
    expect(gapBetween(bare(80), bare(70), mean).why).toBe('no-method')
  })

  it('has no ratio to zero', () => {
    expect(gapBetween(parts(5, 50), parts(0, 50), indicator()).ratio).toBeNull()
  })

  it('is not shown where a side is hidden, and says that it is hidden rather than missing', () => {
    expect(gapBetween(absent('missing'), absent('protected'), indicator())).toMatchObject({
      difference: null,
      ratio: null,
      interval: null,
      certainty: null,
      absence: 'protected',
    })
    expect(gapBetween(absent('secret'), bare(3), indicator()).absence).toBe('secret')
  })
})

describe('a gap’s change', () => {
  const gap = (a: number, b: number, n = 1000) => gapBetween(parts(a, n), parts(b, n), indicator())

  it('is told as grown or shrunk only where chance is excluded', () => {
    expect(gapChange(gap(800, 600), gap(800, 750))).toMatchObject({ difference: 15, verdict: 'grown', turned: false })
    expect(gapChange(gap(800, 750), gap(800, 600))).toMatchObject({ difference: -15, verdict: 'shrunk' })
    expect(gapChange(gap(80, 60, 100), gap(80, 75, 100))).toMatchObject({ difference: 15, verdict: 'same' })
  })

  it('is one of size: boys ahead as much as girls were is no change, but has turned', () => {
    expect(gapChange(gap(600, 800), gap(800, 600))).toMatchObject({ difference: 0, verdict: 'same', turned: true })
  })

  it('has an interval that holds the change and turns round with time', () => {
    const four = fc.tuple(share, share, share, share)
    fc.assert(
      fc.property(four, ([a, b, c, d]) => {
        const now = gapBetween(parts(...a), parts(...b), indicator())
        const then = gapBetween(parts(...c), parts(...d), indicator())
        const [forth, back] = [gapChange(now, then), gapChange(then, now)]
        expect(forth?.interval?.low).toBeLessThanOrEqual((forth?.difference ?? 0) + 1e-6)
        expect(forth?.interval?.high).toBeGreaterThanOrEqual((forth?.difference ?? 0) - 1e-6)
        expect(forth?.interval?.low).toBeCloseTo(-(back?.interval?.high ?? Number.NaN), 6)
      }),
    )
  })

  it('cannot be told apart from chance without parts', () => {
    const now = gapBetween(bare(80), bare(70), indicator())
    expect(gapChange(now, gap(800, 600))).toMatchObject({ verdict: null, interval: null, why: 'no-parts' })
  })
})

describe('the gaps of an indicator', () => {
  const girls = [parts(800, 1000, { year: 2021 }), parts(850, 1000, { year: 2025 })]
  const boys = [parts(780, 1000, { year: 2021 }), parts(700, 1000, { year: 2025 })]

  it('are of the latest period, with what has become of them since the plan', () => {
    const [gap] = findGaps({ ...NONE, girls, boys }, indicator(), WINDOW)
    expect(gap).toMatchObject({
      kind: 'sexes',
      period: '2025',
      first: { who: 'girls', value: 85 },
      second: { who: 'boys', value: 70 },
      gap: { difference: 15, certainty: 'sure' },
      since: { period: '2021', difference: 2, change: { difference: 13, verdict: 'grown' } },
    })
  })

  it('do not look past a break of the series', () => {
    const broken = indicator({ breaks: [{ from: '2023', reason: 'Ny definition.' }] })
    expect(findGaps({ ...NONE, girls, boys }, broken, WINDOW)[0]?.since).toBeNull()
  })

  it('stop at what is hidden, without going back to an older year', () => {
    const hidden = [boys[0] ?? absent('missing'), absent('protected', { year: 2025 })]
    expect(findGaps({ ...NONE, girls, boys: hidden }, indicator(), WINDOW)).toMatchObject([
      {
        period: '2025',
        gap: { difference: null, absence: 'protected' },
        second: { absence: 'protected' },
        since: null,
      },
    ])
  })

  it('go back to the last year there was anything where values are only missing', () => {
    const missing = [boys[0] ?? absent('missing'), absent('missing', { year: 2025 })]
    expect(findGaps({ ...NONE, girls, boys: missing }, indicator(), WINDOW)[0]?.period).toBe('2021')
  })

  const area = (label: string, n: number, of: number) => ({ label, series: [parts(n, of, { year: 2025 })] })

  it('set the highest area against the lowest at 99.8 %, since they are picked afterwards, and each against the rest', () => {
    const areas = [area('Norr', 90, 100), area('Söder', 60, 100), area('Väster', 75, 100)]
    const total = [parts(225, 300, { year: 2025 })]
    const found = findGaps({ ...NONE, total, areas }, indicator(), WINDOW)
    expect(found.map(({ kind, level }) => [kind, level])).toEqual([
      ['areas', 0.998],
      ['area', 0.95],
      ['area', 0.95],
      ['area', 0.95],
    ])
    expect(found[0]).toMatchObject({ first: { label: 'Norr' }, second: { label: 'Söder' }, gap: { difference: 30 } })
    expect(found[1]).toMatchObject({
      second: { who: 'rest', value: 67.5 },
      gap: { difference: 22.5, certainty: 'sure' },
    })
  })

  it('have no interval against a total that holds the area itself', () => {
    const areas = [area('Norr', 90, 100), area('Söder', 60, 100)]
    const found = findGaps({ ...NONE, total: [bare(75, { year: 2025 })], areas }, indicator(), WINDOW)
    expect(found[1]).toMatchObject({
      second: { who: 'total', value: 75 },
      gap: { difference: 15, certainty: 'unknown' },
    })
  })

  it('are none between areas of which only one is shown, or whose numbers follow their size', () => {
    const areas = [area('Norr', 90, 100), { label: 'Söder', series: [absent('protected', { year: 2025 })] }]
    expect(findGaps({ ...NONE, areas }, indicator(), WINDOW)).toEqual([])
    const two = [area('Norr', 90, 100), area('Söder', 60, 100)]
    expect(findGaps({ ...NONE, areas: two }, indicator({ unit: { kind: 'count', label: 'barn' } }), WINDOW)).toEqual([])
  })
})
