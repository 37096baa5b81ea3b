// Lays out the chart kind `dumbbell`: two signs on a line, with their values outside them.

import { axisOf, widest } from './chart-axis.ts'
import { labelRoom, stackRows } from './chart-bars.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { ChartInput, DumbbellParams, DumbbellRow } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { textWidth, wrapText } from './chart-text.ts'

const KEY = 18
const BESIDE = 8

export function layoutDumbbell(figure: ChartInput, width: number): Layout {
  const params = figure.params as DumbbellParams
  const rows = rowsOf<DumbbellRow>(figure, 'rows')
  const left = labelRoom(
    rows.map(({ label }) => label),
    width,
  )
  const stacked = stackRows(rows.map(({ label }) => wrapText(label, left - 10, CHART_TEXT)))
  const plot = Math.max(width - left - 4, 60)
  const values = rows.flatMap(({ first, second }) => [first, second])
  const axis = axisOf(
    params.unit === '%' ? [...values, ...roomRound(values)] : values,
    params.unit,
    width > 350 ? 5 : 3,
  )
  // The values stand outside the signs, also at the ends of the axis.
  const room = widest(rows.flatMap(({ firstText, secondText }) => [firstText, secondText])) + BESIDE + 2
  const toX = (value: number): number =>
    room + ((value - axis.low) / (axis.high - axis.low)) * Math.max(plot - 2 * room, 20)
  const placed = rows.map((row, i) => ({
    ...row,
    y: KEY + (stacked.middles[i] ?? 0),
    x: toX(row.first),
    x2: toX(row.second),
    isFirstLower: row.first <= row.second,
  }))
  const height = KEY + stacked.height
  return {
    width: plot,
    height,
    padding: { left, right: 4, top: 2, bottom: 18 },
    data: {
      ticks: axis.ticks.map(({ value, text }) => ({ x: toX(value), y: KEY, y2: height, label: height + 9, text })),
      rows: placed,
      firsts: placed.map(({ x, y }) => ({ x, y })),
      seconds: placed.map(({ x2, y }) => ({ x: x2, y })),
      left: placed.map((row) => ({
        x: Math.min(row.x, row.x2) - BESIDE,
        y: row.y,
        text: row.isFirstLower ? row.firstText : row.secondText,
      })),
      right: placed.map((row) => ({
        x: Math.max(row.x, row.x2) + BESIDE,
        y: row.y,
        text: row.isFirstLower ? row.secondText : row.firstText,
      })),
      names: placed.map(({ y }, i) => ({
        x: -9,
        y,
        text: stacked.lines[i] ?? [],
        lift: stacked.lifts[i] ?? 0,
      })),
      keys:
        rows.length === 0
          ? []
          : [
              { sign: 'first', x: room, y: KEY / 2 - 2, text: params.firstLabel },
              {
                sign: 'second',
                x: room + textWidth(params.firstLabel, CHART_TEXT) + 30,
                y: KEY / 2 - 2,
                text: params.secondLabel,
              },
            ],
    },
    signals: {},
  }
}

/** Ends of the least that an axis of percentages may span: a point or two must not look like the whole way. */
function roomRound(values: readonly number[]): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0 || !(high - low < LEAST_SPAN)) return []
  const begin = Math.max(0, Math.min((low + high - LEAST_SPAN) / 2, 100 - LEAST_SPAN))
  return [begin, begin + LEAST_SPAN]
}

const LEAST_SPAN = 20
