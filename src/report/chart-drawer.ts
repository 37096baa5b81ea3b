// Compiles each kind's Vega-Lite file once, feeds it a figure's data, and gives back SVG or the scenegraph.

import { parse, type Runtime, Error as VegaErrors, View } from 'vega'
import { type Scene, SVGStringRenderer } from 'vega-scenegraph'
import { compileChart } from './chart-compile.ts'
import type { ChartInput } from './chart-data.ts'
import type { Layout } from './chart-fed.ts'
import { layoutChart } from './chart-layout.ts'
import { type LiveChart, liveDrawing, liveTable } from './chart-live.ts'
import type { Figure } from './document.ts'

/** A drawn chart: Vega's scene, and where the plot's corner lies in a picture of `width` × `height` points. */
export type Drawing = {
  readonly scene: Scene
  readonly width: number
  readonly height: number
  readonly origin: readonly [number, number]
}

export type ChartDrawer = {
  /** An SVG as wide as asked, in CSS pixels; text keeps its size in points. Deterministic: same figure, same string. */
  readonly svg: (figure: ChartInput, width: number) => string
  /** The scene to draw into the PDF; width in points. */
  readonly draw: (figure: ChartInput, width: number) => Drawing
  /** What a page with a script needs, drawing by drawing; widths in CSS pixels. */
  readonly live: (figure: Figure, widths: readonly number[]) => LiveChart
  /** Height in points of the chart at this width in points, without drawing it. */
  readonly height: (figure: ChartInput, width: number) => number
}

/** Points per CSS pixel: charts are laid out in points everywhere, so that page and PDF show the same picture. */
const POINTS_PER_PIXEL = 0.75

/**
 * `specs`: kind → the parsed content of report-templates/charts/<kind>.vl.json. A kind is compiled when it is first drawn.
 * Throws RangeError for a figure whose kind has no file.
 */
export function createChartDrawer(specs: Readonly<Record<string, unknown>>): ChartDrawer {
  const compiled = new Map<string, Runtime>()
  const runtimeOf = (kind: string): Runtime => {
    const known = compiled.get(kind)
    if (known) return known
    const spec = specs[kind]
    if (spec === undefined) throw new RangeError(`no chart file for the kind "${kind}"`)
    const runtime = parse(compileChart(spec))
    compiled.set(kind, runtime)
    return runtime
  }
  const draw = (figure: ChartInput, width: number): Drawing => {
    const layout = layoutChart(figure, width)
    const view = feed(runtimeOf(figure.chart), layout)
    const { left, right, top, bottom } = layout.padding
    return {
      // Vega's types do not know what a scenegraph holds.
      scene: (view.scenegraph() as unknown as { readonly root: Scene }).root,
      width: layout.width + left + right,
      height: layout.height + top + bottom,
      origin: [left, top],
    }
  }
  const live = (figure: Figure, widths: readonly number[]): LiveChart => {
    const layouts = widths.map((width) => layoutChart(figure, width * POINTS_PER_PIXEL))
    return {
      title: figure.title,
      table: liveTable(figure, layouts[0] ?? layoutChart(figure, 0)),
      drawings: layouts.map((layout) => liveDrawing(figure, layout)),
    }
  }
  return { draw, svg: (figure, width) => toSvg(draw(figure, width * POINTS_PER_PIXEL)), live, height: heightOf }
}

function heightOf(figure: ChartInput, width: number): number {
  const { height, padding } = layoutChart(figure, width)
  return height + padding.top + padding.bottom
}

function feed(runtime: Runtime, layout: Layout): View {
  const view = new View(runtime, { renderer: 'none', logLevel: VegaErrors })
  for (const [name, rows] of Object.entries(layout.data)) view.data(name, structuredClone(rows) as object[])
  for (const [name, value] of Object.entries(layout.signals)) view.signal(name, value)
  return view.width(layout.width).height(layout.height).padding(layout.padding).run()
}

function toSvg(drawing: Drawing): string {
  const { width, height, origin, scene } = drawing
  const svg = new SVGStringRenderer().initialize(null, width, height, origin, 1).render(scene).svg()
  const pixels = (points: number): string => String(Math.round((points / POINTS_PER_PIXEL) * 100) / 100)
  return svg.replace(
    /^<svg[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels(width)}" height="${pixels(height)}" viewBox="0 0 ${width} ${height}">`,
  )
}
