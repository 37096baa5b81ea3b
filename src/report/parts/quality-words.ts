// Data quality in words: the same ones on pages, in the report and at the command line.

import { type CellKind, expectedCells, type Remedy } from '../../domain/data-quality/index.ts'
import { AND, formatCount, formatList, formatNumber, formatPercent, formatPeriod } from '../../domain/format.ts'
import { formatPeriods } from '../../domain/format-periods.ts'
import { LEAST_RESPONSE } from '../../domain/survey-limits.ts'
import { dataQualityTexts, type dataQualityText as text } from '../../text/data-quality.ts'
import type { Language } from '../../text/language.ts'
import type { IndicatorQualityFact } from '../facts.ts'

type Quality = IndicatorQualityFact

/** ISO date → "september 2026". */
const monthOf = (day: string, language: Language): string => formatPeriod(day.slice(0, 7), language)

export const remedyWords = (remedy: Remedy, language: Language = 'sv'): string =>
  dataQualityTexts[language].remedy[remedy.code]({
    period: 'period' in remedy && remedy.period !== null ? formatPeriod(remedy.period, language) : '',
    month: 'earliest' in remedy ? monthOf(remedy.earliest, language) : '',
    label: 'label' in remedy ? (remedy.label ?? '') : '',
  })

/** Why the indicator stands as it does, in a sentence; empty where there is nothing more to say. */
export function standingWords({ standing, overdue, next, series }: Quality, language: Language = 'sv'): string {
  const text = dataQualityTexts[language]
  switch (standing) {
    case 'none':
      return ''
    case 'old':
      return text.old(formatPeriods(overdue, language), overdue.length === 1)
    case 'gap':
      return text.gap(formatPeriods(periodsWith('absent', series.slice(0, 1)), language))
    case 'waiting':
      return next ? text.waiting(formatPeriod(next.period, language), monthOf(next.latest, language)) : ''
    case 'current':
      return next ? text.next(formatPeriod(next.period, language), monthOf(next.earliest, language)) : ''
  }
}

/** "2024"; "2022 (drygt tre år gammalt)" where there could be a newer one. */
export function latestWords({ latest, standing }: Quality, language: Language = 'sv'): string {
  const text = dataQualityTexts[language]
  if (!latest) return text.noValue
  const years = Math.floor(latest.months / 12)
  const age = years === 0 || standing === 'current' ? '' : text.age(formatCount(years, 'ett', language))
  return text.latest(formatPeriod(latest.period, language), age)
}

/** What is missing or hidden and for whom: "2021: sekretess", "flickor och pojkar 2021 och 2023: saknas i källan". */
export const gapWords = ({ series }: Quality, language: Language = 'sv'): readonly string[] => {
  const text = dataQualityTexts[language]
  return GAP_KINDS.flatMap((kind) => {
    const gaps = series.map((one) => ({ one, periods: formatPeriods(periodsWith(kind, [one]), language) }))
    const byPeriods = Map.groupBy(
      gaps.filter(({ periods }) => periods !== ''),
      ({ periods }) => periods,
    )
    return [...byPeriods].map(([periods, found]) =>
      text.gaps(
        whoWords(
          found.map(({ one }) => one),
          language,
        ),
        periods,
        text.cell[kind],
      ),
    )
  })
}

/** Nobody is named where it is everybody: girls and boys are then among them. */
function whoWords(series: Quality['series'], language: Language): string {
  const text = dataQualityTexts[language]
  if (series.some(({ who }) => who === 'all')) return ''
  const districts = series.filter(({ who }) => who === 'district')
  return formatList(
    [
      ...(series.some(({ who }) => who === 'girls') ? [text.girls] : []),
      ...(series.some(({ who }) => who === 'boys') ? [text.boys] : []),
      ...(districts.length <= NAMED
        ? districts.map(({ label }) => label)
        : [text.districts(formatCount(districts.length, 'ett', language))]),
    ],
    AND[language],
  )
}

/** More districts than these are only counted. */
const NAMED = 2

/** In the order they are told. */
const GAP_KINDS = [
  'absent',
  'missing',
  'not-published',
  'secret',
  'protected',
  'approximate',
  'not-applicable',
] as const satisfies readonly Exclude<CellKind, 'value'>[]

const periodsWith = (kind: CellKind, series: Quality['series']): readonly string[] =>
  [...new Set(series.flatMap(({ gaps }) => gaps.flatMap((gap) => (gap.kind === kind ? [gap.period] : []))))].sort()

/** "12 av 96 värden"; empty where nothing is hidden. */
export function hiddenWords({ cells }: Quality, language: Language = 'sv'): string {
  const text = dataQualityTexts[language]
  const hidden = cells.secret + cells.protected
  return hidden === 0 ? '' : text.hidden(formatNumber(hidden), formatNumber(expectedCells(cells)))
}

export type ChanceKnown = keyof typeof text.chance

/** Null where there is no value to ask it of. */
export function chanceKnown({ chance: { values, known, method } }: Quality): ChanceKnown | null {
  if (values === 0) return null
  if (!method) return 'no-method'
  return known === 0 ? 'none' : known === values ? 'all' : 'some'
}

export function chanceWords(quality: Quality, language: Language = 'sv'): string {
  const text = dataQualityTexts[language]
  const known = chanceKnown(quality)
  if (known === null) return ''
  const { chance } = quality
  return known === 'some'
    ? text.chanceWhy.some(formatNumber(chance.known), formatNumber(chance.values))
    : text.chanceWhy[known]
}

/** "2025: 322 svar, svarsfrekvens 82 %", the newest first. */
export const waveWords = ({ waves }: Quality, language: Language = 'sv'): readonly string[] => {
  const text = dataQualityTexts[language]
  return waves.toReversed().map(({ period, answers, rate }) => {
    const parts = [
      ...(answers === null ? [] : [text.answers(formatNumber(answers))]),
      ...(rate === null ? [] : [(rate < LEAST_RESPONSE ? text.lowRate : text.rate)(formatPercent(rate, 0))]),
    ]
    return text.wave(formatPeriod(period, language), parts.length === 0 ? text.unknownWave : parts.join(', '))
  })
}
