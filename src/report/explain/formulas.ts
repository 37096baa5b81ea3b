// Formulas with their numbers put in. The numbers are those of the facts; where they are rounded so much that the reader's
// own sum comes out otherwise, the formula says what the unrounded ones give.

import { distanceTo } from '../../domain/attainment/rule.ts'
import { lastDayLike } from '../../domain/attainment/time.ts'
import {
  formatBarely,
  formatDifference,
  formatNumber,
  formatSpan,
  HARD_SPACE,
  MINUS,
  type NumberStyle,
  round,
} from '../../domain/format.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { Band } from '../../domain/plan.ts'
import type { Interval } from '../../domain/statistics/interval.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import type { FormulaFact } from '../explanation.ts'

const SHARE_DECIMALS = 2

/** Never written as if it had reached the limit, or the whole way, that it has not: "knappt 0,60". */
export function shareText(share: number, limit: number | null = null, language: Language = 'sv'): string {
  const written = formatNumber(share, SHARE_DECIMALS)
  const missed = [limit, 1].find(
    (one) => one !== null && share < one - 1e-9 && written === formatNumber(one, SHARE_DECIMALS),
  )
  return missed === undefined ? written : formatBarely(written, language)
}

/** In brackets where its sign would run into the operator. */
const term = (value: number, decimals: number): string => {
  const written = formatNumber(value, decimals)
  return written.startsWith(MINUS) ? `(${written})` : written
}

/** As the plan states it: whole numbers without decimals. */
const statedDecimals = (value: number, decimals: number): number => (Number.isInteger(value) ? 0 : decimals)

/** The equation, and what the unrounded values give where that is written otherwise. */
const withExact = (equation: string, shown: string, exact: string, language: Language): string => {
  const text = explanationTexts[language]
  return shown === exact ? equation : `${equation}. ${text.exact(exact)}`
}

type Way = { readonly value: number; readonly baseline: number; readonly attainment: number; readonly limit: number }

/** (x − b)/(T − b) of an increase or a decrease. */
export function wayFormula(
  way: Way,
  target: number,
  { decimals }: NumberStyle,
  language: Language = 'sv',
): FormulaFact {
  const text = explanationTexts[language]
  const { value, baseline, attainment, limit } = way
  const [x, b, t] = [
    round(value, decimals),
    round(baseline, statedDecimals(baseline, decimals)),
    round(target, statedDecimals(target, decimals)),
  ]
  const exact = shareText(attainment, limit, language)
  const shown = t === b ? exact : shareText((x - b) / (t - b), limit, language)
  const equation = text.equals.way(
    term(x, decimals),
    term(b, statedDecimals(baseline, decimals)),
    term(t, statedDecimals(target, decimals)),
    shown,
  )
  return {
    code: 'way',
    words: text.words.way,
    text: withExact(equation, shown, exact, language),
    terms: { value, baseline, target },
    result: { attainment },
  }
}

/** (dist(b) − dist(x))/dist(b) of a band. */
export function bandFormula(way: Way, target: Band, { decimals }: NumberStyle, language: Language = 'sv'): FormulaFact {
  const text = explanationTexts[language]
  const { value, baseline, attainment, limit } = way
  const [before, now] = [distanceTo(baseline, target), distanceTo(value, target)]
  const [shownBefore, shownNow] = [round(before, decimals), round(now, decimals)]
  const exact = shareText(attainment, limit, language)
  const shown = shownBefore === 0 ? exact : shareText((shownBefore - shownNow) / shownBefore, limit, language)
  return {
    code: 'band-way',
    words: text.words['band-way'],
    text: withExact(text.equals.bandWay(term(before, decimals), term(now, decimals), shown), shown, exact, language),
    terms: { value, baseline, low: target.low, high: target.high },
    result: { attainment },
  }
}

export type Milestone = { readonly period: string; readonly value: number }
type Periods = {
  readonly baseline: Milestone
  readonly latest: string
  readonly target: string
  readonly interim: readonly Milestone[]
}

/**
 * How much of the way should have been gone: of the time where the way is straight, along the interim targets where there
 * are any. `shareAt`: the share of the way of a value.
 */
