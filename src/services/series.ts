// The figures behind a plan's measures: own and national values, the catalogue's best source chosen per period.

import type { MeasureSeries } from '../domain/attainment/index.ts'
import { chooseSource } from '../domain/choose-source.ts'
import { BOYS, type Dimensions, GIRLS } from '../domain/dimensions.ts'
import { seriesKey } from '../domain/figure-lookup.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import type { Measure } from '../domain/plan.ts'

const COUNTRY = '0000'

/** Looks series up among observations that have been read already. */
export type SeriesLookup = {
  readonly series: (indicator: string, area: string, dimensions: Dimensions) => readonly Observation[]
  /** Areas that have any value of the indicator. */
  readonly areas: (indicator: string) => readonly string[]
}

export function createSeriesLookup(observations: readonly Observation[], catalogue: IndicatorCatalogue): SeriesLookup {
  const all = Map.groupBy(observations, (one) => seriesKey(one.indicator, one.area, one.dimensions))
  const areas = Map.groupBy(observations, (one) => one.indicator)
  return {
    series: (slug, area, dimensions) => {
      const indicator = catalogue.find(slug)
      return indicator ? chooseSource(all.get(seriesKey(slug, area, dimensions)) ?? [], indicator) : []
    },
    areas: (slug) => [...new Set((areas.get(slug) ?? []).map((one) => one.area))],
  }
}

/** A measure's own series and what it is compared with. `areaByName` finds a named group of kommuner. */
export function measureSeries(
  measure: Measure,
  organisationArea: string,
  lookup: SeriesLookup,
  areaByName: (name: string) => string | undefined,
): MeasureSeries {
  if (measure.indicator === null) return { own: [], comparator: null, comparatorLabel: null }
  const slug = measure.indicator
  const area = measure.area ?? organisationArea
  const { comparison, dimensions } = measure
  const of = (where: string, what: Dimensions) => lookup.series(slug, where, what)
  switch (comparison?.with) {
    case undefined:
      return { own: of(area, dimensions), comparator: null, comparatorLabel: null }
    case 'country':
      return { own: of(area, dimensions), comparator: of(COUNTRY, dimensions), comparatorLabel: 'riket' }
    case 'group':
      return {
        own: of(area, dimensions),
        comparator: of(areaByName(comparison.name) ?? comparison.name, dimensions),
        comparatorLabel: comparison.name,
      }
    case 'girls-boys':
      return {
        own: of(area, { ...dimensions, ...GIRLS }),
        comparator: of(area, { ...dimensions, ...BOYS }),
        comparatorLabel: 'pojkar',
      }
  }
}
