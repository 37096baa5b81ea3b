// Facts of each indicator there are figures for: its series, target, change and gaps.

import type { GoalResult } from '../../domain/attainment/result.ts'
import { BOYS, type Dimensions, GIRLS, TOTAL } from '../../domain/dimensions.ts'
import { formatMonth } from '../../domain/format.ts'
import { type Indicator, type IndicatorCatalogue, THEMES } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { yearOf } from '../../domain/period.ts'
import { type ChangeFact, type IndicatorFact, type SeriesFact, whyId } from '../../report/facts.ts'
import { indicatorTexts } from '../../text/indicator.ts'
import type { Language } from '../../text/language.ts'
import { reportSeriesTexts } from '../../text/series.ts'
import { gapFacts } from '../comparison/index.ts'
import { formulaWords } from '../formula-words.ts'
import { publishedChange, publishedDecimals } from '../published.ts'
import type { SeriesLookup } from '../series.ts'
import { displayOf } from '../written.ts'
import { changeFact } from './change.ts'
import { comparisonOf, type Peers } from './comparison.ts'
import { pointFacts, type Window } from './points.ts'

const COUNTRY = '0000'

export type IndicatorInput = {
  readonly catalogue: IndicatorCatalogue
  readonly lookup: SeriesLookup
  readonly organisationArea: string
  readonly areaNames: ReadonlyMap<string, string>
  readonly results: readonly GoalResult[]
  readonly window: Window
  readonly number: (importId: string) => number
  readonly language: Language
  /** The group the organisation compares itself with, and its values. */
  readonly peers: Peers
}

/** Every indicator with a value, theme by theme, in the catalogue's order within each. */
export function indicatorFacts(input: IndicatorInput): readonly IndicatorFact[] {
  return THEMES.flatMap((theme) =>
    input.catalogue.indicators
      .filter((indicator) => indicator.theme === theme)
      .map((indicator) => indicatorFact(indicator, input))
      .filter((fact) => fact.series.length > 0),
  )
}

function indicatorFact(indicator: Indicator, input: IndicatorInput): IndicatorFact {
  const own = input.lookup.series(indicator.slug, input.organisationArea, TOTAL)
  const series = allSeries(indicator, input)
  const found = plainMeasure(indicator, input.results)
  return {
    slug: indicator.slug,
    kolada: indicator.kolada ?? null,
    name: indicator.name,
    title: indicator.title,
    definition: indicator.definition,
    ...displayOf(indicator),
    direction: indicator.direction,
    articles: indicator.articles,
    theme: indicator.theme,
    cluster: indicator.cluster,
    producer: indicator.producer,
    formula: formulaWords(indicator, input.catalogue, input.language),
    rhythm: rhythmOf(indicator, input.language),
    warnings: [
      ...warningsOf(indicator, input.language),
      ...(isRounded(series) ? [indicatorTexts[input.language].rounded] : []),
    ],
    breaks: indicator.breaks ?? [],
    series,
    target:
      found && found.measure.target.value !== null
        ? { period: found.measure.target.period, value: found.measure.target.value, goal: found.goal }
        : null,
    comparison: comparisonOf(own, indicator, input),
    gaps: gapFacts(indicator, input, found?.measure.baseline?.period ?? null),
    change: changeOf(own, indicator, input, found?.measure.baseline?.period ?? null),
    absent: absences(indicator, own, series, input.window),
    why: whyId.value(indicator.slug),
  }
}

function rhythmOf({ everyYears = 1, publishedMonth }: Indicator, language: Language): string {
  return indicatorTexts[language].rhythm(everyYears, publishedMonth === undefined ? null : formatMonth(publishedMonth))
}

const isRounded = (series: readonly SeriesFact[]): boolean =>
  series.some(({ points }) => points.some(({ roundedTo }) => roundedTo !== null))

/** The most general first. */
const warningsOf = ({ level, traits = [], warnings = [] }: Indicator, language: Language): readonly string[] => [
  ...(level === 'region' || level === 'national' ? [indicatorTexts[language].levels[level]] : []),
  ...traits.map((trait) => indicatorTexts[language].traits[trait]),
  ...warnings,
]

/** Told by unrounded values, and published rounded. */
function changeOf(
  own: readonly Observation[],
  indicator: Indicator,
  { window, catalogue }: IndicatorInput,
  baseline: string | null,
): ChangeFact | null {
  const change = changeFact(own, indicator, window, baseline)
  if (!change) return null
  const compared = own.filter(({ period }) => period.label === change.from.period || period.label === change.to.period)
  return publishedChange(change, publishedDecimals(compared, indicator, catalogue))
}

function allSeries(indicator: Indicator, input: IndicatorInput): readonly SeriesFact[] {
  const districts = input.lookup
    .areas(indicator.slug)
    .filter((area) => area.startsWith(`${input.organisationArea}:`))
    .map((area) => ({ area, label: input.areaNames.get(area) ?? area.slice(area.indexOf(':') + 1) }))
    .sort((a, b) => new Intl.Collator('sv').compare(a.label, b.label))
  const text = reportSeriesTexts[input.language]
  const wanted: readonly { who: SeriesFact['who']; label: string; area: string; dimensions: Dimensions }[] = [
    { who: 'all', label: text.all, area: input.organisationArea, dimensions: TOTAL },
    { who: 'girls', label: text.girls, area: input.organisationArea, dimensions: GIRLS },
    { who: 'boys', label: text.boys, area: input.organisationArea, dimensions: BOYS },
    ...districts.map(({ area, label }) => ({ who: 'district' as const, label, area, dimensions: TOTAL })),
    { who: 'country', label: text.country, area: COUNTRY, dimensions: TOTAL },
  ]
  const found = wanted.map(({ who, label, area, dimensions }) => ({
    who,
    label,
    area,
    dimensions,
    points: pointFacts(input.lookup.series(indicator.slug, area, dimensions), indicator, input),
  }))
  // The country alone says nothing about the organisation's children.
  return found.some(({ who, points }) => who !== 'country' && points.length > 0)
    ? found.filter(({ points }) => points.length > 0)
    : []
}

/** The goal's measure of just this: the plain total of the whole organisation. */
function plainMeasure(indicator: Indicator, results: readonly GoalResult[]) {
  for (const { goal } of results) {
    for (const measure of goal.measures) {
      const { indicator: slug, dimensions, area, comparison } = measure
      const plain = Object.keys(dimensions).length === 0 && area === null && comparison === null
      if (slug === indicator.slug && plain) return { goal: goal.id, measure }
    }
  }
  return undefined
}

/** Hidden and missing values within the plan, and years with no row at all unless the source has none to give. */
function absences(
  indicator: Indicator,
  own: readonly Observation[],
  series: readonly SeriesFact[],
  window: Window,
): IndicatorFact['absent'] {
  const firstYear = window.planStart ?? window.firstYear
  const marked = series
    .filter(({ who }) => who !== 'country')
    .flatMap(({ who, points }) =>
      points.flatMap(({ period, year, absence }) => (absence && year >= firstYear ? [{ period, who, absence }] : [])),
    )
  if (indicator.everyYears !== undefined || own.length === 0) return marked
  const seen = new Set(own.map(({ period }) => yearOf(period)))
  const years = Array.from({ length: window.lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const unseen = years
    .filter((year) => !seen.has(year))
    .map((year) => ({ period: String(year), who: 'all' as const, absence: 'missing' as const }))
  return [...marked, ...unseen].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))
}
