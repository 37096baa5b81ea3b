// Lays out the chart kinds `trend` and `trend-small`: axis, line ends, and labels that stand where their lines end.

import { formatNumber } from '../domain/format.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { ChartInput, TrendParams, TrendPoint, TrendTarget } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { pushApart, roundTicks, tickDecimals } from './chart-scale.ts'
import { textWidth, wrapText } from './chart-text.ts'
import { yearLabels } from './chart-years.ts'
import { COLOUR } from './look.ts'

type Drawn = TrendPoint & { readonly value: number }
type Label = {
  readonly at: number
  readonly text: readonly string[]
  readonly colour: string
  readonly strong: boolean
}

const LINE_GAP = CHART_TEXT * 1.22
const X_LABELS = 15
/** The widest that labels beside the plot may be, as a share of the chart. */
const LABEL_SHARE = 0.38

export function layoutTrend(figure: ChartInput, width: number, height: number): Layout {
  const params = figure.params as TrendParams
  const points = rowsOf<TrendPoint>(figure, 'points').filter(hasValue).map(asDrawn)
  const targets = rowsOf<TrendTarget>(figure, 'target')
  const years = yearsOf(points, targets, params)
  const ticks = ticksOf(points, targets, params, height)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const yLabels = ticks.map((value, i) => ({ value, text: tickText(value, ticks, i === ticks.length - 1, params) }))
  const labels = endLabels(points, targets, params, years.last, width * LABEL_SHARE)
  const toPixel = (value: number): number => ((high - value) / (high - low)) * height
  const gap = LINE_GAP * Math.max(1, ...labels.map(({ text }) => text.length))
  const places = pushApart(
    labels.map(({ at }) => toPixel(at)),
    gap,
    2,
    height + X_LABELS - gap,
  )

  const left = Math.max(...yLabels.map(({ text }) => textWidth(text, CHART_TEXT)), 10) + 7
  const right =
    Math.max(
      ...labels.flatMap(({ text, strong }) => text.map((line) => textWidth(line, CHART_TEXT, weightOf(strong)))),
      // Half of the last year stands there too.
      4,
    ) + 9
  const plot = Math.max(width - left - right, 40)
  return {
    width: plot,
    height: points.length === 0 ? 0 : height,
    padding: { left, right, top: 7, bottom: X_LABELS + 4 },
    data: {
      points,
      alone: points.filter(isAlone),
      ends: endsOf(points),
      baseline: points.filter(({ role, year }) => role === 'all' && year === params.baselineYear),
      target: targets.filter(({ value }) => value !== null),
      targetBand: targets.filter(({ value, low, high }) => value === null && low !== null && high !== null),
      labels: labels.map((label, i) => ({ ...label, y: places[i] ?? 0 })),
      yLabels,
      xLabels: yearLabels(points, years, params.baselineYear, plot),
    },
    signals: { xLow: years.first, xHigh: years.last, yLow: low, yHigh: high },
  }

  /** A stretch of one point has no line: it is drawn as a dot. */
  function isAlone(point: Drawn): boolean {
    return points.filter(({ segment }) => segment === point.segment).length === 1
  }
}

/** Only the own band is drawn: what a chart does not show is not sent with it either. */
const asDrawn = (point: Drawn): Drawn => (point.role === 'all' ? point : { ...point, low: null, high: null })

const hasValue = (point: TrendPoint): point is Drawn => point.value !== null

/** First and last year on the axis; a lone year gets half a year of air on both sides. */
function yearsOf(points: readonly Drawn[], targets: readonly TrendTarget[], params: TrendParams): Years {
  const all = [
    ...points.map(({ year }) => year),
    ...targets.flatMap(({ from, to }) => [from, to]),
    ...(params.baselineYear === null ? [] : [params.baselineYear]),
  ]
  const [first, last] = [Math.min(...all), Math.max(...all)]
  if (!Number.isFinite(first)) return { first: 0.25, last: 0.75 }
  return first === last ? { first: first - 0.5, last: last + 0.5 } : { first, last }
}

function ticksOf(points: readonly Drawn[], targets: readonly TrendTarget[], params: TrendParams, height: number) {
  const shown = [
    ...points.flatMap(({ value, low, high, role }) => (role === 'all' ? [value, low, high] : [value])),
    ...targets.flatMap(({ value, low, high }) => [value, low, high]),
  ].filter((value) => value !== null)
  if (shown.length === 0) return []
  const [least, most] = [Math.min(...shown), Math.max(...shown)]
  return roundTicks(params.zero ? Math.min(0, least) : least, most, height > 100 ? 4 : 3)
}

function tickText(value: number, ticks: readonly number[], top: boolean, { unit, percent }: TrendParams): string {
  const number = formatNumber(value, tickDecimals(ticks))
  return top && (percent || unit === '%') ? `${number}\u00a0%` : number
}

const COLOURS: Readonly<Record<TrendPoint['role'], string>> = {
  all: COLOUR.petrol,
  girls: COLOUR.girls,
  boys: COLOUR.boys,
  country: COLOUR.peer,
  district: COLOUR.peer,
}

/** The last point of each series, by role: the own one last, so that it is drawn on top. */
function endsOf(points: readonly Drawn[]): readonly Drawn[] {
  const last = new Map<string, Drawn>()
  for (const point of points) {
    const known = last.get(point.series)
    if (!known || known.year <= point.year) last.set(point.series, point)
  }
  return [...last.values()]
}

/** "Alla 81", "Flickor 86", and the target by its own words, from the top down. */
function endLabels(
  points: readonly Drawn[],
  targets: readonly TrendTarget[],
  { decimals }: TrendParams,
  lastYear: number,
  room: number,
): readonly Label[] {
  const isTooWide = (text: string, strong: boolean): boolean => textWidth(text, CHART_TEXT, weightOf(strong)) > room
  const isOnly = new Set(points.map(({ series }) => series)).size === 1
  const ends = endsOf(points).map(({ series, value, role, year, period }) => {
    const strong = role === 'all'
    // The label stands at the axis's end: a line that ends earlier says when.
    const number = `${formatNumber(value, decimals)}${year < lastYear ? ` (${period})` : ''}`
    const whole = `${series} ${number}`
    // A line that is alone needs no name: the title has it.
    const text = isOnly && isTooWide(whole, strong) ? number : whole
    return { at: value, text: wrapText(text, room, CHART_TEXT, weightOf(strong)), colour: COLOURS[role], strong }
  })
  const goals = targets
    .filter(({ label, to }) => label !== '' && to === Math.max(...targets.map((target) => target.to)))
    .map(({ value, low, high, label }) => ({
      at: value ?? ((low ?? 0) + (high ?? 0)) / 2,
      text: wrapText(isTooWide(label, false) ? withoutUnit(label) : label, room, CHART_TEXT),
      colour: COLOUR.petrol,
      strong: false,
    }))
  return [...ends, ...goals].sort((a, b) => b.at - a.at)
}

/** "Mål 13–15 barn per grupp" → "Mål 13–15"; a per cent sign stays. */
const withoutUnit = (label: string): string => label.replace(/^(\D*\d[\d\s.,–−]*?(?:\s?%)?)\s[^\d%].*$/u, '$1')

const weightOf = (strong: boolean): 'strong' | 'regular' => (strong ? 'strong' : 'regular')

type Years = { readonly first: number; readonly last: number }
