// The cells of a table in a document in their columns: Word has no columns, only cells that are one or several wide.

import type { CellBudget } from './cell-budget.ts'
import { ContainerLimits } from './container-limits.ts'
import { refuse } from './refuse.ts'

export type DocxRow = { readonly before: number; readonly cells: readonly DocxCell[] }
export type DocxCell = {
  /** How many columns it is wide. */
  readonly span: number
  /** It is one with the cell above. */
  readonly continues: boolean
  readonly text: string
}

/** Rows of equal columns; the text of a merged range stands in each of its cells. */
export function placeCells(rows: readonly DocxRow[], budget: CellBudget): readonly (readonly string[])[] {
  const placed: (readonly string[])[] = []
  for (const { before, cells } of rows) {
    const above = placed.at(-1) ?? []
    const width = cells.reduce((sum, { span }) => sum + span, before)
    if (width > ContainerLimits.columns)
      refuse('file.too-many-columns', { columns: width, limit: ContainerLimits.columns })
    budget.take(width)
    const row: string[] = Array.from({ length: before }, () => '')
    for (const { span, continues, text } of cells) {
      const shown = continues ? (above[row.length] ?? '') : text
      for (let column = 0; column < span; column++) row.push(shown)
    }
    placed.push(row)
  }
  return placed
}
