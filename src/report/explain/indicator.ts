// Why an indicator's figures are what they are: its latest value, how it has changed, and its recent trend.

import { formatNumber, formatShortPeriod, formatValue } from '../../domain/format.ts'
import { TREND_CHI_SQUARE } from '../../domain/statistics/trend.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { statisticsTexts } from '../../text/statistics.ts'
import type { Explanation } from '../explanation.ts'
import type { ChangeFact, IndicatorFact, SourceFact } from '../facts.ts'
import { isAmount } from '../parts/change.ts'
import { latestOf } from '../parts/points.ts'
import { differenceChanges, differenceFormula, differenceRule, intervalFormula } from './formulas.ts'
import { observationsIn } from './observations.ts'

const LIMIT_DECIMALS = 4

export function explainValue(
  indicator: IndicatorFact,
  sources: readonly SourceFact[],
  language: Language = 'sv',
): Explanation {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const own = indicator.series.find(({ who }) => who === 'all') ?? indicator.series[0]
  const latest = own ? latestOf(own.points) : null
  const point = latest ?? own?.points.at(-1)
  const { interval, parts, value, absence } = point ?? { interval: null, parts: null, value: null, absence: null }
  return {
    id: indicator.why,
    kind: 'value',
    indicator: indicator.slug,
    figure: text.figure.value(indicator.name, point ? formatShortPeriod(point.period, language) : ''),
    value: value === null ? reportText.absence[absence ?? 'missing'] : formatValue(value, indicator),
    formulas: value !== null && interval ? [intervalFormula(value, interval, parts, indicator, language)] : [],
    observations: observationsIn(own, [point?.period], sources),
    rule: null,
    certainty: null,
    notes: [
      ...(indicator.formula === null ? [] : [`${indicator.formula}.`]),
      ...(interval === null ? [] : parts === null ? [text.partsWithheld] : parts.recovered ? [text.recovered] : []),
    ],
    changes: [],
  }
}

export function explainChange(
  change: ChangeFact,
  indicator: IndicatorFact,
  sources: readonly SourceFact[],
  language: Language = 'sv',
): Explanation {
  const text = explanationTexts[language]
  const { from, to, difference, interval, certainty, why } = change
  return {
    id: why,
    kind: 'change',
    indicator: indicator.slug,
    figure: text.figure.change(indicator.name),
    value: `${formatValue(from.value, indicator)} ${formatShortPeriod(from.period, language)}, ${formatValue(to.value, indicator)} ${formatShortPeriod(to.period, language)}`,
    formulas: [differenceFormula(to.value, from.value, difference, interval, indicator, language)],
    observations: observationsIn(ownOf(indicator), [from.period, to.period], sources),
    rule: {
      gives: certainty,
      holds: interval && {
        quantity: 'interval',
        relation: certainty === 'sure' ? 'outside' : 'within',
        limit: { low: interval.low, high: interval.high },
        value: 0,
      },
      text:
        interval && certainty !== 'unknown'
          ? differenceRule(interval, certainty, indicator, language)
          : isAmount(indicator)
            ? text.amount
            : text.unknown,
    },
    certainty: null,
    notes: [],
    changes:
      interval && certainty !== 'unknown'
        ? differenceChanges(difference, interval, certainty, indicator, language)
        : [],
  }
}

export function explainTrend(
  { trend }: ChangeFact,
  indicator: IndicatorFact,
  sources: readonly SourceFact[],
  language: Language = 'sv',
): Explanation {
  const text = explanationTexts[language]
  const statisticsText = statisticsTexts[language]
  const { direction, reason, from, to, chiSquare, why } = trend
  const limit = formatNumber(TREND_CHI_SQUARE, LIMIT_DECIMALS)
  const own = ownOf(indicator)
  const first = own?.points.findIndex(({ period }) => period === from) ?? -1
  const last = own?.points.findIndex(({ period }) => period === to) ?? -1
  const used = first < 0 ? [] : (own?.points.slice(first, last + 1).filter(({ value }) => value !== null) ?? [])
  return {
    id: why,
    kind: 'trend',
    indicator: indicator.slug,
    figure: text.figure.trend(indicator.name),
    value: direction === null ? text.trendNone : text.trendWord[direction],
    formulas:
      chiSquare === null
        ? []
        : [
            {
              code: 'trend',
              words: text.words.trend,
              text: text.equals.trend(formatNumber(chiSquare, 2), limit),
              terms: { limit: TREND_CHI_SQUARE },
              result: { chiSquare },
            },
          ],
    observations: observationsIn(
      own,
      used.map(({ period }) => period),
      sources,
    ),
    rule: {
      gives: direction ?? 'not-calculable',
      // Below the limit, or above it with a direction that one value carries.
      holds:
        chiSquare === null || direction === 'none' || direction === null
          ? null
          : { quantity: 'chi-square', relation: 'above', limit: TREND_CHI_SQUARE, value: chiSquare },
      text:
        direction === null
          ? text.trendRule.refused(statisticsText.refusal[reason ?? 'no-value'])
          : text.trendRule[direction](limit),
    },
    certainty: null,
    notes: direction !== null && chiSquare === null ? [text.chiWithheld] : [],
    changes: [],
  }
}

const ownOf = ({ series }: IndicatorFact) => series.find(({ who }) => who === 'all')
