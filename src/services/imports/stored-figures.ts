// The stored figures that a plan's file is held against before it is saved.

import { currentBaseline } from '../../domain/attainment/baseline.ts'
import type { Goal, Measure } from '../../domain/plan.ts'
import { listAreas, type Organisation } from '../../store/index.ts'
import { comparisonGroups, readEvidence, seriesOfMeasures } from '../assess.ts'
import type { Context } from '../context.ts'
import { protect } from '../facts/protect.ts'
import { createSeriesLookup } from '../series.ts'

/**
 * The value of a measure's baseline period, after disclosure control: a warning about a stated baseline says it. Of
 * measures of these goals only.
 */
export async function storedBaselines(
  ctx: Context,
  organisation: Organisation,
  goals: readonly Goal[],
): Promise<(measure: Measure) => number | null> {
  const { observations, areaNames } = await readEvidence(ctx, organisation, TODAY, comparisonGroups({ goals }))
  const lookup = createSeriesLookup(protect(observations, ctx.catalogue), ctx.catalogue)
  const seriesOf = seriesOfMeasures(organisation, lookup, areaNames)
  return (measure) => {
    const indicator = measure.indicator === null ? undefined : ctx.catalogue.find(measure.indicator)
    return indicator ? currentBaseline(measure, indicator, seriesOf(measure)) : null
  }
}

/** Names of the organisation's districts; undefined where none has figures yet, so that none is called unknown. */
export async function storedDistricts(
  ctx: Context,
  organisation: Organisation,
): Promise<readonly string[] | undefined> {
  const areas = await listAreas(ctx.store.db)
  const names = areas.filter(({ parent }) => parent === organisation.code).map(({ name }) => name)
  return names.length > 0 ? names : undefined
}

/** Evidence does not depend on the year, only on what is known when. */
const TODAY = { year: 0, plan: null, knownAt: null }
