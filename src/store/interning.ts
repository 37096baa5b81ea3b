// Series, periods and sets of dimensions are stored once and known by small numbers. Here text becomes number.

import { type Dimensions, dimensionsKey } from '../domain/dimensions.ts'
import { comparePeriods, type Period } from '../domain/period.ts'
import type { Db } from './schema.ts'

/** What makes a series, within one owner. */
export type SeriesKey = {
  readonly source: string
  readonly indicator: string
  readonly area: string
  readonly dimensions: Dimensions
}

/** Reads numbers of what is known; `undefined` for what is not. */
export type Interned = {
  readonly series: (key: SeriesKey) => number | undefined
  readonly period: (label: string) => number | undefined
}

/** Also gives numbers to what is new. `intern` first; then the lookups never miss. */
export type Interning = Interned & {
  readonly intern: (series: readonly SeriesKey[], periods: readonly Period[]) => Promise<void>
}

/**
 * Reads all of an owner's series once and keeps them. Interning outside the transaction of the rows is harmless: a series
 * without observations says nothing.
 */
export async function createInterning(db: Db, owner: string): Promise<Interning> {
  const periods = new Map<string, number>()
  const sets = new Map<string, number>()
  const series = new Map<string, number>()
  // Rows of a file mostly share a few objects of dimensions, so the key of each is made once.
  const keys = new WeakMap<Dimensions, string>()
  const setKey = (dimensions: Dimensions): string => {
    const found = keys.get(dimensions)
    if (found !== undefined) return found
    const key = dimensionsKey(dimensions)
    keys.set(dimensions, key)
    return key
  }
  const seriesKey = ({ source, indicator, area, dimensions }: SeriesKey): string =>
    joined(source, indicator, area, sets.get(setKey(dimensions)) ?? -1)

  const addPeriods = async (found: readonly Period[]): Promise<void> => {
    // Oldest first, so that their numbers run as time does and rows in that order are neighbours.
    const missing = distinct(found, ({ label }) => label, periods).toSorted(comparePeriods)
    if (missing.length === 0) return
    for (const part of parts(missing)) {
      await db
        .insertInto('period')
        .values(part.map(({ label, kind, start, end }) => ({ label, kind, start, end })))
        .onConflict((conflict) => conflict.column('label').doNothing())
        .execute()
    }
    await loadPeriods(db, periods)
  }

  const addSets = async (rows: readonly SeriesKey[]): Promise<void> => {
    const missing = distinct(rows, (row) => setKey(row.dimensions), sets).map((row) => setKey(row.dimensions))
    if (missing.length === 0) return
    for (const part of parts(missing)) {
      await db
        .insertInto('dimension_set')
        .values(part.map((key) => ({ key })))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute()
    }
    await loadSets(db, sets)
  }

  const addSeries = async (rows: readonly SeriesKey[]): Promise<void> => {
    const missing = distinct(rows, seriesKey, series)
    for (const part of parts(missing)) {
      const added = await db
        .insertInto('series')
        .values(
          part.map(({ source, indicator, area, dimensions }) => ({
            owner,
            source,
            indicator,
            area,
            dimensions: sets.get(setKey(dimensions)) ?? -1,
          })),
        )
        .onConflict((conflict) => conflict.columns(['owner', 'indicator', 'area', 'dimensions', 'source']).doNothing())
        .returning(['id', 'source', 'indicator', 'area', 'dimensions'])
        .execute()
      remember(series, added)
    }
    // Another import at the same time made some of them: they were not returned, and are read instead.
    if (missing.some((row) => !series.has(seriesKey(row)))) await loadSeries(db, owner, series)
  }

  await Promise.all([loadPeriods(db, periods), loadSets(db, sets), loadSeries(db, owner, series)])
  return {
    series: (key) => series.get(seriesKey(key)),
    period: (label) => periods.get(label),
    intern: async (keys, found) => {
      await addPeriods(found)
      await addSets(keys)
      await addSeries(keys)
    },
  }
}

/** The first row of each key that is not known yet. */
function distinct<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  known: ReadonlyMap<string, number>,
): readonly Row[] {
  const found = new Map<string, Row>()
  for (const row of rows) {
    const key = keyOf(row)
    if (!known.has(key) && !found.has(key)) found.set(key, row)
  }
  return [...found.values()]
}

/** Both databases limit the variables of one statement. */
function* parts<Row>(rows: readonly Row[]): Iterable<readonly Row[]> {
  for (let start = 0; start < rows.length; start += PART) yield rows.slice(start, start + PART)
}

const PART = 500

async function loadPeriods(db: Db, into: Map<string, number>): Promise<void> {
  for (const { id, label } of await db.selectFrom('period').select(['id', 'label']).execute()) into.set(label, id)
}

async function loadSets(db: Db, into: Map<string, number>): Promise<void> {
  for (const { id, key } of await db.selectFrom('dimension_set').select(['id', 'key']).execute()) into.set(key, id)
}

async function loadSeries(db: Db, owner: string, into: Map<string, number>): Promise<void> {
  const columns = ['id', 'source', 'indicator', 'area', 'dimensions'] as const
  remember(into, await db.selectFrom('series').select(columns).where('owner', '=', owner).execute())
}

type SeriesRow = { id: number; source: string; indicator: string; area: string; dimensions: number }

function remember(into: Map<string, number>, rows: readonly SeriesRow[]): void {
  for (const { id, source, indicator, area, dimensions } of rows)
    into.set(joined(source, indicator, area, dimensions), id)
}

const joined = (source: string, indicator: string, area: string, set: number): string =>
  `${source}\n${indicator}\n${area}\n${set}`
