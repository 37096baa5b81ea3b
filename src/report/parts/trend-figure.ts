// Lines over time: the figure of an indicator, wide, and of a goal's measure, small.

import {
  AND,
  formatList,
  formatNumber,
  formatPeriod,
  formatShortPeriod,
  formatTarget,
  formatValue,
  type NumberStyle,
} from '../../domain/format.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { Band } from '../../domain/plan.ts'
import type { Language } from '../../text/language.ts'
import { reportChartTexts } from '../../text/report-charts.ts'
import type { TrendParams, TrendPoint, TrendTarget } from '../chart-data.ts'
import type { Figure } from '../document.ts'
import { ABSENCES, type PointFact, type SeriesFact } from '../facts.ts'
import { hasValue, type Placed, placed, positionOf } from './points.ts'

export type TrendSeries = Pick<SeriesFact, 'who' | 'label' | 'points'>

export type TrendInput = {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly series: readonly TrendSeries[]
  readonly style: NumberStyle
  readonly target: { readonly period: string; readonly value: number | Band } | null
  /** Label of the period the plan measures from; null where there is none. */
  readonly baseline: string | null
  readonly source: string
  readonly table: string | null
  readonly size: Figure['size']
}

/** `null` where fewer than two values exist: one dot is no development. */
export function trendFigure(input: TrendInput, language: Language = 'sv'): Figure | null {
  const text = reportChartTexts[language]
  const { id, title, series, target, source, table, size } = input
  const drawn = series.map((one) => ({ ...one, points: placed(one.points) }))
  const own = drawn.find(({ who }) => who === 'all') ?? drawn[0]
  if (!own || own.points.filter(hasValue).length < 2) return null
  const zero = startsAtZero(drawn, target)
  const params: TrendParams = {
    unit: input.style.unit,
    decimals: input.style.decimals,
    percent: input.style.percent,
    zero,
    baselineYear: own.points.find(({ period, value }) => period === input.baseline && value !== null)?.position ?? null,
  }
  return {
    kind: 'figure',
    id,
    title,
    subtitle: zero ? input.subtitle : `${input.subtitle}. ${text.axisNotFromZero}`,
    chart: size === 'small' ? 'trend-small' : 'trend',
    data: { points: drawn.flatMap(pointRows), target: targetRows(own.points, input, language) },
    params,
    alt: altOf(drawn, input, language),
    source,
    table,
    size,
  }
}

type Drawn = Omit<TrendSeries, 'points'> & { readonly points: readonly Placed[] }

const pointRows = ({ who, label, points }: Drawn): readonly TrendPoint[] =>
  points.map(({ position, period, stretch, value, interval }) => ({
    year: position,
    period,
    series: label,
    role: who,
    segment: `${label} ${stretch}`,
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }))

/** From the plan's start, or the first value, to the target's period or the last value, whichever is later. */
function targetRows(
  points: readonly Placed[],
  { target, baseline, style }: TrendInput,
  language: Language,
): readonly TrendTarget[] {
  const text = reportChartTexts[language]
  if (target === null) return []
  const due = positionOf(target.period, Number(parsePeriod(target.period)?.end.slice(0, 4) ?? points.at(-1)?.year))
  const start = points.find(({ period }) => period === baseline) ?? points[0]
  const { value } = target
  return [
    {
      from: Math.min(start?.position ?? due, due),
      to: Math.max(points.at(-1)?.position ?? due, due),
      value: typeof value === 'number' ? value : null,
      low: typeof value === 'number' ? null : value.low,
      high: typeof value === 'number' ? null : value.high,
      label: text.target(formatTarget(value, style)),
    },
  ]
}

/** Values that all lie in the upper half of the axis would only show a flat line from zero. */
function startsAtZero(series: readonly Drawn[], target: TrendInput['target']): boolean {
  const shown = [
    ...series.flatMap(({ points, who }) => points.flatMap((point) => valuesOf(point, who === 'all'))),
    ...(target === null
      ? []
      : typeof target.value === 'number'
        ? [target.value]
        : [target.value.low, target.value.high]),
  ]
  const least = Math.min(...shown)
  return least < Math.max(...shown) / 2
}

const valuesOf = ({ value, interval }: PointFact, withInterval: boolean): readonly number[] =>
  value === null ? [] : withInterval && interval ? [value, interval.low, interval.high] : [value]

/** Measure and finding in a sentence, then the numbers. */
function altOf(series: readonly Drawn[], { style, target, title, subtitle }: TrendInput, language: Language): string {
  const text = reportChartTexts[language]
  return [
    text.lineChart(subtitle, title),
    ...series.map((one) => seriesInWords(one, style, language)),
    ...(target === null
      ? []
      : [text.targetInWords(formatTarget(target.value, style), formatPeriod(target.period, language))]),
  ].join(' ')
}

/** "Alla, 2019: 83,6 %; 2020: 84,3 %. Värde saknas för 2022. Serien är bruten från 2024." */
function seriesInWords({ label, points }: Drawn, style: NumberStyle, language: Language): string {
  const text = reportChartTexts[language]
  const valued = points.filter(hasValue)
  const values = valued.map(({ period, value }, i) => {
    const number = i === 0 || style.percent ? formatValue(value, style) : formatNumber(value, style.decimals)
    return text.valueIn(number, formatShortPeriod(period, language))
  })
  const gaps = ABSENCES.flatMap((absence) => {
    const periods = points.filter((point) => point.value === null && (point.absence ?? 'missing') === absence)
    return periods.length === 0
      ? []
      : [
          text.gap[absence](
            formatList(
              periods.map(({ period }) => formatShortPeriod(period, language)),
              AND[language],
            ),
          ),
        ]
  })
  const breaks = points
    .filter(({ breakBefore }) => breakBefore)
    .map(({ period }) => formatShortPeriod(period, language))
  return text.series(label, values, gaps, breaks)
}
