// One indicator beside a named group, and its gaps: what the page, the API and the command line show. Judged by what may be
// published only (R11).

import { authorise } from '../../domain/access.ts'
import { BOYS, type Dimensions, GIRLS, TOTAL } from '../../domain/dimensions.ts'
import { NotFound } from '../../domain/errors.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { ComparisonFact, GapFact } from '../../report/facts.ts'
import { listAreas, type Organisation } from '../../store/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Context } from '../context.ts'
import { disclose } from '../facts/protect.ts'
import { readFigures } from '../figures.ts'
import { organisationByCode } from '../organisations.ts'
import { COUNTRY, chosenPeers, findPeers, type PeerGroup } from '../peers/index.ts'
import { knownAtFilter, plansOf } from '../plan-state.ts'
import { createSeriesLookup, type SeriesLookup } from '../series.ts'
import { comparisonFact, ownObservation } from './fact.ts'
import { gapFacts } from './gaps.ts'

export const SEXES = ['all', 'girls', 'boys'] as const
export type Sex = (typeof SEXES)[number]

export type ComparisonRequest = {
  /** Slug or Kolada id. */
  readonly indicator: string
  readonly year: number
  /** As findPeers reads it; null: the organisation's own choice, else riket. */
  readonly peers: string | null
  readonly sex: Sex
  /** From where gaps are followed. */
  readonly baseline?: string | null
  readonly planStart?: number | null
}

export type Compared = {
  readonly organisation: Organisation
  readonly indicator: Indicator
  readonly year: number
  readonly sex: Sex
  readonly comparison: ComparisonFact
  readonly gaps: readonly GapFact[]
}

/** Years that gaps are followed back, where there is no plan. */
const YEARS_BACK = 9

/**
 * `isPublished`: with the numbers of sources that are not public rounded, for answers that leave the machine. Throws
 * NotFound, Invalid where the group is not one.
 */
export async function compare(
  ctx: Context,
  organisationCode: string,
  request: ComparisonRequest,
  { isPublished = false }: { readonly isPublished?: boolean } = {},
): Promise<Compared> {
  authorise(ctx.actor, 'indicator.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const indicator = ctx.catalogue.find(request.indicator)
  if (!indicator) throw new NotFound(errorText.noIndicator(request.indicator))
  const group =
    request.peers === null ? await chosenPeers(ctx, organisation) : await findPeers(ctx, organisation, request.peers)
  const { lookup, areaNames } = await ownEvidence(ctx, organisation, indicator)
  const dimensions = DIMENSIONS[request.sex]
  const own = ownObservation(lookup.series(indicator.slug, organisation.code, dimensions), indicator, request.year)
  const peers = await peersIn(ctx, organisation, [indicator.slug], [group], own === null ? [] : [own.period.label])
  const published = isPublished ? ctx.catalogue : null
  const comparison = comparisonFact({ indicator, dimensions, own, group, peers, hasMembers: true, published })
  const planStart = request.planStart ?? (await startOfPlan(ctx, organisation, request.year))
  const window = {
    firstYear: Math.min((planStart ?? request.year) - 1, request.year - YEARS_BACK),
    lastYear: request.year,
    planStart,
  }
  const input = { catalogue: ctx.catalogue, lookup, organisationArea: organisation.code, areaNames, window }
  return {
    organisation,
    indicator,
    year: request.year,
    sex: request.sex,
    comparison,
    gaps: gapFacts(indicator, input, request.baseline ?? null, isPublished),
  }
}

/** First year of the plan in force, or of the last before. */
async function startOfPlan(ctx: Context, organisation: Organisation, year: number): Promise<number | null> {
  const plans = await plansOf(ctx, organisation)
  return plans.findLast(({ firstYear }) => firstYear <= year)?.firstYear ?? null
}

const DIMENSIONS: Readonly<Record<Sex, Dimensions>> = { all: TOTAL, girls: GIRLS, boys: BOYS }

/** The organisation's own and its districts' values, all of them: what hides one may be another year's or sex's. */
async function ownEvidence(ctx: Context, organisation: Organisation, indicator: Indicator) {
  const areas = (await listAreas(ctx.store.db)).filter(
    ({ code, parent, kind }) => code === organisation.code || (kind === 'district' && parent === organisation.code),
  )
  const observations = await readFigures(ctx, organisation, {
    indicators: [indicator.slug],
    areas: areas.map(({ code }) => code),
  })
  return {
    lookup: createSeriesLookup((await disclose(ctx, organisation, observations)).observations, ctx.catalogue),
    areaNames: new Map(areas.map(({ code, name }) => [code, name])),
  }
}

/** Values of the groups' members, and of the groups themselves, in the periods: only these are read of all there are. */
export async function peersIn(
  ctx: Context,
  organisation: Organisation,
  indicators: readonly string[],
  groups: readonly PeerGroup[],
  periods: readonly string[],
  knownAt: string | null = null,
): Promise<SeriesLookup> {
  const areas = groups.flatMap(({ id, kind, members }) => [
    ...members.map(({ code }) => code),
    ...(kind === 'country' ? [COUNTRY] : kind === 'kolada' ? [id] : []),
  ])
  const observations = await readFigures(ctx, organisation, {
    indicators,
    areas: [...new Set(areas)],
    periods,
    ...knownAtFilter(knownAt),
  })
  return createSeriesLookup((await disclose(ctx, organisation, observations)).observations, ctx.catalogue)
}
