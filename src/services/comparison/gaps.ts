// The gaps of one indicator, from observations that have been read and protected.

import { findGaps } from '../../domain/comparison/index.ts'
import { BOYS, GIRLS, TOTAL } from '../../domain/dimensions.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import { type GapFact, whyId } from '../../report/facts.ts'
import type { Window } from '../facts/points.ts'
import { publishedDecimals, publishedGap } from '../published.ts'
import type { SeriesLookup } from '../series.ts'

export type GapInput = {
  readonly catalogue: IndicatorCatalogue
  readonly lookup: SeriesLookup
  readonly organisationArea: string
  readonly areaNames: ReadonlyMap<string, string>
  readonly window: Window
}

/** `baseline`: the period the plan measures from. `isPublished`: rounded where they do not come from public sources. */
export function gapFacts(
  indicator: Indicator,
  { catalogue, lookup, organisationArea, areaNames, window }: GapInput,
  baseline: string | null,
  isPublished = true,
): readonly GapFact[] {
  const of = (area: string, dimensions: typeof TOTAL) => lookup.series(indicator.slug, area, dimensions)
  const series = {
    girls: of(organisationArea, GIRLS),
    boys: of(organisationArea, BOYS),
    total: of(organisationArea, TOTAL),
    areas: lookup
      .areas(indicator.slug)
      .filter((area) => area.startsWith(`${organisationArea}:`))
      .map((area) => ({
        label: areaNames.get(area) ?? area.slice(area.indexOf(':') + 1),
        series: of(area, TOTAL),
      }))
      .sort((a, b) => swedish.compare(a.label, b.label)),
  }
  const found = findGaps(series, indicator, { ...window, baseline }).map((one) => ({
    ...one,
    why: whyId.gap(indicator.slug, one.kind, one.kind === 'area' ? one.first.label : ''),
  }))
  if (!isPublished) return found
  const used = [series.girls, series.boys, series.total, ...series.areas.map((area) => area.series)].flat()
  const decimals = publishedDecimals(used, indicator, catalogue)
  return found.map((fact) => publishedGap(fact, decimals))
}

const swedish = new Intl.Collator('sv')
