// Collects the facts of a barnbokslut: what is stored, protected once (R11), judged, and put in the shape reports need.

import { authorise } from '../../domain/access.ts'
import { countStatuses } from '../../domain/attainment/index.ts'
import { isCalendarYear } from '../../domain/fiscal-year.ts'
import type { Observation } from '../../domain/observation.ts'
import { explanationsOf } from '../../report/explain/index.ts'
import { FACTS_SCHEMA_VERSION, type Facts } from '../../report/facts.ts'
import { responseRates } from '../../store/index.ts'
import type { Language } from '../../text/language.ts'
import { assessState, comparisonGroups, readEvidence } from '../assess.ts'
import type { Context } from '../context.ts'
import { organisationByCode } from '../organisations.ts'
import { type AsOf, planState } from '../plan-state.ts'
import { createSeriesLookup } from '../series.ts'
import { settingsOfFacts } from '../settings/present.ts'
import { readPeers } from './comparison.ts'
import { goalFact } from './goal.ts'
import { indicatorFacts } from './indicator.ts'
import { disclose } from './protect.ts'
import { qualityFacts } from './quality.ts'
import { resourceFacts } from './resources.ts'
import { countReviews, reviewItems } from './review.ts'
import { createSourceNumbers } from './source-numbers.ts'

export type Cover = Facts['cover']

/** Years shown before the report's year where the plan does not begin earlier. */
const YEARS_SHOWN = 9

/** `day`: when it is looked at, for how old figures are; without it the day the facts themselves are of, which is no clock's.
 * `language`: of labels and sentences. */
export async function collectFacts(
  ctx: Context,
  organisationCode: string,
  asOf: AsOf,
  cover: Cover,
  day: string | null = null,
  language: Language = 'sv',
): Promise<Facts> {
  authorise(ctx.actor, 'plan.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const state = await planState(ctx, organisation, asOf)
  const evidence = await readEvidence(ctx, organisation, asOf, comparisonGroups(state))
  const { observations: disclosed } = await disclose(ctx, organisation, evidence.observations)
  const lookup = createSeriesLookup(disclosed, ctx.catalogue)
  const results = assessState(ctx, state, organisation, asOf.year, lookup, evidence.areaNames)
  const sources = await createSourceNumbers(ctx, organisation)
  const window = {
    firstYear: Math.min((state.plan?.firstYear ?? asOf.year) - 1, asOf.year - YEARS_SHOWN),
    lastYear: asOf.year,
    planStart: state.plan?.firstYear ?? null,
  }

  const indicators = indicatorFacts({
    catalogue: ctx.catalogue,
    lookup,
    organisationArea: organisation.code,
    areaNames: evidence.areaNames,
    results,
    window,
    number: sources.number,
    language,
    peers: await readPeers(ctx, organisation, asOf, lookup),
  })
  const goals = results.map((result) =>
    goalFact(result, {
      catalogue: ctx.catalogue,
      lookup,
      organisationArea: organisation.code,
      areaNames: evidence.areaNames,
      window,
      number: sources.number,
      language,
    }),
  )
  for (const record of state.records) sources.number(record.origin.importId)
  const resources = await resourceFacts(ctx, organisation, asOf, sources.number)
  const quality = qualityFacts({
    catalogue: ctx.catalogue,
    lookup,
    organisationArea: organisation.code,
    areaNames: evidence.areaNames,
    results,
    goals,
    window,
    sources,
    language,
    responseRate: await responseRates(ctx.store.db, organisation.id, { areas: [...evidence.areaNames.keys()] }),
    day: day ?? asOf.knownAt ?? latestDay([state.judgedOn, ...sources.used().map(({ importedOn }) => importedOn)]),
  })

  const { fiscalYear, logo } = await settingsOfFacts(ctx, organisation, asOf.knownAt)
  const explained = {
    ...(isCalendarYear(fiscalYear) ? {} : { fiscalYear }),
    ...{ goals, indicators, resources, sources: sources.used(), boundaries: state.boundaries },
  }

  return {
    ...explained,
    explanations: explanationsOf(explained, language),
    ...(logo === null ? {} : { logo }),
    schemaVersion: FACTS_SCHEMA_VERSION,
    organisation: { code: organisation.code, name: organisation.name, type: organisation.type },
    year: asOf.year,
    asOf: state.judgedOn,
    knownAt: asOf.knownAt,
    cover,
    plan: state.plan && {
      code: state.plan.code,
      firstYear: state.plan.firstYear,
      lastYear: state.plan.lastYear,
    },
    counts: countStatuses(results),
    quality,
    textReview: countReviews(await reviewItems(ctx, organisation, { goals, resources })),
    indicatorFiles: filesOf(
      ctx.catalogue.hashes,
      indicators.map((indicator) => indicator.slug),
      disclosed,
    ),
  }
}

/** A report is read as of the last file that was read for it. */
const latestDay = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''

/** The files of the indicators shown, and of the sources of their figures, by whose limits they were protected. */
function filesOf(
  hashes: Readonly<Record<string, string>>,
  slugs: readonly string[],
  observations: readonly Observation[],
): Record<string, string> {
  const sources = observations.filter(({ indicator }) => slugs.includes(indicator)).map(({ source }) => source)
  const files = new Set([
    ...slugs.map((slug) => `indicators/${slug}.yaml`),
    ...sources.map((source) => `indicators/sources/${source}.yaml`),
  ])
  return Object.fromEntries(
    Object.entries(hashes)
      .filter(([file]) => files.has(file))
      .sort(),
  )
}
