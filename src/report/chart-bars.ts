// Lays out the chart kind `bars`: places side by side, one horizontal bar each, from zero.

import { formatNumber, formatValue } from '../domain/format.ts'
import { CHART_TEXT } from './chart-config.ts'
import type { Bar, BarsParams, ChartInput } from './chart-data.ts'
import { type Layout, rowsOf } from './chart-fed.ts'
import { textWidth, wrapText } from './chart-text.ts'

const ROW = 22
const LINE = 11.5

export function layoutBars(figure: ChartInput, width: number): Layout {
  const params = figure.params as BarsParams
  const bars = rowsOf<Bar>(figure, 'bars')
  const left = labelRoom(
    bars.map(({ label }) => label),
    width,
  )
  const texts = bars.map((bar) => valueText(bar, params))
  const valueRoom =
    Math.max(0, ...texts.map((text, i) => (bars[i]?.value === null ? 0 : textWidth(text, CHART_TEXT)))) + 10
  const right = valueRoom + 1
  const rows = stackRows(bars.map(({ label }) => wrapText(label, left - 10, CHART_TEXT)))
  const target = bars.length === 0 ? null : (params.target ?? null)
  const top = target === null ? 2 : 16
  const reach = [target ?? 0, ...bars.flatMap(({ value, high }) => [value ?? 0, high ?? 0])]
  return {
    width: Math.max(width - left - right, 40),
    height: rows.height,
    padding: { left, right, top, bottom: 2 },
    data: {
      bars: bars.map((bar, i) => ({
        ...bar,
        y: rows.middles[i] ?? 0,
        text: texts[i] ?? '',
      })),
      names: bars.map((_, i) => ({ y: rows.middles[i] ?? 0, text: rows.lines[i] ?? [], lift: rows.lifts[i] ?? 0 })),
      target: target === null ? [] : [{ value: target, text: params.targetLabel }],
    },
    signals: { xHigh: Math.max(...reach) || 1, valueRoom },
  }
}

function valueText({ value, note }: Bar, { unit, decimals }: BarsParams): string {
  if (value === null) return note === '' ? '–' : note
  const number = unit === '%' ? formatValue(value, { unit, percent: true, decimals }) : formatNumber(value, decimals)
  return note === '' ? number : `${number} ${note}`
}

/** Room for the names: as wide as the widest, but no more than two fifths of the whole. */
export function labelRoom(labels: readonly string[], width: number): number {
  return Math.min(Math.max(...labels.map((label) => textWidth(label, CHART_TEXT)), 0) + 12, width * 0.4)
}

/** Rows under one another, higher where a name takes more than one line. */
export function stackRows(lines: readonly (readonly string[])[]) {
  const heights = lines.map((one) => Math.max(ROW, one.length * LINE + 7))
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, one) => sum + one, 0))
  return {
    lines,
    height: heights.reduce((sum, one) => sum + one, 0),
    middles: tops.map((top, i) => top + (heights[i] ?? ROW) / 2),
    /** How far above the middle the first line stands. */
    lifts: lines.map((one) => -((one.length - 1) * LINE) / 2),
  }
}
