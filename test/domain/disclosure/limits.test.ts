import { describe, expect, it } from 'vitest'
import { isTooSmall } from '../../../src/domain/disclosure/limits.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { indicator, OWN, observation, PUBLIC } from '../../support/disclosure-table.ts'

describe('a figure about too few children', () => {
  type Parts = readonly [value: number, numerator: number | null, denominator: number | null]
  const table: readonly (readonly [string, Indicator, Parts, boolean])[] = [
    ['a count of 0', indicator('count'), [0, null, null], false],
    ['a count of 1', indicator('count'), [1, null, null], true],
    ['a count of 4', indicator('count'), [4, null, null], true],
    ['a count of 5', indicator('count'), [5, null, null], false],
    ['a survey of 9', indicator('percent', 'survey'), [55.6, 5, 9], true],
    ['a survey of 10', indicator('percent', 'survey'), [50, 5, 10], false],
    ['a register of 20', indicator('percent'), [50, 10, 20], true],
    ['a register of 21', indicator('percent'), [47.6, 10, 21], false],
    ['3 of 100', indicator('percent'), [3, 3, 100], true],
    ['4 of 100', indicator('percent'), [4, 4, 100], false],
    ['97 of 100', indicator('percent'), [97, 97, 100], true],
    ['96 of 100', indicator('percent'), [96, 96, 100], false],
    ['0 of 100', indicator('percent'), [0, 0, 100], true],
    ['100 of 100', indicator('percent'), [100, 100, 100], true],
    ['3 % of 100, the numerator left out', indicator('percent'), [3, null, 100], true],
    ['4 % of 100, the numerator left out', indicator('percent'), [4, null, 100], false],
    ['1.2 % of 250, which is 3', indicator('percent'), [1.2, null, 250], true],
    ['97 % of 100, the numerator left out', indicator('percent'), [97, null, 100], true],
    ['a percentage without parts', indicator('percent'), [1, null, null], false],
    ['4 of an unknown number', indicator('percent'), [40, 4, null], true],
    ['5 of an unknown number', indicator('percent'), [50, 5, null], false],
    ['a rate of 4 events', indicator('rate'), [4, 4, 1000], true],
    ['a rate of 5 events', indicator('rate'), [5, 5, 1000], false],
    ['a rate of no events', indicator('rate'), [0, 0, 1000], false],
    ['a rate whose 4 events are left out', indicator('rate'), [2, null, 2000], true],
    ['a rate whose 5 events are left out', indicator('rate'), [2.5, null, 2000], false],
    ['a rate among 20 children', indicator('rate'), [500, 10, 20], true],
    ['a mean of 20', indicator('mean'), [14, null, 20], true],
    ['a mean of 21', indicator('mean'), [14, null, 21], false],
  ]
  for (const [name, of, [value, numerator, denominator], hidden] of table)
    it(`${hidden ? 'hides' : 'shows'} ${name}`, () => {
      expect(isTooSmall(observation({ value, numerator, denominator }), of, OWN)).toBe(hidden)
    })

  it('is shown where it is public already, and hidden where its source is not known', () => {
    const one = observation({ value: 3, numerator: 3, denominator: 100 })
    expect(isTooSmall(one, indicator('percent'), PUBLIC)).toBe(false)
    expect(isTooSmall(one, indicator('percent'), undefined)).toBe(true)
  })

  it('is judged by its source’s own limits', () => {
    const disclosure = { smallestCount: 9, registerNumerator: 6, registerDenominator: 50, surveyDenominator: 30 }
    const strict = { ...OWN, disclosure }
    const hides = (of: Indicator, value: number, numerator: number | null, denominator: number | null) =>
      isTooSmall(observation({ value, numerator, denominator }), of, strict)
    expect([hides(indicator('count'), 9, null, null), hides(indicator('count'), 10, null, null)]).toEqual([true, false])
    expect([hides(indicator('percent'), 5, 5, 100), hides(indicator('percent'), 6, 6, 100)]).toEqual([true, false])
    expect([hides(indicator('percent'), 50, 24, 49), hides(indicator('percent'), 50, 25, 50)]).toEqual([true, false])
    expect(hides(indicator('percent', 'survey'), 50, 14, 29)).toBe(true)
    expect(hides(indicator('percent', 'survey'), 50, 15, 30)).toBe(false)
  })
})
