// The larger script: Vega, with the interpreter that needs no eval, and the specifications of the charts. Loaded when a
// reader first points at a chart.

import { parse, type Runtime, type Spec, Error as VegaErrors, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import type { LiveDrawing } from '../../report/chart.ts'

/** Vega specifications by kind of chart, with the data set `focus`. Put here when the script is built. */
declare const CHART_SPECS: Readonly<Record<string, Spec>>

/** Draws it into the container; gives what marks one of its points. */
export async function drawChart(drawing: LiveDrawing, container: HTMLElement) {
  const spec = CHART_SPECS[drawing.chart]
  if (!spec) throw new RangeError(`no chart file for the kind "${drawing.chart}"`)
  const runtime: Runtime = parse(spec, undefined, { ast: true })
  const view = new View(runtime, {
    // Its types are of an older Vega, and ask for less than it gives.
    expr: expressionInterpreter as never,
    renderer: 'svg',
    container,
    logLevel: VegaErrors,
  })
  for (const [name, rows] of Object.entries(drawing.data)) view.data(name, [...rows])
  for (const [name, value] of Object.entries(drawing.signals)) view.signal(name, value)
  await view.width(drawing.width).height(drawing.height).padding(drawing.padding).runAsync()

  return (index: number | null): void => {
    const point = index === null ? undefined : drawing.points[index]
    const from = drawing.hasAxis ? drawing.height : point?.y
    void view.data('focus', point ? [{ x: point.x, y: point.y, from }] : []).runAsync()
  }
}
