// What would change a verdict: what is named truly gives the other status, and nothing nearer does.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureStyle } from '../../../src/domain/attainment/index.ts'
import { reasonParams } from '../../../src/domain/attainment/reason-params.ts'
import type { MeasureResult, Reason } from '../../../src/domain/attainment/result.ts'
import { attainmentText } from '../../../src/text/attainment.ts'
import { assessGoal, assessMeasure, type Case, type Cell, ownMeasure, REGISTER, reported, SURVEY } from './given.ts'

const way = { type: 'increase', baseline: ['2021', 72], target: ['2025', 85] } as const
const survey: Case = {
  type: 'increase',
  target: ['2024', 45],
  values: { '2024': [41, 82, 200] },
  year: 2024,
  indicator: SURVEY,
}

const words = ({ changes, measure }: MeasureResult): readonly string[] =>
  changes.map((one) =>
    attainmentText
      .reason(one.code, reasonParams(one, measureStyle(measure, measure.indicator ? REGISTER : undefined)))
      .replaceAll('\u00a0', ' '),
  )

describe('what would change the verdict', () => {
  it.each<readonly [string, Case, readonly string[]]>([
    [
      'of a due measure: the shares that decide, above and below',
      { ...way, values: { '2025': 81 }, year: 2025 },
      [
        'Hade värdet varit 85,0 % hade statusen varit ”Uppnått”.',
        'Hade värdet varit 79,7 % hade statusen varit ”Inte uppnått”.',
      ],
    ],
    [
      'of one that is behind: the pace, and the baseline',
      { ...way, values: { '2023': 76 }, year: 2023 },
      [
        'Hade värdet varit 78,2 % hade statusen varit ”På väg”.',
        'Hade värdet varit 71,9 % hade statusen varit ”Åt fel håll”.',
      ],
    ],
    [
      'of a level to hold',
      { type: 'at-most', baseline: ['2021', 6], target: ['2025', 5], values: { '2025': 4 }, year: 2025 },
      ['Hade värdet varit 5,1 % hade statusen varit ”Inte uppnått”.'],
    ],
    [
      'of a survey that cannot tell: answers, or how many',
      survey,
      [
        'Hade värdet varit 52,0 % (104 av 200) hade statusen varit ”Uppnått”.',
        'Hade värdet varit 38,0 % (76 av 200) hade statusen varit ”Inte uppnått”.',
        'Med samma andel och minst 633 svar hade statusen varit ”Inte uppnått”.',
      ],
    ],
    [
      'of one whose value has not come: which period it waits for',
      { ...way, values: { '2024': 81 }, year: 2025 },
      ['Statusen avgörs när värdet för 2025 finns.'],
    ],
    [
      'of a secret value',
      { ...way, values: { '2025': 'secret' }, year: 2025 },
      ['Måttet går att bedöma när det finns ett värde som får visas, för 2025 eller senare.'],
    ],
    [
      'without any value, when it is due and before',
      { ...way, values: {}, year: 2025 },
      ['Måttet går att bedöma när det finns ett värde för 2025.'],
    ],
    ['without any value yet', { ...way, values: {}, year: 2024 }, ['Måttet går att bedöma när det finns ett värde.']],
    [
      'without a target',
      { ...way, target: ['2025', null], values: { '2025': 81 }, year: 2025 },
      ['Måttet går att bedöma när planen anger ett målvärde som passar måltypen.'],
    ],
    [
      'with a value too old',
      { ...way, values: { '2020': 81 }, year: 2025 },
      ['Måttet går att bedöma när det finns ett värde från 2021 eller senare.'],
    ],
    [
      'without what it compares with',
      { ...way, comparison: { with: 'country' }, comparator: {}, values: { '2025': 81 }, year: 2025 },
      ['Måttet går att bedöma när det finns ett värde för riket från samma period som det egna.'],
    ],
    [
      'of a value that can never come',
      { ...way, values: { '2025': 'not-applicable' }, year: 2025 },
      ['Källan ger inget värde för 2025. Måttet behöver en annan målperiod eller en annan indikator.'],
    ],
    [
      'of a broken series',
      {
        ...way,
        values: { '2021': 72, '2025': 81 },
        year: 2025,
        indicator: { breaks: [{ from: '2023', reason: 'Ny mätmetod.' }] },
      },
      ['Måttet går att bedöma när planen anger ett utgångsvärde från 2023 eller senare.'],
    ],
    [
      'of a revised baseline',
      { ...way, values: { '2021': 80, '2025': 81 }, year: 2025 },
      ['Måttet går att bedöma när det är bestämt vilket utgångsvärde för 2021 som gäller.'],
    ],
    [
      'of a difference',
      {
        type: 'decrease',
        baseline: ['2021', 9],
        target: ['2025', 5],
        comparison: { with: 'country' },
        comparator: { '2025': 70 },
        values: { '2025': 75 },
        year: 2025,
      },
      ['Hade skillnaden varit 5,1 procentenheter hade statusen varit ”Delvis uppnått”.'],
    ],
  ])('%s', (_, given, expected) => {
    expect(words(assessMeasure(given))).toEqual(expected)
  })

  it('of a level scale: the nearest other levels', () => {
    const measures = [ownMeasure('level', '2025')]
    const at = (level: number, year: number) =>
      assessGoal({ measures, progress: [reported('2025-05-01', { level })], year }).measures.flatMap(words)
    expect(at(-1, 2025)).toEqual([
      'Hade nivån varit 0 hade statusen varit ”Uppnått”.',
      'Hade nivån varit −2 hade statusen varit ”Inte uppnått”.',
    ])
    expect(assessGoal({ measures, year: 2025 }).measures.flatMap(words)).toEqual([
      'Måttet går att bedöma när en nivå är rapporterad, senast för 2025.',
    ])
  })

  it('of a milestone: that it is done in time', () => {
    const measures = [ownMeasure('milestone', '2025')]
    const at = (year: number, ...progress: ReturnType<typeof reported>[]) =>
      assessGoal({ measures, progress, year }).measures.flatMap(words)
    expect(at(2024)).toEqual(['Blir milstolpen klar senast 2025 blir statusen ”Uppnått”.'])
    expect(at(2025, reported('2025-12-01', { done: false }))).toEqual([
      'Hade milstolpen varit klar senast 2025 hade statusen varit ”Uppnått”.',
    ])
    expect(at(2025)).toEqual(['Statusen avgörs när det finns en rapport från 2025 eller senare.'])
    expect(at(2025, reported('2025-02-01', { done: true }))).toEqual([])
  })

  it('says only what holds for every baseline that is published alike, where the plan states none', () => {
    const at = (baseline: number, latest: number) =>
      assessMeasure({ ...way, baseline: ['2021', null], values: { '2021': baseline, '2025': latest }, year: 2025 })
    const named = (baseline: number) => at(baseline, 81).changes.map(({ params }) => params.value)
    expect(named(71.96)).toEqual(named(72.04))
    for (const baseline of [71.951, 72, 72.049]) {
      const [, below] = at(baseline, 81).changes
      expect(at(baseline, Number(below?.params.value)).status).toBe(below?.params.status)
    }
  })
})

