// Response rates of surveys: written with their values, and looked up by them.

import { dimensionsKey } from '../domain/dimensions.ts'
import type { Observation } from '../domain/observation.ts'
import { type Db, NATIONAL } from './schema.ts'

export type ResponseRateRow = { readonly series: number; readonly period: number; readonly rate: number }

/** Of values that are written into the same import. A key that is there already is replaced. */
export async function insertResponseRates(
  db: Db,
  importNumber: number,
  rows: readonly ResponseRateRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await db
      .insertInto('response_rate')
      .values(rows.slice(start, start + ROWS_PER_STATEMENT).map((row) => ({ ...row, import: importNumber })))
      .onConflict((conflict) =>
        conflict.columns(['series', 'period', 'import']).doUpdateSet(({ ref }) => ({ rate: ref('excluded.rate') })),
      )
      .execute()
  }
}

const ROWS_PER_STATEMENT = 1000

/**
 * The response rate (per cent) that an observation's file gave with it; null where it gave none. Reads what has been given for
 * the organisation and for all, in some areas; which of them counts, the observation says.
 */
export async function responseRates(
  db: Db,
  organisation: string,
  { areas }: { readonly areas: readonly string[] },
): Promise<(observation: Observation) => number | null> {
  if (areas.length === 0) return () => null
  const rows = await db
    .selectFrom('response_rate')
    .innerJoin('series', 'series.id', 'response_rate.series')
    .innerJoin('dimension_set', 'dimension_set.id', 'series.dimensions')
    .innerJoin('period', 'period.id', 'response_rate.period')
    .innerJoin('import', 'import.number', 'response_rate.import')
    .where('series.owner', 'in', [organisation, NATIONAL])
    .where('series.area', 'in', areas)
    .select([
      'series.indicator',
      'series.area',
      'series.source',
      'dimension_set.key as set',
      'period.label',
      'import.id as importId',
      'response_rate.rate',
    ])
    .execute()
  const rates = new Map(
    rows.map((row) => [keyOf(row.indicator, row.area, row.source, row.set, row.label, row.importId), row.rate]),
  )
  return ({ indicator, area, source, dimensions, period, origin }) =>
    rates.get(keyOf(indicator, area, source, dimensionsKey(dimensions), period.label, origin.importId)) ?? null
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n')