export function expectedFormula(
  { baseline, latest, target, interim }: Periods,
  expected: number,
  shareAt: (value: number) => number | null,
  language: Language = 'sv',
): FormulaFact {
  const text = explanationTexts[language]
  const value = parsePeriod(latest)
  const monthAt = (label: string): number => {
    const period = parsePeriod(label)
    return period && value ? monthOf(lastDayLike(period, value)) : Number.NaN
  }
  const at = monthAt(latest)
  const points = [
    { month: monthAt(baseline.period), share: 0 },
    ...interim.map((one) => ({ month: monthAt(one.period), share: shareAt(one.value) ?? Number.NaN })),
    { month: monthAt(target), share: 1 },
  ].sort((a, b) => a.month - b.month)
  const next = points.findIndex(({ month }) => month >= at)
  const [from, to] = [points[next - 1], points[next]]
  const result = { expected }
  const written = shareText(expected)
  if (!from || !to)
    return { code: 'expected', words: text.words.expected, text: text.equals.expectedOnly(written), terms: {}, result }
  const [gone, whole] = [at - from.month, to.month - from.month]
  const isFound = Math.abs(from.share + (gone / whole) * (to.share - from.share) - expected) < 0.006
  if (!isFound)
    return { code: 'expected', words: text.words.expected, text: text.equals.expectedOnly(written), terms: {}, result }
  const isStraight = from.share === 0 && to.share === 1
  return {
    code: 'expected',
    words: isStraight ? text.words.expected : text.words['expected-interim'],
    text: isStraight
      ? text.equals.expected(formatNumber(gone), formatNumber(whole), written)
      : text.equals.expectedInterim(
          shareText(from.share),
          formatNumber(gone),
          formatNumber(whole),
          shareText(to.share),
          written,
        ),
    terms: { gone, whole, from: from.share, to: to.share },
    result,
  }
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

export function paceFormula(
  attainment: number,
  expected: number,
  pace: number,
  limit: number,
  language: Language = 'sv',
): FormulaFact {
  const text = explanationTexts[language]
  const exact = shareText(pace, limit, language)
  const [a, e] = [round(attainment, SHARE_DECIMALS), round(expected, SHARE_DECIMALS)]
  const shown = e === 0 ? exact : shareText(a / e, limit, language)
  return {
    code: 'pace',
    words: text.words.pace,
    text: withExact(text.equals.pace(term(a, SHARE_DECIMALS), shareText(expected), shown), shown, exact, language),
    terms: { attainment, expected },
    result: { pace },
  }
}

type Parts = { readonly numerator: number; readonly denominator: number }

/** Of one value: Wilson's for percentages, Byar's for the others. Parts only where they may be told. */
export function intervalFormula(
  value: number,
  { low, high }: Interval,
  parts: Parts | null,
  style: NumberStyle,
  language: Language = 'sv',
): FormulaFact {
  const text = explanationTexts[language]
  const written = parts ? text.equals.parts(formatNumber(parts.numerator), formatNumber(parts.denominator)) : ''
  return {
    code: 'interval',
    words: style.percent ? text.words.wilson : text.words.byar,
    text: text.equals.interval(written, spanText(low, high, style, language)),
    terms: parts ? { value, ...parts } : { value },
    result: { low, high },
  }
}

export const spanText = (low: number, high: number, style: NumberStyle, language: Language = 'sv'): string =>
  formatSpan(low, high, style.percent ? style : { ...style, unit: '' }, language)

/** first − second, with the interval of the difference where there is one. */
export function differenceFormula(
  first: number,
  second: number,
  difference: number,
  interval: Interval | null,
  { decimals }: NumberStyle,
  language: Language = 'sv',
): FormulaFact {
  const text = explanationTexts[language]
  const shown = formatNumber(round(first, decimals) - round(second, decimals), decimals)
  // 80 − 70.4 is 9.599999999999994 in binary.
  const result = { difference: round(difference, 9) }
  const equation = text.equals.difference(term(first, decimals), term(second, decimals), shown)
  const bare = { unit: '', percent: false, decimals }
  const withSpan =
    interval === null
      ? equation
      : text.equals.withInterval(
          equation,
          levelText(interval.level),
          formatSpan(interval.low, interval.high, bare, language),
        )
  return {
    code: 'difference',
    words: interval === null ? text.words['difference-bare'] : text.words.difference,
    text: withExact(withSpan, shown, formatNumber(difference, decimals), language),
    terms: { first, second },
    result: interval === null ? result : { ...result, low: interval.low, high: interval.high },
  }
}

const levelText = (level: number): string => `${formatNumber(level * 100, level === 0.95 ? 0 : 1)}${HARD_SPACE}%`

type Certainty = 'sure' | 'chance'

/**
 * What would make a difference that is sure chance, and the other way round: how far its interval's end is from zero. None
 * where that is less than is written.
 */
export function differenceChanges(
  difference: number,
  { low, high }: Interval,
  certainty: Certainty,
  style: NumberStyle,
  language: Language = 'sv',
): readonly string[] {
  const text = explanationTexts[language]
  const margin = Math.max(
    certainty === 'sure' ? Math.min(Math.abs(low), Math.abs(high)) : difference < 0 ? high : -low,
    0,
  )
  if (round(margin, style.decimals) === 0) return []
  const written = formatDifference(margin, style.percent ? style : { ...style, unit: '' }, language)
  return [certainty === 'sure' ? text.smaller(written) : text.larger(written)]
}

/** By the certainty, which was judged before the interval was rounded for publishing. */
export function differenceRule(
  { low, high }: Interval,
  certainty: Certainty,
  { decimals }: NumberStyle,
  language: Language = 'sv',
): string {
  const text = explanationTexts[language]
  const span = formatSpan(low, high, { unit: '', percent: false, decimals }, language)
  const touches = round(low, decimals) === 0 || round(high, decimals) === 0
  return `${text[certainty](span)}${touches ? ` ${text.touches}` : ''}`
}

/** Size now − size then. */
export function sizeFormula(
  now: number,
  then: number,
  difference: number,
  interval: Interval | null,
  style: NumberStyle,
  language: Language = 'sv',
): FormulaFact {
  const text = explanationTexts[language]
  const formula = differenceFormula(now, then, difference, interval, style, language)
  return { ...formula, code: 'size-change', words: text.words['size-change'], terms: { now, then } }
}