describe('whatever the numbers, what would change the verdict', () => {
  const tenths = fc.integer({ min: -999, max: 999 }).map((whole) => whole / 10)
  const cases: fc.Arbitrary<Case> = fc
    .record({
      type: fc.constantFrom('increase', 'decrease', 'at-least', 'at-most', 'within'),
      baseline: tenths,
      target: tenths,
      width: fc.integer({ min: 0, max: 200 }),
      value: fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 1000),
      year: fc.integer({ min: 2022, max: 2025 }),
      interim: fc.option(tenths, { nil: null }),
      everyPeriod: fc.boolean(),
      boundaries: fc
        .tuple(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 1, max: 50 }))
        .map(([partly, more]) => ({ partly: partly / 100, onTrack: Math.min(partly + more, 100) / 100 })),
    })
    .map(({ type, baseline, target, width, value, year, interim, everyPeriod, boundaries }) => ({
      type,
      baseline: ['2021', baseline] as const,
      target: ['2025', type === 'within' ? { low: target, high: target + width / 10 } : target] as const,
      interim: interim === null ? [] : [['2023', interim] as const],
      everyPeriod,
      values: { [String(year)]: value },
      year,
      boundaries,
    }))

  const again = (given: Case, cell: Cell): string =>
    assessMeasure({ ...given, values: { [String(given.year)]: cell } }).status

  it('truly gives the status that is said, and a tenth nearer does not', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const result = assessMeasure(given)
        const value = result.latest?.value ?? Number.NaN
        for (const { params } of result.changes as readonly Reason[]) {
          const other = Number(params.value)
          expect(again(given, other)).toBe(params.status)
          expect(params.status).not.toBe(result.status)
          const nearer = Number((other - Math.sign(other - value) / 10).toFixed(1))
          const isBetween = Math.sign(nearer - value) === Math.sign(other - value)
          if (isBetween) expect(again(given, nearer)).toBe(result.status)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('finds the first of all values that changes it, and none only where none does', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const result = assessMeasure(given)
        const value = result.latest?.value ?? Number.NaN
        for (const direction of [1, -1] as const) {
          const named = result.changes.find(({ params }) => Math.sign(Number(params.value) - value) === direction)
          const start = direction > 0 ? Math.floor(value * 10) + 1 : Math.ceil(value * 10) - 1
          const tried = Array.from({ length: 4200 }, (_, i) => (start + i * direction) / 10)
          const first = tried.find((one) => again(given, one) !== result.status)
          expect(named === undefined ? undefined : Number(named.params.value)).toBe(first)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('holds for surveys too: so many answers more or fewer, or so many in all', () => {
    const answers = fc
      .integer({ min: 5, max: 400 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    const target = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(answers, target, fc.boolean(), ([k, n], percent, isDue) => {
        const given: Case = {
          type: 'increase',
          baseline: ['2021', 20],
          target: [isDue ? '2024' : '2026', percent],
          values: { '2024': [(k / n) * 100, k, n] },
          year: 2024,
          indicator: SURVEY,
        }
        const result = assessMeasure(given)
        for (const { code, params } of result.changes) {
          const [count, total] = [Number(params.numerator), Number(params.denominator)]
          if (code === 'would-count') {
            const step = Math.sign(count - k)
            expect(again(given, [(count / total) * 100, count, total])).toBe(params.status)
            expect(again(given, [((count - step) / total) * 100, count - step, total])).toBe(result.status)
          } else {
            expect(code).toBe('would-answers')
            const share = (k / n) * 100
            for (const more of [0, 1, 2, 3, 7, 50, 500])
              expect(again(given, [share, null, total + more])).toBe(params.status)
          }
        }
        if (result.status === 'uncertain') expect(result.changes.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
