// The pictures of gaps: girls and boys as two signs on a line, and areas as small panels on one scale.

import { formatShortPeriod, formatValue, type NumberStyle } from '../../domain/format.ts'
import { comparisonChartTexts, gapTexts } from '../../text/comparison.ts'
import type { Language } from '../../text/language.ts'
import { reportChartTexts } from '../../text/report-charts.ts'
import type { DumbbellParams, DumbbellRow, MultiplesParams, MultiplesPoint } from '../chart-data.ts'
import type { Figure } from '../document.ts'
import type { GapFact, SeriesFact } from '../facts.ts'
import { latestOf, placed } from './points.ts'
import { lowerFirst } from './sentence.ts'

export type DumbbellInput = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly rows: readonly { readonly label: string; readonly gap: GapFact; readonly style: NumberStyle }[]
  readonly source: string
  readonly table: string | null
}

/** Gaps between girls and boys, all in one unit. Null where none of them may be shown. */
export function dumbbellFigure(
  { id, title, subtitle, rows, source, table }: DumbbellInput,
  language: Language = 'sv',
): Figure | null {
  const gapText = gapTexts[language]
  const text = comparisonChartTexts[language]
  const drawn = rows.flatMap(({ label, gap, style }): readonly (DumbbellRow & { readonly gap: GapFact })[] => {
    const [first, second] = [gap.first.value, gap.second.value]
    if (first === null || second === null || gap.gap.certainty === null) return []
    return [
      {
        label,
        first,
        second,
        firstText: formatValue(first, style),
        secondText: formatValue(second, style),
        isSure: gap.gap.certainty === 'sure',
        gap,
      },
    ]
  })
  if (drawn.length === 0) return null
  const params: DumbbellParams = {
    unit: rows[0]?.style.percent ? '%' : '',
    firstLabel: gapText.girls,
    secondLabel: gapText.boys,
  }
  const inWords = drawn.map(({ label, firstText, secondText, gap }) =>
    text.dumbbellRow(
      label,
      lowerFirst(gapText.girls),
      firstText,
      lowerFirst(gapText.boys),
      secondText,
      gapText.certaintyWord[gap.gap.certainty ?? 'unknown'],
    ),
  )
  return {
    kind: 'figure',
    id,
    title,
    subtitle: drawn.every(({ isSure }) => isSure) ? subtitle : `${subtitle}. ${text.lineNote}`,
    chart: 'dumbbell',
    data: { rows: drawn.map(({ gap: _, ...row }) => row) },
    params,
    alt: [text.dumbbell(subtitle), ...inWords].join(' '),
    source,
    table,
    size: 'wide',
  }
}

/** "Flickor 76,7 % och pojkar 82,6 %: inom slumpen"; the figure's title where it shows one gap. */
export const gapTitle = ({ first, second, gap }: GapFact, style: NumberStyle, language: Language = 'sv'): string => {
  const text = comparisonChartTexts[language]
  const gapText = gapTexts[language]
  return first.value === null || second.value === null
    ? ''
    : text.dumbbellTitle(
        gapText.girls,
        formatValue(first.value, style),
        lowerFirst(gapText.boys),
        formatValue(second.value, style),
        gapText.certaintyWord[gap.certainty ?? 'unknown'],
      )
}

export type MultiplesInput = {
  readonly id: string
  /** Name and unit of the measure. */
  readonly caption: string
  readonly districts: readonly SeriesFact[]
  /** The whole organisation, pale in every panel; null for none. */
  readonly shared: SeriesFact | null
  readonly style: NumberStyle
  readonly source: string
  readonly table: string | null
}

/** Null where fewer than two areas have a value. */
export function multiplesFigure(input: MultiplesInput, language: Language = 'sv'): Figure | null {
  const text = comparisonChartTexts[language]
  const reportChartText = reportChartTexts[language]
  const { id, caption, districts, shared, style, source, table } = input
  const drawn = districts.flatMap((district) => {
    const latest = latestOf(district.points)
    return latest ? [{ ...district, latest }] : []
  })
  const ranked = drawn.toSorted((a, b) => a.latest.value - b.latest.value)
  const [lowest, highest] = [ranked[0], ranked.at(-1)]
  if (!lowest || !highest || lowest === highest) return null
  const written = (value: number): string => formatValue(value, style)
  const first = drawn[0]?.label ?? ''
  const points = drawn.flatMap(({ label, points }) => [
    ...pointsOf(label, 'own', points, language),
    ...(shared ? pointsOf(label, 'shared', shared.points, language) : []),
  ])
  const values = points.map(({ value }) => value)
  // As for lines over time: values that all lie high up would only show flat lines from zero.
  const zero = Math.min(...values) < Math.max(...values) / 2
  const params: MultiplesParams = {
    unit: style.percent ? '%' : '',
    decimals: style.decimals,
    zero,
    sharedLabel: shared && points.some(({ role, panel }) => role === 'shared' && panel === first) ? text.shared : '',
  }
  // Areas whose latest values are of different years are not set against one another in the title.
  const period = lowest.latest.period === highest.latest.period ? formatShortPeriod(lowest.latest.period, language) : ''
  return {
    kind: 'figure',
    id,
    title: text
      .areasTitle(written(lowest.latest.value), lowest.label, written(highest.latest.value), highest.label, period)
      .trim(),
    subtitle: zero ? text.areasSubtitle(caption) : `${text.areasSubtitle(caption)}. ${reportChartText.axisNotFromZero}`,
    chart: 'multiples',
    data: { points },
    params,
    alt: [text.multiples(text.areasSubtitle(caption)), ...drawn.map((one) => panelInWords(one, style, language))].join(
      ' ',
    ),
    source,
    table,
    size: 'wide',
  }
}

function pointsOf(
  panel: string,
  role: MultiplesPoint['role'],
  points: SeriesFact['points'],
  language: Language,
): readonly MultiplesPoint[] {
  return placed(points).flatMap(({ position, period, stretch, value }) =>
    value === null
      ? []
      : [
          {
            panel,
            role,
            year: position,
            period: formatShortPeriod(period, language),
            segment: `${panel} ${role} ${stretch}`,
            value,
          },
        ],
  )
}

function panelInWords({ label, points }: SeriesFact, style: NumberStyle, language: Language): string {
  const text = comparisonChartTexts[language]
  const valued = placed(points).filter(({ value }) => value !== null)
  const [first, last] = [valued[0], valued.at(-1)]
  if (!first || !last || first.value === null || last.value === null) return ''
  const [from, to] = [formatValue(first.value, style), formatValue(last.value, style)]
  return first === last
    ? text.multiplesOne(label, to, formatShortPeriod(last.period, language))
    : text.multiplesPanel(
        label,
        from,
        formatShortPeriod(first.period, language),
        to,
        formatShortPeriod(last.period, language),
      )
}
