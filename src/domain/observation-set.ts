// Many observations as columns of numbers: a million of them take some 40 MB, as objects ten times that.

import type { Dimensions } from './dimensions.ts'
import type { Marker, ObservationRow } from './observation.ts'
import type { Period } from './period.ts'

/** What a run of values is of. Equal ones are one object with one number, so that rows need only name it. */
export type SeriesOf = {
  /** Slug. */
  readonly indicator: string
  readonly area: string
  readonly dimensions: Dimensions
}

/** Row `i` is the i-th entry of each column. NaN where there is no number. */
export type ObservationSet = {
  readonly size: number
  readonly series: readonly SeriesOf[]
  readonly periods: readonly Period[]
  /** Into `series` and `periods`. */
  readonly seriesOf: Uint32Array
  readonly periodOf: Uint32Array
  readonly line: Uint32Array
  readonly value: Float64Array
  /** Null where no row has any. */
  readonly numerator: Float64Array | null
  readonly denominator: Float64Array | null
  /** Of surveys, per cent. Null where no row has any, or they are not asked for. */
  readonly responseRate?: Float64Array | null
  /** Into MARKER_CODES. */
  readonly marker: Uint8Array
  /** Cells as written, of the rows where they say something else than the number. */
  readonly reported: ReadonlyMap<number, string>
}

/** With the source each series is stored under; rows with a numerator or denominator may have one of their own. */
export type SourcedSet = ObservationSet & {
  readonly sources: readonly { readonly plain: string; readonly withParts: string }[]
}

export const hasParts = ({ numerator, denominator }: ObservationSet, row: number): boolean =>
  !Number.isNaN(numerator?.[row] ?? Number.NaN) || !Number.isNaN(denominator?.[row] ?? Number.NaN)

export function sourceOfRow(set: SourcedSet, row: number): string {
  const sources = set.sources[set.seriesOf[row] ?? 0]
  return (hasParts(set, row) ? sources?.withParts : sources?.plain) ?? ''
}

/** The number a marker is kept as; 0 is none. */
export const MARKER_CODES: readonly (Marker | null)[] = [
  null,
  'secret',
  'missing',
  'not-applicable',
  'approximate',
  'not-published',
]

export const numberOrNull = (number: number | undefined): number | null =>
  number === undefined || Number.isNaN(number) ? null : number

/** One row as an object. */
export function rowAt(set: ObservationSet, row: number): ObservationRow {
  const series = set.series[set.seriesOf[row] ?? 0]
  const period = set.periods[set.periodOf[row] ?? 0]
  if (!series || !period || row >= set.size) throw new RangeError(`No row ${row}`)
  return {
    line: set.line[row] ?? 0,
    ...series,
    period,
    value: numberOrNull(set.value[row]),
    numerator: numberOrNull(set.numerator?.[row]),
    denominator: numberOrNull(set.denominator?.[row]),
    marker: MARKER_CODES[set.marker[row] ?? 0] ?? null,
    reported: set.reported.get(row) ?? null,
  }
}

/** All rows as objects, made one at a time. */
export function* rowsOfSet(set: ObservationSet): Iterable<ObservationRow> {
  for (let row = 0; row < set.size; row++) yield rowAt(set, row)
}

/** What rows are sorted by: each has a number in `of`, and each number its rank; the number itself where there are no ranks. */
export type SortKey = { readonly of: Uint32Array; readonly ranks: Uint32Array | null; readonly count: number }

/**
 * Row numbers ordered by `first`, then by `second`, then as they stand: two counting sorts, which for a million rows take a
 * tenth of what comparing them does.
 */
export function sortedBy(size: number, first: SortKey, second: SortKey): Uint32Array {
  return countingSort(countingSort(null, size, second), size, first)
}

/** Stable. Without an order the rows are as they are. */
function countingSort(order: Uint32Array | null, size: number, { of, ranks, count }: SortKey): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (let row = 0; row < size; row++) {
    const number = of[row] ?? 0
    const at = (ranks === null ? number : (ranks[number] ?? 0)) + 1
    starts[at] = (starts[at] ?? 0) + 1
  }
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const sorted = new Uint32Array(size)
  for (let at = 0; at < size; at++) {
    const row = order === null ? at : (order[at] ?? 0)
    const number = of[row] ?? 0
    const rank = ranks === null ? number : (ranks[number] ?? 0)
    const slot = starts[rank] ?? 0
    sorted[slot] = row
    starts[rank] = slot + 1
  }
  return sorted
}
