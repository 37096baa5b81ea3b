// What may be said of a comparison and of a gap, chosen from the facts so that no sentence claims more than they hold.

import {
  AND,
  capitalise,
  formatDifference,
  formatList,
  formatNumber,
  formatPeriod,
  formatShortPeriod,
  formatSpan,
  formatValue,
  type NumberStyle,
  round,
} from '../../domain/format.ts'
import { comparisonTexts, gapTexts } from '../../text/comparison.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import type { ComparisonFact, GapFact, PlaceFact } from '../facts.ts'
import { lowerFirst } from './sentence.ts'

/** "81,2 % (78,1–84,0 %)"; the value alone where there is no interval, why there is none where there is no value. */
export function placeInWords(
  { value, absence, lower, upper }: PlaceFact,
  style: NumberStyle,
  language: Language = 'sv',
): string {
  const reportText = reportTexts[language]
  const text = comparisonTexts[language]
  if (value === null) return reportText.absence[absence ?? 'missing']
  const written = formatValue(value, style)
  return lower === null || upper === null
    ? written
    : text.withInterval(written, formatSpan(lower, upper, bare(style), language))
}

/** The values, whether the difference is more than chance, and at which of the two levels. */
export function verdictSentences(
  comparison: ComparisonFact,
  style: NumberStyle,
  language: Language = 'sv',
): readonly string[] {
  const text = comparisonTexts[language]
  const { own, group, verdict95, verdict998, reason, period } = comparison
  const value = placeInWords(own, style, language)
  const opening =
    own.value === null || period === null
      ? []
      : group.value === null
        ? [text.ownOnly(capitalise(formatPeriod(period, language)), value)]
        : [
            text.values(
              capitalise(formatPeriod(period, language)),
              value,
              groupIn(group, language),
              formatValue(group.value, style),
            ),
          ]
  if (verdict95 === null) return [...opening, text.reason[reason ?? 'no-own-value']]
  const alert = verdict95 === 'similar' ? [] : [verdict998 === 'similar' ? text.notAlert : text.alert]
  return [...opening, text.verdict[verdict95], ...alert]
}

const groupIn = ({ kind, name }: ComparisonFact['group'], language: Language): string => {
  const text = comparisonTexts[language]
  return kind === 'country' ? text.inCountry : text.inGroup(name)
}

const NAMED = 12

/** How the group's value is made, who is missing, and that the organisation itself is left out. */
export function groupSentences({ group }: ComparisonFact, language: Language = 'sv'): readonly string[] {
  const text = comparisonTexts[language]
  const { weighting, withValue, members, missing } = group
  const [n, of] = [formatNumber(withValue ?? 0), formatNumber(members)]
  const how =
    weighting === 'weighted'
      ? [text.weighted(n, of)]
      : weighting === 'unweighted'
        ? [withValue === 0 ? text.unweightedPublished : text.unweighted(n, of)]
        : weighting === 'published'
          ? [text.published]
          : []
  const names = missing.slice(0, NAMED).map(({ name }) => name)
  const rest = missing.length - names.length
  return [
    ...how,
    ...(missing.length > 0 && withValue !== 0
      ? [text.missing(formatList(rest > 0 ? [...names, text.others(formatNumber(rest))] : names, AND[language]))]
      : []),
    ...(group.excludesSelf ? [text.excludesSelf] : []),
    ...(group.note === null ? [] : [group.note]),
  ]
}

/** One sentence for a report, about the period of the latest own value. Empty where the group has no value. */
export function comparisonInShort(
  { group, verdict95 }: ComparisonFact,
  style: NumberStyle,
  language: Language = 'sv',
): string {
  const text = comparisonTexts[language]
  if (group.value === null) return ''
  const written = formatValue(group.value, style)
  return text.short(
    group.kind === 'country' ? text.country : group.name,
    group.weighting === 'unweighted' ? text.shortUnweighted(written) : written,
    verdict95 === null ? '' : text.shortVerdict[verdict95],
  )
}

/** "Flickor", "Norr", "Övriga". */
export const sideName = ({ who, label }: GapFact['first'], language: Language = 'sv'): string => {
  const gapText = gapTexts[language]
  return who === 'area' ? label : gapText[who]
}

