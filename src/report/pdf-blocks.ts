// Blocks of the document as nodes for the page and elements for the structure tree.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { pdfText } from '../text/pdf.ts'
import type { Block, Heading, KeyFigures, List, Note, Paragraph } from './document.ts'
import { COLOUR, STATUS_COLOUR } from './look.ts'
import { buildFigure } from './pdf-figure.ts'
import { buildGroup } from './pdf-group.ts'
import { type Built, type Run, runsOf, type Setting, STYLE, sign, signRun, text } from './pdf-nodes.ts'
import { buildTable } from './pdf-table.ts'
import { element } from './tagged-pdf-structure.ts'

/** `width`: the room, points. The first block stands at the very top of it. */
export function buildBlocks(blocks: readonly Block[], width: number, setting: Setting): Built {
  const nodes: LayoutNode[] = []
  const elements: Built['elements'][number][] = []
  let previous: Block | null = null
  let isBroken = false
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'page-break') isBroken = true
    else {
      const isFirst = nodes.length === 0 || isBroken
      const built = buildBlock(block, width, isFirst ? 0 : spaceBetween(previous, block), setting)
      const [first, ...rest] = introduces(previous, block, blocks[i + 1]) ? built.nodes.map(keptWithNext) : built.nodes
      if (first) nodes.push(isBroken ? { ...first, pageBreak: 'before' } : first, ...rest)
      elements.push(...built.elements)
      isBroken = isBroken && !first
      previous = block
    }
  }
  return { nodes, elements }
}

/** A paragraph between a heading and what it heads is no place to turn the page. */
function introduces(previous: Block | null, block: Block, next: Block | undefined): boolean {
  return previous?.kind === 'heading' && block.kind === 'paragraph' && next !== undefined && STANDS_ALONE.has(next.kind)
}

const keptWithNext = (node: LayoutNode): LayoutNode => ({ ...node, keepWithNext: true })

type Content = Exclude<Block, { kind: 'page-break' }>

function buildBlock(block: Content, width: number, top: number, setting: Setting): Built {
  switch (block.kind) {
    case 'heading':
      return buildHeading(block, width, top, setting)
    case 'paragraph':
      return buildParagraph(block, width, top, setting)
    case 'list':
      return buildList(block, width, top, setting)
    case 'table':
      return buildTable(block, width, top, setting)
    case 'figure':
      return buildFigure(block, width, top, setting)
    case 'key-figures':
      return buildKeyFigures(block, width, top, setting)
    case 'note':
      return buildNote(block, width, top, setting)
    case 'group':
      return buildGroup(block, width, top, setting, buildBlocks)
  }
}

/** Space before a block, points. What a heading heads stands close under it. */
function spaceBetween(previous: Block | null, block: Content): number {
  if (block.kind === 'heading') return previous?.kind === 'heading' ? 10 : BEFORE_HEADING[block.level]
  if (previous?.kind === 'heading')
    return block.kind === 'paragraph' || block.kind === 'list' ? AFTER_HEADING[previous.level] : 9
  if (previous && STANDS_ALONE.has(previous.kind)) return block.kind === 'paragraph' || block.kind === 'list' ? 14 : 20
  if (block.kind === 'paragraph') return block.style === 'small' ? 6 : 8
  if (block.kind === 'list') return 6
  return 18
}

/** Kinds that text does not run on from. */
const STANDS_ALONE: ReadonlySet<Block['kind']> = new Set(['figure', 'table', 'note', 'key-figures', 'group'])

const BEFORE_HEADING = { 1: 30, 2: 26, 3: 20, 4: 13 } as const
const AFTER_HEADING = { 1: 8, 2: 5, 3: 3, 4: 1 } as const

/** The status is read as the heading's first words; its sign stands before it, or in the margin. */
function buildHeading(heading: Heading, width: number, top: number, setting: Setting): Built {
  const style = ([STYLE.h1, STYLE.h2, STYLE.h3, STYLE.h4] as const)[heading.level - 1] ?? STYLE.h4
  const own = element(setting.headingType(heading.level))
  const anchor = { id: heading.id, bookmark: { title: heading.text, level: heading.level } }
  const { status } = heading
  const title = text(setting, [{ text: heading.text }], style, {
    top: status ? 0 : top,
    width,
    element: own,
    keepWithNext: true,
    ...(status ? {} : { anchor }),
  })
  if (!status) return { nodes: [title], elements: [own] }
  const colour = STATUS_COLOUR[status.code]
  // The space at the end keeps the word apart from the title for those who hear it.
  const word: Run = { text: `${status.label} `, strong: true, colour }
  const runs = setting.signInMargin ? [word] : [signRun(status.code, STYLE.h4.size), word]
  const line = text(setting, runs, { ...STYLE.h4, colour }, { top, width, element: own, anchor, keepWithNext: true })
  return { nodes: [line, title], elements: [own] }
}

