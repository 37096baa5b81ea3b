// The pieces a page is laid out from: text in one of the look's styles, and drawings of known size.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { PDFDocument, PdfFont } from 'pdfmake/js/PDFDocument.js'
import type { GoalStatus } from '../domain/attainment/result.ts'
import type { ChartDrawer } from './chart.ts'
import type { Text } from './document.ts'
import { COLOUR, FONT, PAGE, TYPE } from './look.ts'
import { drawSign } from './pdf-sign.ts'
import type { Flow } from './tagged-pdf-layout.ts'
import type { Artifact } from './tagged-pdf-marks.ts'
import type { Anchor, TextMark } from './tagged-pdf-renderer.ts'
import { element, type Structure } from './tagged-pdf-structure.ts'

/** What building needs to know beside the document. */
export type Setting = {
  readonly charts: ChartDrawer
  readonly fonts: { readonly regular: PdfFont; readonly strong: PdfFont }
  /** Replaces what the fonts cannot show. */
  readonly clean: (text: string) => string
  /** The tag of a heading of this level, so that no level is skipped (ISO 14289-1 §7.4.2). Asked in document order. */
  readonly headingType: (level: number) => 'H1' | 'H2' | 'H3' | 'H4'
  /** The ids that links may lead to. */
  readonly targets: ReadonlySet<string>
  /** A new id, unique in the document. */
  readonly nextId: () => string
  /** A sign in the margin already shows the status of this part's heading. */
  readonly signInMargin?: boolean
}

/** Blocks laid out: nodes for the page, elements for the structure tree, both in reading order. */
export type Built = { readonly nodes: readonly LayoutNode[]; readonly elements: readonly Structure[] }

export const CONTENT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right

export type Style = {
  readonly size: number
  readonly leading: number
  readonly colour: string
  readonly strong?: boolean
  /** Widest line, points; lines longer than about 75 characters are hard to read. */
  readonly measure?: number
  /** Lines of about the same length, for headings. */
  readonly balance?: boolean
}

export const STYLE = {
  body: { ...TYPE.body, colour: COLOUR.ink, measure: PAGE.measure },
  lead: { ...TYPE.lead, colour: COLOUR.ink, measure: 440, balance: true },
  small: { ...TYPE.small, colour: COLOUR.muted, measure: PAGE.measure },
  h1: { ...TYPE.h1, colour: COLOUR.petrol, strong: true, measure: 440, balance: true },
  h2: { ...TYPE.h2, colour: COLOUR.petrol, strong: true, measure: 440, balance: true },
  h3: { ...TYPE.h3, colour: COLOUR.petrol, strong: true, measure: 470, balance: true },
  h4: { ...TYPE.h4, colour: COLOUR.ink, strong: true, measure: PAGE.measure },
  table: { ...TYPE.table, colour: COLOUR.ink },
  tableHead: { ...TYPE.table, colour: COLOUR.petrol, strong: true },
  caption: { ...TYPE.caption, colour: COLOUR.muted },
  figureTitle: { ...TYPE.table, colour: COLOUR.ink, strong: true },
  noteTitle: { ...TYPE.h3, colour: COLOUR.petrol, strong: true },
  keyFigure: { ...TYPE.keyFigure, colour: COLOUR.petrol, strong: true },
  keyLabel: { ...TYPE.table, colour: COLOUR.muted },
  running: { ...TYPE.running, colour: COLOUR.muted },
  coverKicker: { ...TYPE.h3, colour: COLOUR.petrol, strong: true },
  coverTitle: { ...TYPE.cover, colour: COLOUR.petrol, strong: true, balance: true },
  coverSubtitle: { ...TYPE.h2, colour: COLOUR.ink, measure: 420, balance: true },
} as const satisfies Readonly<Record<string, Style>>

type TextOptions = Flow & {
  readonly top?: number
  readonly width?: number
  readonly align?: 'left' | 'right'
  readonly element?: Structure
  readonly artifact?: Artifact
  readonly anchor?: Anchor
}
export type Run = {
  readonly text: string
  readonly strong?: boolean
  readonly colour?: string
  readonly mark?: TextMark
}

/** A text of one style, no wider than its measure. `width` is the room there is, for keeping to the measure. */
export function text(setting: Setting, runs: readonly Run[], style: Style, options: TextOptions): LayoutNode {
  const { top = 0, width, align = 'left', ...rest } = options
  const spare = width !== undefined && style.measure !== undefined ? Math.max(0, width - style.measure) : 0
  return {
    ...rest,
    ...(style.balance ? { balance: true } : {}),
    text: runs.map((run) => ({
      text: setting.clean(run.text),
      bold: run.strong ?? style.strong ?? false,
      color: run.colour ?? style.colour,
      ...(run.mark ? { mark: run.mark } : {}),
      // A sign's room is made of spaces, which pdfmake would cut at the ends of lines.
      ...(run.mark?.sign ? { preserveLeadingSpaces: true, preserveTrailingSpaces: true } : {}),
    })),
    font: FONT.family,
    fontSize: style.size,
    lineHeight: style.leading / setting.fonts.regular.lineHeight(style.size, false),
    alignment: align,
    margin: [0, top, spare, 0],
  }
}

/** The document's spans as runs: a span that leads somewhere becomes a link, a sign is drawn in the room it keeps. */
export function runsOf({ targets }: Setting, spans: Text, style: Style): readonly Run[] {
  return spans.flatMap((span): readonly Run[] => {
    const mark = span.to !== undefined && targets.has(span.to) ? linkTo(span.to, true) : undefined
    const run: Run = {
      text: span.text,
      ...(span.strong ? { strong: true } : {}),
      ...(mark ? { mark, colour: COLOUR.petrol } : {}),
    }
    return span.sign ? [signRun(span.sign, style.size), run] : [run]
  })
}

/** Leads to a block of the document; the element takes its place in the tree when it is drawn. */
export function linkTo(id: string, underline: boolean): TextMark {
  return { link: { element: element('Link'), to: id, underline } }
}

/** Room in the line for a sign: no-break spaces as wide as it, and a little air. */
export function signRun(status: GoalStatus, size: number): Run {
  return { text: '\u00a0'.repeat(6), mark: { sign: { status, size: size * 1.02 } } }
}

type Draw = (doc: PDFDocument, x: number, y: number) => void

/** A drawing of our own. Without an element it is an artifact. */
export function drawing(
  width: number,
  height: number,
  draw: Draw,
  options: { element?: Structure; top?: number } = {},
) {
  // pdfmake lays out by `svg`; our renderer calls `draw` instead.
  const { top = 0, ...rest } = options
  return { ...rest, svg: 'drawn', width, height, draw, margin: [0, top, 0, 0] }
}

/** A line across the page. */
export function rule(width: number, thickness: number, colour: string, top = 0): LayoutNode {
  return drawing(width, thickness, (doc, x, y) => doc.rect(x, y, width, thickness).fill(colour), { top })
}

export function sign(status: GoalStatus, size: number, top = 0): LayoutNode {
  return drawing(size, size, (doc, x, y) => drawSign(doc, status, x, y, size), { top })
}
