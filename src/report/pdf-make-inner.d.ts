// The inner classes of pdfmake and pdfkit that we build on; pdfmake ships types for its outside only.

/** CommonJS as the loader hands it over: the class itself, or a module holding it. */
type Wrapped<T> = T | { readonly default: T }

declare module 'pdfmake/js/PDFDocument.js' {
  export type PdfRef = {
    data: Record<string, unknown>
    end(): void
    write(bytes: Uint8Array): void
  }
  export type PdfPage = {
    readonly dictionary: PdfRef
    readonly height: number
    readonly width: number
    readonly structParentTreeKey: number
    readonly annotations: PdfRef[]
    /** What the page's content draws by name. */
    readonly xobjects: Record<string, PdfRef>
    write(operators: string): void
  }
  type NumberTree = { get(key: number): unknown[]; add(key: number, value: unknown): void }
  export type PdfFont = {
    readonly ascender: number
    readonly descender: number
    widthOfString(text: string, size: number): number
    lineHeight(size: number, includeGap?: boolean): number
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  }
  export type PdfOutline = {
    addItem(
      title: string,
      options: { readonly expanded?: boolean; readonly fit?: boolean; readonly top?: number; readonly left?: number },
    ): PdfOutline
  }
  export class PDFDocument {
    constructor(
      fonts: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>,
      images: object,
      patterns: object,
      attachments: object,
      options: Readonly<Record<string, unknown>>,
    )
    readonly page: PdfPage
    readonly outline: PdfOutline
    readonly _root: PdfRef
    _font: PdfFont
    _id: Uint8Array
    _addInfo: () => void
    endSubset: () => void
    _addColorOutputIntent(): void
    appendXML(xml: string): void
    provideFont(family: string, bold: boolean, italics: boolean): PdfFont
    ref(data: Record<string, unknown>): PdfRef
    addPage(options: { readonly size: readonly [number, number] }): this
    addContent: (operators: string) => PDFDocument
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this
    getStructTreeRoot(): PdfRef
    getStructParentTree(): NumberTree
    createStructParentTreeNextKey(): number
    fontSize(size: number): this
    text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(x: number, y?: number): this
    rotate(degrees: number): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): this
    quadraticCurveTo(ax: number, ay: number, x: number, y: number): this
    rect(x: number, y: number, width: number, height: number): this
    path(d: string): this
    closePath(): this
    clip(): this
    fill(colour?: string): this
    stroke(colour?: string): this
    fillColor(colour: string): this
    strokeColor(colour: string): this
    fillOpacity(opacity: number): this
    strokeOpacity(opacity: number): this
    lineWidth(width: number): this
    lineCap(cap: string): this
    lineJoin(join: string): this
    miterLimit(limit: number): this
    dash(lengths: readonly number[], options: { readonly phase?: number }): this
    undash(): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
  const wrapped: Wrapped<typeof PDFDocument>
  export default wrapped
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { PDFDocument, PdfFont } from 'pdfmake/js/PDFDocument.js'

  /** A node of pdfmake's own document tree; we add `element`, `artifact` and the like, which pdfmake carries along. */
  export type LayoutNode = {
    [key: string]: unknown
    _margin?: readonly [number, number, number, number] | null
    _inlines?: Inline[]
    stack?: LayoutNode[]
    positions?: unknown[]
  }
  export type Inline = {
    text: string
    x: number
    width: number
    readonly font: PdfFont
    readonly fontSize: number
    readonly color: string
    readonly alignment: string
    readonly height: number
    readonly trailingCut: number
    readonly lineEnd?: boolean
    noWrap?: boolean
    readonly mark?: unknown
  }
  export type Line = {
    x: number
    y: number
    readonly inlines: readonly Inline[]
    getHeight(): number
    getAscenderHeight(): number
    element?: unknown
    artifact?: unknown
    anchor?: unknown
    token?: object
  }
  export type PageItem = { readonly type: string; readonly item: Line | Record<string, unknown> }
  export type Page = {
    readonly items: readonly PageItem[]
    readonly pageSize: { readonly width: number; readonly height: number }
  }
  type Context = {
    readonly y: number
    availableHeight: number
    readonly availableWidth: number
    readonly pageMargins: { readonly top: number; readonly bottom: number }
    readonly snapshots: readonly unknown[]
    addMargin(left: number, right: number): void
    moveDown(offset: number): void
    getCurrentPage(): { readonly pageSize: { readonly height: number } }
  }
  type Writer = {
    transactionLevel: number
    context(): Context
    pushContext(width: number, height: number): void
    popContext(): void
    moveToNextPage(): void
  }
  export class LayoutBuilder {
    constructor(
      pageSize: { readonly width: number; readonly height: number; readonly orientation: string },
      pageMargins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
      svgMeasure: { measureSVG(svg: string): { width: number; height: number }; writeDimensions(svg: string): string },
    )
    protected writer: Writer
    protected linearNodeList: LayoutNode[]
    protected nestedLevel: number
    registerTableLayouts(layouts: object): void
    layoutDocument(
      content: LayoutNode,
      document: PDFDocument,
      styles: object,
      defaultStyle: object,
      background: undefined,
      header: unknown,
      footer: unknown,
    ): readonly Page[]
    processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void
    processVerticalContainer(node: LayoutNode): void
    processLeaf(node: LayoutNode): void
    buildNextLine(node: LayoutNode): Line | null
  }
  const wrapped: Wrapped<typeof LayoutBuilder>
  export default wrapped
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Line, Page } from 'pdfmake/js/LayoutBuilder.js'
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js'
  export class Renderer {
    constructor(document: PDFDocument)
    protected pdfDocument: PDFDocument
    renderPages(pages: readonly Page[]): void
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: Record<string, unknown>): void
    renderSVG(item: Record<string, unknown>): void
  }
  const wrapped: Wrapped<typeof Renderer>
  export default wrapped
}
