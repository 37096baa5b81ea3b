// Draws laid-out pages so that every line and drawing is content of its structure element, and all else an artifact.

import type { Inline, Line, Page } from 'pdfmake/js/LayoutBuilder.js'
import type { PDFDocument, PdfOutline } from 'pdfmake/js/PDFDocument.js'
import RendererModule from 'pdfmake/js/Renderer.js'
import type { GoalStatus } from '../domain/attainment/result.ts'
import { COLOUR } from './look.ts'
import { unwrap } from './pdf-make.ts'
import { drawSign } from './pdf-sign.ts'
import type { Artifact, Marks } from './tagged-pdf-marks.ts'
import { place, type Structure } from './tagged-pdf-structure.ts'

/** A place that links and bookmarks lead to. */
export type Anchor = {
  readonly id: string
  readonly bookmark: { readonly title: string; readonly level: number } | null
}

/** What a run of text is beside text. */
export type TextMark = {
  readonly link?: { readonly element: Structure; readonly to: string; readonly underline: boolean }
  /** The run keeps room for this sign, drawn instead of it. */
  readonly sign?: { readonly status: GoalStatus; readonly size: number }
  /** The run is replaced by the number of the page where this id stands. */
  readonly pageOf?: string
  /** Read instead of the run, by those who hear it. */
  readonly spoken?: string
}

/** A drawing of our own, passed through pdfmake as an "svg" node of known size. */
export type DrawnItem = {
  readonly x: number
  readonly y: number
  readonly element?: Structure
  readonly draw: (doc: PDFDocument, x: number, y: number) => void
  readonly _width: number
  readonly _height: number
}

export class TaggedRenderer extends unwrap(RendererModule) {
  private readonly marks: Marks
  private readonly drawn = new Set<object>()
  private readonly reached = new Set<string>()
  private pageOf: ReadonlyMap<string, number> = new Map()
  private readonly bookmarks: { readonly level: number; readonly item: PdfOutline }[] = []

  constructor(doc: PDFDocument, marks: Marks) {
    super(doc)
    this.marks = marks
  }

  override renderPages(pages: readonly Page[]): void {
    this.pageOf = findAnchors(pages)
    for (const page of pages) {
      this.pdfDocument.addPage({ size: [page.pageSize.width, page.pageSize.height] })
      const write = gatherContent(this.pdfDocument)
      for (const { type, item } of page.items) {
        if (type === 'line') this.renderLine(item as Line)
        else if (type === 'svg') this.renderDrawing(item as unknown as DrawnItem)
        else if (type === 'vector') {
          this.marks.artifact('Layout')
          this.renderVector(item as Record<string, unknown>)
        } else throw new Error(`nothing is known of how to tag pdfmake's "${type}"`)
      }
      this.marks.close()
      write()
    }
  }

  override renderLine(line: Line): void {
    const { element, artifact, anchor, token } = line as unknown as TaggedLine
    const isCopy = this.drawn.has(token)
    this.drawn.add(token)
    if (anchor && !isCopy) this.reach(anchor, line)
    const baseline = line.y + line.getAscenderHeight() + leadingAbove(line)
    for (const run of joinInlines(line.inlines)) {
      if (run.mark?.sign) {
        this.marks.artifact('Layout')
        const { status, size } = run.mark.sign
        drawSign(this.pdfDocument, status, line.x + run.x, baseline - size * 0.86, size)
      } else if (artifact || isCopy) {
        this.marks.artifact(artifact ?? 'RepeatedHeader')
        this.drawText(run, line.x, baseline)
      } else if (element) this.drawRun(run, line, baseline, element)
      else throw new Error(`a line belongs to no structure element: ${line.inlines.map(({ text }) => text).join('')}`)
    }
  }

  private drawRun(run: Run, line: Line, baseline: number, element: Structure): void {
    const link = run.mark?.link
    if (!link) {
      this.marks.content(element, run.mark?.spoken)
      this.drawText(run, line.x, baseline)
      if (run.mark?.spoken !== undefined) this.marks.close()
      return
    }
    place(element, link.element)
    this.marks.content(link.element)
    this.drawText(run, line.x, baseline)
    const { text, x } = this.placeOf(run, line.x)
    // Without the space that may end it.
    const width = run.font.widthOfString(text.trimEnd(), run.fontSize)
    this.marks.link(link.element, { x, y: line.y, width, height: line.getHeight() }, link.to, text.trim())
    if (!link.underline) return
    this.marks.artifact('Layout')
    const y = baseline + run.fontSize * 0.16
    this.pdfDocument
      .lineWidth(0.5)
      .undash()
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(run.color)
  }

