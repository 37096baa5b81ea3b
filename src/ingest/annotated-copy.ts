// The user's own file given back with one more column: what is wrong on each row, in words.

import { csvText } from '../domain/csv-text.ts'
import { formatNumber } from '../domain/format.ts'
import type { Issue } from '../domain/issue.ts'
import { importText } from '../text/import.ts'
import { issueRemark } from '../text/issues.ts'
import type { Grid } from './grid.ts'
import { holdsPersonalNumber, isTenDigits } from './personal-number.ts'
import { XLSX_ROWS, type XlsxCell, xlsxFile } from './xlsx-file.ts'

export type AnnotatedRequest = {
  readonly grid: Grid
  /** The row of the grid that holds the column names. */
  readonly headerIndex: number
  readonly issues: readonly Issue[]
  /** What the spreadsheet is called, and its sheet. */
  readonly title: string
  readonly sheetName: string
}

export type AnnotatedCopy = { readonly form: 'csv' | 'xlsx'; readonly bytes: Uint8Array }

/**
 * A CSV file comes back as CSV with its own delimiter, its rows on the lines where they stood; anything else as XLSX, where
 * cells with a problem are tinted too (as CSV where it has more rows than a spreadsheet can hold). Cells are as the grid has
 * them, and what a spreadsheet would run has an apostrophe before it.
 *
 * Null where the file holds personal identity numbers or was refused for personal data: those are never given out again.
 */
export function annotatedCopy(request: AnnotatedRequest): AnnotatedCopy | null {
  const { grid, issues } = request
  if (issues.some(({ code }) => code.includes('personal'))) return null
  const shape = shapeOf(grid)
  if (shape === null) return null
  const remarks = remarksOf(request)
  const isText = grid.kind === 'csv' || grid.rowCount >= XLSX_ROWS
  return isText
    ? { form: 'csv', bytes: new TextEncoder().encode(toCsv(request, shape, remarks)) }
    : { form: 'xlsx', bytes: toXlsx(request, shape, remarks) }
}

type Shape = {
  /** Cells in the longest row: the remarks stand after them. */
  readonly width: number
  /** Blank lines before each row. */
  readonly blanks: readonly number[]
}

/** Null where a cell holds a personal identity number. */
function shapeOf(grid: Grid): Shape | null {
  let width = 0
  let line = 1
  const blanks: number[] = []
  for (let index = 0; index < grid.rowCount; index += 1) {
    const cells = grid.row(index)
    if (cells.some((cell) => holdsPersonalNumber(cell) && !isTenDigits(cell))) return null
    width = Math.max(width, cells.length)
    blanks.push(Math.max(0, grid.lineOf(index) - line))
    line = grid.lineOf(index) + 1
    // A cell of several lines takes them all.
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1
  }
  return { width, blanks }
}

type Remarks = {
  /** What is said of a row; empty where nothing is. */
  readonly textOf: (index: number) => string
  /** The columns in which a row has problems. */
  readonly columnsOf: (index: number) => ReadonlySet<number>
  /** The new column's name, and what is said of the whole file. */
  readonly header: string
}

function remarksOf({ grid, headerIndex, issues }: AnnotatedRequest): Remarks {
  const header = grid.rowCount > 0 ? grid.row(headerIndex) : []
  // Of columns with the same name the first.
  const columns = new Map([...header.entries()].reverse().map(([index, name]) => [name, index]))
  // Where two rows have the same number, as a header made up for JSON may, it is the last that is meant.
  const indexOf = new Map(Array.from({ length: grid.rowCount }, (_, index) => [grid.lineOf(index), index]))
  const byIndex = Map.groupBy(issues, ({ row }) => (row === null ? undefined : indexOf.get(row)))
  const whole = byIndex.get(undefined) ?? []
  const more = whole.length > SHOWN_OF_FILE ? [importText.more(formatNumber(whole.length - SHOWN_OF_FILE))] : []
  const ofFile = [...whole.slice(0, SHOWN_OF_FILE).map((issue) => issueRemark(issue, { withRow: true })), ...more]
  const issuesOf = (index: number): readonly Issue[] => byIndex.get(index) ?? []
  return {
    header: [importText.remarks, ...ofFile].join(BETWEEN),
    textOf: (index) =>
      issuesOf(index)
        .map((issue) => issueRemark(issue, { withRow: false }))
        .join(BETWEEN),
    columnsOf: (index) =>
      new Set(issuesOf(index).flatMap(({ column }) => (column === null ? [] : (columns.get(column) ?? [])))),
  }
}

