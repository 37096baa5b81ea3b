// What may be said of how an indicator moved, chosen from ChangeFact so that no sentence claims more than it holds.

import type { MeasureStatus } from '../../domain/attainment/result.ts'
import {
  formatDifference,
  formatNumber,
  formatPeriod,
  formatShortPeriod,
  formatTarget,
  formatValue,
  type NumberStyle,
  round,
} from '../../domain/format.ts'
import { parsePeriod, yearOf } from '../../domain/period.ts'
import type { Band } from '../../domain/plan.ts'
import type { Language } from '../../text/language.ts'
import { reportChangeTexts, reportChangeText as text } from '../../text/report-change.ts'
import { statisticsTexts } from '../../text/statistics.ts'
import type { ChangeFact, Facts, IndicatorFact, MeasureFact } from '../facts.ts'
import { comparisonInShort, gapInShort } from './comparison.ts'
import { MET, UNMET } from './counts.ts'
import { latestOf, valueIn } from './points.ts'

export const ownSeries = (indicator: IndicatorFact) => indicator.series.find(({ who }) => who === 'all')

/** The measure that this indicator's own target comes from, if a goal has one. */
export function measureOf(indicator: IndicatorFact, facts: Facts): MeasureFact | null {
  const goal = facts.goals.find(({ id }) => id === indicator.target?.goal)
  return goal?.measures.find(({ slug, qualifier }) => slug === indicator.slug && qualifier === '') ?? null
}

/** "Barn som berörs av vräkning: en säker ökning och målet nåddes inte". */
export function findingHeading(indicator: IndicatorFact, facts: Facts): string {
  return text.named(indicator.name, `${changeFinding(indicator)}${targetFinding(indicator, facts)}`)
}

function changeFinding(indicator: IndicatorFact): string {
  const { change } = indicator
  if (change === null) {
    return latestOf(ownSeries(indicator)?.points ?? []) === null ? text.finding.noValue : noChange(indicator)
  }
  const rises = change.difference > 0
  const from = formatPeriod(change.from.period)
  if (change.verdict === 'same') return text.finding.same(from)
  if (change.certainty === 'sure') return text.finding.sure(rises)
  return change.certainty === 'chance' ? text.finding.chance : text.finding.unknown(rises, from)
}

function noChange(indicator: IndicatorFact): string {
  const latest = latestOf(ownSeries(indicator)?.points ?? [])
  const count = ownSeries(indicator)?.points.filter(({ value }) => value !== null).length ?? 0
  if (latest === null || count === 1) return text.finding.oneValue
  return text.latest(formatValue(latest.value, indicator), formatShortPeriod(latest.period))
}

function targetFinding(indicator: IndicatorFact, facts: Facts): string {
  const measure = measureOf(indicator, facts)
  if (measure === null) return ''
  const improves = indicator.change?.verdict === 'better' && indicator.change.certainty !== 'chance'
  if (includes(MET, measure.status)) {
    return text.andMet(indicator.change?.verdict === 'worse', measure.status === 'attained')
  }
  return includes(UNMET, measure.status) && isDue(measure, facts) ? text.andNotMet(improves) : ''
}

const includes = (statuses: readonly string[], status: MeasureStatus): boolean => statuses.includes(status)

const isDue = (measure: MeasureFact, facts: Facts): boolean => {
  const period = parsePeriod(measure.target.period)
  return period !== null && yearOf(period) <= facts.year
}

/** The path from the first to the latest value: "från 74,0 % år 2021 till 82,0 % år 2025". */
export function pathOf(change: ChangeFact, indicator: IndicatorFact, language: Language = 'sv'): string {
  const text = reportChangeTexts[language]
  const { from, to } = change
  return text.moved(
    indicator.percent ? formatValue(from.value, indicator) : formatNumber(from.value, indicator.decimals),
    formatShortPeriod(from.period, language),
    formatValue(to.value, indicator),
    formatShortPeriod(to.period, language),
  )
}

/** What happened, how sure it is, and whether that is better or worse: at most three short sentences. */
export function changeSentences(indicator: IndicatorFact, language: Language = 'sv'): readonly string[] {
  const text = reportChangeTexts[language]
  const { change } = indicator
  if (change === null) return noChangeSentences(indicator, language)
  const path = pathOf(change, indicator, language)
  const rises = change.difference > 0
  const difference = formatDifference(shownDifference(change, indicator), bareStyle(indicator), language)
  if (change.verdict === 'same') {
    const value = formatValue(change.to.value, indicator)
    return [text.same(value, formatPeriod(change.from.period, language), formatPeriod(change.to.period, language))]
  }
  if (change.certainty === 'chance') return [text.chance(path)]
  if (isAmount(indicator)) return [text.amount(path, rises, difference)]
  if (change.certainty === 'unknown')
    return [text.unknown(path, rises, difference, text.why[change.reason ?? 'unsaid'])]
  return [text.sure(path, rises, difference), ...judgement(change, language)]
}

