// A Word document as its tables. Everything else in it is left out.

import { containerText } from '../text/containers.ts'
import { arrayGrid, cellText } from './array-grid.ts'
import { createCellBudget } from './cell-budget.ts'
import { ContainerLimits } from './container-limits.ts'
import { type DocxRow, placeCells } from './docx-table.ts'
import type { Sheet } from './grid.ts'
import { refuse } from './refuse.ts'
import { type Namespaces, readXml } from './xml.ts'

export const DOCUMENT: Namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
}

type OpenCell = { span: number; continues: boolean; text: string }
type OpenRow = { before: number; deleted: boolean; cells: OpenCell[] }
type OpenTable = { rows: OpenRow[] }

/** In the order in which they begin; a table within a cell is a table of its own, and its text not the cell's. */
export function readDocument(bytes: Uint8Array, part: string): readonly Sheet[] {
  const tables: OpenTable[] = []
  // Those that are open, the innermost last; only the last takes rows, cells and text.
  const open: OpenTable[] = []
  const path: string[] = []
  let unread = 0
  let reading = false

  const row = (): OpenRow | undefined => open.at(-1)?.rows.at(-1)
  const cell = (): OpenCell | undefined => row()?.cells.at(-1)
  const add = (text: string): void => {
    const current = cell()
    if (current !== undefined && unread === 0) current.text += text
  }
  const begin: Readonly<Record<string, (attribute: (name: string) => string | undefined) => void>> = {
    'w:tbl': () => {
      if (tables.length === ContainerLimits.sheets) refuse('file.too-many-sheets', { limit: ContainerLimits.sheets })
      const table: OpenTable = { rows: [] }
      tables.push(table)
      open.push(table)
    },
    'w:tr': () => open.at(-1)?.rows.push({ before: 0, deleted: false, cells: [] }),
    'w:tc': () => row()?.cells.push({ span: 1, continues: false, text: '' }),
    'w:gridBefore': (attribute) => {
      const current = row()
      if (current !== undefined) current.before = count(attribute('w:val'), part)
    },
    'w:gridSpan': (attribute) => {
      const current = cell()
      if (current !== undefined) current.span = Math.max(count(attribute('w:val'), part), 1)
    },
    'w:vMerge': (attribute) => {
      const current = cell()
      if (current !== undefined) current.continues = attribute('w:val') !== 'restart'
    },
    'w:t': () => {
      reading = true
    },
    'w:tab': () => add(' '),
    'w:br': () => add(' '),
    'w:cr': () => add(' '),
    'w:noBreakHyphen': () => add('-'),
  }

  readXml(bytes, part, DOCUMENT, {
    open: (name, attribute) => {
      if (UNREAD.has(name)) unread++
      const current = row()
      if (name === 'w:del' && path.at(-1) === 'w:trPr' && current !== undefined) current.deleted = true
      path.push(name)
      begin[name]?.(attribute)
    },
    close: (name) => {
      path.pop()
      if (UNREAD.has(name)) unread--
      if (name === 'w:t') reading = false
      else if (name === 'w:p') add(' ')
      else if (name === 'w:tbl') open.pop()
    },
    text: (more) => {
      if (reading) add(more)
    },
  })
  return asSheets(tables)
}

/** Text that has been deleted or moved away but not yet for good, and the second copy of what old programs cannot draw. */
const UNREAD: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])

function count(text: string | undefined, part: string): number {
  const value = Number(text ?? 0)
  return Number.isInteger(value) && value >= 0 && value <= ContainerLimits.columns
    ? value
    : refuse('file.part-damaged', { part })
}

function asSheets(tables: readonly OpenTable[]): readonly Sheet[] {
  const budget = createCellBudget()
  return tables.map(({ rows }, index) => {
    const lines = rows.flatMap(({ deleted }, row) => (deleted ? [] : [row + 1]))
    const kept = rows.filter(({ deleted }) => !deleted).map(finish)
    return { name: containerText.table(index + 1), grid: arrayGrid('document', placeCells(kept, budget), lines) }
  })
}

const finish = ({ before, cells }: OpenRow): DocxRow => ({
  before,
  cells: cells.map(({ span, continues, text }) => ({
    span,
    continues,
    text: cellText(text.replace(/[ \t\r\n]+/g, ' ')),
  })),
})
