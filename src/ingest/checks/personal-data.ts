// Personal data anywhere in a file, above its header too, stops it: nothing of it is kept, quoted or logged.

import type { Grid } from '../grid.ts'
import type { IssueCollector, Place } from '../issue-collector.ts'
import { holdsPersonalNumber, isTenDigits } from '../personal-number.ts'

export type PersonalDataSearch = {
  /** To be given the cells of every row, in order. */
  readonly lookIn: (cells: readonly string[], row: number) => void
  /** Reports what was found; true where there was any. */
  readonly report: (collector: IssueCollector) => boolean
}

/**
 * Looks for personal identity numbers in every cell, and for columns that together point out persons: names beside dates of
 * birth. In a column of numbers ten digits alone are an amount, unless many of them are valid personal identity numbers.
 */
export function createPersonalDataSearch(
  grid: Grid,
  header: readonly string[],
  numberColumns: Pick<ReadonlySet<number>, 'has'>,
): PersonalDataSearch {
  const found: { column: number; row: number }[] = []
  const amounts = new Map<number, { all: number; valid: { column: number; row: number }[] }>()
  const shapes = header.map((name) => ({ kind: kindOf(name), names: 0, dates: 0, filled: 0, texts: new Set<string>() }))
  const headerCells = new Set(header)

  const note = (column: number, row: number, cell: string): void => {
    const isAmount = isTenDigits(cell) && numberColumns.has(column)
    const holds = holdsPersonalNumber(cell)
    if (!isAmount) {
      if (holds) found.push({ column, row })
      return
    }
    const seen = amounts.get(column) ?? { all: 0, valid: [] }
    amounts.set(column, seen)
    seen.all += 1
    if (holds) seen.valid.push({ column, row })
  }
  const sample = (cells: readonly string[]): void => {
    for (const [column, shape] of shapes.entries()) {
      const cell = cells[column] ?? ''
      if (cell === '' || headerCells.has(cell)) continue
      shape.filled += 1
      if (BIRTH_DATE.test(cell)) shape.dates += 1
      if (PERSON_NAME.test(cell)) {
        shape.names += 1
        shape.texts.add(cell)
      }
    }
  }
  const place = ({ column, row }: { column: number; row: number }): Place => ({
    row: grid.lineOf(row),
    column: header[column] ?? null,
    value: null,
  })
  return {
    lookIn: (cells, row) => {
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column] ?? ''
        // Most cells are shorter than such a number.
        if (cell.length >= 10) note(column, row, cell)
      }
      if (row < SAMPLED) sample(cells)
    },
    report: ({ error }) => {
      const inAmounts = [...amounts.values()].filter(({ all, valid }) => valid.length >= 2 && valid.length * 5 >= all)
      const all = [...found, ...inAmounts.flatMap(({ valid }) => valid)]
      for (const one of all) error('cell.personal-number', place(one))
      const names = shapes.findIndex((shape) => isNames(shape))
      const dates = shapes.findIndex((shape) => isBirthDates(shape))
      const points = names >= 0 && dates >= 0
      if (points) {
        const column = (index: number): Place => ({ row: null, column: header[index] ?? null, value: null })
        error('file.personal-data', column(names))
        error('file.personal-data', column(dates))
      }
      return points || all.length > 0
    },
  }
}

/** Rows looked at for what their columns are. */
const SAMPLED = 500

type Shape = {
  kind: 'name' | 'birth' | 'date' | null
  names: number
  dates: number
  filled: number
  texts: Set<string>
}

const isNames = ({ kind, names, filled, texts }: Shape): boolean =>
  (kind === 'name' && filled > 0) || (filled >= 3 && names >= 0.7 * filled && texts.size >= 0.8 * names)

/** Dates under a heading of another kind of date (start, datum) are when something happened. */
const isBirthDates = ({ kind, dates, filled }: Shape): boolean =>
  kind === 'birth' ? filled > 0 : kind === null && filled >= 3 && dates >= 0.7 * filled

function kindOf(name: string): Shape['kind'] {
  if (/^(?:(?:barnets |elevens |elev|vårdnadshavarens )?(?:för|efter|till)?namn|elev|name|full name)$/i.test(name))
    return 'name'
  if (/född|födelse|birth|personn(?:umme)?r/i.test(name) && !/land|födda/i.test(name)) return 'birth'
  return /datum|date|start|slut|period|år|tid|ålder/i.test(name) ? 'date' : null
}

const BIRTH_DATE = /^(?:19|20)?\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])$/
const PERSON_NAME = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){1,3}$/u
