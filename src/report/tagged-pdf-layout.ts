// pdfmake's layout with what it lacks: each line remembers the structure element it belongs to, headings stay with what
// follows, no lonely lines, and groups that fit a page are kept on one.

import LayoutBuilderModule, { type Inline, type LayoutNode, type Line } from 'pdfmake/js/LayoutBuilder.js'
import { unwrap } from './pdf-make.ts'

/** What we add to pdfmake's nodes. */
export type Flow = {
  /** Stays on the page of the next node in its stack. */
  readonly keepWithNext?: boolean
  /** Is not broken over pages where it fits on one. */
  readonly keep?: boolean
  /** A text that must break leaves and takes at least so many lines; two where not given. */
  readonly leastLines?: number
  /** Stands at the foot of its page. */
  readonly atFoot?: boolean
  /** The lines of a text are made about equally long. */
  readonly balance?: boolean
  /** Height of the least that may stand at the foot of a page, for tables. */
  readonly startHeight?: number
}

/** Higher than any page: what is measured never breaks. */
const ENDLESS = 1e6

export class TaggedLayout extends unwrap(LayoutBuilderModule) {
  /** While measuring: the inlines that laying out uses up, to be put back. */
  private measured: Map<LayoutNode, readonly Inline[]> | null = null

  override buildNextLine(node: LayoutNode): Line | null {
    const line = super.buildNextLine(node)
    if (!line) return null
    line.element = node.element
    line.artifact = node.artifact
    line.anchor = node.anchor
    // Repeated table headers are copies of their lines: the token tells which have been drawn before.
    line.token = {}
    return line
  }

  override processVerticalContainer(node: LayoutNode): void {
    const items = node.stack ?? []
    for (const [i, item] of items.entries()) {
      if (this.flows()) this.makeRoom(items, i)
      this.processNode(item)
      for (const position of item.positions ?? []) node.positions?.push(position)
    }
  }

  override processLeaf(node: LayoutNode): void {
    if (this.measured && !this.measured.has(node))
      this.measured.set(node, keepInlines(node, this.writer.context().availableWidth))
    if (this.flows()) this.avoidLonelyLines(node)
    const context = this.writer.context()
    forbidNeedlessCuts(node, context.availableWidth)
    const spare = (node as Flow).balance ? spareWhenBalanced(node._inlines ?? [], context.availableWidth) : 0
    context.addMargin(0, spare)
    super.processLeaf(node)
    context.addMargin(0, -spare)
  }

  /** True in the main flow: not in columns, tables, or what is only measured. */
  private flows(): boolean {
    return this.writer.transactionLevel === 0 && this.writer.context().snapshots.length === 0
  }

  private makeRoom(items: readonly LayoutNode[], i: number): void {
    const context = this.writer.context()
    // For the first, its container has made room already; for what a heading keeps, the heading has.
    const isSettled = i === 0 || (items[i - 1] as Flow).keepWithNext === true
    if (!isSettled) {
      const needed = Math.min(this.neededAt(items, i), this.pageHeight())
      if (needed > context.availableHeight && !this.isAtTop()) this.writer.moveToNextPage()
    }
    const node = items[i]
    if (node && (node as Flow).atFoot) context.moveDown(Math.max(0, context.availableHeight - this.heightOf(node)))
    // Space before a block is lost at the top of a page.
    if (node?._margin && this.isAtTop()) node._margin = [node._margin[0], 0, node._margin[2], node._margin[3]]
  }

  private isAtTop(): boolean {
    const { y, pageMargins } = this.writer.context()
    return y - pageMargins.top < 0.01
  }

  private pageHeight(): number {
    const { pageMargins, getCurrentPage } = this.writer.context()
    return getCurrentPage.call(this.writer.context()).pageSize.height - pageMargins.top - pageMargins.bottom
  }

  /** The height that must be free for node `i` to begin here. */
  private neededAt(items: readonly LayoutNode[], i: number): number {
    const node = items[i]
    if (!node || node.pageBreak !== undefined) return 0
    const { keep, keepWithNext } = node as Flow
    if (keepWithNext) return this.heightOf(node) + this.neededAt(items, i + 1)
    // What is kept but higher than a page begins at the top of one: it breaks as seldom as it can.
    return keep ? this.heightOf(node) : this.startOf(node)
  }

