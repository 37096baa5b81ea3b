// Blocks of the document as nodes for the page and elements for the structure tree.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Block, Heading, Paragraph } from './document.ts'
import { STATUS_COLOUR } from './look.ts'
import { buildFigure } from './pdf-figure.ts'
import { buildGroup } from './pdf-group.ts'
import { buildKeyFigures, buildList } from './pdf-lists.ts'
import { type Built, type Run, runsOf, type Setting, STYLE, signRun, text } from './pdf-nodes.ts'
import { buildNote } from './pdf-note.ts'
import { buildTable, SMALL_TABLE } from './pdf-table.ts'
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
      const isHeld = introduces(previous, block, blocks[i + 1]) || isFollowedClosely(block, blocks, i)
      const [first, ...rest] = isHeld ? built.nodes.map(keptWithNext) : built.nodes
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

/** What explains a table or a figure stands with it, and a chapter's last words do not get a page of their own. */
function isFollowedClosely(block: Block, blocks: readonly Block[], i: number): boolean {
  const next = blocks[i + 1]
  if (!next || !isShort(block)) return false
  if (isSmall(next) && (isSmall(block) || block.kind === 'table' || block.kind === 'figure')) return true
  const end = blocks.findIndex((one, at) => at > i && one.kind === 'page-break')
  const tail = blocks.slice(i + 1, end === -1 ? undefined : end)
  return i > 0 && tail.length > 0 && tail.length <= 3 && tail.every(isFewWords)
}

/** One that can be led to stands alone: a chain of them, each held by the next, would fit on no page. */
const isSmall = (block: Block): boolean =>
  block.kind === 'paragraph' && block.style === 'small' && block.id === undefined
const isFewWords = (block: Block): boolean =>
  block.kind === 'heading' || (block.kind === 'paragraph' && lengthOf(block) < FEW_WORDS)
/** Short enough to be moved to the next page without leaving a hole. */
const isShort = (block: Block): boolean =>
  block.kind === 'table'
    ? block.rows.length <= SMALL_TABLE
    : block.kind !== 'paragraph' || lengthOf(block) < 3 * FEW_WORDS
const lengthOf = ({ text: spans }: Paragraph): number => spans.reduce((sum, span) => sum + span.text.length, 0)
/** Letters: three lines or so. */
const FEW_WORDS = 240

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
      return buildNote(block, width, top, setting, buildBlocks)
    case 'group':
      return buildGroup(block, width, top, setting, buildBlocks)
  }
}

/** Space before a block, points. What a heading heads stands close under it. */
function spaceBetween(previous: Block | null, block: Content): number {
  if (block.kind === 'heading') return previous?.kind === 'heading' ? 10 : BEFORE_HEADING[block.level]
  if (previous?.kind === 'heading')
    return block.kind === 'paragraph' || block.kind === 'list' ? AFTER_HEADING[previous.level] : 9
  if (previous && STANDS_ALONE.has(previous.kind)) return block.kind === 'paragraph' || block.kind === 'list' ? 10 : 14
  if (block.kind === 'paragraph') return block.style === 'small' ? 6 : 8
  if (block.kind === 'list') return 6
  return 12
}

/** Kinds that text does not run on from. */
const STANDS_ALONE: ReadonlySet<Block['kind']> = new Set(['figure', 'table', 'note', 'key-figures', 'group'])

const BEFORE_HEADING = { 1: 30, 2: 22, 3: 18, 4: 13 } as const
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
  // The eye has the line's end between status and title; the ear gets a colon.
  const word: Run = { text: `${status.label} `, strong: true, colour, mark: { spoken: `${status.label}: ` } }
  const runs = setting.signInMargin ? [word] : [signRun(status.code, STYLE.h4.size), word]
  const line = text(setting, runs, { ...STYLE.h4, colour }, { top, width, element: own, anchor, keepWithNext: true })
  return { nodes: [line, title], elements: [own] }
}

function buildParagraph({ style, text: spans, id }: Paragraph, width: number, top: number, setting: Setting): Built {
  const own = element('P')
  return {
    nodes: [
      text(setting, runsOf(setting, spans, STYLE[style]), STYLE[style], {
        top,
        width,
        element: own,
        ...(id === undefined ? {} : { anchor: { id, bookmark: null } }),
      }),
    ],
    elements: [own],
  }
}