function buildParagraph({ style, text: spans }: Paragraph, width: number, top: number, setting: Setting): Built {
  const own = element('P')
  return {
    nodes: [text(setting, runsOf(setting, spans, STYLE[style]), STYLE[style], { top, width, element: own })],
    elements: [own],
  }
}

const INDENT = 15

/** An item that begins with a sign has it for a bullet. */
function buildList({ items, ordered }: List, width: number, top: number, setting: Setting): Built {
  const room = Math.min(width, STYLE.body.measure)
  const rows = items.map((item, i) => {
    const [first, ...rest] = item
    const status = first?.sign
    const label = element('Lbl')
    const body = element('LBody')
    const spans = first && status ? [withoutSign(first), ...rest] : item
    const bullet = status
      ? { ...sign(status, 9.5, 3), width: INDENT }
      : {
          ...text(setting, [{ text: ordered ? pdfText.listNumber(i + 1) : pdfText.listBullet }], STYLE.body, {
            element: label,
          }),
          width: INDENT,
        }
    const words = text(setting, runsOf(setting, spans, STYLE.body), STYLE.body, { element: body })
    return {
      node: {
        columns: [
          status ? { width: INDENT, stack: [sign(status, 9.5, 3)] } : bullet,
          { ...words, width: room - INDENT },
        ],
        columnGap: 0,
        margin: [0, i === 0 ? top : 3, 0, 0],
      } satisfies LayoutNode,
      item: element('LI', status ? [body] : [label, body]),
    }
  })
  const numbering = ordered ? 'Decimal' : items.some(([first]) => first?.sign) ? 'None' : 'Disc'
  return {
    nodes: rows.map(({ node }) => node),
    elements: [
      element(
        'L',
        rows.map(({ item }) => item),
        { numbering },
      ),
    ],
  }
}

function withoutSign({ sign: _, ...span }: List['items'][number][number]) {
  return span
}

const FIGURES_IN_ROW = 4
const GAP = 22

/** Up to four numbers side by side, as a list: each with what it says under it. */
function buildKeyFigures({ items }: KeyFigures, width: number, top: number, setting: Setting): Built {
  const inRow = Math.min(items.length, FIGURES_IN_ROW)
  const each = (width - GAP * (inRow - 1)) / inRow
  const cells = items.map(({ value, label }) => {
    const body = element('LBody')
    const stack = [
      text(setting, [{ text: `${value} ` }], STYLE.keyFigure, { element: body }),
      text(setting, [{ text: label }], STYLE.keyLabel, { element: body }),
    ]
    return { node: { width: each, stack }, item: element('LI', [body]) }
  })
  const rows = Array.from({ length: Math.ceil(cells.length / inRow) }, (_, i) =>
    cells.slice(i * inRow, (i + 1) * inRow),
  )
  return {
    nodes: rows.map((row, i) => ({
      columns: row.map(({ node }) => node),
      columnGap: GAP,
      keep: true,
      margin: [0, i === 0 ? top : 14, 0, 0],
    })),
    elements: [
      element(
        'L',
        cells.map(({ item }) => item),
        { numbering: 'None' },
      ),
    ],
  }
}

const PADDING = 14

/** A tinted box. */
function buildNote({ title, blocks }: Note, width: number, top: number, setting: Setting): Built {
  const inner = buildBlocks(blocks, width - 2 * PADDING, setting)
  const head = element('P')
  const heading = text(setting, [{ text: title }], STYLE.noteTitle, { element: head, keepWithNext: true })
  const content = inner.nodes.map((node, i) => (i === 0 ? { ...node, margin: withTop(node, 5) } : node))
  const box: LayoutNode = {
    table: { widths: [width - 2 * PADDING], body: [[{ stack: [heading, ...content], fillColor: COLOUR.petrolTint }]] },
    layout: 'box',
    margin: [0, top, 0, 0],
  }
  const own = element('Note', [head, ...inner.elements], { id: setting.nextId() })
  return { nodes: [{ stack: [box], keep: true }], elements: [own] }
}

function withTop(node: LayoutNode, top: number): readonly number[] {
  const [left = 0, , right = 0, bottom = 0] = Array.isArray(node.margin) ? (node.margin as readonly number[]) : []
  return [left, top, right, bottom]
}
