import { describe, expect, it } from 'vitest'
import { MEASURE_STATUSES } from '../../src/domain/attainment/result.ts'
import { explainMeasure, explanationsOf } from '../../src/report/explain/index.ts'
import { type MeasureFact, whyId } from '../../src/report/facts.ts'
import { faults, ruleHolds } from '../support/recompute.ts'
import { sampleFacts } from '../support/sample-facts.ts'
import { MEASURE } from '../support/sample-goals.ts'

const facts = sampleFacts()
const boundaries = { onTrack: 0.95, partly: 0.6, frozenOn: null, isDefault: true }
const nice = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const measure = (changes: Partial<MeasureFact>): MeasureFact => ({
  ...MEASURE,
  name: 'Behöriga',
  slug: 'x',
  type: 'increase',
  baseline: { period: '2021', value: 72 },
  target: { period: '2025', value: 85 },
  latest: { period: '2025', value: 81 },
  status: 'partly',
  byDefault: 'partly',
  provisionalByDefault: null,
  reasons: [],
  rests: [],
  why: whyId.measure('M1', 0),
  ...changes,
})
const explain = (changes: Partial<MeasureFact>) => explainMeasure(measure(changes), 'M1', boundaries)

/** One of each status, as methods §1 has them. */
const KINDS: readonly (readonly [MeasureFact['status'], Partial<MeasureFact>])[] = [
  ['partly', { attainment: 9 / 13, expected: 1 }],
  ['not-attained', { latest: { period: '2025', value: 75 }, attainment: 3 / 13, expected: 1 }],
  ['attained', { latest: { period: '2025', value: 86 }, attainment: 14 / 13, expected: 1 }],
  ['reached', { latest: { period: '2023', value: 85 }, attainment: 1, expected: 0.5, pace: 2 }],
  ['wrong-way', { latest: { period: '2025', value: 71 }, attainment: -1 / 13, expected: 1 }],
  ['on-track', { latest: { period: '2023', value: 79 }, attainment: 7 / 13, expected: 0.5, pace: 14 / 13 }],
  ['behind', { latest: { period: '2023', value: 76 }, attainment: 4 / 13, expected: 0.5, pace: 8 / 13 }],
  [
    'uncertain',
    { type: 'at-least', target: { period: '2025', value: 45 }, interval: { low: 34.4, high: 47.9, level: 0.95 } },
  ],
  [
    'awaiting',
    { latest: { period: '2024', value: 75 }, attainment: 3 / 13, expected: 0.75, provisional: 'not-attained' },
  ],
  ['not-assessable', { latest: null }],
]

describe('the explanation of a measure', () => {
  it('has a case here for every status', () => {
    expect(KINDS.map(([status]) => status).sort()).toEqual([...MEASURE_STATUSES].sort())
  })

  it.each(KINDS)('%s: its numbers give what it says, and its rule holds', (status, changes) => {
    const { formulas, rule } = explain({ ...changes, status })
    expect(formulas.flatMap((formula) => faults(formula, 1))).toEqual([])
    expect(rule?.gives).toBe(status)
    expect(rule && ruleHolds(rule, 1)).toBe(true)
    if (!['not-assessable', 'reached', 'attained'].includes(status)) expect(rule?.holds).not.toBeNull()
  })

  it('puts the numbers into the formula, and the limit beside what is held against it', () => {
    const { formulas, rule, value } = explain({ attainment: 9 / 13, expected: 1 })
    expect(nice(formulas[0]?.text ?? '')).toBe('A = (81,0 − 72) / (85 − 72) = 0,69')
    expect(rule?.text).toBe('Delvis uppnått: minst 0,60 av vägen när 2025 är slut, men inte hela; här 0,69.')
    expect(nice(value)).toBe('Delvis uppnått, 69 % av vägen')
  })

  it('says what the unrounded values give where the reader’s own sum comes out otherwise', () => {
    const { formulas } = explain({ latest: { period: '2025', value: 81 }, attainment: 0.7 })
    expect(formulas[0]?.text).toContain('= 0,69. Med oavrundade värden blir det 0,70.')
  })

  it('never writes a share as if it had reached a limit that it has not', () => {
    const { rule } = explain({ status: 'not-attained', attainment: 0.5999 })
    expect(rule?.text).toContain('här knappt 0,60')
  })

  it('goes from one interim target to the next', () => {
    const { formulas } = explain({
      status: 'behind',
      latest: { period: '2023', value: 76 },
      interim: [{ period: '2024', value: 80 }],
      attainment: 4 / 13,
      expected: (2 / 3) * (8 / 13),
      pace: 0.75,
    })
    expect(formulas[1]?.text).toBe('E = 0,00 + 24 / 36 × (0,62 − 0,00) = 0,41')
    expect(formulas.flatMap((formula) => faults(formula, 1))).toEqual([])
  })

  it('shows the parts of a public source, and says that those of others are held back', () => {
    const interval = { low: 74.1, high: 80.6, level: 0.95 }
    const rest = {
      label: 'Alla',
      area: '9901',
      dimensions: {},
      period: '2025',
      value: 77.5,
      absence: null,
      source: 1,
      file: 'a.csv',
      line: 3,
      importedOn: '2026-03-03',
    }
    const latest = { period: '2025', value: 77.5 }
    const shown = explain({ latest, interval, rests: [{ ...rest, numerator: 493, denominator: 636 }] })
    expect(nice(shown.formulas.at(-1)?.text ?? '')).toBe('95 % (493 av 636): 74,1–80,6 %')
    expect(shown.formulas.flatMap((formula) => faults(formula, 1))).toEqual([])
    const hidden = explain({ latest, interval, rests: [{ ...rest, numerator: null, denominator: null }] })
    expect(hidden.formulas.at(-1)?.text).not.toContain('av')
    expect(hidden.notes.join(' ')).toContain('skrivs inte ut')
  })

  it('says whose the limits are, and since when', () => {
    const own = explainMeasure(measure({ attainment: 9 / 13 }), 'M1', {
      onTrack: 0.9,
      partly: 0.55,
      frozenOn: '2022-02-21',
      isDefault: false,
    })
    expect(own.notes[0]).toBe(
      'Gränserna 0,55 och 0,90 har organisationen bestämt själv. De låstes när planen beslutades 21 februari 2022.',
    )
  })
})

describe('the explanations of facts', () => {
  it('are there for every figure that has a why', () => {
    const ids: string[] = []
    JSON.stringify(facts, (key, value) => {
      if (key === 'why' && typeof value === 'string' && value.includes(':')) ids.push(value)
      return value
    })
    expect(ids.length).toBeGreaterThan(50)
    expect(ids.filter((id) => facts.explanations[id]?.id !== id)).toEqual([])
  })

  it('are plain JSON and the same each time', () => {
    expect(JSON.parse(JSON.stringify(facts.explanations))).toEqual(facts.explanations)
    expect(explanationsOf(facts)).toEqual(facts.explanations)
  })
})
