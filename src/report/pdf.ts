// The document model as a tagged PDF: PDF/UA-1 and PDF/A-2a, the same bytes for the same document.

import PdfDocumentModule, { type PDFDocument } from 'pdfmake/js/PDFDocument.js'
import { createChartDrawer } from './chart.ts'
import type { Document } from './document.ts'
import { COLOUR, FONT, PAGE, TYPE } from './look.ts'
import { buildBlocks } from './pdf-blocks.ts'
import { buildContents, buildCover, buildFooter, buildHeader, findTargets } from './pdf-front.ts'
import { createCleaner } from './pdf-letters.ts'
import { unwrap } from './pdf-make.ts'
import { CONTENT_WIDTH, type Setting } from './pdf-nodes.ts'
import { TABLE_LAYOUTS } from './pdf-table.ts'
import { TaggedLayout } from './tagged-pdf-layout.ts'
import { createMarks } from './tagged-pdf-marks.ts'
import { infoOf, type Metadata, writeMetadata } from './tagged-pdf-metadata.ts'
import { TaggedRenderer } from './tagged-pdf-renderer.ts'
import { element } from './tagged-pdf-structure.ts'

export type PdfAssets = {
  /** Bytes of the files named in look.ts (PDF_FONT_FILES). */
  readonly fonts: { readonly regular: Uint8Array; readonly semibold: Uint8Array }
  /** Kind of chart → the parsed content of its Vega-Lite file. */
  readonly charts: Readonly<Record<string, unknown>>
}

const PRODUCER = 'Barnbokslut'

/** Throws where a figure's chart has no file. Links to ids that do not exist are left as plain text. */
export async function renderPdf(document: Document, assets: PdfAssets): Promise<Uint8Array> {
  // 1. An empty PDF that knows its fonts
  const metadata = describe(document)
  const doc = open(metadata, assets)
  const done = collect(doc)
  // 2. The document as nodes for the page and elements for the structure tree
  const setting = createSetting(doc, assets, findTargets(document.blocks))
  const parts = [
    buildCover(document, setting),
    buildContents(document, setting),
    startOnNewPage(buildBlocks(document.blocks, CONTENT_WIDTH, setting)),
  ]
  const root = element(
    'Document',
    parts.flatMap(({ elements }) => elements),
  )
  // 3. Laid out on pages
  const layout = new TaggedLayout(SIZE, PAGE.margin, { measureSVG: () => UNIT, writeDimensions: (svg) => svg })
  layout.registerTableLayouts(TABLE_LAYOUTS)
  const pages = layout.layoutDocument(
    { stack: parts.flatMap(({ nodes }) => nodes) },
    doc,
    {},
    { font: FONT.family, fontSize: TYPE.body.size, color: COLOUR.ink },
    undefined,
    (page: number) => buildHeader(document, setting, page),
    (page: number, count: number) => buildFooter(setting, page, count),
  )
  // 4. Drawn and tagged
  const marks = createMarks(doc)
  new TaggedRenderer(doc, marks).renderPages(pages)
  marks.finish(root)
  doc.end()
  return done
}

const SIZE = { width: PAGE.width, height: PAGE.height, orientation: 'portrait' } as const
const UNIT = { width: 1, height: 1 }

function describe({
  title,
  subject,
  author,
  keywords,
  language,
  date,
  provenance,
}: Document): Metadata & { provenance: string } {
  const sums = Object.entries(provenance).map(([what, sum]) => `${what} ${sum}`)
  return {
    title,
    subject,
    author,
    keywords: keywords.join(', '),
    language,
    date,
    producer: PRODUCER,
    provenance: sums.join(', '),
  }
}

function open(metadata: Metadata & { readonly provenance: string }, { fonts }: PdfAssets): PDFDocument {
  const Pdf = unwrap(PdfDocumentModule)
  const doc = new Pdf(
    { [FONT.family]: { normal: fonts.regular, bold: fonts.semibold } },
    {},
    {},
    {},
    {
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      displayTitle: true,
      lang: metadata.language,
      autoFirstPage: false,
      font: null,
      // The sums of what the report was made from are kept in the file, and so are part of its ID.
      info: { ...infoOf(metadata), Provenance: metadata.provenance },
    },
  )
  writeMetadata(doc, metadata)
  return doc
}

function collect(doc: PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk) => void chunks.push(chunk))
    doc.on('end', () => resolve(joinBytes(chunks)))
    doc.on('error', reject)
  })
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

const HEADING_TYPES = ['H1', 'H2', 'H3', 'H4'] as const

function createSetting(doc: PDFDocument, { charts }: PdfAssets, targets: ReadonlySet<string>): Setting {
  const fonts = {
    regular: doc.provideFont(FONT.family, false, false),
    strong: doc.provideFont(FONT.family, true, false),
  }
  let ids = 0
  let deepest = 0
  return {
    fonts,
    targets,
    charts: createChartDrawer(charts),
    clean: createCleaner([fonts.regular, fonts.strong]),
    headingType: (level) => {
      deepest = Math.min(level, deepest + 1)
      return HEADING_TYPES[deepest - 1] ?? 'H4'
    },
    nextId: () => {
      ids += 1
      return `note-${ids}`
    },
  }
}

function startOnNewPage({ nodes, elements }: ReturnType<typeof buildBlocks>) {
  const [first, ...rest] = nodes
  return { nodes: first ? [{ ...first, pageBreak: 'before' }, ...rest] : nodes, elements }
}
