// One sheet of a workbook: its cells where they stand.

import { arrayGrid } from './array-grid.ts'
import type { CellBudget } from './cell-budget.ts'
import { ContainerLimits } from './container-limits.ts'
import type { Grid } from './grid.ts'
import { refuse } from './refuse.ts'
import { type Book, readAddress, readCell, writeAddress } from './xlsx-cell.ts'
import { type MergedRange, spreadMerged } from './xlsx-merged.ts'
import { SPREADSHEET } from './xlsx-namespaces.ts'
import { readXml } from './xml.ts'

export type { Book } from './xlsx-cell.ts'

export type ReadSheet = {
  readonly grid: Grid
  /** Formulas written by a program that does not calculate: their cells are empty here, but not in Excel. */
  readonly uncalculated: { readonly first: string; readonly count: number } | null
}

/** Values of formulas are those that the file keeps. `part` is the sheet's name in the archive. */
export function readSheet(bytes: Uint8Array, part: string, book: Book, budget: CellBudget): ReadSheet {
  const damaged = (): never => refuse('file.part-damaged', { part })
  const rows: string[][] = []
  const lines: number[] = []
  const merged: MergedRange[] = []
  let uncalculated: { first: string; count: number } | null = null

  let line = 0
  let cells: string[] = []
  let column = -1
  let type = 'n'
  let style: string | undefined
  let raw = ''
  let reading = false
  let phonetic = false
  let hasFormula = false
  let hasValue = false

  const openRow = (number: string | undefined): void => {
    const next = number === undefined ? line + 1 : Number(number)
    if (!Number.isInteger(next) || next <= line) damaged()
    if (next > ContainerLimits.rows) refuse('file.too-many-rows', { limit: ContainerLimits.rows })
    line = next
    cells = []
    column = -1
  }
  const openCell = (address: string | undefined): void => {
    const at = address === undefined ? { row: line, column: column + 1 } : (readAddress(address) ?? damaged())
    if (at.row !== line || at.column <= column || at.column >= ContainerLimits.columns) damaged()
    column = at.column
    raw = ''
    hasFormula = hasValue = false
  }
  const closeCell = (): void => {
    // A result that is an empty text is a value.
    if (hasFormula && raw === '' && type !== 'str') {
      uncalculated ??= { first: writeAddress({ row: line, column }), count: 0 }
      uncalculated.count++
    }
    if (!hasValue) return
    const text = readCell(raw, type, style, book) ?? damaged()
    if (text === '') return
    while (cells.length < column) cells.push('')
    cells.push(text)
  }
  const closeRow = (): void => {
    if (cells.length === 0) return
    budget.take(cells.length)
    rows.push(cells)
    lines.push(line)
  }

  readXml(bytes, part, SPREADSHEET, {
    open: (name, attribute) => {
      switch (name) {
        case 'x:c':
          openCell(attribute('r'))
          type = attribute('t') ?? 'n'
          style = attribute('s')
          break
        case 'x:v':
          reading = hasValue = true
          break
        case 'x:f':
          hasFormula = true
          break
        case 'x:row':
          openRow(attribute('r'))
          break
        case 'x:is':
          hasValue = true
          break
        case 'x:rPh':
          phonetic = true
          break
        case 'x:t':
          reading = hasValue && !phonetic
          break
        case 'x:mergeCell':
          merged.push(readRange(attribute('ref') ?? '') ?? damaged())
          break
      }
    },
    close: (name) => {
      if (name === 'x:c') closeCell()
      else if (name === 'x:v' || name === 'x:t') reading = false
      else if (name === 'x:rPh') phonetic = false
      else if (name === 'x:row') closeRow()
    },
    text: (more) => {
      if (reading) raw += more
    },
  })
  const spread = spreadMerged({ rows, lines }, merged, budget)
  return { grid: arrayGrid('spreadsheet', spread.rows, spread.lines), uncalculated }
}

function readRange(text: string): MergedRange | null {
  const [first, last = first] = text.split(':').map(readAddress)
  return first && last && first.row <= last.row && first.column <= last.column ? { first, last } : null
}
