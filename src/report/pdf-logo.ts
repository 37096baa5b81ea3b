// Draws the logotype into a PDF page from its own bytes, which a PDF takes as they are: nothing is unpacked or packed again.

import type { PDFDocument, PdfRef } from 'pdfmake/js/PDFDocument.js'
import type { DocumentLogo } from './document.ts'
import { bytesOfLogo } from './logo.ts'

const NAME = 'Logo'

/** `x`, `y`: upper left corner; `width`, `height`: on the page; points. */
export function drawLogo(
  doc: PDFDocument,
  logo: DocumentLogo,
  x: number,
  y: number,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  doc.page.xobjects[NAME] = logo.type === 'image/png' ? pngObject(doc, logo) : jpegObject(doc, logo)
  doc.save()
  // pdfkit's pages count downwards, pictures upwards.
  doc.transform(width, 0, 0, -height, x, y + height)
  doc.addContent(`/${NAME} Do`)
  doc.restore()
}

const about = ({ width, height }: DocumentLogo) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: 8,
})

/** Ours have three colours in eight bits, no passes, and all their pixels in one chunk after the header (`png-write.ts`). */
function pngObject(doc: PDFDocument, logo: DocumentLogo): PdfRef {
  const bytes = Buffer.from(bytesOfLogo(logo))
  const length = bytes.readUInt32BE(PIXELS_AT)
  return written(
    doc.ref({
      ...about(logo),
      ColorSpace: 'DeviceRGB',
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: logo.width },
    }),
    bytes.subarray(PIXELS_AT + 8, PIXELS_AT + 8 + length),
  )
}

/** After the signature (8 bytes) and the header's chunk (25). */
const PIXELS_AT = 33

function jpegObject(doc: PDFDocument, logo: DocumentLogo): PdfRef {
  const bytes = bytesOfLogo(logo)
  const colours = componentsOf(bytes) === 1 ? 'DeviceGray' : 'DeviceRGB'
  return written(doc.ref({ ...about(logo), ColorSpace: colours, Filter: 'DCTDecode' }), bytes)
}

function written(ref: PdfRef, bytes: Uint8Array): PdfRef {
  ref.write(bytes)
  ref.end()
  return ref
}

/** How many colours the frame has; its segment is found by walking from the start of the file. */
function componentsOf(bytes: Uint8Array): number {
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xc2) return bytes[at + 9] ?? 0
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  }
  return 0
}
