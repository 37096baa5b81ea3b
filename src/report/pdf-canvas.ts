// A canvas that writes PDF: the part of CanvasRenderingContext2D that Vega's marks use.
//
// A canvas transforms points when they are added to the path and keeps the path for a stroke after a fill; PDF does
// neither. So points are transformed here, and the path is remembered until it is painted.

import type { PDFDocument, PdfFont } from 'pdfmake/js/PDFDocument.js'

export type CanvasFonts = {
  readonly regular: PdfFont
  readonly strong: PdfFont
  /** Makes a text drawable in these fonts. */
  readonly clean: (text: string) => string
}

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]
type Step = readonly ['move' | 'line', Point] | readonly ['curve', Point, Point, Point] | readonly ['close']

/** The page's coordinates, y downwards, are the canvas's. Vega sets the properties, then calls. */
export function createPdfCanvas(doc: PDFDocument, fonts: CanvasFonts) {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const saved: Matrix[] = []
  let path: Step[] = []
  let last: Point = [0, 0]

  const canvas = {
    fillStyle: 'black',
    strokeStyle: 'black',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    miterLimit: 4,
    lineDashOffset: 0,
    globalAlpha: 1,
    globalCompositeOperation: 'source-over',
    font: '',
    textAlign: 'left',
    dash: [] as readonly number[],

    save(): void {
      saved.push(matrix)
      doc.save()
    },
    restore(): void {
      matrix = saved.pop() ?? matrix
      doc.restore()
    },
    translate: (x: number, y: number): void => multiply([1, 0, 0, 1, x, y]),
    scale: (x: number, y: number): void => multiply([x, 0, 0, y, 0, 0]),
    rotate(angle: number): void {
      multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0])
    },
    setLineDash(dash: readonly number[]): void {
      canvas.dash = dash
    },

    beginPath(): void {
      path = []
    },
    closePath(): void {
      path.push(['close'])
    },
    moveTo(x: number, y: number): void {
      last = [x, y]
      path.push(['move', at(x, y)])
    },
    lineTo(x: number, y: number): void {
      last = [x, y]
      path.push([path.length === 0 ? 'move' : 'line', at(x, y)])
    },
    bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
      last = [x, y]
      path.push(['curve', at(ax, ay), at(bx, by), at(x, y)])
    },
    quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
      const [fromX, fromY] = last
      const third = (from: number, control: number): number => from + ((control - from) * 2) / 3
      canvas.bezierCurveTo(third(fromX, cx), third(fromY, cy), third(x, cx), third(y, cy), x, y)
    },
    rect(x: number, y: number, width: number, height: number): void {
      path.push(['move', at(x, y)], ['line', at(x + width, y)], ['line', at(x + width, y + height)])
      path.push(['line', at(x, y + height)], ['close'])
    },
    /** In quarters, each a cubic curve (Goldapp's 4/3·tan(θ/4)). */
    arc(x: number, y: number, radius: number, from: number, to: number, isBackwards = false): void {
      const sweep = sweepOf(from, to, isBackwards)
      const count = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9))
      const step = sweep / count
      const reach = (4 / 3) * Math.tan(step / 4) * radius
      const on = (angle: number): Point => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
      canvas.lineTo(...on(from))
      for (let i = 0; i < count; i += 1) {
        const [a, b] = [from + i * step, from + (i + 1) * step]
        const [[ax, ay], [bx, by]] = [on(a), on(b)]
        canvas.bezierCurveTo(
          ax - reach * Math.sin(a),
          ay + reach * Math.cos(a),
          bx + reach * Math.sin(b),
          by - reach * Math.cos(b),
          bx,
          by,
        )
      }
    },

    clip(): void {
      writePath()
      doc.clip()
    },
    fill(): void {
      if (path.length === 0 || isClear(canvas.fillStyle)) return
      painted(() => {
        writePath()
        doc.fill(canvas.fillStyle)
      })
    },
    stroke(): void {
      if (path.length === 0 || isClear(canvas.strokeStyle)) return
      painted(() => {
        setPen()
        writePath()
        doc.stroke(canvas.strokeStyle)
      })
    },
    fillText(text: string, x: number, y: number): void {
      if (!isClear(canvas.fillStyle)) painted(() => writeText(text, x, y, {}))
    },
    strokeText(text: string, x: number, y: number): void {
      if (isClear(canvas.strokeStyle)) return
      painted(() => {
        setPen()
        doc.strokeColor(canvas.strokeStyle)
        writeText(text, x, y, { fill: false, stroke: true })
      })
    },
  }
  return canvas

  function multiply([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = matrix
    matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F]
  }

  function at(x: number, y: number): Point {
    const [a, b, c, d, e, f] = matrix
    return [a * x + c * y + e, b * x + d * y + f]
  }

  function writePath(): void {
    for (const [kind, ...points] of path) {
      const [first = [0, 0], second = [0, 0], third = [0, 0]] = points
      if (kind === 'move') doc.moveTo(...first)
      else if (kind === 'line') doc.lineTo(...first)
      else if (kind === 'curve') doc.bezierCurveTo(...first, ...second, ...third)
      else doc.closePath()
    }
  }

  /** Opacity is set only where there is some, so that the file has no transparency it does not need. */
  function painted(paint: () => void): void {
    if (canvas.globalAlpha >= 1) {
      paint()
      return
    }
    doc.save()
    doc.fillOpacity(canvas.globalAlpha).strokeOpacity(canvas.globalAlpha)
    paint()
    doc.restore()
  }

  function setPen(): void {
    doc.lineWidth(canvas.lineWidth).lineCap(canvas.lineCap).lineJoin(canvas.lineJoin).miterLimit(canvas.miterLimit)
    if (canvas.dash.length > 0) doc.dash(canvas.dash, { phase: canvas.lineDashOffset })
    else doc.undash()
  }

  function writeText(raw: string, x: number, y: number, options: Readonly<Record<string, unknown>>): void {
    const { size, isStrong } = readFont(canvas.font)
    const font = isStrong ? fonts.strong : fonts.regular
    const text = fonts.clean(raw)
    const width = font.widthOfString(text, size)
    const shift = canvas.textAlign === 'right' ? -width : canvas.textAlign === 'center' ? -width / 2 : 0
    const [a, b, c, d] = matrix
    const isTurned = a !== 1 || b !== 0 || c !== 0 || d !== 1
    const [placeX, placeY] = isTurned ? [x, y] : at(x, y)
    if (isTurned) {
      doc.save()
      doc.transform(...matrix)
    }
    doc._font = font
    doc.fillColor(canvas.fillStyle).fontSize(size)
    doc.text(text, placeX + shift, placeY, { lineBreak: false, baseline: 'alphabetic', ...options })
    if (isTurned) doc.restore()
  }
}

const isClear = (colour: string): boolean => colour === 'transparent' || colour === 'none' || colour === ''

/** "600 9px 'Source Sans 3', …" → its size and whether it is one of the heavy weights. */
function readFont(font: string): { readonly size: number; readonly isStrong: boolean } {
  const [, weight = '', size = '9'] = /(?:(bold|\d{3}) )?([\d.]+)px/.exec(font) ?? []
  return { size: Number(size), isStrong: weight === 'bold' || Number(weight) >= 600 }
}

function sweepOf(from: number, to: number, isBackwards: boolean): number {
  const circle = 2 * Math.PI
  const sweep = to - from
  if (Math.abs(sweep) >= circle - 1e-9) return isBackwards ? -circle : circle
  if (isBackwards) return sweep > 0 ? sweep - circle : sweep
  return sweep < 0 ? sweep + circle : sweep
}
