// One indicator: the finding as heading, what happened in words, chart, table, districts, and what to be careful with.

import {
  formatCount,
  formatList,
  formatPeriod,
  formatShortPeriod,
  formatTarget,
  formatValue,
} from '../../domain/format.ts'
import { parsePeriod } from '../../domain/period.ts'
import { reportText } from '../../text/report.ts'
import { reportChangeText } from '../../text/report-change.ts'
import { reportChartText } from '../../text/report-charts.ts'
import { reportLivingText as text } from '../../text/report-living.ts'
import {
  figuresTableId,
  goalId,
  heading,
  idOf,
  indicatorId,
  keep,
  link,
  paragraph,
  paragraphs,
  span,
} from '../blocks.ts'
import type { Bar, BarsParams } from '../chart-data.ts'
import type { Block, Figure, Text } from '../document.ts'
import type { Facts, IndicatorFact, SeriesFact } from '../facts.ts'
import {
  bareStyle,
  changeSentences,
  comparisonSentences,
  findingHeading,
  levelFinding,
  measureOf,
  trendSentences,
} from './change.ts'
import { captionOf, periodsAcross } from './figures-table.ts'
import { hasValue, linesOf, periodsOf } from './points.ts'
import { sentence } from './sentence.ts'
import { indicatorSource } from './sources.ts'
import { trendFigure } from './trend-figure.ts'
import { workingLink } from './workings.ts'

export function indicatorBlocks(indicator: IndicatorFact, facts: Facts): readonly Block[] {
  const lines = linesOf(indicator, facts)
  const periods = periodsOf(lines)
  const shown = lines.map((one) => ({ ...one, points: one.points.filter(({ period }) => periods.includes(period)) }))
  const tableId = figuresTableId(indicator.slug)
  const figure = trendFigure({
    id: idOf('figure', indicator.slug),
    title: levelFinding(indicator),
    subtitle: captionOf(indicator),
    series: shown,
    style: indicator,
    target: indicator.target,
    baseline: indicator.change?.from.period ?? null,
    source: indicatorSource(indicator),
    table: tableId,
    size: 'wide',
  })
  return [
    keep([
      heading(3, indicatorId(indicator.slug), findingHeading(indicator, facts)),
      paragraph(sentences(indicator, facts)),
      ...(figure ? [figure] : []),
    ]),
    ...(lines.length > 0 ? [periodsAcross(tableId, indicator, lines)] : []),
    ...districtBlocks(indicator),
    ...paragraphs([metaOf(indicator), ...cautions(indicator)], 'small'),
  ]
}

/** "minst", "högst" or nothing, as the goal's measure says. */
function typeOf(indicator: IndicatorFact, facts: Facts): keyof typeof text.targetValue {
  const type = measureOf(indicator, facts)?.type
  return type === 'at-least' || type === 'at-most' ? type : 'other'
}

function sentences(indicator: IndicatorFact, facts: Facts): Text {
  const { target } = indicator
  const words = [...changeSentences(indicator), ...trendSentences(indicator), ...comparisonSentences(indicator)].join(
    ' ',
  )
  const cited = workingLink(indicator.change?.why, facts)
  if (target === null) return [span(words), ...cited]
  const value = text.targetValue[typeOf(indicator, facts)](formatTarget(target.value, bareStyle(indicator)))
  return [
    span(`${words} ${text.targetIs(value, formatPeriod(target.period))}`),
    link(reportText.goalInText(target.goal), goalId(target.goal)),
    span(text.targetEnd),
    ...cited,
  ]
}

const metaOf = ({ direction, articles }: IndicatorFact): string =>
  [
    reportChangeText.direction[direction],
    articles.length > 0 ? sentence(reportText.articles(formatList(articles)), true) : '',
  ]
    .filter((one) => one !== '')
    .join(' ')

const cautions = (indicator: IndicatorFact): readonly string[] => [
  ...shownBreaks(indicator).map(({ from, reason }) => reportChangeText.broken(formatPeriod(from), reason)),
  ...indicator.warnings,
]

/** A break before everything that is shown changes nothing for the reader. */
function shownBreaks({ breaks, series }: IndicatorFact): IndicatorFact['breaks'] {
  const starts = periodsOf(series, Number.POSITIVE_INFINITY).flatMap((period) => parsePeriod(period)?.start ?? [])
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return breaks
  return breaks.filter(({ from }) => {
    const start = parsePeriod(from)?.start
    return start === undefined || (first < start && start <= last)
  })
}

/** Districts as bars, each with its word where there is no value; the table has the periods before. */
function districtBlocks(indicator: IndicatorFact): readonly Block[] {
  const districts = indicator.series.filter(({ who }) => who === 'district')
  const period = periodsOf(districts).at(-1)
  if (period === undefined) return []
  const tableId = idOf('districts', indicator.slug)
  const figure = districtFigure(indicator, districts, period, tableId)
  const caption = text.districtsCaption(indicator.name)
  return [...(figure ? [figure] : []), periodsAcross(tableId, { ...indicator, name: caption }, districts)]
}

/** As many as a title has room for. */
const DISTRICTS_NAMED = 4

function districtFigure(
  indicator: IndicatorFact,
  districts: readonly SeriesFact[],
  period: string,
  tableId: string,
): Figure | null {
  const bars = districts.map((district) => barOf(district, period))
  const valued = bars.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
  const [lowest, highest] = [valued[0], valued.at(-1)]
  if (!lowest || !highest || lowest === highest) return null
  const written = (bar: Bar): string => (bar.value === null ? bar.note : formatValue(bar.value, indicator))
  const target = typeof indicator.target?.value === 'number' ? indicator.target.value : null
  const span = text.districtsFinding(written(lowest), lowest.label, written(highest), highest.label)
  const known = valued.map((bar) => text.districtIs(written(bar), bar.label))
  const hidden = bars.length - valued.length
  const title =
    hidden === 0
      ? span
      : text.districtsHidden(
          known.length > DISTRICTS_NAMED ? text.amongShown(span) : known.join(', '),
          formatCount(hidden),
          hidden === 1,
        )
  const params: BarsParams = {
    unit: indicator.unit,
    decimals: indicator.decimals,
    target,
    targetLabel: target === null ? '' : text.targetLine(formatTarget(target, indicator)),
  }
  return {
    kind: 'figure',
    id: idOf('figure-districts', indicator.slug),
    title,
    subtitle: text.districtsSubtitle(
      captionOf({ ...indicator, name: text.districts(indicator.name) }),
      formatShortPeriod(period),
    ),
    chart: 'bars',
    data: { bars },
    params,
    alt: [
      reportChartText.bars(sentence(`${captionOf({ ...indicator, name: text.districts(indicator.name) })}: ${title}`)),
      ...bars.map((bar) => reportChartText.bar(bar.label, written(bar))),
      ...(target === null ? [] : [`${params.targetLabel}.`]),
    ].join(' '),
    source: indicatorSource(indicator),
    table: tableId,
    size: 'wide',
  }
}

function barOf({ label, points }: SeriesFact, period: string): Bar {
  const point = points.find((one) => one.period === period)
  const valued = point && hasValue(point) ? point : null
  return {
    label,
    value: valued?.value ?? null,
    low: valued?.interval?.low ?? null,
    high: valued?.interval?.high ?? null,
    note: valued ? '' : point ? reportText.absence[point.absence ?? 'missing'] : reportText.absence.missing,
  }
}
