// The stored figures that a plan's file is held against before it is saved.

import { currentBaseline } from '../../domain/attainment/baseline.ts'
import { yearOf } from '../../domain/period.ts'
import type { Goal, Measure } from '../../domain/plan.ts'
import { currentObservations, listAreas, type Organisation } from '../../store/index.ts'
import { comparisonGroups, readEvidence, seriesOfMeasures } from '../assess.ts'
import type { Context } from '../context.ts'
import { disclose } from '../facts/protect.ts'
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
  const disclosed = await disclose(ctx, organisation, observations)
  const lookup = createSeriesLookup(disclosed.observations, ctx.catalogue)
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

/** Years with a value of the organisation's, by indicator: of surveys that are not made every year. */
export async function storedWaves(
  ctx: Context,
  organisation: Organisation,
): Promise<(indicator: string) => readonly number[]> {
  const surveys = ctx.catalogue.indicators.filter(({ everyYears }) => everyYears !== undefined)
  const observations = await currentObservations(ctx.store.db, organisation.id, {
    indicators: surveys.map(({ slug }) => slug),
    areas: [organisation.code],
  })
  // A hidden value is a survey too; a missing one is not.
  const made = observations.filter(({ value, marker }) => value !== null || marker === 'secret')
  const years = Map.groupBy(made, ({ indicator }) => indicator)
  return (indicator) => [...new Set((years.get(indicator) ?? []).map(({ period }) => yearOf(period)))]
}

/** Evidence does not depend on the year, only on what is known when. */
const TODAY = { year: 0, plan: null, knownAt: null }
