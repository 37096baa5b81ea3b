// What surrounds the blocks: cover, contents, running header and footer.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { pdfText } from '../text/pdf.ts'
import type { Block, Document, Heading } from './document.ts'
import { COLOUR, PAGE } from './look.ts'
import { type Built, CONTENT_WIDTH, drawing, linkTo, rule, type Setting, STYLE, text } from './pdf-nodes.ts'
import { element, type Structure } from './tagged-pdf-structure.ts'

export function buildCover({ cover }: Document, setting: Setting): Built {
  const [kicker, title, subtitle] = [element('P'), element(setting.headingType(1)), element('P')]
  const facts = cover.facts.map((fact) => ({ fact, label: element('Lbl'), body: element('LBody') }))
  const width = CONTENT_WIDTH
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
      // Space above is lost at the top of a page, so it is drawn, as nothing.
      drawing(1, 150, () => undefined),
      drawing(56, 5, (doc, x, y) => doc.rect(x, y, 56, 5).fill(COLOUR.accent)),
      text(setting, [{ text: cover.kicker }], STYLE.coverKicker, { top: 22, width, element: kicker }),
      text(setting, [{ text: cover.title }], STYLE.coverTitle, { top: 8, width, element: title }),
      text(setting, [{ text: cover.subtitle }], STYLE.coverSubtitle, { top: 14, width, element: subtitle }),
      { stack: factRows, atFoot: true },
    ],
    elements: [
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

const NUMBER = 36

/** Headings of the first two levels, each a link with its page. */
export function buildContents({ contentsTitle, blocks }: Document, setting: Setting): Built {
  const headings = findHeadings(blocks).filter(({ level }) => level <= 2)
  const title = element(setting.headingType(1))
  const width = PAGE.measure + NUMBER
  const rows = headings.map((heading) => {
    const reference = element('Reference')
    const mark = linkTo(heading.id, false)
    const isChapter = heading.level === 1
    const style = isChapter ? { ...STYLE.body, strong: true, colour: COLOUR.petrol } : STYLE.body
    const indent = isChapter ? 0 : 14
    return {
      heading,
      item: element('TOCI', [reference]),
      node: {
        columns: [
          { width: indent, stack: [] },
          {
            ...text(setting, [{ text: `${heading.text} `, mark }], style, { element: reference }),
            width: width - NUMBER - indent,
          },
          {
            ...text(setting, [{ text: '000', mark: { ...mark, pageOf: heading.id } }], style, {
              element: reference,
              align: 'right',
            }),
            width: NUMBER,
          },
        ],
        columnGap: 0,
        margin: [0, isChapter ? 9 : 2, 0, 0],
        keepWithNext: isChapter,
      } satisfies LayoutNode,
    }
  })
  return {
    nodes: [
      {
        ...text(setting, [{ text: contentsTitle }], STYLE.h1, { element: title, keepWithNext: true }),
        pageBreak: 'before',
      },
      ...rows.map(({ node }) => node),
    ],
    elements: [title, element('TOC', nest(rows))],
  }
}

/** The ids of all blocks that have one. */
export function findTargets(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(idsOf))
}

function idsOf(block: Block): readonly string[] {
  if (block.kind === 'group') return block.parts.flat().flatMap(idsOf)
  if (block.kind === 'note') return block.blocks.flatMap(idsOf)
  return 'id' in block ? [block.id] : []
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
