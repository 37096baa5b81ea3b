// Lays out the chart kind `funnel`: values over numbers of children, with limits that narrow as the numbers grow.

import { formatNumber } from '../domain/format.ts'
import { axisOf, widest } from './chart-axis.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { ChartInput, FunnelLimit, FunnelParams, FunnelPoint } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { pushApart } from './chart-scale.ts'
import { textWidth } from './chart-text.ts'

const HEIGHT = 190
const LINE = 11.5

export function layoutFunnel(figure: ChartInput, width: number): Layout {
  const params = figure.params as FunnelParams
  const peers = rowsOf<FunnelPoint>(figure, 'peers')
  const own = rowsOf<FunnelPoint>(figure, 'own')
  const limits = rowsOf<FunnelLimit>(figure, 'limits')
  const axis = axisOf(
    [...peers, ...own].map(({ value }) => value).concat(limits.flatMap((one) => [one.lower998, one.upper998])),
    params.unit,
    4,
  )
  const ends = [
    { text: params.label998, field: 'upper998' },
    { text: params.label95, field: 'upper95' },
    { text: params.label95, field: 'lower95' },
    { text: params.label998, field: 'lower998' },
  ] as const
  const left = widest(axis.ticks.map(({ text }) => text)) + 8
  const right = Math.max(widest([params.valueLabel]), widest(ends.map(({ text }) => text))) + 10
  const plot = Math.max(width - left - right, 60)
  const toX = across(limits, plot)
  const toY = (value: number): number => ((axis.high - value) / (axis.high - axis.low)) * HEIGHT
  const last = limits.at(-1)
  const wanted = [
    ...(last ? ends.map(({ text, field }) => ({ text, at: toY(last[field]) })) : []),
    ...(last ? [{ text: params.valueLabel, at: toY(params.value) }] : []),
  ].sort((a, b) => a.at - b.at)
  const places = pushApart(
    wanted.map(({ at }) => at),
    LINE,
    0,
    HEIGHT,
  )
  const curve = (field: Exclude<keyof FunnelLimit, 'n'>) =>
    limits.map((one) => ({ x: toX(one.n), y: toY(one[field]), segment: field }))
  const point = ({ n, value }: FunnelPoint) => ({ x: toX(n), y: toY(value) })
  return {
    width: plot,
    height: HEIGHT,
    padding: { left, right, top: 7, bottom: 34 },
    data: {
      yTicks: axis.ticks.map(({ value, text }) => ({ x: 0, x2: plot, y: toY(value), label: -7, text })),
      xTicks: (last ? numbersAlong(limits, plot) : []).map((n) => ({
        x: toX(n),
        y: HEIGHT + 11,
        text: formatNumber(n),
      })),
      xTitle: last ? [{ x: plot, y: HEIGHT + 25, text: params.xLabel }] : [],
      limits95: [...curve('lower95'), ...curve('upper95')],
      limits998: [...curve('lower998'), ...curve('upper998')],
      group: last ? [{ x: 0, x2: plot, y: toY(params.value) }] : [],
      peers: peers.map(point),
      own: own.map(point),
      ownLabel: own.map((one) => {
        const room = textWidth(one.label, CHART_TEXT, 'strong') + 9
        const { x, y } = point(one)
        return { text: one.label, x: x + room > plot ? x - room : x + 9, y }
      }),
      labels: wanted.map(({ text }, i) => ({ text, x: plot + 6, y: places[i] ?? 0 })),
    },
    signals: {},
  }
}

/** By the logarithm: a place of fifty children and one of ten thousand are both to be seen. */
function across(limits: readonly FunnelLimit[], plot: number): (n: number) => number {
  const [first, last] = [limits[0]?.n ?? 1, limits.at(-1)?.n ?? 10]
  const span = Math.log(last / first) || 1
  return (n) => (Math.log(n / first) / span) * plot
}

const LEAST_APART = 34

/** 10, 20, 50, 100 …: as many as have room. */
function numbersAlong(limits: readonly FunnelLimit[], plot: number): readonly number[] {
  const [first, last] = [limits[0]?.n ?? 1, limits.at(-1)?.n ?? 10]
  const toX = across(limits, plot)
  const round = Array.from({ length: 7 }, (_, power) => [1, 2, 5].map((digit) => digit * 10 ** power))
    .flat()
    .filter((n) => n >= first && n <= last)
  const kept: number[] = []
  for (const n of round) {
    const before = kept.at(-1)
    if (before === undefined || toX(n) - toX(before) >= LEAST_APART) kept.push(n)
  }
  return kept
}
