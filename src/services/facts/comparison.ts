// The comparison with the organisation's chosen group that every indicator of a report has.

import { TOTAL } from '../../domain/dimensions.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { ComparisonFact } from '../../report/facts.ts'
import type { Organisation } from '../../store/index.ts'
import { comparisonFact, ownObservation, peersIn } from '../comparison/index.ts'
import type { Context } from '../context.ts'
import { chosenPeers, type PeerGroup } from '../peers/index.ts'
import type { AsOf } from '../plan-state.ts'
import type { SeriesLookup } from '../series.ts'
import { operandsOf } from './operands.ts'

export type Peers = { readonly group: PeerGroup; readonly lookup: SeriesLookup; readonly year: number }

/**
 * Riket's values are among the organisation's evidence already; of another group only the members are read, in the periods
 * that will be compared, so that a database with all 290 kommuner is no slower than one with a few.
 */
export async function readPeers(
  ctx: Context,
  organisation: Organisation,
  { year, knownAt }: AsOf,
  lookup: SeriesLookup,
): Promise<Peers> {
  const group = await chosenPeers(ctx, organisation)
  if (group.kind === 'country') return { group, lookup, year }
  const own = ctx.catalogue.indicators.flatMap((indicator) => {
    const latest = ownObservation(lookup.series(indicator.slug, organisation.code, TOTAL), indicator, year)
    return latest ? [latest] : []
  })
  const slugs = own.map(({ indicator }) => indicator)
  const periods = [...new Set(own.map(({ period }) => period.label))]
  return { group, lookup: await peersIn(ctx, organisation, slugs, [group], periods, knownAt), year }
}

/** Null where the indicator has no own row to compare. */
export function comparisonOf(
  series: readonly Observation[],
  indicator: Indicator,
  {
    peers: { group, lookup, year },
    catalogue,
    number,
  }: {
    readonly peers: Peers
    readonly catalogue: IndicatorCatalogue
    readonly number: (importId: string) => number
  },
): ComparisonFact | null {
  const own = ownObservation(series, indicator, year)
  if (own === null) return null
  // What the comparison rests on is among the report's sources.
  for (const { code } of group.kind === 'country' ? [] : group.members)
    for (const one of lookup.series(indicator.slug, code, TOTAL))
      if (one.period.label === own.period.label)
        for (const { computed, origin } of [one, ...operandsOf(one).map(({ observation }) => observation)])
          if (!computed) number(origin.importId)
  return comparisonFact({
    indicator,
    dimensions: TOTAL,
    own,
    group,
    peers: lookup,
    hasMembers: group.kind !== 'country',
    published: catalogue,
  })
}