  private drawText(run: Run, left: number, baseline: number): void {
    const { text, x } = this.placeOf(run, left)
    const doc = this.pdfDocument
    doc._font = run.font
    doc
      .fillColor(run.color)
      .fontSize(run.fontSize)
      .text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
  }

  /** Where the run stands, and its text: a page number is known only now, and may be narrower than the room it has. */
  private placeOf(run: Run, left: number): { readonly text: string; readonly x: number } {
    if (run.mark?.pageOf === undefined) return { text: run.text, x: left + run.x }
    const text = String((this.pageOf.get(run.mark.pageOf) ?? 0) + 1)
    const spare = run.alignment === 'right' ? run.width - run.font.widthOfString(text, run.fontSize) : 0
    return { text, x: left + run.x + spare }
  }

  private renderDrawing({ x, y, _width: width, _height: height, element, draw }: DrawnItem): void {
    if (element) {
      const bottom = this.pdfDocument.page.height - y
      element.box = [x, bottom - height, x + width, bottom]
      this.marks.content(element)
    } else this.marks.artifact('Layout')
    draw(this.pdfDocument, x, y)
  }

  private reach({ id, bookmark }: Anchor, line: Line): void {
    if (this.reached.has(id)) return
    this.reached.add(id)
    const top = Math.max(line.y - 8, 0)
    this.pdfDocument.addNamedDestination(id, 'XYZ', 0, top, null)
    if (!bookmark) return
    while ((this.bookmarks.at(-1)?.level ?? 0) >= bookmark.level) this.bookmarks.pop()
    const parent = this.bookmarks.at(-1)?.item ?? this.pdfDocument.outline
    // pdfkit measures `left` from the right edge.
    const item = parent.addItem(bookmark.title, { fit: false, top, left: this.pdfDocument.page.width })
    this.bookmarks.push({ level: bookmark.level, item })
  }
}

/** pdfkit makes a buffer of every operator; one for the whole page is much less to clear away. The answer writes it. */
function gatherContent(doc: PDFDocument): () => void {
  const operators: string[] = []
  const { page, addContent } = doc
  doc.addContent = (operator) => {
    operators.push(operator)
    return doc
  }
  return () => {
    page.write(operators.join('\n'))
    // The next page begins with operators of its own.
    doc.addContent = addContent
  }
}

type TaggedLine = {
  readonly element?: Structure
  readonly artifact?: Artifact
  readonly anchor?: Anchor
  readonly token: object
}
type Run = Inline & { readonly mark?: TextMark }

/** The page, counted from 0, where each anchor's first line stands. */
function findAnchors(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [number, page] of pages.entries())
    for (const { type, item } of page.items) {
      const id = type === 'line' ? (item as TaggedLine & Line).anchor?.id : undefined
      if (id !== undefined && !found.has(id)) found.set(id, number)
    }
  return found
}

/** pdfmake puts a line's extra height under its letters; we share it between above and below. */
function leadingAbove(line: Line): number {
  const natural = Math.max(...line.inlines.map(({ font, fontSize }) => font.lineHeight(fontSize, false)))
  return (line.getHeight() - natural) / 2
}

/** pdfmake breaks text into words; those that look alike are drawn as one run, so that a line is read as a line. */
function joinInlines(inlines: readonly Inline[]): readonly Run[] {
  const runs: Run[] = []
  for (const inline of (inlines as readonly Run[]).filter(({ text }) => text !== '')) {
    const last = runs.at(-1)
    const isSame =
      last &&
      last.font === inline.font &&
      last.fontSize === inline.fontSize &&
      last.color === inline.color &&
      last.mark === inline.mark
    if (isSame) runs[runs.length - 1] = { ...last, text: last.text + inline.text, width: last.width + inline.width }
    else runs.push(inline)
  }
  return runs.map((run) => (run.color ? run : { ...run, color: COLOUR.ink }))
}
