import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CELL_KINDS } from '../../../src/domain/data-quality/cells.ts'
import { expectedCells } from '../../../src/domain/data-quality/index.ts'
import { expectedSlots } from '../../../src/domain/data-quality/rhythm.ts'
import { lineOf, periodAt, slotOf } from '../../../src/domain/data-quality/slots.ts'
import { parsePeriod } from '../../../src/domain/period.ts'
import type { Cell } from '../attainment/given.ts'
import { qualityOf } from './given.ts'

const cell = fc.constantFrom<Cell>(50, 'secret', 'protected', 'missing', 'not-applicable', 'approximate')
const year = fc.integer({ min: 2000, max: 2025 }).map(String)
const cells = fc.dictionary(year, cell, { minKeys: 1, maxKeys: 20 })
const label = fc.constantFrom('2019', '2019/20', '2019H2', '2020K3', '2021-11', '2017–2019')

describe('expected periods', () => {
  it('are each counted exactly once, as a value, a reason for there being none, or nothing', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 4 }), (given, everyYears) => {
        const quality = qualityOf({
          cells: given,
          firstYear: 2000,
          indicator: everyYears === 1 ? {} : { everyYears },
          day: '2026-04-22',
        })
        const [series] = quality.series
        const inGaps = series?.gaps.map(({ period }) => period) ?? []
        const withValue = Object.keys(given).filter((one) => typeof given[one] === 'number')
        // Nothing that was read is lost, nothing is counted twice, and what is made up lies off what was read.
        expect(new Set([...inGaps, ...withValue]).size).toBe(inGaps.length + withValue.length)
        expect(series?.counts.value).toBe(withValue.length)
        for (const kind of CELL_KINDS) {
          if (kind === 'value' || kind === 'absent') continue
          expect(series?.counts[kind]).toBe(Object.values(given).filter((one) => one === kind).length)
        }
        expect(expectedCells(quality.cells)).toBe(inGaps.length + withValue.length)
        expect(quality.waiting.some((period) => inGaps.includes(period))).toBe(false)
      }),
    )
  })

  it('are the whole run from the first to the last where there is one a year', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const years = Object.keys(given).map(Number)
        const [first, last] = [Math.min(...years), Math.max(...years)]
        const quality = qualityOf({ cells: given, firstYear: 2000, lastYear: last })
        expect(expectedCells(quality.cells)).toBe(last - first + 1)
      }),
    )
  })

  it('never stand closer than the rhythm where nothing was read', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 5 }),
        (slots, step) => {
          const observed = slots.toSorted((a, b) => a - b)
          const expected = expectedSlots(observed, step, 60)
          expect(expected).toEqual([...new Set(expected)].sort((a, b) => a - b))
          expect(observed.every((slot) => expected.includes(slot))).toBe(true)
          for (const [at, slot] of expected.entries()) {
            const next = expected[at + 1]
            if (next === undefined || (observed.includes(slot) && observed.includes(next))) continue
            expect(next - slot).toBeGreaterThanOrEqual(step)
            expect(next - slot).toBeLessThan(2 * step)
          }
        },
      ),
    )
  })
})

describe('slots', () => {
  it('lead back to the same period, and one more is the next', () => {
    fc.assert(
      fc.property(label, fc.integer({ min: -40, max: 40 }), (text, away) => {
        const like = parsePeriod(text)
        if (!like) throw new Error(text)
        const moved = periodAt(slotOf(like) + away, like)
        expect(slotOf(moved)).toBe(slotOf(like) + away)
        expect(lineOf(moved)).toEqual(lineOf(like))
        expect(periodAt(slotOf(like), like)).toEqual(like)
      }),
    )
  })
})
