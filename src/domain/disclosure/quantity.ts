// What a figure says in children (or in kronor, days, points times children): the part of it that adds up, and how
// exactly a reader who sees the figure, and knows how many children it is about, knows that part.

import { roundingOf as halfUnit, partsOf } from '../attainment/chance.ts'
import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import type { Bounds } from './solver.ts'

type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator'>

export type Quantity = {
  readonly amount: number
  /** How many children the figure is about; null for a count, which is not out of any number. */
  readonly size: number | null
}

/** Null where the figure has no value, or nothing that adds up is known of it (a percentage without its parts). */
export function quantityOf(figure: Figure, indicator: Indicator): Quantity | null {
  const { value, denominator } = figure
  if (value === null) return null
  const { unit } = indicator
  const { kind } = unit
  if (kind === 'count') return { amount: value, size: null }
  if (denominator === null || !(denominator > 0)) return null
  if (kind !== 'percent' && kind !== 'rate') return { amount: value * denominator, size: denominator }
  const per = kind === 'percent' ? 100 : (unit.per ?? 1)
  const counted = partsOf(figure, indicator)?.numerator ?? null
  const said = (value * denominator) / per
  // Parts that are not the value's own (a weighted survey) say nothing of what the value gives away.
  const describes = counted !== null && Math.abs(counted - said) <= ((halfUnit(value) + DUST) * denominator) / per + 0.5
  return { amount: describes ? counted : said, size: denominator }
}

/** What anybody knows beforehand of the amount of a figure of this size; `most` stands for "no limit". */
export function naturalBounds(size: number | null, { unit, range }: Indicator, most: number): Bounds {
  if (unit.kind === 'percent') return { low: 0, high: size ?? most }
  if (unit.kind === 'count' || unit.kind === 'rate') return { low: 0, high: most }
  return size === null
    ? { low: Math.min(0, range.min) * most, high: most }
    : { low: range.min * size, high: range.max * size }
}

/**
 * What a reader knows of the amount who sees a value between these two. Numbers of children are whole: 77,5 % of 40 is
 * 31 and nothing else.
 */
export function amountBounds({ low, high }: Bounds, size: number | null, { unit }: Indicator): Bounds {
  const per = unit.kind === 'percent' ? 100 : unit.kind === 'rate' ? (unit.per ?? 1) : 1
  const factor = size === null ? 1 : size / per
  const bounds = { low: low * factor, high: high * factor }
  const countsChildren = unit.kind === 'percent' || unit.kind === 'rate' || unit.kind === 'count'
  if (!countsChildren) return bounds
  const whole = { low: Math.ceil(bounds.low - DUST), high: Math.floor(bounds.high + DUST) }
  return whole.low <= whole.high ? whole : bounds
}

/** The value that an amount gives, in the indicator's unit. */
export function valueOfAmount(amount: number, size: number | null, { unit }: Indicator): number {
  if (size === null || size === 0) return amount
  if (unit.kind === 'percent') return (amount / size) * 100
  return unit.kind === 'rate' ? (amount / size) * (unit.per ?? 1) : amount / size
}

/**
 * How wide a reader's uncertainty about the amount must be: `children` of them. For a mean it is what that many children
 * can make of it between them, from the lowest possible value to the highest.
 */
export function requiredWidth(children: number, { unit, range }: Indicator): number {
  const isMean = unit.kind !== 'percent' && unit.kind !== 'rate' && unit.kind !== 'count'
  return isMean ? children * (range.max - range.min) : children
}

const DUST = 1e-6
