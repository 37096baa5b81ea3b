// A goal's measure in words: what it is called, the number with its target, and its small chart.

import {
  formatNumber,
  formatPeriod,
  formatShortPeriod,
  formatTarget,
  formatValue,
  type NumberStyle,
  percentagePoints,
} from '../../domain/format.ts'
import type { Language } from '../../text/language.ts'
import { reportChangeText, reportChangeTexts } from '../../text/report-change.ts'
import { reportGoalText as text } from '../../text/report-goals.ts'
import { reportSeriesTexts } from '../../text/series.ts'
import { allDistrictsTableId, allFiguresTableId, idOf, strong } from '../blocks.ts'
import type { Figure, Text } from '../document.ts'
import type { Facts, GoalFact, IndicatorFact, MeasureFact, PointFact, SeriesFact } from '../facts.ts'
import { againstTarget, bareStyle } from './change.ts'
import { captionOf } from './figures-table.ts'
import { hasValue, ownLabel, PERIODS_SHOWN, placed } from './points.ts'
import { citations } from './sources.ts'
import { trendFigure } from './trend-figure.ts'

const SEXES: readonly string[] = Object.values(reportSeriesTexts).flatMap(({ girls, boys }) => [girls, boys])

/** "Minst E i matematik i årskurs 6, pojkar". Names of districts keep their capital. */
export function measureName({ name, qualifier }: MeasureFact): string {
  if (qualifier === '') return name
  return `${name}, ${SEXES.includes(qualifier) ? qualifier.toLowerCase() : qualifier}`
}

/** The number with its target: "81,2 % år 2025. Målet är 88 % år 2025, upp från 84,0 % år 2021." */
export function measureText(measure: MeasureFact): Text {
  const { type, status, target } = measure
  const words =
    type === 'milestone'
      ? text.milestone[status](formatPeriod(target.period))
      : `${latestWords(measure)} ${targetWords(measure)}`
  return [strong(`${measureName(measure)}: `), { text: words }]
}

/** "från 83,6 % (2021) till 86,9 % (2025)", without full stop; one value alone where there is no other. */
export function measurePath(measure: MeasureFact): string {
  const { baseline, latest } = measure
  if (latest === null) return ''
  const style = styleOf(measure)
  const to = formatValue(latest.value, style)
  if (baseline === null || baseline.value === null || baseline.period === latest.period)
    return reportChangeText.latest(to, formatShortPeriod(latest.period))
  const from = formatValue(baseline.value, bareStyle(style))
  return reportChangeText.moved(from, formatShortPeriod(baseline.period), to, formatShortPeriod(latest.period))
}

function latestWords(measure: MeasureFact): string {
  const { type, latest } = measure
  if (latest === null) return hiddenWords(measure) ?? text.noValue
  if (type === 'level') return text.level(formatNumber(latest.value), formatShortPeriod(latest.period))
  return text.value(formatValue(latest.value, styleOf(measure)), formatShortPeriod(latest.period))
}

/** The reason's own word where a value is there but is not shown. */
const hiddenWords = ({ reasons }: MeasureFact): string | undefined =>
  reasons.map(({ code }) => text.hidden[code]).find((words) => words !== undefined)

function targetWords(measure: MeasureFact): string {
  const { type, target, baseline } = measure
  const due = formatPeriod(target.period)
  if (type === 'level') return text.levelTarget(due)
  if (target.value === null) return ''
  const bare = bareStyle(styleOf(measure))
  const goal = formatTarget(target.value, bare)
  if (type === 'within') return text.within(goal, due)
  if (type === 'at-least') return text.atLeast(goal, due)
  if (type === 'at-most') return text.atMost(goal, due)
  const from =
    baseline === null || baseline.value === null
      ? ''
      : text.from(type === 'increase', formatTarget(baseline.value, bare), formatShortPeriod(baseline.period))
  return text.moveTo(goal, due, from)
}

/** The measure's own series with its target; null where there are not two values to draw. */
export function measureFigure(
  goal: GoalFact,
  measure: MeasureFact,
  i: number,
  facts: Facts,
  language: Language = 'sv',
): Figure | null {
  const points = shownPoints(measure)
  const valued = points.filter(hasValue)
  const latest = valued.at(-1)
  if (!latest) return null
  const { target } = measure
  return trendFigure(
    {
      id: idOf('figure', `${goal.id}-${i + 1}`),
      title: findingOf(measure, latest, language),
      subtitle: captionOf({ name: measureName(measure), unit: measure.unit }, language),
      series: [
        {
          who: 'all',
          label: measure.qualifier === '' ? ownLabel(facts.organisation.type, language) : measure.qualifier,
          points,
        },
      ],
      style: styleOf(measure, language),
      target: target.value === null ? null : { period: target.period, value: target.value },
      baseline: measure.baseline?.period ?? null,
      source: citations(points, facts, language),
      table: tableOf(goal, measure, i, facts),
      size: 'small',
    },
    language,
  )
}

/** Against the target, unless the two cannot be compared at all. */
function findingOf(
  measure: MeasureFact,
  last: { readonly period: string; readonly value: number },
  language: Language,
): string {
  const reportChangeText = reportChangeTexts[language]
  const { target, status } = measure
  const { period, value } = measure.latest ?? last
  const style = styleOf(measure, language)
  if (target.value === null || status === 'not-assessable')
    return reportChangeText.latest(formatValue(value, style), formatShortPeriod(period, language))
  return againstTarget(value, formatShortPeriod(period, language), target.value, style, language)
}

/** Differences between percentages are percentage points. */
export const styleOf = (
  { unit, percent, decimals, difference }: MeasureFact,
  language: Language = 'sv',
): NumberStyle =>
  difference && percent ? { unit: percentagePoints(language), percent: false, decimals } : { unit, percent, decimals }

const shownPoints = (measure: MeasureFact): readonly PointFact[] => placed(measure.points).slice(-PERIODS_SHOWN)

/** The table in the appendix that holds the chart's figures. */
export function tableOf(goal: GoalFact, measure: MeasureFact, i: number, facts: Facts): string {
  const indicator = facts.indicators.find(({ slug }) => slug === measure.slug)
  const series = indicator && seriesOf(measure, indicator)
  if (!indicator || !series) return measureTableId(goal, i)
  return series.who === 'district' ? allDistrictsTableId(indicator.slug) : allFiguresTableId(indicator.slug)
}

export const measureTableId = (goal: GoalFact, i: number): string => idOf('measure', `${goal.id}-${i + 1}`)

/** The indicator that has these very points in one of its series: then they need no table of their own. */
export function indicatorWith(measure: MeasureFact, facts: Facts): IndicatorFact | null {
  const indicator = facts.indicators.find(({ slug }) => slug === measure.slug)
  return indicator && seriesOf(measure, indicator) ? indicator : null
}

/** The series of the measure's own name is looked at first: a district may have the same points as another. */
function seriesOf({ points, qualifier }: MeasureFact, { series }: IndicatorFact): SeriesFact | undefined {
  const own = series.filter(({ label }) => label === qualifier)
  return [...own, ...series].find((one) => points.every((point) => one.points.some((other) => isSame(point, other))))
}

const isSame = (one: PointFact, other: PointFact): boolean =>
  one.period === other.period && one.value === other.value && one.absence === other.absence
