// The comparison of one indicator with one group, from observations that have been read and protected.

import { intervalOf, lastDayOf, measuredValues, partsOf } from '../../domain/attainment/index.ts'
import { funnelLimits, type GroupValue, groupValue, judge } from '../../domain/comparison/index.ts'
import type { Dimensions } from '../../domain/dimensions.ts'
import { round } from '../../domain/format.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { yearPeriod } from '../../domain/period.ts'
import type { ComparisonFact, PlaceFact } from '../../report/facts.ts'
import { COUNTRY, type PeerGroup } from '../peers/index.ts'
import { publishedCount, publishedDecimals, publishedPlace } from '../published.ts'
import type { SeriesLookup } from '../series.ts'

/**
 * The observation that is compared: the latest not after the year that has a value, or that is kept from us; a year that
 * is only missing is passed over. Null where there is none.
 */
export function ownObservation(own: readonly Observation[], indicator: Indicator, year: number): Observation | null {
  const series = { own, comparator: null, comparatorLabel: null }
  const values = measuredValues(series, indicator, yearPeriod(year), lastDayOf(year))
  const says = ({ value, marker }: Pick<Observation, 'value' | 'marker'>): boolean =>
    value !== null || marker === 'secret' || marker === 'protected'
  return (values.findLast(says) ?? values.at(-1))?.own ?? null
}

export type FactInput = {
  readonly indicator: Indicator
  readonly dimensions: Dimensions
  readonly own: Observation | null
  readonly group: PeerGroup
  /** The members', and riket's, in the period of `own`. */
  readonly peers: SeriesLookup
  /** Whether riket's members have been read: its value is the published one either way. */
  readonly hasMembers: boolean
  /** For answers that leave the machine: numbers of sources that are not public are rounded. Null: as they are. */
  readonly published: IndicatorCatalogue | null
}

export function comparisonFact(input: FactInput): ComparisonFact {
  const { indicator, dimensions, own, group, peers, hasMembers } = input
  const at = (area: string): Observation | null =>
    peers.series(indicator.slug, area, dimensions).find(({ period }) => period.label === own?.period.label) ?? null
  const isCountry = group.kind === 'country'
  const members = (isCountry && !hasMembers ? [] : group.members).map((place) => ({
    ...place,
    observation: own === null ? null : at(place.code),
  }))
  const value = groupsValue(group, own === null ? null : at(areaOf(group)), groupValue(members, indicator))
  const [sentence, alert] = ([0.95, 0.998] as const).map((level) => judge(own, value.value, indicator, level))
  return {
    period: own?.period.label ?? null,
    own: { ...placeFact(own, input), ...placeOf(own) },
    group: {
      id: group.id,
      kind: group.kind,
      name: group.name,
      value: value.value,
      weighting: value.weighting,
      members: group.members.length,
      withValue: isCountry && !hasMembers ? null : value.withValue,
      // The published value does not rest on which kommuner happen to be here.
      missing: isCountry ? [] : value.missing,
      excludesSelf: group.excludesSelf,
      reason: value.reason,
      note: group.note,
    },
    verdict95: sentence?.verdict ?? null,
    verdict998: alert?.verdict ?? null,
    reason: sentence?.reason ?? null,
    members: members
      .filter(({ observation }) => !isCountry || observation !== null)
      .map(({ code, name, observation }) => ({ code, name, ...placeFact(observation, input) })),
    funnel: funnelAt(own, value.value, input),
  }
}

/** A value that the program worked out was read nowhere. */
const placeOf = (own: Observation | null): { readonly file: string | null; readonly line: number | null } =>
  own === null || own.computed ? { file: null, line: null } : { file: own.origin.fileName, line: own.origin.line }

/** Riket has a value of its own, and so may a group of Kolada's: an unweighted mean, for when its members are not here. */
const areaOf = ({ kind, id }: PeerGroup): string => (kind === 'country' ? COUNTRY : kind === 'kolada' ? id : '')

function groupsValue({ kind }: PeerGroup, stated: Observation | null, counted: GroupValue): GroupValue {
  const value = stated?.value ?? null
  if (kind === 'country')
    return {
      ...counted,
      value,
      weighting: value === null ? null : 'published',
      reason: value === null ? 'no-values' : null,
    }
  if (kind === 'kolada' && counted.withValue === 0 && value !== null && counted.reason !== 'count')
    return { ...counted, value, weighting: 'unweighted', reason: null }
  return counted
}

type Publishing = Pick<FactInput, 'indicator' | 'published'>

const decimalsOf = (observation: Observation, { indicator, published }: Publishing): number | null =>
  published && publishedDecimals([observation], indicator, published)

function placeFact(observation: Observation | null, { indicator, published }: Publishing): PlaceFact {
  if (observation === null) return { value: null, absence: 'missing', lower: null, upper: null, n: null }
  const { value, marker, denominator } = observation
  const interval = indicator.unit.kind === 'count' ? null : intervalOf(observation, indicator)
  const place = {
    value,
    absence: value === null ? (marker ?? 'missing') : null,
    lower: interval?.low ?? null,
    upper: interval?.high ?? null,
    n: value === null ? null : denominator,
  }
  return publishedPlace(place, decimalsOf(observation, { indicator, published }))
}

/** Only of percentages whose parts are known: the formula is that of a share of n children. */
function funnelAt(own: Observation | null, value: number | null, publishing: Publishing): ComparisonFact['funnel'] {
  const { indicator } = publishing
  if (own === null || own.value === null || value === null || indicator.unit.kind !== 'percent') return null
  const exact = partsOf(own, indicator)?.denominator ?? null
  if (exact === null) return null
  const decimals = decimalsOf(own, publishing)
  const n = decimals === null ? exact : publishedCount(exact)
  const limits = funnelLimits(value, n)
  if (limits === null || decimals === null) return limits && { ...limits, n }
  return {
    n,
    lower95: round(limits.lower95, decimals),
    upper95: round(limits.upper95, decimals),
    lower998: round(limits.lower998, decimals),
    upper998: round(limits.upper998, decimals),
  }
}
