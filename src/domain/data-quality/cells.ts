// Every figure that should be there, as one of: a value, the reason there is none, or nothing at all.

import type { Marker, Observation } from '../observation.ts'
import { comparePeriods, type Period } from '../period.ts'
import { lineKey, lineOf, slotOf } from './slots.ts'

/** A value; why there is none, as stored or as we hid it; `absent`: nobody has said anything. */
export const CELL_KINDS = [
  'value',
  'secret',
  'protected',
  'missing',
  'not-applicable',
  'approximate',
  'not-published',
  'absent',
] as const satisfies readonly ('value' | 'absent' | Marker)[]
export type CellKind = (typeof CELL_KINDS)[number]

export type CellCounts = Readonly<Record<CellKind, number>>

export type Gap = { readonly period: string; readonly kind: Exclude<CellKind, 'value'> }

/** One of several lines of an indicator: everybody, girls, boys, a district. */
export type SeriesOfGroup = {
  readonly who: 'all' | 'girls' | 'boys' | 'district'
  readonly label: string
  /** Disclosed; one for each period, the best source chosen. */
  readonly observations: readonly Observation[]
}

export type SeriesCells = Pick<SeriesOfGroup, 'who' | 'label'> & {
  readonly counts: CellCounts
  /** Periods without value, oldest first. */
  readonly gaps: readonly Gap[]
}

/** Observations by their slot, none after `last`. Where a year and a läsår count to the same year, the one that has a value. */
export function bySlot(
  observations: readonly Observation[],
  line: string,
  last: number,
): ReadonlyMap<number, Observation> {
  const slots = new Map<number, Observation>()
  for (const one of observations) {
    if (lineKey(lineOf(one.period)) !== line) continue
    const slot = slotOf(one.period)
    if (slot > last) continue
    const rival = slots.get(slot)
    if (!rival || (rival.value === null && one.value !== null)) slots.set(slot, one)
  }
  return slots
}

/**
 * The line that the series are judged by: the one with years where there is any, else that of the newest period. Null
 * where there is no observation.
 */
export function mainLine(series: readonly SeriesOfGroup[]): Period | null {
  let newest: Period | null = null
  for (const { observations } of series) {
    for (const { period } of observations) {
      const isBetter = newest && lineOf(newest).kind !== 'year' && lineOf(period).kind === 'year'
      const isWorse = newest && lineOf(newest).kind === 'year' && lineOf(period).kind !== 'year'
      if (!newest || isBetter || (!isWorse && comparePeriods(newest, period) < 0)) newest = period
    }
  }
  return newest
}

export const kindOf = (one: Observation | undefined): CellKind =>
  one === undefined ? 'absent' : one.value === null ? (one.marker ?? 'missing') : 'value'

/** Counts each slot once. `label`: what the period in it is called where nothing has been read. */
export function cellsOf(
  { who, label: name }: SeriesOfGroup,
  found: ReadonlyMap<number, Observation>,
  slots: Iterable<number>,
  label: (slot: number) => string,
): SeriesCells {
  const counts: Record<CellKind, number> = { ...NO_CELLS }
  const gaps: Gap[] = []
  for (const slot of slots) {
    const one = found.get(slot)
    const kind = kindOf(one)
    counts[kind] += 1
    if (kind !== 'value') gaps.push({ period: one?.period.label ?? label(slot), kind })
  }
  return { who, label: name, counts, gaps }
}

const NO_CELLS: CellCounts = {
  value: 0,
  secret: 0,
  protected: 0,
  missing: 0,
  'not-applicable': 0,
  approximate: 0,
  'not-published': 0,
  absent: 0,
}

/** All series' cells together. */
export function sumOfCells(series: readonly Pick<SeriesCells, 'counts'>[]): CellCounts {
  const sum: Record<CellKind, number> = { ...NO_CELLS }
  for (const { counts } of series) for (const kind of CELL_KINDS) sum[kind] += counts[kind]
  return sum
}

/** How many figures were to be expected. */
export const expectedCells = (counts: CellCounts): number => CELL_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
