// Reads observations: what is current, for an organisation or as known at an instant, and all that was ever said.

import { type Dimensions, dimensionsKey, parseDimensionsKey } from '../domain/dimensions.ts'
import type { Observation } from '../domain/observation.ts'
import { comparePeriods, type Period } from '../domain/period.ts'
import { type Db, type ImportStatus, NATIONAL } from './schema.ts'
import { committedImports, type VisibleImports, visibleImports } from './visible-imports.ts'

export type ObservationFilter = {
  /** Slugs. */
  readonly indicators?: readonly string[]
  /** Area codes. */
  readonly areas?: readonly string[]
  /** Labels of periods. */
  readonly periods?: readonly string[]
  /** ISO instant: what was current then. */
  readonly knownAt?: string
  /** Whether national data counts too; it does unless this is false. */
  readonly national?: boolean
}

/**
 * For each source, indicator, area, dimensions and period the value of the newest active import, the organisation's own
 * or a national one, whichever was committed last. Ordered by indicator, area, dimensions, source and period.
 */
export async function currentObservations(
  db: Db,
  organisation: string,
  filter: ObservationFilter = {},
): Promise<readonly Observation[]> {
  const { indicators, areas, periods, knownAt, national = true } = filter
  const owners = national ? [organisation, NATIONAL] : [organisation]
  const imports = await visibleImports(db, owners, knownAt)
  const rows = await readRows(db, owners, { indicators, areas, periods })
  const newest = new Map<string, { readonly row: Row; readonly rank: number }>()
  for (const row of rows) {
    const rank = imports.get(row.import)?.rank
    if (rank === undefined) continue
    const key = `${row.indicator}\n${row.area}\n${row.set}\n${row.source}\n${row.period}`
    const known = newest.get(key)
    if (!known || known.rank < rank) newest.set(key, { row, rank })
  }
  const observationOf = await reader(db, imports)
  return [...newest.values()].map(({ row }) => observationOf(row)).sort(inOrder)
}

export type PastObservation = Observation & {
  /** `active`, or `undone` where the import was taken back. */
  readonly importStatus: ImportStatus
  readonly national: boolean
}

/** Every value that was ever committed for one figure, also superseded and undone ones, the latest commit first (R10). */
export async function observationHistory(
  db: Db,
  organisation: string,
  figure: {
    readonly indicator: string
    readonly area: string
    readonly dimensions: Dimensions
    /** A period's label. */
    readonly period: string
  },
): Promise<readonly PastObservation[]> {
  return everSaid(db, organisation, {
    indicators: [figure.indicator],
    areas: [figure.area],
    set: dimensionsKey(figure.dimensions),
    periods: [figure.period],
  })
}

/** The same of every figure of an indicator and a period in some areas, whatever it is broken down by. */
export async function periodHistory(
  db: Db,
  organisation: string,
  {
    indicator,
    areas,
    period,
  }: { readonly indicator: string; readonly areas: readonly string[]; readonly period: string },
): Promise<readonly PastObservation[]> {
  return everSaid(db, organisation, { indicators: [indicator], areas, periods: [period] })
}

async function everSaid(db: Db, organisation: string, where: RowFilter): Promise<readonly PastObservation[]> {
  const owners = [organisation, NATIONAL]
  const imports = await committedImports(db, owners)
  const rows = await readRows(db, owners, where)
  const observationOf = await reader(db, imports)
  return rows
    .flatMap((row) => {
      const made = imports.get(row.import)
      return made ? [{ row, made }] : []
    })
    .sort((a, b) => b.made.rank - a.made.rank)
    .map(({ row, made }) => ({
      ...observationOf(row),
      importStatus: made.status,
      national: row.owner === NATIONAL,
    }))
}

type Row = Awaited<ReturnType<typeof readRows>>[number]

type RowFilter = {
  readonly indicators?: readonly string[] | undefined
  readonly areas?: readonly string[] | undefined
  readonly set?: string
  readonly periods?: readonly string[] | undefined
}

/** All versions of the rows asked for. Few have more than one, so choosing between them in code beats a window in SQL. */
async function readRows(db: Db, owners: readonly string[], where: RowFilter) {
  const { indicators, areas, set, periods } = where
  if (indicators?.length === 0 || areas?.length === 0 || periods?.length === 0) return []
  return db
    .selectFrom('series')
    .innerJoin('observation', 'observation.series', 'series.id')
    .innerJoin('dimension_set', 'dimension_set.id', 'series.dimensions')
    .where('series.owner', 'in', owners)
    .$if(indicators !== undefined, (query) => query.where('series.indicator', 'in', indicators ?? []))
    .$if(areas !== undefined, (query) => query.where('series.area', 'in', areas ?? []))
    .$if(set !== undefined, (query) => query.where('dimension_set.key', '=', set ?? ''))
    .$if(periods !== undefined, (query) =>
      query.where('observation.period', 'in', (inner) =>
        inner
          .selectFrom('period')
          .select('id')
          .where('label', 'in', periods ?? []),
      ),
    )
    .select([
      'series.owner',
      'series.source',
      'series.indicator',
      'series.area',
      'dimension_set.key as set',
      'observation.period',
      'observation.import',
      'observation.line',
      'observation.value',
      'observation.numerator',
      'observation.denominator',
      'observation.marker',
      'observation.reported',
    ])
    .execute()
}

/** Row → Observation. Periods and dimensions are read once and shared between all rows that have them. */
async function reader(db: Db, imports: VisibleImports): Promise<(row: Row) => Observation> {
  const periods = new Map<number, Period>()
  for (const { id, ...period } of await db.selectFrom('period').selectAll().execute()) periods.set(id, period)
  const sets = new Map<string, Dimensions>()
  const dimensionsOf = (key: string): Dimensions => {
    const dimensions = sets.get(key) ?? parseDimensionsKey(key)
    sets.set(key, dimensions)
    return dimensions
  }
  return (row) => {
    const period = periods.get(row.period)
    const made = imports.get(row.import)
    if (!period || !made) throw new Error(`Observation without period or import: ${row.indicator}, line ${row.line}`)
    const { indicator, area, source, line, value, numerator, denominator, marker, reported } = row
    return {
      line,
      indicator,
      area,
      dimensions: dimensionsOf(row.set),
      period,
      value,
      numerator,
      denominator,
      marker,
      reported,
      source,
      origin: { ...made.origin, line },
    }
  }
}

const inOrder = (a: Observation, b: Observation): number =>
  byCode(a.indicator, b.indicator) ||
  byCode(a.area, b.area) ||
  byCode(dimensionsKey(a.dimensions), dimensionsKey(b.dimensions)) ||
  byCode(a.source, b.source) ||
  comparePeriods(a.period, b.period)

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
