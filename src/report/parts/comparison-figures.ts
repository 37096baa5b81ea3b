// The pictures of a comparison: a strip of the group's members, and the funnel that chance alone would keep them in.

import { type FunnelLimits, funnelLimits } from '../../domain/comparison/index.ts'
import { formatNumber, formatShortPeriod, formatSpan, formatValue, type NumberStyle } from '../../domain/format.ts'
import { comparisonChartTexts, comparisonTexts } from '../../text/comparison.ts'
import type { Language } from '../../text/language.ts'
import type { AxisParams, FunnelLimit, FunnelParams } from '../chart-data.ts'
import type { Figure } from '../document.ts'
import type { ComparisonFact } from '../facts.ts'

export type ComparisonFigureInput = {
  readonly id: string
  readonly comparison: ComparisonFact
  /** Name and unit of the measure. */
  readonly caption: string
  readonly style: NumberStyle
  readonly source: string
  readonly table: string | null
}

type Shared = Omit<Figure, 'chart' | 'data' | 'params' | 'alt'>

/** Null where there is no own value, or nothing beside it. */
export function stripFigure(input: ComparisonFigureInput, language: Language = 'sv'): Figure | null {
  const text = comparisonChartTexts[language]
  const { comparison, style } = input
  const { own, group, members } = comparison
  const peers = members.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
  if (own.value === null || (peers.length === 0 && group.value === null)) return null
  const shared = sharedOf(input, own.value, language)
  const values = peers.map(({ value }) => value).sort((a, b) => a - b)
  const [low, high] = [values[0], values.at(-1)]
  const written = (value: number): string => formatValue(value, style)
  const params: AxisParams = { unit: style.percent ? '%' : style.unit }
  return {
    ...shared,
    chart: 'strip',
    data: {
      peers,
      own: [{ label: text.own(written(own.value)), value: own.value, low: own.lower, high: own.upper }],
      group:
        group.value === null ? [] : [{ label: groupLabel(group, group.value, style, language), value: group.value }],
    },
    params,
    alt: [
      text.strip(shared.subtitle),
      ...standing(comparison, style, language),
      ...(low === undefined || high === undefined
        ? []
        : peers.length === 1
          ? [text.other(peers[0]?.name ?? '', written(low))]
          : [text.others(formatNumber(peers.length), written(low), written(high))]),
    ].join(' '),
  }
}

/** Null where the own number of children or the group's value is not known, or the measure is no percentage. */
export function funnelFigure(input: ComparisonFigureInput, language: Language = 'sv'): Figure | null {
  const text = comparisonChartTexts[language]
  const { comparison, style } = input
  const { own, group, members, funnel } = comparison
  if (own.value === null || group.value === null || funnel === null) return null
  const shared = sharedOf(input, own.value, language)
  const peers = members.flatMap(({ name, value, n }) =>
    value === null || n === null ? [] : [{ label: name, n, value }],
  )
  const span = (low: number, high: number): string => formatSpan(low, high, style, language)
  const params: FunnelParams = {
    unit: '%',
    value: group.value,
    valueLabel: groupLabel({ ...group, weighting: null }, group.value, style, language),
    label95: text.limit95,
    label998: text.limit998,
    xLabel: text.children,
  }
  const where = text[placeIn(own.value, funnel)]
  return {
    ...shared,
    title: where.replace(/\.$/, ''),
    chart: 'funnel',
    data: {
      peers,
      own: [{ label: text.own(formatValue(own.value, style)), n: funnel.n, value: own.value }],
      limits: limitsAlong([funnel.n, ...peers.map(({ n }) => n)], group.value),
    },
    params,
    alt: [
      text.funnel(shared.subtitle),
      ...standing(comparison, style, language),
      text.limits(span(funnel.lower95, funnel.upper95), span(funnel.lower998, funnel.upper998)),
      where,
    ].join(' '),
  }
}

function placeIn(value: number, limits: FunnelLimits): 'inside' | 'between' | 'outside' {
  if (value >= limits.lower95 && value <= limits.upper95) return 'inside'
  return value >= limits.lower998 && value <= limits.upper998 ? 'between' : 'outside'
}

const STEPS = 48

/** From half the fewest to twice the most, each a little further than the one before. */
function limitsAlong(numbers: readonly number[], value: number): readonly FunnelLimit[] {
  const first = Math.max(1, Math.min(...numbers) / 2)
  const last = Math.max(...numbers) * 2
  return Array.from({ length: STEPS + 1 }, (_, i) => first * (last / first) ** (i / STEPS)).flatMap((n) => {
    const limits = funnelLimits(value, n)
    return limits ? [{ n, ...limits }] : []
  })
}

function sharedOf(
  { id, comparison, caption, style, source, table }: ComparisonFigureInput,
  own: number,
  language: Language,
): Shared {
  const text = comparisonChartTexts[language]
  const comparisonText = comparisonTexts[language]
  const { group, verdict95, period } = comparison
  const value = formatValue(own, style)
  const values =
    group.value === null
      ? value
      : text.title(
          value,
          formatValue(group.value, style),
          group.kind === 'country' ? comparisonText.inCountry : text.inGroup,
        )
  return {
    kind: 'figure',
    id,
    title: verdict95 === null ? values : text.titleWith(values, comparisonText.verdictWord[verdict95]),
    subtitle: text.measure(caption, formatShortPeriod(period ?? '', language)),
    source,
    table,
    size: 'wide',
  }
}

function groupLabel(
  { kind, weighting }: Pick<ComparisonFact['group'], 'kind' | 'weighting'>,
  value: number,
  style: NumberStyle,
  language: Language,
): string {
  const text = comparisonChartTexts[language]
  const label = (kind === 'country' ? text.country : text.group)(formatValue(value, style))
  return weighting === 'unweighted' ? text.unweighted(label) : label
}

function standing({ own, group }: ComparisonFact, style: NumberStyle, language: Language): readonly string[] {
  const text = comparisonChartTexts[language]
  const groupIs = group.kind === 'country' ? text.countryIs : text.groupIs
  return [
    ...(own.value === null ? [] : [text.ownIs(formatValue(own.value, style))]),
    ...(group.value === null ? [] : [groupIs(formatValue(group.value, style))]),
  ]
}
