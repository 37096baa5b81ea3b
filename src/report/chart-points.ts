// Which points of a chart can be pointed at, what is said of each, and the same as a table. One function per kind of chart.

import { formatNumber, formatSpan, formatValue } from '../domain/format.ts'
import type {
  AxisParams,
  Bar,
  BarsParams,
  BudgetBar,
  ChartInput,
  DumbbellParams,
  DumbbellRow,
  FunnelParams,
  FunnelPoint,
  MultiplesParams,
  MultiplesPoint,
  StatusCount,
  StripGroup,
  StripOwn,
  StripPeer,
  TrendParams,
  TrendPoint,
} from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { tickDecimals } from './chart-scale.ts'

/** A point that can be pointed at, in points from the plot's corner. */
export type LivePoint = {
  readonly x: number
  readonly y: number
  /** Which line or row it belongs to, from 0: arrow keys move along one and between them. */
  readonly series: number
  /** "Flickor 2024". */
  readonly name: string
  /** With its unit; '' where the name says it. */
  readonly value: string
  /** "34,4–47,9 %"; '' where there is none. */
  readonly interval: string
}

/** The same figures as rows. The first column's heading, and an empty one, are the page's own words. */
export type LiveTable = {
  readonly first: 'period' | 'group'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Some values have theirs in brackets. */
  readonly hasIntervals: boolean
}

export type Described = {
  readonly points: readonly LivePoint[]
  readonly table: LiveTable
  readonly hasAxis: boolean
}

/** Nothing can be pointed at in a kind we know nothing about; its rows still make no table. */
export const describeChart = (figure: ChartInput, layout: Layout): Described =>
  KINDS[figure.chart]?.(figure, layout) ?? { points: [], table: tableOf('group', [], []), hasAxis: false }

const KINDS: Readonly<Record<string, (figure: ChartInput, layout: Layout) => Described>> = {
  trend,
  'trend-small': trend,
  'status-bar': statusBar,
  bars,
  budget,
  strip,
  funnel,
  dumbbell,
  multiples,
}

function trend(figure: ChartInput, { data, signals, width, height }: Layout): Described {
  const params = figure.params as TrendParams
  const drawn = drawnRows<TrendPoint>(data.points).filter(isValued)
  const [xLow, xHigh, yLow, yHigh] = ['xLow', 'xHigh', 'yLow', 'yHigh'].map((name) => Number(signals[name]))
  const series = unique(drawn.map((one) => one.series))
  const points = drawn.map((one) => ({
    x: share(one.year, xLow, xHigh) * width,
    y: (1 - share(one.value, yLow, yHigh)) * height,
    series: series.indexOf(one.series),
    name: `${one.series} ${one.period}`,
    value: formatValue(one.value, params),
    // The band that is drawn is the own series' alone.
    interval: one.role === 'all' ? spanOf(one, params) : '',
  }))
  const table = byPeriod(
    drawn.map(({ period, year, series }, i) => ({ period, year, series, text: withInterval(points[i]) })),
    series,
    anyInterval(points),
  )
  return { points, table, hasAxis: true }
}

function multiples(figure: ChartInput, { data }: Layout): Described {
  const params = figure.params as MultiplesParams
  const style = styleOf(params.unit, params.decimals)
  const drawn = drawnRows<MultiplesPoint & Place>(data.own)
  const panels = unique(drawn.map(({ panel }) => panel))
  return {
    points: drawn.map(({ x, y, panel, period, value }) => ({
      ...at(x, y, panels.indexOf(panel)),
      name: `${panel} ${period}`,
      value: formatValue(value, style),
    })),
    table: byPeriod(
      drawn.map(({ period, year, panel, value }) => ({ period, year, series: panel, text: formatValue(value, style) })),
      panels,
      false,
    ),
    hasAxis: false,
  }
}