/**
 * Beside the change: whether the five latest values have a sure direction, or why that is not calculable. Where chance
 * cannot be judged at all, or is none (kronor), the sentences of the change have said so already.
 */
export function trendSentences(indicator: IndicatorFact, language: Language = 'sv'): readonly string[] {
  const text = reportChangeTexts[language]
  const statisticsText = statisticsTexts[language]
  const trend = indicator.change?.trend
  if (!trend || isAmount(indicator)) return []
  if (trend.direction !== null) return [text.trend[trend.direction]]
  const { reason } = trend
  return reason === null || reason === 'no-interval' ? [] : [text.noTrend(statisticsText.refusal[reason])]
}

/** As a reader subtracts the two: by the values as they are written. */
const shownDifference = ({ from, to }: ChangeFact, { decimals }: NumberStyle): number =>
  round(to.value, decimals) - round(from.value, decimals)

const judgement = ({ verdict }: ChangeFact, language: Language): readonly string[] => {
  const text = reportChangeTexts[language]
  return verdict === 'better' ? [text.better] : verdict === 'worse' ? [text.worse] : []
}

/** Kronor are counted in full: there is no chance in them, but there are prices. */
export const isAmount = ({ unit }: IndicatorFact): boolean => /^kr\b|^kronor/.test(unit)

function noChangeSentences(indicator: IndicatorFact, language: Language): readonly string[] {
  const text = reportChangeTexts[language]
  const points = ownSeries(indicator)?.points ?? []
  const latest = latestOf(points)
  if (latest === null) return [text.noValue]
  const [value, period] = [formatValue(latest.value, indicator), formatShortPeriod(latest.period, language)]
  const only = points.filter((point) => point.value !== null).length === 1
  return [only ? text.oneValue(value, period) : text.noComparison(value, period)]
}

/** Girls and boys, and the group the organisation compares itself with (or riket), about the period of the latest own value. */
export function comparisonSentences(indicator: IndicatorFact, language: Language = 'sv'): readonly string[] {
  const text = reportChangeTexts[language]
  const latest = latestOf(ownSeries(indicator)?.points ?? [])
  if (latest === null) return []
  const at = (who: 'girls' | 'boys' | 'country'): string | null => {
    const value = valueIn(
      indicator.series.find((one) => one.who === who),
      latest.period,
    )
    return value === null ? null : formatValue(value, indicator)
  }
  const gap = indicator.gaps.find(({ kind, period }) => kind === 'sexes' && period === latest.period)
  const { comparison } = indicator
  const [girls, boys, country] = [at('girls'), at('boys'), at('country')]
  const ofGap = gap ? gapInShort(gap, indicator, language) : ''
  const ofGroup = comparison?.period === latest.period ? comparisonInShort(comparison, indicator, language) : ''
  const isCountry = comparison?.group.kind === 'country'
  return [
    ...(ofGap !== '' ? [ofGap] : girls !== null && boys !== null ? [text.girlsAndBoys(girls, boys)] : []),
    ...(ofGroup === '' ? [] : [ofGroup]),
    ...(country === null || (ofGroup !== '' && isCountry) ? [] : [text.country(country)]),
  ]
}

/** Where the latest value stands, against the target or else the country: the figure's title. */
export function levelFinding(indicator: IndicatorFact, language: Language = 'sv'): string {
  const text = reportChangeTexts[language]
  const latest = latestOf(ownSeries(indicator)?.points ?? [])
  if (latest === null) return text.finding.noValue
  const [value, period] = [formatValue(latest.value, indicator), formatShortPeriod(latest.period, language)]
  if (indicator.target !== null) return againstTarget(latest.value, period, indicator.target.value, indicator, language)
  const country = valueIn(
    indicator.series.find(({ who }) => who === 'country'),
    latest.period,
  )
  return country === null
    ? text.latest(value, period)
    : text.latestAgainstCountry(value, period, formatValue(country, indicator))
}

/** A second number in a sentence whose unit is already said: "33 barn/100 000 inv, 33 över målet 0". */
export const bareStyle = <T extends NumberStyle>(style: T): T => (style.percent ? style : { ...style, unit: '' })

/** "81,2 % 2025, 6,8 procentenheter under målet 88 %". */
export function againstTarget(
  value: number,
  period: string,
  target: number | Band,
  style: NumberStyle,
  language: Language = 'sv',
): string {
  const text = reportChangeTexts[language]
  const written = formatValue(value, style)
  const bare = bareStyle(style)
  const goal = formatTarget(target, bare)
  if (typeof target !== 'number') {
    const inside = value >= target.low && value <= target.high
    return inside ? text.withinTarget(written, period, goal) : text.outsideTarget(written, period, goal)
  }
  const difference = round(value, style.decimals) - round(target, style.decimals)
  if (round(difference, style.decimals) === 0) return text.atTarget(written, period)
  const words = formatDifference(difference, bare, language)
  return difference < 0 ? text.below(written, period, words, goal) : text.above(written, period, words, goal)
}
