// Lists, and numbers side by side, which are a list too.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import { pdfText } from '../text/pdf.ts'
import type { KeyFigures, List } from './document.ts'
import { type Built, runsOf, type Setting, STYLE, sign, text } from './pdf-nodes.ts'
import { element } from './tagged-pdf-structure.ts'

const INDENT = 15

/** An item that begins with a sign has it for a bullet. */
export function buildList({ items, ordered }: List, width: number, top: number, setting: Setting): Built {
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
export function buildKeyFigures({ items }: KeyFigures, width: number, top: number, setting: Setting): Built {
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