function bars(figure: ChartInput, { data, width, signals }: Layout): Described {
  const { unit, decimals } = figure.params as BarsParams
  const drawn = drawnRows<Bar & { readonly y: number; readonly text: string }>(data.bars)
  const points = drawn.map((bar) => ({
    ...at(share(bar.value ?? 0, 0, Number(signals.xHigh)) * width, bar.y),
    name: bar.label,
    value: bar.text,
    interval: spanOf(bar, styleOf(unit, decimals)),
  }))
  return { points, table: pairs(points), hasAxis: false }
}

function budget(_: ChartInput, { data, width, signals }: Layout): Described {
  const drawn = drawnRows<BudgetBar & { readonly y: number }>(data.bars)
  const points = drawn.map(({ label, text, outcome, y }) => ({
    ...at(share(outcome ?? 0, 0, Number(signals.xHigh)) * width, y),
    name: label,
    value: text,
  }))
  return { points, table: pairs(points), hasAxis: false }
}

function statusBar(figure: ChartInput, { data, signals }: Layout): Described {
  const parts = drawnRows<{ readonly x: number; readonly x2: number }>(data.parts)
  const counts = rowsOf<StatusCount>(figure, 'counts').filter(({ n }) => n > 0)
  // The bar's parts stand in the order of the statuses, and the words in that of the parts.
  const words = drawnRows<{ readonly text: string }>(data.words).map(({ text }) => text)
  const points = parts.map(({ x, x2 }, i) => ({
    ...at((x + x2) / 2, Number(signals.barHeight) / 2),
    name: words[i] ?? '',
    value: '',
  }))
  const rows = words.map((label) => [label, formatNumber(counts.find((one) => one.label === label)?.n ?? 0)])
  return { points, table: tableOf('group', [''], rows), hasAxis: false }
}

function strip(figure: ChartInput, { data }: Layout): Described {
  const { unit } = figure.params as AxisParams
  // The layout's dots stand in the order of their values.
  const peers = [...rowsOf<StripPeer>(figure, 'peers')].sort((a, b) => a.value - b.value)
  const own = rowsOf<StripOwn>(figure, 'own')
  const group = rowsOf<StripGroup>(figure, 'group')
  const style = styleOf(unit, decimalsOf([...peers, ...own, ...group]))
  const ownPoints = drawnRows<Place>(data.ownPoint)
  const lines = drawnRows<Place & { readonly y2: number }>(data.group)
  const placed = [
    ...drawnRows<Place>(data.peers).map(({ x, y }, i) => ({ x, y, row: peers[i], span: NO_SPAN })),
    ...ownPoints.map(({ x, y }, i) => ({ x, y, row: own[i], span: own[i] ?? NO_SPAN })),
    ...lines.map(({ x, y2 }, i) => ({ x, y: y2, row: group[i], span: NO_SPAN })),
  ]
  const points = placed
    .flatMap(({ x, y, row, span }) => {
      if (row === undefined) return []
      const value = formatValue(row.value, style)
      const name = 'name' in row ? row.name : bare(row.label, value)
      return [{ ...at(x, y), name, value, interval: spanOf(span, style) }]
    })
    .sort((a, b) => a.x - b.x)
  return { points, table: pairs(points), hasAxis: false }
}

function funnel(figure: ChartInput, { data }: Layout): Described {
  const { unit, xLabel } = figure.params as FunnelParams
  const rows = [...rowsOf<FunnelPoint>(figure, 'peers'), ...rowsOf<FunnelPoint>(figure, 'own')]
  const style = styleOf(unit, decimalsOf(rows))
  const places = [...drawnRows<Place>(data.peers), ...drawnRows<Place>(data.own)]
  const all = rows
    .flatMap((row, i) => {
      const place = places[i]
      const value = formatValue(row.value, style)
      return place ? [{ place, value, name: bare(row.label, value), n: formatNumber(row.n) }] : []
    })
    .sort((a, b) => a.place.x - b.place.x)
  return {
    points: all.map(({ place, name, value, n }) => ({
      ...at(place.x, place.y),
      name,
      value: `${value}, ${xLabel.toLowerCase()} ${n}`,
    })),
    table: tableOf(
      'group',
      ['', xLabel],
      all.map(({ name, value, n }) => [name, value, n]),
    ),
    hasAxis: false,
  }
}

