// Works an explanation out again from its numbers alone, without reading a word of it: does it give what it says?

import { distanceTo } from '../../src/domain/attainment/rule.ts'
import { wilsonInterval } from '../../src/domain/statistics/wilson.ts'
import type { FormulaFact, RuleFact } from '../../src/report/facts.ts'

/** What a term may have been before it was rounded to the decimals: on either side of what is written. */
type Range = { readonly low: number; readonly high: number }

const around = (value: number, half: number): Range => ({ low: value - half, high: value + half })
const corners = (ranges: readonly Range[]): readonly (readonly number[])[] =>
  ranges.reduce<readonly (readonly number[])[]>(
    (all, { low, high }) =>
      all.flatMap((one) => [
        [...one, low],
        [...one, high],
      ]),
    [[]],
  )

/** Shares are published with two decimals, and never rounded up to a limit. */
const SHARE = 0.0101

/** What is wrong with the formula; empty where its numbers give its result. `decimals`: of the figures. */
export function faults({ code, terms, result }: FormulaFact, decimals: number): readonly string[] {
  const half = 0.5 * 10 ** -decimals
  const term = (name: string): number => terms[name] ?? Number.NaN
  const wrong = (name: string, results: readonly number[], slack: number): readonly string[] => {
    const said = result[name] ?? Number.NaN
    const isIn = said >= Math.min(...results) - slack && said <= Math.max(...results) + slack
    return isIn ? [] : [`${code}: ${said} is not ${Math.min(...results)}–${Math.max(...results)}`]
  }
  const rounded = (...names: readonly string[]) => corners(names.map((name) => around(term(name), half)))
  switch (code) {
    case 'way':
      return wrong(
        'attainment',
        rounded('value', 'baseline').map(([x = 0, b = 0]) => (x - b) / (term('target') - b)),
        SHARE,
      )
    case 'band-way': {
      const band = { low: term('low'), high: term('high') }
      const ways = rounded('value', 'baseline').map(
        ([x = 0, b = 0]) => (distanceTo(b, band) - distanceTo(x, band)) / distanceTo(b, band),
      )
      return wrong('attainment', ways, SHARE)
    }
    case 'expected':
      if (Object.keys(terms).length === 0) return []
      return wrong('expected', [term('from') + (term('gone') / term('whole')) * (term('to') - term('from'))], SHARE)
    case 'pace': {
      const shares = corners([around(term('attainment'), 0.005), around(term('expected'), 0.005)])
      return wrong(
        'pace',
        shares.map(([a = 0, e = 0]) => a / e),
        SHARE,
      )
    }
    case 'interval': {
      if (terms.numerator === undefined) return wrong('low', [-Infinity, term('value')], half)
      const exact = wilsonInterval(term('numerator'), term('denominator'))
      return exact.ok ? wrong('low', [exact.value.low * 100], half) : [`${code}: no interval`]
    }
    case 'difference':
      return [
        ...wrong('difference', [term('first') - term('second')], 2 * half + 1e-9),
        ...('low' in result ? wrong('low', [-Infinity, Number(result.difference)], half) : []),
      ]
    case 'size-change':
      return wrong('difference', [term('now') - term('then')], 4 * half + 1e-9)
    case 'mean':
      return 'sum' in terms ? wrong('value', [term('sum') / term('n')], 2 * half) : []
    case 'deviation':
      return wrong('deviation', [term('outcome') - term('budget')], 0)
    case 'per-head':
      return wrong('perHead', [term('outcome') / term('count')], 1e-6)
    case 'trend':
      return Number.isFinite(result.chiSquare) ? [] : ['trend: no chi-square']
    case 'weighted':
    case 'share':
      return Object.values(result).every(Number.isFinite) ? [] : [`${code}: no result`]
  }
}

/** Whether the rule's value stands in its relation to the limit, as nearly as rounding lets anyone see. */
export function ruleHolds({ holds }: RuleFact, decimals: number): boolean {
  if (holds === null) return true
  const { quantity, relation, limit, value } = holds
  const half = quantity === 'attainment' || quantity === 'pace' ? 0 : 0.5 * 10 ** -decimals
  const [low, high] = typeof limit === 'number' ? [limit, limit] : [limit.low, limit.high]
  const [from, to] = typeof value === 'number' ? [value, value] : [value.low, value.high]
  switch (relation) {
    case 'at-least':
      return from >= low - half
    case 'at-most':
      return to <= high + half
    case 'above':
      return to > high - 2 * half
    case 'below':
      return from < low + 2 * half
    case 'within':
      return from >= low - half && to <= high + half
    case 'outside':
      return to <= low + half || from >= high - half
    case 'straddles':
      return from < high + half && low - half < to
  }
}