/** In the middle of a sentence; areas are names and keep their capital. */
const sideWithin = (side: GapFact['first'], language: Language): string =>
  side.who === 'area' ? side.label : lowerFirst(sideName(side, language))

/** One sentence for a report; empty where the gap may not be told. */
export function gapInShort(
  { first, second, gap, since }: GapFact,
  style: NumberStyle,
  language: Language = 'sv',
): string {
  const gapText = gapTexts[language]
  if (first.value === null || second.value === null || gap.certainty === null) return ''
  const change = since?.change.verdict
  const moved =
    gap.certainty !== 'sure' || !since || since.change.turned
      ? ''
      : change === 'grown'
        ? gapText.grownSince(formatPeriod(since.period, language))
        : change === 'shrunk'
          ? gapText.shrunkSince(formatPeriod(since.period, language))
          : ''
  const [a, b] = [formatValue(first.value, style), formatValue(second.value, style)]
  return gapText.short(
    sideName(first, language),
    a,
    sideWithin(second, language),
    b,
    `${gapText[gap.certainty]}${moved}`,
  )
}

/** The values, the difference with its interval, how sure it is, and what has become of it. */
export function gapSentences(fact: GapFact, style: NumberStyle, language: Language = 'sv'): readonly string[] {
  const reportText = reportTexts[language]
  const gapText = gapTexts[language]
  const { kind, first, second, gap, since, period } = fact
  if (first.value === null || second.value === null || gap.difference === null || gap.certainty === null) {
    const why = reportText.absence[gap.absence ?? 'missing']
    return [gapText.hidden(sideWithin(first, language), sideWithin(second, language), lowerFirst(why))]
  }
  const values = gapText.values(
    sideName(first, language),
    formatValue(first.value, style),
    sideWithin(second, language),
    formatValue(second.value, style),
    formatPeriod(period, language),
    differenceWithInterval(fact, style, language),
  )
  return [
    values,
    ...(kind === 'areas' ? [gapText.extremes] : []),
    gapText.certainty[gap.certainty],
    ...(since ? [sinceSentence(since, style, language)] : []),
  ]
}

/** "15,0 procentenheter (9,9–20,0)", without sign: who has more is said by the values. */
export function differenceWithInterval(
  { first, second, gap }: GapFact,
  style: NumberStyle,
  language: Language = 'sv',
): string {
  const reportText = reportTexts[language]
  const text = comparisonTexts[language]
  const { difference, interval } = gap
  if (difference === null || first.value === null || second.value === null) return reportText.noRow
  // As a reader subtracts the two: by the values as they are written.
  const shown = round(first.value, style.decimals) - round(second.value, style.decimals)
  const written = formatDifference(shown, bare(style), language)
  if (interval === null) return written
  const [low, high] = difference < 0 ? [-interval.high, -interval.low] : [interval.low, interval.high]
  return text.withInterval(written, formatSpan(low, high, { ...style, unit: '', percent: false }, language))
}

function sinceSentence(
  { period, change }: NonNullable<GapFact['since']>,
  style: NumberStyle,
  language: Language,
): string {
  const gapText = gapTexts[language]
  const when = formatPeriod(period, language)
  if (change.turned) return gapText.turned(when)
  const { verdict } = change
  if (verdict === null) return gapText.since.unknown(when)
  return verdict === 'same'
    ? gapText.since.same(when)
    : gapText.since[verdict](formatDifference(change.difference, bare(style), language), when)
}

/** The same in a table's cell; a dash where there is nothing to tell of. */
export function sinceInShort({ since }: GapFact, style: NumberStyle, language: Language = 'sv'): string {
  const reportText = reportTexts[language]
  const gapText = gapTexts[language]
  if (!since) return reportText.noRow
  const when = formatShortPeriod(since.period, language)
  const { verdict, turned, difference } = since.change
  if (turned) return gapText.turnedWord(when)
  if (verdict === null) return gapText.sinceWord.unknown(when)
  return verdict === 'same'
    ? gapText.sinceWord.same(when)
    : gapText.sinceWord[verdict](formatDifference(difference, bare(style), language), when)
}

const bare = (style: NumberStyle): NumberStyle => (style.percent ? style : { ...style, unit: '' })
