// What surrounds the blocks: cover, contents, running header and footer.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { pdfText } from '../text/pdf.ts'
import type { Block, Document, Heading } from './document.ts'
import { sizeOnPaper } from './logo.ts'
import { COLOUR, PAGE, TYPE } from './look.ts'
import { drawLogo } from './pdf-logo.ts'
import { type Built, CONTENT_WIDTH, drawing, linkTo, rule, type Setting, STYLE, type Style, text } from './pdf-nodes.ts'
import { element, type Structure } from './tagged-pdf-structure.ts'

export function buildCover({ cover }: Document, setting: Setting): Built {
  const [kicker, title, subtitle] = [element('P'), element(setting.headingType(1)), element('P')]
  const facts = cover.facts.map((fact) => ({ fact, label: element('Lbl'), body: element('LBody') }))
  const width = CONTENT_WIDTH
  const top = topOf(cover)
  const factRows = facts.flatMap(({ fact, label, body }) => [
    rule(width, 0.5, COLOUR.rule, 6),
    {
      columns: [
        { ...text(setting, [{ text: `${fact.label} ` }], STYLE.keyLabel, { element: label }), width: 150 },
        { ...text(setting, [{ text: fact.value }], STYLE.table, { element: body }), width: width - 150 },
      ],
      columnGap: 0,
      margin: [0, 6, 0, 0],
    },
  ])
  return {
    nodes: [
      ...top.nodes,
      drawing(56, 5, (doc, x, y) => doc.rect(x, y, 56, 5).fill(COLOUR.accent)),
      text(setting, [{ text: cover.kicker }], STYLE.coverKicker, { top: 22, width, element: kicker }),
      text(setting, [{ text: cover.title }], STYLE.coverTitle, { top: 8, width, element: title }),
      text(setting, [{ text: cover.subtitle }], STYLE.coverSubtitle, { top: 14, width, element: subtitle }),
      { stack: factRows, atFoot: true },
    ],
    elements: [
      ...top.elements,
      kicker,
      title,
      subtitle,
      element(
        'L',
        facts.map(({ label, body }) => element('LI', [label, body])),
        { numbering: 'None' },
      ),
    ],
  }
}

/** How far down the title stands, with a logotype above it or without. Points. */
const ABOVE_TITLE = 150

/** Space above is lost at the top of a page, so it is drawn, as nothing. */
function topOf({ logo }: Document['cover']): Built {
  if (logo === undefined) return { nodes: [drawing(1, ABOVE_TITLE, () => undefined)], elements: [] }
  const size = sizeOnPaper(logo)
  const figure = element('Figure', [], { alt: logo.alt })
  return {
    nodes: [
      drawing(size.width, size.height, (doc, x, y) => drawLogo(doc, logo, x, y, size), { element: figure }),
      drawing(1, ABOVE_TITLE - size.height, () => undefined),
    ],
    elements: [figure],
  }
}

const NUMBER = 36

/** How closely the entries are set: as airy as one page allows. Points. */
const DENSITIES = [
  { size: TYPE.body.size, leading: TYPE.body.leading, chapter: 9, section: 2 },
  { size: TYPE.table.size, leading: TYPE.table.leading, chapter: 8, section: 1 },
  { size: TYPE.table.size, leading: TYPE.table.leading, chapter: 5, section: 0 },
] as const

/** Headings of the first two levels, each a link with its page. */
export function buildContents({ contentsTitle, blocks }: Document, setting: Setting): Built {
  const headings = findHeadings(blocks).filter(({ level }) => level <= 2)
  const title = element(setting.headingType(1))
  const rows = headings.map((heading) => ({ heading, reference: element('Reference') }))
  const density = densityFor(headings)
  return {
    nodes: [
      {
        ...text(setting, [{ text: contentsTitle }], STYLE.h1, { element: title, keepWithNext: true }),
        pageBreak: 'before',
      },
      ...rows.map(({ heading, reference }) => entry(heading, reference, density, setting)),
    ],
    elements: [
      title,
      element('TOC', nest(rows.map(({ heading, reference }) => ({ heading, item: element('TOCI', [reference]) })))),
    ],
  }
}

type Density = (typeof DENSITIES)[number]

function densityFor(headings: readonly Heading[]): Density {
  const room = PAGE.height - PAGE.margin.top - PAGE.margin.bottom - TYPE.h1.leading
  const heightAt = ({ leading, chapter, section }: Density): number =>
    headings.reduce((sum, { level }) => sum + leading + (level === 1 ? chapter : section), 0)
  return DENSITIES.find((density) => heightAt(density) <= room) ?? DENSITIES[0]
}

function entry(heading: Heading, reference: Structure, density: Density, setting: Setting): LayoutNode {
  const { size, leading, chapter, section } = density
  const isChapter = heading.level === 1
  const style: Style = isChapter
    ? { size, leading, strong: true, colour: COLOUR.petrol }
    : { size, leading, colour: COLOUR.ink }
  const indent = isChapter ? 0 : 14
  const mark = linkTo(heading.id, false)
  const words = text(setting, [{ text: `${heading.text} `, mark }], style, { element: reference })
  const number = text(setting, [{ text: '000', mark: { ...mark, pageOf: heading.id } }], style, {
    element: reference,
    align: 'right',
  })
  return {
    columns: [
      { width: indent, stack: [] },
      { ...words, width: PAGE.measure - indent },
      { ...number, width: NUMBER },
    ],
    columnGap: 0,
    margin: [0, isChapter ? chapter : section, 0, 0],
    keepWithNext: isChapter,
  }
}

/** The ids of all blocks that have one. */
export function findTargets(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(idsOf))
}

function idsOf(block: Block): readonly string[] {
  if (block.kind === 'group') return block.parts.flat().flatMap(idsOf)
  if (block.kind === 'note') return block.blocks.flatMap(idsOf)
  return 'id' in block && block.id !== undefined ? [block.id] : []
}

function findHeadings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    if (block.kind === 'heading') return [block]
    return block.kind === 'group' ? findHeadings(block.parts.flat()) : []
  })
}

/** The second level's entries are a list of their own within the chapter's list. */
function nest(rows: readonly { readonly heading: Heading; readonly item: Structure }[]): readonly Structure[] {
  const entries: Structure[] = []
  let inner: Structure[] = []
  const flush = (): void => {
    if (inner.length > 0) entries.push(element('TOC', inner))
    inner = []
  }
  for (const { heading, item } of rows) {
    if (heading.level === 1) {
      flush()
      entries.push(item)
    } else inner.push(item)
  }
  flush()
  return entries
}

/** None on the cover. */
export function buildHeader({ header }: Document, setting: Setting, page: number): LayoutNode | null {
  if (page === 1) return null
  const half = CONTENT_WIDTH / 2
  return {
    columns: [
      { ...text(setting, [{ text: header.left }], STYLE.running, { artifact: 'Header' }), width: half },
      {
        ...text(setting, [{ text: header.right }], STYLE.running, { artifact: 'Header', align: 'right' }),
        width: half,
      },
    ],
    margin: [PAGE.margin.left, 36, PAGE.margin.right, 0],
  }
}

export function buildFooter(setting: Setting, page: number, pages: number): LayoutNode | null {
  if (page === 1) return null
  const words = text(setting, [{ text: pdfText.pageOf(page, pages) }], STYLE.running, {
    artifact: 'Footer',
    align: 'right',
  })
  return { ...words, margin: [PAGE.margin.left, 28, PAGE.margin.right, 0] }
}
