// Draws a status's sign into a PDF page, from the same paths as on the web page.

import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
import type { GoalStatus } from '../domain/attainment/result.ts'
import { COLOUR, STATUS_COLOUR } from './look.ts'
import { SIGN_BOX, SIGNS, type SignInk } from './signs.ts'

/** `x`, `y`: upper left corner, points. */
export function drawSign(doc: PDFDocument, status: GoalStatus, x: number, y: number, size: number): void {
  const inks: Readonly<Record<SignInk, string | null>> = {
    colour: STATUS_COLOUR[status],
    paper: COLOUR.paper,
    none: null,
  }
  doc.save()
  doc.translate(x, y)
  doc.scale(size / SIGN_BOX)
  for (const part of SIGNS[status]) {
    const [fill, stroke] = [inks[part.fill], part.width > 0 ? inks[part.stroke] : null]
    if (fill) doc.path(part.d).fill(fill)
    if (!stroke) continue
    doc
      .lineWidth(part.width)
      .lineJoin('round')
      .lineCap(part.dash ? 'butt' : 'round')
    if (part.dash) doc.dash(part.dash, {})
    else doc.undash()
    doc.path(part.d).stroke(stroke)
  }
  doc.restore()
}
