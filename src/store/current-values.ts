// What an owner's figures are now, all of them, in a form small enough to compare a large file with.

import type { Marker } from '../domain/observation.ts'
import { MARKER_CODES } from '../domain/observation-set.ts'
import type { Period } from '../domain/period.ts'
import { createInterning, type SeriesKey } from './interning.ts'
import type { Db } from './schema.ts'
import { type VisibleImports, visibleImports } from './visible-imports.ts'

export type StoredValue = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly marker: Marker | null
}

export type CurrentValues = {
  /** How many figures there are. */
  readonly size: number
  /** What a series is known by; undefined where nothing is stored of it. */
  readonly series: (key: SeriesKey) => number | undefined
  /** The same of a period, by its label. */
  readonly period: (label: string) => number | undefined
  readonly periodOf: (period: number) => Period | undefined
  /** The current value of a figure; `undefined` where there is none yet. */
  readonly get: (series: number, period: number) => StoredValue | undefined
  /** All current values of a series, by period number. */
  readonly valuesOf: (series: number) => ReadonlyMap<number, StoredValue>
}

/**
 * Reads every current value of the owner (an organisation, or `national`; never both) in pages, and holds each in some
 * 33 bytes: numbers in arrays, found by binary search. Half a million figures are then 16 MB and not 150.
 */
export async function currentValues(db: Db, owner: string): Promise<CurrentValues> {
  const imports = await visibleImports(db, [owner])
  const interned = await createInterning(db, owner)
  const periods = new Map<number, Period>()
  for (const { id, ...period } of await db.selectFrom('period').selectAll().execute()) periods.set(id, period)
  const found = createColumns()
  for await (const row of newestRows(db, owner, imports)) found.add(row)
  return {
    size: found.size(),
    series: interned.series,
    period: interned.period,
    periodOf: (period) => periods.get(period),
    get: (series, period) => found.get(keyOf(series, period)),
    valuesOf: (series) => found.within(keyOf(series, 0), keyOf(series + 1, 0)),
  }
}

type Row = StoredValue & { readonly series: number; readonly period: number; readonly import: number }

/** One row of each (series, period), in that order. A page is a few hundred series, so that others get their turn. */
async function* newestRows(db: Db, owner: string, imports: VisibleImports): AsyncIterable<Row> {
  const all = await db.selectFrom('series').select('id').where('owner', '=', owner).orderBy('id').execute()
  for (let start = 0; start < all.length; start += SERIES_PER_PAGE) {
    const page = all.slice(start, start + SERIES_PER_PAGE)
    const rows = await db
      .selectFrom('observation')
      .innerJoin('series', 'series.id', 'observation.series')
      .select(['series', 'period', 'import', 'value', 'numerator', 'denominator', 'marker'])
      .where('series.owner', '=', owner)
      .where('series.id', '>=', page[0]?.id ?? 0)
      .where('series.id', '<=', page.at(-1)?.id ?? 0)
      .orderBy('observation.series')
      .orderBy('observation.period')
      .execute()
    yield* newestOfEach(rows, imports)
  }
}

function* newestOfEach(rows: readonly Row[], imports: VisibleImports): Iterable<Row> {
  let best: Row | undefined
  let bestRank = -1
  for (const row of rows) {
    const rank = imports.get(row.import)?.rank
    if (rank === undefined) continue
    if (best && (best.series !== row.series || best.period !== row.period)) {
      yield best
      best = undefined
    }
    if (!best || rank > bestRank) {
      best = row
      bestRank = rank
    }
  }
  if (best) yield best
}

const SERIES_PER_PAGE = 500

// Period numbers stay far below a million, so both fit in the 53 bits of a double.
const keyOf = (series: number, period: number): number => series * PERIODS + period
const PERIODS = 1_000_000

/** Rows as columns of numbers, sorted by key because they are added in that order. NaN is null. */
function createColumns() {
  let size = 0
  let keys = new Float64Array(1024)
  let numbers = new Float64Array(3 * 1024)
  let markers = new Uint8Array(1024)

  const grow = (): void => {
    keys = enlarged(keys, new Float64Array(keys.length * 2))
    numbers = enlarged(numbers, new Float64Array(numbers.length * 2))
    markers = enlarged(markers, new Uint8Array(markers.length * 2))
  }
  const numberAt = (at: number): number | null => {
    const number = numbers[at] ?? Number.NaN
    return Number.isNaN(number) ? null : number
  }
  const valueAt = (at: number): StoredValue => ({
    value: numberAt(at * 3),
    numerator: numberAt(at * 3 + 1),
    denominator: numberAt(at * 3 + 2),
    marker: MARKER_CODES[markers[at] ?? 0] ?? null,
  })
  return {
    size: () => size,
    add: (row: Row): void => {
      if (size === keys.length) grow()
      keys[size] = keyOf(row.series, row.period)
      numbers.set([row.value ?? Number.NaN, row.numerator ?? Number.NaN, row.denominator ?? Number.NaN], size * 3)
      markers[size] = MARKER_CODES.indexOf(row.marker)
      size += 1
    },
    get: (key: number): StoredValue | undefined => {
      const at = positionOf(key, keys, size)
      return keys[at] === key && at < size ? valueAt(at) : undefined
    },
    within: (from: number, to: number): ReadonlyMap<number, StoredValue> => {
      const values = new Map<number, StoredValue>()
      for (let at = positionOf(from, keys, size); at < size && (keys[at] ?? to) < to; at++)
        values.set((keys[at] ?? 0) % PERIODS, valueAt(at))
      return values
    },
  }
}

function enlarged<T extends Float64Array | Uint8Array>(from: T, into: T): T {
  into.set(from)
  return into
}

/** Where the key is, or would be. */
function positionOf(key: number, keys: Float64Array, size: number): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