  private startOf(node: LayoutNode): number {
    const top = node._margin?.[1] ?? 0
    const { startHeight, leastLines = 2 } = node as Flow
    if (startHeight !== undefined) return top + startHeight
    if (node.stack) return top + this.neededAt(node.stack, 0)
    const lineHeight = node._inlines?.[0]?.height
    const isSurelyLong =
      lineHeight !== undefined && fullLines(node, this.writer.context().availableWidth) > 2 * leastLines - 1
    if (isSurelyLong) return top + leastLines * lineHeight
    const height = this.heightOf(node)
    // Three lines are not broken; of more, two may stand alone.
    const isShort = lineHeight === undefined || height - top < (2 * leastLines - 0.5) * lineHeight
    return isShort ? height : top + leastLines * lineHeight
  }

  /** Lays the node out on an endless page, then takes it all back. */
  private heightOf(node: LayoutNode): number {
    const { writer } = this
    const before = { nodes: this.linearNodeList.length, measured: this.measured }
    const mine = new Map<LayoutNode, readonly Inline[]>()
    this.measured = mine
    writer.transactionLevel += 1
    writer.pushContext(writer.context().availableWidth, ENDLESS)
    this.processNode(node)
    const height = writer.context().y
    writer.popContext()
    writer.transactionLevel -= 1
    this.linearNodeList.length = before.nodes
    this.measured = before.measured
    for (const [leaf, inlines] of mine) leaf._inlines = [...inlines]
    return height
  }

  /** A paragraph that must break leaves and takes at least two lines, or `leastLines`; one of three is not broken. */
  private avoidLonelyLines(node: LayoutNode): void {
    const context = this.writer.context()
    const lineHeight = node._inlines?.[0]?.height ?? 0
    const room = Math.floor((context.availableHeight + 0.001) / lineHeight)
    // Words can leave lines half empty, hardly more: what then still fits need not be measured.
    if (2 * fullLines(node, context.availableWidth) + forcedBreaks(node) + 1 <= room) return
    // Measured without its own margins, which are already spent here.
    const lines = Math.round(
      this.heightOf({ ...node, _margin: null, _inlines: [...keepInlines(node, context.availableWidth)] }) / lineHeight,
    )
    if (lines <= room || !Number.isFinite(room)) return
    const { leastLines = 2 } = node as Flow
    const lacking = leastLines - (lines - room)
    if ((room < leastLines || lines < 2 * leastLines) && !this.isAtTop()) this.writer.moveToNextPage()
    else if (lacking > 0 && room - lacking >= leastLines) context.availableHeight -= lacking * lineHeight
  }
}

/** The words as they are now. Laying out changes only those too wide for a line, which it cuts: they are copied. */
function keepInlines(node: LayoutNode, width: number): readonly Inline[] {
  return (node._inlines ?? []).map((inline) => (inline.width > width ? { ...inline } : inline))
}

/** pdfmake cuts a word whose trailing space has no room; only words wider than a whole line need cutting. */
function forbidNeedlessCuts({ _inlines: inlines = [] }: LayoutNode, width: number): void {
  for (const inline of inlines) inline.noWrap = inline.width - inline.trailingCut <= width
}

/** As many lines as the text would fill to the brim: it never needs fewer. */
function fullLines({ _inlines: inlines = [] }: LayoutNode, width: number): number {
  return inlines.reduce((sum, inline) => sum + inline.width, 0) / width
}

const forcedBreaks = ({ _inlines: inlines = [] }: LayoutNode): number =>
  inlines.filter(({ lineEnd }) => lineEnd === true).length

/** How much narrower a text may be set without needing another line. */
function spareWhenBalanced(inlines: readonly Inline[], width: number): number {
  const lines = countLines(inlines, width)
  if (lines < 2) return 0
  let [narrow, wide] = [width / 2, width]
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2
    if (countLines(inlines, middle) > lines) narrow = middle
    else wide = middle
  }
  return width - wide
}

function countLines(inlines: readonly Inline[], width: number): number {
  let [lines, used] = [1, 0]
  for (const { width: own, trailingCut } of inlines) {
    if (used > 0 && used + own - trailingCut > width) [lines, used] = [lines + 1, 0]
    used += own
  }
  return lines
}
