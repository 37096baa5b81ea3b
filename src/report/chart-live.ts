// What a page with a script needs to draw a chart again and to speak of each point. Made of the layout that the drawn SVG
// is made of and of nothing else, so that it can hold no figure the drawing does not show.

import type { ChartInput } from './chart-data.ts'
import type { Layout } from './chart-fed.ts'
import { describeChart, type LivePoint, type LiveTable } from './chart-points.ts'

/** One drawing of a chart, at one width. All in points. */
export type LiveDrawing = {
  /** The chart file, by which its Vega specification is found. */
  readonly chart: string
  readonly width: number
  readonly height: number
  readonly padding: Layout['padding']
  readonly data: Layout['data']
  readonly signals: Layout['signals']
  /** True: a line from the axis leads to the point. */
  readonly hasAxis: boolean
  readonly points: readonly LivePoint[]
}

export type { LivePoint, LiveTable }

export type LiveChart = {
  readonly title: string
  readonly table: LiveTable
  /** In the order they stand on the page. */
  readonly drawings: readonly LiveDrawing[]
}

export function liveDrawing(figure: ChartInput, layout: Layout): LiveDrawing {
  const { points, hasAxis } = describeChart(figure, layout)
  const { width, height, padding, data, signals } = layout
  return { chart: figure.chart, width, height, padding, data, signals, hasAxis, points: points.map(rounded) }
}

export const liveTable = (figure: ChartInput, layout: Layout): LiveTable => describeChart(figure, layout).table

const rounded = (point: LivePoint): LivePoint => ({ ...point, x: tenth(point.x), y: tenth(point.y) })
const tenth = (points: number): number => Math.round(points * 10) / 10
