// What the charts of comparisons share: an axis of round numbers, and labels kept inside the picture.

import { formatNumber } from '../domain/format.ts'
import { CHART_TEXT } from './chart-config.ts'
import { roundTicks, tickDecimals } from './chart-scale.ts'
import { textWidth } from './chart-text.ts'

export type Axis = {
  readonly ticks: readonly { readonly value: number; readonly text: string }[]
  readonly low: number
  readonly high: number
}

/** The unit stands at the last number only where it is a per cent sign: longer ones are in the subtitle. */
export function axisOf(values: readonly number[], unit: string, count: number): Axis {
  if (values.length === 0) return { ticks: [], low: 0, high: 1 }
  const ticks = roundTicks(Math.min(...values), Math.max(...values), count)
  const decimals = tickDecimals(ticks)
  return {
    ticks: ticks.map((value, i) => ({
      value,
      text: `${formatNumber(value, decimals)}${i === ticks.length - 1 && unit === '%' ? '\u00a0%' : ''}`,
    })),
    low: ticks[0] ?? 0,
    high: ticks.at(-1) ?? 1,
  }
}

/** Where a label centred on `x` must begin so that it stays between `low` and `high`. */
export function beginOf(text: string, x: number, low: number, high: number, weight: 'regular' | 'strong' = 'regular') {
  const width = textWidth(text, CHART_TEXT, weight)
  return Math.max(low, Math.min(x - width / 2, high - width))
}

export const widest = (texts: readonly string[], weight: 'regular' | 'strong' = 'regular'): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, CHART_TEXT, weight)))
