// Draws a chart's scene straight into a PDF page, without SVG in between (which took longer to parse than to draw).

import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
import { Marks, type SceneDrawer } from 'vega-scenegraph'
import type { Drawing } from './chart.ts'
import { type CanvasFonts, createPdfCanvas } from './pdf-canvas.ts'

/** `x`, `y`: upper left corner of the picture, points. */
export function drawChart(doc: PDFDocument, drawing: Drawing, x: number, y: number, fonts: CanvasFonts): void {
  const drawer: SceneDrawer = {
    draw(context, scene) {
      Marks[scene.marktype]?.draw.call(drawer, context, scene)
    },
  }
  const canvas = createPdfCanvas(doc, fonts)
  canvas.save()
  canvas.translate(x + drawing.origin[0], y + drawing.origin[1])
  drawer.draw(canvas, drawing.scene)
  canvas.restore()
}