function dumbbell(figure: ChartInput, { data }: Layout): Described {
  const { firstLabel, secondLabel } = figure.params as DumbbellParams
  const drawn = drawnRows<DumbbellRow & { readonly x: number; readonly x2: number; readonly y: number }>(data.rows)
  return {
    points: drawn.flatMap(({ label, firstText, secondText, x, x2, y }, row) => [
      { ...at(x, y, row), name: `${label}, ${firstLabel}`, value: firstText },
      { ...at(x2, y, row), name: `${label}, ${secondLabel}`, value: secondText },
    ]),
    table: tableOf(
      'group',
      [firstLabel, secondLabel],
      drawn.map(({ label, firstText, secondText }) => [label, firstText, secondText]),
    ),
    hasAxis: false,
  }
}

const NO_SPAN = { low: null, high: null }

type Place = { readonly x: number; readonly y: number }
type Style = Parameters<typeof formatValue>[1]

const at = (x: number, y: number, series = 0) => ({ x, y, series, interval: '' })

/** Rows as a layout of ours has placed them. */
const drawnRows = <Row extends object>(rows: readonly object[] | undefined): readonly Row[] =>
  (rows ?? []) as readonly Row[]

const isValued = (point: TrendPoint): point is TrendPoint & { readonly value: number } => point.value !== null

const share = (value: number, low = 0, high = 1): number => (high === low ? 0 : (value - low) / (high - low))

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]

/** Units longer than a per cent sign stand in the subtitle and would crowd each value. */
const styleOf = (unit: string, decimals: number): Style =>
  unit === '%' ? { unit, percent: true, decimals } : { unit: '', percent: false, decimals }

/** As many as the values were published with. */
const decimalsOf = (rows: readonly { readonly value: number }[]): number => tickDecimals(rows.map(({ value }) => value))

const spanOf = ({ low, high }: { readonly low: number | null; readonly high: number | null }, style: Style): string =>
  low === null || high === null ? '' : formatSpan(low, high, style)

/** The label of a point on the chart has its value in it, which the table has in a column of its own. */
const bare = (label: string, value: string): string =>
  label.endsWith(value) ? label.slice(0, -value.length).trim() : label

const withInterval = (point: LivePoint | undefined): string =>
  point === undefined ? '' : point.interval === '' ? point.value : `${point.value} (${point.interval})`

const tableOf = (
  first: LiveTable['first'],
  columns: LiveTable['columns'],
  rows: LiveTable['rows'],
  hasIntervals = false,
): LiveTable => ({ first, columns, rows, hasIntervals })

const anyInterval = (points: readonly LivePoint[]): boolean => points.some(({ interval }) => interval !== '')

const pairs = (points: readonly LivePoint[]): LiveTable =>
  tableOf(
    'group',
    [''],
    points.map((point) => [point.name, withInterval(point)]),
    anyInterval(points),
  )

type Told = { readonly period: string; readonly year: number; readonly series: string; readonly text: string }

/** A row for each period, a column for each series; a dash where a series has no value that the chart draws. */
function byPeriod(told: readonly Told[], series: readonly string[], hasIntervals: boolean): LiveTable {
  const periods = [...new Map(told.map(({ period, year }) => [period, year]))].sort(([, a], [, b]) => a - b)
  const text = new Map(told.map((one) => [JSON.stringify([one.period, one.series]), one.text]))
  return tableOf(
    'period',
    series,
    periods.map(([period]) => [period, ...series.map((one) => text.get(JSON.stringify([period, one])) ?? '–')]),
    hasIntervals,
  )
}