const BETWEEN = ' | '
/** The header's cell is no place for thousands. */
const SHOWN_OF_FILE = 20

/** What stands after the row's own cells; the column's name in the header. */
const remarkAt = (index: number, headerIndex: number, remarks: Remarks): string => {
  const text = remarks.textOf(index)
  return index === headerIndex ? [remarks.header, text].filter((part) => part !== '').join(BETWEEN) : text
}

function toCsv({ grid, headerIndex }: AnnotatedRequest, { width, blanks }: Shape, remarks: Remarks): string {
  function* rows(): Iterable<readonly string[]> {
    for (let index = 0; index < grid.rowCount; index += 1) {
      const cells = grid.row(index)
      const remark = remarkAt(index, headerIndex, remarks)
      // Lines above the header keep their shape where nothing is said of them.
      if (index < headerIndex && remark === '') yield cells
      else yield [...cells, ...Array<string>(width - cells.length).fill(''), remark]
    }
    if (grid.rowCount === 0) yield [remarks.header]
  }
  const delimiter = grid.kind === 'csv' ? grid.delimiter : ';'
  return csvText(rows(), { delimiter, blanksBefore: (index) => (grid.kind === 'csv' ? (blanks[index] ?? 0) : 0) })
}

function toXlsx({ grid, headerIndex, title, sheetName }: AnnotatedRequest, { width }: Shape, remarks: Remarks) {
  function* rows(): Iterable<readonly XlsxCell[]> {
    for (let index = 0; index < grid.rowCount; index += 1) {
      const cells = grid.row(index)
      const columns = remarks.columnsOf(index)
      const remark = remarkAt(index, headerIndex, remarks)
      const style = index === headerIndex ? ('header' as const) : ('wrapped' as const)
      yield Array.from({ length: width + 1 }, (_, column): XlsxCell => {
        if (column === width) return { value: remark, style, tinted: remark !== '' && index !== headerIndex }
        const text = cells[column] ?? ''
        if (index === headerIndex) return { value: text, style, tinted: columns.has(column) }
        return { ...cellOf(text, grid), tinted: columns.has(column) }
      })
    }
    if (grid.rowCount === 0) yield [remarks.header]
  }
  const numbers = rowNumbers(grid)
  const headerNumber = numbers[headerIndex] ?? 0
  return xlsxFile({
    title,
    sheets: [
      {
        name:
          sheetName
            .replace(/[[\]:*?/\\]/g, ' ')
            .slice(0, 31)
            .replace(/^'|'$/g, '')
            .trim() || importText.sheet,
        columns: [...Array.from({ length: width }, () => ({ width: 16 })), { width: 80 }],
        rows: rows(),
        rowNumber: (index) => numbers[index] ?? index + 1,
        headerRows: headerNumber > MOST_FROZEN ? 0 : headerNumber,
        isTable: false,
      },
    ],
  })
}

/** More rows than this, frozen, would leave no room for the others on a small screen. */
const MOST_FROZEN = 8

/** Where the rows stood in a sheet or document; values of JSON come one after another. Always rising. */
function rowNumbers(grid: Grid): readonly number[] {
  const keepsPlace = grid.kind === 'spreadsheet' || grid.kind === 'document'
  const numbers: number[] = []
  for (let index = 0; index < grid.rowCount; index += 1) {
    const next = (numbers.at(-1) ?? 0) + 1
    numbers.push(keepsPlace ? Math.max(next, grid.lineOf(index)) : next)
  }
  return numbers
}

/** The grid says everything as text: what a spreadsheet had as numbers and per cent become that again. */
function cellOf(text: string, { kind }: Grid) {
  if (kind === 'document') return { value: text, style: 'text' as const }
  const number = exactNumber(text)
  if (number !== null) return { value: number, style: 'plain' as const }
  const percent = exactNumber(/^(\S+) %$/.exec(text)?.[1] ?? '')
  if (percent === null) return { value: text, style: 'text' as const }
  const decimals = text.split('.')[1]?.length ?? 2
  const style = decimals === 3 ? 'percent-1' : decimals > 3 ? 'percent-2' : 'percent'
  // Dividing would leave float dust.
  return { value: Number((percent / 100).toPrecision(15)), style } as const
}

/** Null where the text is no number, or says more than the number would: `0114`, `12.50`, sixteen digits. */
function exactNumber(text: string): number | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null
  const number = Number(text)
  return String(number) === text ? number : null
}
