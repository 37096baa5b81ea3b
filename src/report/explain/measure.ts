// Why a measure has its status: the way, the pace and the chance with their numbers, the rule, and what would change it.

import { decrease } from '../../domain/attainment/methods/decrease.ts'
import { increase } from '../../domain/attainment/methods/increase.ts'
import { within } from '../../domain/attainment/methods/within.ts'
import type { Rule } from '../../domain/attainment/rule.ts'
import { formatShare, formatTarget } from '../../domain/format.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import type { Explanation, FormulaFact, ObservationFact } from '../explanation.ts'
import type { MeasureFact } from '../facts.ts'
import { measureName, styleOf } from '../parts/measure.ts'
import {
  bandFormula,
  differenceFormula,
  expectedFormula,
  intervalFormula,
  paceFormula,
  spanText,
  wayFormula,
} from './formulas.ts'
import { partsOf } from './observations.ts'
import { type Boundaries, bandOf, boundaryNotes, ruleOf } from './rule.ts'

/** `goal`: the goal's id. */
export function explainMeasure(
  measure: MeasureFact,
  goal: string,
  boundaries: Boundaries,
  language: Language = 'sv',
): Explanation {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const { attainment, changes, rests, status, why } = measure
  const rule = ruleOf(measure, boundaries, language)
  const share =
    attainment === null || attainment < 0 ? '' : `, ${text.shareOfWay(formatShare(Math.min(1, attainment), language))}`
  return {
    id: why,
    kind: 'measure',
    indicator: measure.slug,
    figure: text.figure.measure(goal, measureName(measure)),
    value: `${reportText.status[status]}${share}`,
    formulas: [...ofWay(measure, boundaries, language), ...ofChance(measure, language)],
    observations: rests,
    rule,
    certainty: certaintyOf(measure, language),
    notes: [...boundaryNotes(rule, boundaries, language), ...notesOf(measure, language)],
    changes: changes.map((change) => change.text),
  }
}

function ofWay(measure: MeasureFact, { onTrack, partly }: Boundaries, language: Language): readonly FormulaFact[] {
  const { baseline, latest, target, attainment, expected, pace, status, provisional } = measure
  if (attainment === null || !latest || !baseline || baseline.value === null || target.value === null) return []
  if (baseline.period === latest.period) return []
  const style = styleOf(measure, language)
  const way = { value: latest.value, baseline: baseline.value, attainment, limit: partly }
  const gone =
    typeof target.value === 'number'
      ? wayFormula(way, target.value, style, language)
      : bandFormula(way, target.value, style, language)
  const isByPace = ['on-track', 'behind'].includes(provisional ?? status)
  if (!isByPace || expected === null || pace === null) return [gone]
  const [from, goal] = [baseline.value, target.value]
  const periods = {
    baseline: { period: baseline.period, value: from },
    latest: latest.period,
    target: target.period,
    interim: measure.interim,
  }
  const shareAt = (value: number) =>
    METHOD_RULES[measure.type]?.attainment?.(value, from, bandOf(measure.type, goal)) ?? null
  return [
    gone,
    expectedFormula(periods, expected, shareAt, language),
    paceFormula(attainment, expected, pace, onTrack, language),
  ]
}

function ofChance(measure: MeasureFact, language: Language): readonly FormulaFact[] {
  const { baseline, latest, interval, changeInterval } = measure
  if (!latest) return []
  const style = styleOf(measure, language)
  const own = latestRests(measure)
  const change =
    changeInterval && baseline && baseline.value !== null
      ? [
          differenceFormula(
            latest.value,
            baseline.value,
            latest.value - baseline.value,
            changeInterval,
            style,
            language,
          ),
        ]
      : []
  if (measure.difference) {
    const [first, second] = own
    const isKnown = typeof first?.value === 'number' && typeof second?.value === 'number'
    return isKnown
      ? [
          differenceFormula(Number(first.value), Number(second.value), latest.value, interval, style, language),
          ...change,
        ]
      : change
  }
  return interval ? [intervalFormula(latest.value, interval, partsOf(own[0]), style, language), ...change] : change
}

/** The types that go a way. */
const METHOD_RULES: Partial<Record<MeasureFact['type'], Rule>> = { increase, decrease, within }

const latestRests = ({ rests, latest }: MeasureFact): readonly ObservationFact[] =>
  rests.filter(({ period, operand }) => operand === null && period === latest?.period)

/** By the interval where there is one; else in the reasoning's own words. */
function certaintyOf(measure: MeasureFact, language: Language): string | null {
  const text = explanationTexts[language]
  const { certainty, interval, target, reasons } = measure
  if (certainty === null) return null
  if (certainty === 'unknown' || !interval || target.value === null)
    return reasons.find(({ code }) => UNKNOWN.includes(code))?.text ?? null
  const style = styleOf(measure, language)
  return text.certain[certainty](
    spanText(interval.low, interval.high, style, language),
    formatTarget(target.value, style),
  )
}

const UNKNOWN: readonly string[] = ['chance-no-parts', 'chance-no-method', 'chance-rounding']

function notesOf(measure: MeasureFact, language: Language): readonly string[] {
  const text = explanationTexts[language]
  const { interval, reasons } = measure
  const isWithheld = interval !== null && latestRests(measure).some((one) => partsOf(one) === null)
  const isReported = measure.type === 'milestone' || measure.type === 'level' || measure.status === 'not-assessable'
  return [
    ...(isReported ? reasons.map((reason) => reason.text) : []),
    ...(isWithheld ? [text.rounded, text.partsWithheld] : []),
    ...(reasons.some(({ code }) => code === 'parts-recovered') && !isWithheld ? [text.recovered] : []),
  ]
}
