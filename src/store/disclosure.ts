// What an organisation says of disclosure control, and what it has published: constraints on all that it publishes later.

import { type Dimensions, dimensionsKey } from '../domain/dimensions.ts'
import type { OwnLimits } from '../domain/disclosure/limits.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type DisclosureSetting = {
  /** Those that differ from the catalogue's. */
  readonly limits: OwnLimits
  /** Counts are published rounded to the nearest five instead of being hidden. */
  readonly rounding: boolean
  /** ISO instant. */
  readonly setAt: string
  readonly setBy: string
  readonly reason: string
}

/** The present setting of each source that has one of its own, by the source's id. */
export async function disclosureSettings(
  db: Db,
  organisation: string,
): Promise<ReadonlyMap<string, DisclosureSetting>> {
  // The last of a source wins.
  return new Map((await disclosureHistory(db, organisation)).map(({ source, ...setting }) => [source, setting]))
}

/** All settings there have been, oldest first. */
export async function disclosureHistory(
  db: Db,
  organisation: string,
): Promise<readonly (DisclosureSetting & { readonly source: string })[]> {
  const rows = await db
    .selectFrom('disclosure_setting')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('set_at')
    .execute()
  return rows.map((row) => ({
    source: row.source,
    limits: JSON.parse(row.limits) as OwnLimits,
    rounding: row.rounding === 1,
    setAt: row.set_at,
    setBy: row.set_by,
    reason: row.reason,
  }))
}

/** Earlier settings stay: which limits a report was made by can be looked up. */
export async function addDisclosureSetting(
  db: Db,
  organisation: string,
  source: string,
  setting: DisclosureSetting,
): Promise<void> {
  await db
    .insertInto('disclosure_setting')
    .values({
      organisation,
      source,
      set_at: instant(setting.setAt),
      set_by: setting.setBy,
      limits: JSON.stringify(setting.limits),
      rounding: setting.rounding ? 1 : 0,
      reason: setting.reason,
    })
    .execute()
}

/** Between which values a reader of a published figure knows it to be; `hidden`: it was not shown. `period`: its label. */
export type PublishedCell = {
  readonly indicator: string
  readonly area: string
  readonly dimensions: string
  readonly period: string
  readonly low: number
  readonly high: number
  readonly hidden: boolean
}

/** Of these indicators, what was shown in every report that was ever made. */
export async function publishedCells(
  db: Db,
  organisation: string,
  indicators: readonly string[],
): Promise<readonly PublishedCell[]> {
  if (indicators.length === 0) return []
  const rows = await db
    .selectFrom('published_cell')
    .select(['indicator', 'area', 'dimensions', 'period', 'low', 'high'])
    .where('organisation', '=', organisation)
    .where('indicator', 'in', [...indicators])
    .where('hidden', '=', 0)
    .execute()
  return rows.map((row) => ({ ...row, hidden: false }))
}

/** Every cell that some report hid. */
export async function cellsHiddenBefore(
  db: Db,
  organisation: string,
): Promise<readonly Pick<PublishedCell, 'indicator' | 'area' | 'dimensions' | 'period'>[]> {
  return db
    .selectFrom('published_cell')
    .select(['indicator', 'area', 'dimensions', 'period'])
    .where('organisation', '=', organisation)
    .where('hidden', '=', 1)
    .execute()
}

/** Cells that have been published before with the same bounds are left as they are. */
export async function addPublishedCells(
  db: Db,
  organisation: string,
  report: string,
  cells: readonly (Omit<PublishedCell, 'dimensions'> & { readonly dimensions: Dimensions })[],
): Promise<void> {
  for (let start = 0; start < cells.length; start += ROWS_PER_INSERT) {
    await db
      .insertInto('published_cell')
      .values(
        cells.slice(start, start + ROWS_PER_INSERT).map((cell) => ({
          ...cell,
          hidden: cell.hidden ? 1 : 0,
          dimensions: dimensionsKey(cell.dimensions),
          organisation,
          report,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

const ROWS_PER_INSERT = 200
