// The periods an indicator should have figures for, by what has been read of it and its rhythm.

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import type { Period } from '../period.ts'
import { bySlot, kindOf, mainLine, type SeriesOfGroup } from './cells.ts'
import { expectedSlots, stepOf } from './rhythm.ts'
import { type Line, lastSlotOf, lineKey, lineOf, periodAt } from './slots.ts'

export type Placed = { readonly series: SeriesOfGroup; readonly slots: ReadonlyMap<number, Observation> }

export type ExpectedPeriods = {
  readonly line: Line
  /** Series that have any figure on the line. */
  readonly placed: readonly Placed[]
  /** Those that speak for the whole: everybody; else girls and boys; else the districts. */
  readonly base: readonly Placed[]
  /** Slots from the first to the last that anything has been said of. Ascending. */
  readonly within: readonly number[]
  /** Slots after that, to the last that counts to the year. */
  readonly after: readonly number[]
  readonly periodIn: (slot: number) => Period
}

/** Null where nothing has been read. */
export function expectedPeriods(
  series: readonly SeriesOfGroup[],
  indicator: Indicator,
  lastYear: number,
): ExpectedPeriods | null {
  const like = mainLine(series)
  if (!like) return null
  const line = lineOf(like)
  const last = lastSlotOf(lastYear, line)
  const placed = series
    .map((one) => ({ series: one, slots: bySlot(one.observations, lineKey(line), last) }))
    .filter(({ slots }) => slots.size > 0)
  const base = baseOf(placed)
  const said = saidOf(base)
  const all = expectedSlots(said, stepOf(said, line, indicator), last)
  const lastSaid = said.at(-1) ?? Number.NEGATIVE_INFINITY
  const end = all.findIndex((slot) => slot > lastSaid)
  const newest = base.map(({ slots }) => slots.get(lastSaid)?.period).find((period) => period !== undefined)
  return {
    line,
    placed,
    base,
    within: end === -1 ? all : all.slice(0, end),
    after: end === -1 ? [] : all.slice(end),
    periodIn: (slot) => periodAt(slot, newest ?? like),
  }
}

function baseOf(placed: readonly Placed[]): readonly Placed[] {
  const of = (...who: readonly SeriesOfGroup['who'][]) => placed.filter(({ series }) => who.includes(series.who))
  return [of('all'), of('girls', 'boys')].find((group) => group.length > 0) ?? of('district')
}

/** Slots that anything is said of, ascending: that a figure is not published yet says nothing. */
export const saidOf = (placed: readonly Placed[]): readonly number[] =>
  [
    ...new Set(
      placed.flatMap(({ slots }) =>
        [...slots].flatMap(([slot, one]) => (kindOf(one) === 'not-published' ? [] : [slot])),
      ),
    ),
  ].sort((a, b) => a - b)
