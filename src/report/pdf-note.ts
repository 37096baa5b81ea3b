// A tinted box: something asked of the reader, or something the reader must know.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Block, Note } from './document.ts'
import { COLOUR } from './look.ts'
import { type Built, type Setting, STYLE, text } from './pdf-nodes.ts'
import { element } from './tagged-pdf-structure.ts'

type Build = (blocks: readonly Block[], width: number, setting: Setting) => Built

const PADDING = 14
/** What a box's title is as a heading: beside the chapter's sections. */
const LEVEL = 2

export function buildNote({ title, blocks }: Note, width: number, top: number, setting: Setting, build: Build): Built {
  const headType = setting.headingType(LEVEL)
  const inner = build(blocks, width - 2 * PADDING, setting)
  const head = element(headType)
  const id = setting.nextId()
  const anchor = { id: `${id}-title`, bookmark: { title, level: LEVEL } }
  const heading = text(setting, [{ text: title }], STYLE.noteTitle, { element: head, anchor, keepWithNext: true })
  const content = inner.nodes.map((node, i) => (i === 0 ? { ...node, margin: withTop(node, 5) } : node))
  const box: LayoutNode = {
    table: { widths: [width - 2 * PADDING], body: [[{ stack: [heading, ...content], fillColor: COLOUR.petrolTint }]] },
    layout: 'box',
    margin: [0, top, 0, 0],
  }
  const own = element('Note', inner.elements, { id })
  // A Note is of the line's level and holds no heading (ISO 32000-1 table 338): its title stands before it.
  return { nodes: [{ stack: [box], keep: true }], elements: [head, own] }
}

function withTop(node: LayoutNode, top: number): readonly number[] {
  const [left = 0, , right = 0, bottom = 0] = Array.isArray(node.margin) ? (node.margin as readonly number[]) : []
  return [left, top, right, bottom]
}
