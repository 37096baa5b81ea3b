// What an import changes.

import { describe, expect, it } from 'vitest'
import { type CurrentValues, classify, sameFacts } from '../../src/domain/changes.ts'
import type { ObservationRow } from '../../src/domain/observation.ts'
import { yearPeriod } from '../../src/domain/period.ts'

const row = (line: number, own: Partial<ObservationRow> = {}): ObservationRow => ({
  line,
  indicator: 'behoriga-yrkesprogram',
  area: '2081',
  dimensions: {},
  period: yearPeriod(2024),
  value: 81.5,
  numerator: null,
  denominator: null,
  marker: null,
  reported: null,
  ...own,
})

describe('classify', () => {
  const now: CurrentValues = { value: 81.5, marker: null, numerator: null, denominator: null }

  it('tells new, changed and unchanged rows apart by number, mark and parts, not by line or wording', () => {
    const rows = [
      row(2),
      row(3, { reported: '81,50' }),
      row(4, { value: 81.6 }),
      row(5, { value: null, marker: 'secret' }),
      row(6, { numerator: 163, denominator: 200 }),
      row(7, { area: '0180' }),
    ]
    const { changes, counts } = classify(rows, ({ area }) => (area === '2081' ? now : undefined))
    expect(changes).toEqual(['unchanged', 'unchanged', 'changed', 'changed', 'changed', 'new'])
    expect(counts).toEqual({ new: 1, changed: 3, unchanged: 2 })
  })
})

describe('sameFacts', () => {
  it('compares what facts say, whatever the order of their properties', () => {
    const fact = { id: 'M1', measures: [{ target: { low: 14, high: 16 } }], end: null }
    expect(sameFacts(fact, { end: null, measures: [{ target: { high: 16, low: 14 } }], id: 'M1' })).toBe(true)
    expect(sameFacts(fact, { ...fact, measures: [{ target: { low: 14, high: 17 } }] })).toBe(false)
    expect(sameFacts(fact, { ...fact, extra: 1 })).toBe(false)
    expect(sameFacts([1, 2], [2, 1])).toBe(false)
    expect(sameFacts([], {})).toBe(false)
    expect(sameFacts(null, {})).toBe(false)
  })
})
