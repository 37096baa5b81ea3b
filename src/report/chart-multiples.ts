// Lays out the chart kind `multiples`: as many small panels beside one another as there is room for, all on one scale.

import { formatNumber } from '../domain/format.ts'
import { axisOf, widest } from './chart-axis.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { ChartInput, MultiplesParams, MultiplesPoint } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { textWidth, wrapText } from './chart-text.ts'

const GAP = 16
const PANEL = 62
const LINE = 11.5
const YEARS = 16
const LEAST_WIDE = 104
const RIGHT = 2

export function layoutMultiples(figure: ChartInput, width: number): Layout {
  const params = figure.params as MultiplesParams
  const points = rowsOf<MultiplesPoint>(figure, 'points')
  const names = [...new Set(points.map(({ panel }) => panel))]
  const axis = axisOf(
    [...points.map(({ value }) => value), ...(params.zero && points.length > 0 ? [0] : [])],
    params.unit,
    2,
  )
  const left = widest(axis.ticks.map(({ text }) => text)) + 7
  const room = width - left - RIGHT
  const most = Math.max(1, Math.floor((room + GAP) / (LEAST_WIDE + GAP)))
  // Rows as even as can be: five are three and two, not four and one.
  const columns = Math.ceil(names.length / Math.ceil(names.length / most)) || 1
  const wide = (room - GAP * (columns - 1)) / columns
  const titles = names.map((name) => wrapText(name, wide, CHART_TEXT, 'strong'))
  const head = Math.max(1, ...titles.map((lines) => lines.length)) * LINE + 4
  const tall = head + PANEL + YEARS + 6
  const years = points.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const cornerOf = (panel: string) => {
    const index = names.indexOf(panel)
    return { x: (index % columns) * (wide + GAP), y: Math.floor(index / columns) * tall }
  }
  const toX = (year: number): number => (first === last ? wide / 2 : ((year - first) / (last - first)) * (wide - 8) + 4)
  const toY = (value: number): number => head + ((axis.high - value) / (axis.high - axis.low)) * PANEL
  const placed = points.map((point) => {
    const corner = cornerOf(point.panel)
    return { ...point, x: corner.x + toX(point.year), y: corner.y + toY(point.value) }
  })
  const own = placed.filter(({ role }) => role === 'own')
  const ends = names.flatMap(
    (name) => own.filter(({ panel }) => panel === name).sort((a, b) => b.year - a.year)[0] ?? [],
  )
  const rows = Math.ceil(names.length / columns)
  const labelled = [
    { year: first, align: 'left' },
    { year: last, align: 'right' },
  ] as const
  return {
    width: room,
    height: rows * tall,
    padding: { left, right: RIGHT, top: 2, bottom: params.sharedLabel === '' ? 2 : 16 },
    data: {
      grid: names.flatMap((name) => {
        const { x, y } = cornerOf(name)
        return axis.ticks.map(({ value }) => ({ x, x2: x + wide, y: y + toY(value) }))
      }),
      yLabels: names
        .filter((_, i) => i % columns === 0)
        .flatMap((name) => axis.ticks.map(({ value, text }) => ({ x: -6, y: cornerOf(name).y + toY(value), text }))),
      xLabels: names.flatMap((name) => {
        const { x, y } = cornerOf(name)
        return labelled
          .filter((_, i) => i === 0 || first !== last)
          .map(({ year, align }) => ({
            align,
            x: align === 'left' ? x : x + wide,
            y: y + head + PANEL + 10,
            text: points.find((point) => point.year === year)?.period ?? '',
          }))
      }),
      shared: placed.filter(({ role }) => role === 'shared'),
      own,
      alone: own.filter(
        ({ panel, segment }) => own.filter((o) => o.panel === panel && o.segment === segment).length === 1,
      ),
      ends,
      values: ends.map(({ x, y, value, panel, year }) => {
        const text = formatNumber(value, params.decimals)
        const corner = cornerOf(panel)
        const before = own.findLast((one) => one.panel === panel && one.year < year)
        // On the side the line does not come from, unless it would leave the panel.
        const above = y - 9 > corner.y + head - 4 && (y + 10 > corner.y + head + PANEL || (before?.y ?? y) >= y)
        const begin = Math.max(corner.x + textWidth(text, CHART_TEXT, 'strong'), x + 4)
        return { text, x: begin, y: above ? y - 9 : y + 10 }
      }),
      titles: titles.map((text, i) => ({ ...cornerOf(names[i] ?? ''), text })),
      note:
        params.sharedLabel === '' || points.length === 0
          ? []
          : [{ x: 0, y: rows * tall + 7, text: params.sharedLabel }],
    },
    signals: {},
  }
}
