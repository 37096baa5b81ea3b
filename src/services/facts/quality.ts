// Facts of data quality: every indicator there are figures of or that the plan measures by, and what that leaves open.

import type { GoalResult } from '../../domain/attainment/result.ts'
import type { SeriesOfGroup } from '../../domain/data-quality/index.ts'
import { hindrancesOf, type IndicatorQuality, indicatorQuality, STANDINGS } from '../../domain/data-quality/index.ts'
import { BOYS, GIRLS, TOTAL } from '../../domain/dimensions.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { GoalFact, HindranceFact, IndicatorQualityFact, QualityFact } from '../../report/facts.ts'
import { measureName } from '../../report/parts/measure.ts'
import { remedyWords } from '../../report/parts/quality-words.ts'
import type { Language } from '../../text/language.ts'
import { reportSeriesTexts } from '../../text/series.ts'
import type { SeriesLookup } from '../series.ts'
import type { Window } from './points.ts'
import type { SourceNumbers } from './source-numbers.ts'

export type QualityFactsInput = {
  readonly catalogue: IndicatorCatalogue
  readonly lookup: SeriesLookup
  readonly organisationArea: string
  readonly areaNames: ReadonlyMap<string, string>
  readonly results: readonly GoalResult[]
  /** The same goals, in the same order: how measures are named, and why they are as they are. */
  readonly goals: readonly GoalFact[]
  readonly window: Window
  readonly sources: SourceNumbers
  readonly responseRate: (observation: Observation) => number | null
  readonly language: Language
  /** ISO. */
  readonly day: string
}

export function qualityFacts(input: QualityFactsInput): QualityFact {
  const hindrances = hindranceFacts(input)
  const goalsOf = goalsBySlug(input.results)
  const stuck = new Set(
    hindrances
      .filter(({ what, remedy }) => what === 'verdict' && remedy.code !== 'wait-for-value')
      .map(({ slug }) => slug),
  )
  const indicators = input.catalogue.indicators.flatMap((indicator): readonly IndicatorQualityFact[] => {
    const goals = goalsOf.get(indicator.slug) ?? []
    const series = seriesOf(indicator, input)
    if (goals.length === 0 && series.every(({ observations }) => observations.length === 0)) return []
    return [indicatorFact(qualityOf(indicator, series, input), indicator, goals, stuck.has(indicator.slug), input)]
  })
  return { day: input.day, indicators: indicators.toSorted(byNeed), hindrances }
}

const byNeed = (a: IndicatorQualityFact, b: IndicatorQualityFact): number =>
  Number(b.needsAction) - Number(a.needsAction) ||
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
  Number(b.goals.length > 0) - Number(a.goals.length > 0)

function qualityOf(
  indicator: Indicator,
  series: readonly SeriesOfGroup[],
  { window, day, responseRate }: QualityFactsInput,
): IndicatorQuality {
  const { firstYear, lastYear, planStart } = window
  const neededFrom = (planStart ?? lastYear - YEARS_NEEDED) - 1
  return indicatorQuality({ indicator, series, firstYear, lastYear, neededFrom, day, responseRate })
}

/** Without a plan. */
const YEARS_NEEDED = 4

function indicatorFact(
  { lastRead, sources: ids, ...quality }: IndicatorQuality,
  indicator: Indicator,
  goals: readonly string[],
  isStuck: boolean,
  { sources, catalogue }: QualityFactsInput,
): IndicatorQualityFact {
  return {
    ...quality,
    name: indicator.name,
    goals,
    needsAction: isStuck || quality.standing === 'none' || quality.standing === 'old' || quality.standing === 'gap',
    sources: ids.map((id) => catalogue.source(id)?.name ?? id),
    lastRead: lastRead && { source: sources.number(lastRead.importId), warnings: sources.warnings(lastRead.importId) },
  }
}

/** Everybody, girls, boys and districts; where none of them has anything, what a measure looks at in their place. */
function seriesOf(indicator: Indicator, { lookup, organisationArea, areaNames, results, language }: QualityFactsInput) {
  const text = reportSeriesTexts[language]
  const of = (who: SeriesOfGroup['who'], label: string, area: string, dimensions = TOTAL): SeriesOfGroup => ({
    who,
    label,
    observations: lookup.series(indicator.slug, area, dimensions),
  })
  const usual = [
    of('all', text.all, organisationArea),
    of('girls', text.girls, organisationArea, GIRLS),
    of('boys', text.boys, organisationArea, BOYS),
    ...lookup
      .areas(indicator.slug)
      .filter((area) => area.startsWith(`${organisationArea}:`))
      .map((area) => of('district', areaNames.get(area) ?? area.slice(area.indexOf(':') + 1), area)),
  ]
  if (usual.some(({ observations }) => observations.length > 0)) return usual
  const measures = results.flatMap(({ goal }) => goal.measures.filter((one) => one.indicator === indicator.slug))
  return measures
    .map(({ area, dimensions }) => of('all', text.all, area ?? organisationArea, dimensions))
    .filter(({ observations }) => observations.length > 0)
    .slice(0, 1)
}

function goalsBySlug(results: readonly GoalResult[]): ReadonlyMap<string, readonly string[]> {
  const goals = new Map<string, string[]>()
  for (const { goal } of results) {
    for (const slug of new Set(goal.measures.map(({ indicator }) => indicator))) {
      if (slug === null) continue
      const known = goals.get(slug) ?? []
      goals.set(slug, known)
      known.push(goal.id)
    }
  }
  return goals
}

function hindranceFacts({ results, goals, catalogue, day, language }: QualityFactsInput): readonly HindranceFact[] {
  const facts = new Map(goals.map((goal) => [goal.id, goal]))
  return hindrancesOf(results, catalogue.find, day).flatMap((found) => {
    const { goal, title, measure, index, status, certainty, what, why, remedy } = found
    const fact = facts.get(goal)?.measures[index]
    if (!fact) return []
    return [
      {
        goal,
        title,
        measure: measureName(fact),
        slug: measure.indicator,
        status,
        certainty,
        what,
        why: fact.reasons.find(({ code }) => code === why.code) ?? { code: why.code, text: '' },
        remedy: { code: remedy.code, text: remedyWords(remedy, language) },
      },
    ]
  })
}
