// Tables: caption above, row headers in the first column, numbers to the right, header rows repeated, rows kept whole.

import type { LayoutNode } from 'pdfmake/js/LayoutBuilder.js'
import type { Cell, Column, Table } from './document.ts'
import { COLOUR } from './look.ts'
import { type Built, runsOf, type Setting, STYLE, text } from './pdf-nodes.ts'
import { columnWidths } from './pdf-table-widths.ts'
import { element, type Structure } from './tagged-pdf-structure.ts'

/** Space between the words of two columns. */
const BETWEEN = 14
/** A table of no more rows than this is kept on one page. */
export const SMALL_TABLE = 14
/** A cell with more text than this may need more than a page: its row may break. */
const LONG_CELL = 1200

export function buildTable(table: Table, width: number, top: number, setting: Setting): Built {
  const { caption, columns, rows, note } = table
  const captionElement = element('Caption')
  const widths = columnWidths(columns, rows, width - BETWEEN * (columns.length - 1), setting)
  const head = columns.map((column) => ({ own: element('TH', [], { scope: 'Column' }), column }))
  const body = rows.map((row) =>
    columns.map((column, i) => ({
      own: i === 0 ? element('TH', [], { scope: 'Row' }) : element('TD'),
      cell: row[i] ?? [],
      column,
    })),
  )
  const isLong = rows.some((row) => row.some((cell) => lengthOf(cell) > LONG_CELL))
  const grid: LayoutNode = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: isLong ? 0 : 1,
      dontBreakRows: !isLong,
      widths: [...widths],
      body: [
        head.map(({ own, column }) =>
          text(setting, [{ text: column.label }], STYLE.tableHead, { element: own, align: alignOf(column) }),
        ),
        ...body.map((row) =>
          row.map(({ own, cell, column }) =>
            text(setting, runsOf(setting, cell, STYLE.table), STYLE.table, { element: own, align: alignOf(column) }),
          ),
        ),
      ],
    },
    layout: 'report',
    // Header and two rows.
    startHeight: 3 * (STYLE.table.leading + 7),
    margin: [0, 4, 0, 0],
  }
  const anchor = { id: table.id, bookmark: null }
  const title = text(setting, [{ text: caption }], STYLE.figureTitle, {
    element: captionElement,
    anchor,
    keepWithNext: true,
  })
  const noteElement = element('P')
  const noteNodes =
    note === undefined ? [] : [text(setting, [{ text: note }], STYLE.caption, { top: 5, width, element: noteElement })]
  const tree = element('Table', [
    captionElement,
    ...rowsOfTree(
      head.map(({ own }) => own),
      body.map((row) => row.map(({ own }) => own)),
    ),
  ])
  return {
    nodes: [{ stack: [title, grid, ...noteNodes], keep: rows.length <= SMALL_TABLE, margin: [0, top, 0, 0] }],
    elements: [tree, ...(note === undefined ? [] : [noteElement])],
  }
}

/** A head needs a body (ISO 14289-1 §7.2): without rows, the header row stands alone. */
function rowsOfTree(head: readonly Structure[], body: readonly (readonly Structure[])[]): readonly Structure[] {
  const headRow = element('TR', head)
  if (body.length === 0) return [headRow]
  const rows = body.map((cells) => element('TR', cells))
  return [element('THead', [headRow]), element('TBody', rows)]
}

const alignOf = ({ align }: Column): 'left' | 'right' => (align === 'number' ? 'right' : 'left')
const lengthOf = (cell: Cell): number => cell.reduce((sum, span) => sum + span.text.length, 0)

/** Rules for pdfmake: a strong line under the header, thin ones between rows, none upright. */
export const TABLE_LAYOUTS = {
  report: {
    defaultBorder: true,
    hLineWidth: (i: number, { table }: { table: { body: readonly unknown[] } }) =>
      i === 0 ? 0 : i === 1 ? 1 : i === table.body.length ? 0.75 : 0.5,
    vLineWidth: () => 0,
    hLineColor: (i: number) => (i === 1 ? COLOUR.petrol : COLOUR.rule),
    paddingLeft: (i: number) => (i === 0 ? 0 : BETWEEN / 2),
    paddingRight: (i: number, { table }: { table: { widths: readonly unknown[] } }) =>
      i === table.widths.length - 1 ? 0 : BETWEEN / 2,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  box: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 14,
    paddingRight: () => 14,
    paddingTop: () => 11,
    paddingBottom: () => 13,
  },
} as const
