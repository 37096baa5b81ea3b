// Why a comparison and a gap are judged as they are.

import { formatNumber, formatValue, type NumberStyle } from '../../domain/format.ts'
import { comparisonTexts, gapTexts } from '../../text/comparison.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import type { Explanation, FormulaFact } from '../explanation.ts'
import type { ComparisonFact, GapFact, SeriesFact, SourceFact } from '../facts.ts'
import { differenceWithInterval, sideName } from '../parts/comparison.ts'
import { lowerFirst } from '../parts/sentence.ts'
import {
  differenceChanges,
  differenceFormula,
  differenceRule,
  intervalFormula,
  sizeFormula,
  spanText,
} from './formulas.ts'
import { observationsIn, partsOf } from './observations.ts'

/** What is compared, and its series where they are known. */
export type Compared = NumberStyle & {
  readonly slug: string
  readonly name: string
  readonly series: readonly SeriesFact[]
}

export function explainComparison(
  comparison: ComparisonFact,
  indicator: Compared,
  sources: readonly SourceFact[],
  language: Language = 'sv',
): Explanation {
  const comparisonText = comparisonTexts[language]
  const text = explanationTexts[language]
  const { own, group, verdict95, reason, period, why } = comparison
  const isCountry = group.kind === 'country'
  const name = isCountry ? comparisonText.inCountry : comparisonText.inGroup(group.name)
  const { value, lower, upper } = own
  const interval = lower === null || upper === null ? null : { low: lower, high: upper, level: 0.95 }
  const ownValue = observationsIn(ownSeries(comparison, indicator), [period], sources)
  const country = indicator.series.find(({ who }) => who === 'country')
  return {
    id: why,
    kind: 'comparison',
    indicator: indicator.slug,
    figure: text.figure.comparison(indicator.name, name),
    value: verdict95 === null ? text.noVerdict : comparisonText.verdictWord[verdict95],
    formulas: [
      ...(value !== null && interval
        ? [intervalFormula(value, interval, partsOf(ownValue[0]), indicator, language)]
        : []),
      ...groupFormula(comparison, indicator, language),
    ],
    observations: [...ownValue, ...(isCountry ? observationsIn(country, [period], sources) : [])],
    rule:
      verdict95 === null || !interval || group.value === null
        ? { gives: 'none', holds: null, text: comparisonText.reason[reason ?? 'no-own-value'] }
        : {
            gives: verdict95,
            holds: {
              quantity: 'interval',
              relation: verdict95 === 'similar' ? 'within' : 'outside',
              limit: { low: interval.low, high: interval.high },
              value: group.value,
            },
            text: ruleWords(
              verdict95,
              spanText(interval.low, interval.high, indicator, language),
              group.value,
              indicator,
              language,
            ),
          },
    certainty: null,
    notes: group.note === null ? [] : [group.note],
    changes:
      verdict95 !== null && interval
        ? [changeWords(verdict95, spanText(interval.low, interval.high, indicator, language), language)]
        : [],
  }
}

/** Of all, girls or boys: the one whose value stands on the line that was compared. */
const ownSeries = ({ own, period }: ComparisonFact, { series }: Compared): SeriesFact | undefined =>
  series
    .filter(({ who }) => who !== 'country' && who !== 'district')
    .find(({ points }) => points.some((point) => point.period === period && point.line === own.line))

type Verdict = NonNullable<ComparisonFact['verdict95']>

const ruleWords = (verdict: Verdict, span: string, value: number, style: NumberStyle, language: Language): string => {
  const text = explanationTexts[language]
  const comparisonText = comparisonTexts[language]
  const group = formatValue(value, style)
  return verdict === 'similar'
    ? text.comparisonRule.similar(span, group)
    : text.comparisonRule.apart(comparisonText.verdictWord[verdict], span, group)
}

const changeWords = (verdict: Verdict, span: string, language: Language): string => {
  const text = explanationTexts[language]
  return verdict === 'similar' ? text.comparisonChange.similar(span) : text.comparisonChange.apart(span)
}

/** How a group's value is made of its members'; nothing where it is published as it is. */
function groupFormula(
  { group, members }: ComparisonFact,
  style: NumberStyle,
  language: Language,
): readonly FormulaFact[] {
  const text = explanationTexts[language]
  const { value, weighting, withValue } = group
  if (value === null || !withValue || (weighting !== 'weighted' && weighting !== 'unweighted')) return []
  const code = weighting === 'weighted' ? 'weighted' : 'mean'
  const values = members.flatMap((one) => (one.value === null ? [] : [one.value]))
  const n =
    values.length === withValue ? { n: withValue, sum: values.reduce((sum, one) => sum + one, 0) } : { n: withValue }
  return [
    {
      code,
      words: text.words[code],
      text: text.equals[code](formatNumber(withValue), formatValue(value, style)),
      terms: code === 'mean' ? n : { n: withValue },
      result: { value },
    },
  ]
}

export function explainGap(
  fact: GapFact,
  indicator: Compared,
  sources: readonly SourceFact[],
  language: Language = 'sv',
): Explanation {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const gapText = gapTexts[language]
  const { first, second, gap, since, period, why } = fact
  const { difference, interval, certainty, absence } = gap
  const judged = interval && (certainty === 'sure' || certainty === 'chance') ? { interval, certainty } : null
  const isKnown = first.value !== null && second.value !== null && difference !== null
  const rest = second.who === 'area' ? second.label : lowerFirst(sideName(second, language))
  const sides = [first, second].map(({ who, label }) =>
    indicator.series.find((one) =>
      who === 'area' ? one.who === 'district' && one.label === label : one.who === (who === 'total' ? 'all' : who),
    ),
  )
  return {
    id: why,
    kind: 'gap',
    indicator: indicator.slug,
    figure: text.figure.gap(
      indicator.name,
      first.who === 'area' ? first.label : lowerFirst(sideName(first, language)),
      rest,
    ),
    value: isKnown ? differenceWithInterval(fact, indicator, language) : reportText.absence[absence ?? 'missing'],
    formulas: isKnown
      ? [
          differenceFormula(Number(first.value), Number(second.value), difference, interval, indicator, language),
          ...sinceFormula(fact, indicator, language),
        ]
      : [],
    observations: sides.flatMap((one) => observationsIn(one, [period, since?.period], sources)),
    rule: {
      gives: certainty ?? 'none',
      holds: interval && {
        quantity: 'interval',
        relation: certainty === 'sure' ? 'outside' : 'within',
        limit: { low: interval.low, high: interval.high },
        value: 0,
      },
      text: judged
        ? differenceRule(judged.interval, judged.certainty, indicator, language)
        : isKnown
          ? text.unknown
          : text.noVerdict,
    },
    certainty: null,
    notes: fact.kind === 'areas' ? [gapText.afterwards] : [],
    changes:
      judged && difference !== null
        ? differenceChanges(difference, judged.interval, judged.certainty, indicator, language)
        : [],
  }
}

function sinceFormula({ gap, since }: GapFact, style: NumberStyle, language: Language): readonly FormulaFact[] {
  if (!since || gap.difference === null) return []
  const { interval, difference } = since.change
  return [sizeFormula(Math.abs(gap.difference), Math.abs(since.difference), difference, interval, style, language)]
}
