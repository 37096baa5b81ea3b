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
  /** Null where nobody knows which row it is: then any of the first may be. */
  header: readonly string[] | null,
  numberColumns: Pick<ReadonlySet<number>, 'has'>,
): PersonalDataSearch {
  const found: { column: number; row: number }[] = []
  const amounts = new Map<number, { all: number; valid: { column: number; row: number }[] }>()
  const shapes = new Map<number, Shape>()
  const names = header ?? (grid.rowCount > 0 ? grid.row(0) : [])
  const headerCells = new Set(names)
  const shapeOf = (column: number): Shape => {
    const shape = shapes.get(column) ?? { kind: null, names: 0, dates: 0, years: 0, filled: 0, texts: new Set() }
    shapes.set(column, shape)
    return shape
  }
  for (const [column, name] of names.entries()) shapeOf(column).kind = kindOf(name)

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
  const sample = (cells: readonly string[], row: number): void => {
    for (const [column, cell] of cells.entries()) {
      if (cell === '' || headerCells.has(cell)) continue
      const shape = shapeOf(column)
      const kind = header === null && row < HEADER_WITHIN ? kindOf(cell) : null
      if (kind !== null) {
        shape.kind ??= kind
        continue
      }
      shape.filled += 1
      if (BIRTH_DATE.test(cell)) shape.dates += 1
      if (YEAR.test(cell)) shape.years += 1
      if (PERSON_NAME.test(cell)) {
        shape.names += 1
        shape.texts.add(cell)
      }
    }
  }
  const place = ({ column, row }: { column: number; row: number }): Place => ({
    row: grid.lineOf(row),
    column: names[column] ?? null,
    value: null,
  })
  return {
    lookIn: (cells, row) => {
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column] ?? ''
        // Most cells are shorter than such a number.
        if (cell.length >= 10) note(column, row, cell)
      }
      if (row < SAMPLED) sample(cells, row)
    },
    report: ({ error }) => {
      const inAmounts = [...amounts.values()].filter(({ all, valid }) => valid.length >= 2 && valid.length * 5 >= all)
      const all = [...found, ...inAmounts.flatMap(({ valid }) => valid)]
      for (const one of all) error('cell.personal-number', place(one))
      const persons = columnWhere(shapes, isNames)
      const births = columnWhere(shapes, isBirthDates)
      const points = persons >= 0 && births >= 0
      if (points) {
        const column = (index: number): Place => ({ row: null, column: nameOf(names[index]), value: null })
        error('file.personal-data', column(persons))
        error('file.personal-data', column(births))
      }
      return points || all.length > 0
    },
  }
}

/** −1 where there is none. */
const columnWhere = (shapes: ReadonlyMap<number, Shape>, is: (shape: Shape) => boolean): number =>
  [...shapes].find(([, shape]) => is(shape))?.[0] ?? -1

/** Of a column with no name of its own nothing can be said but that it is there. */
const nameOf = (name: string | undefined): string | null => (name === undefined || name === '' ? null : name)

/** Rows looked at for what their columns are. */
const SAMPLED = 500
/** Rows among which a header stands, below what is written above it. */
const HEADER_WITHIN = 15

/** `identity`: what the column is for points out a person, whatever is in it. */
type Kind = 'name' | 'identity' | 'birth' | 'date' | null

type Shape = {
  kind: Kind
  names: number
  dates: number
  years: number
  filled: number
  readonly texts: Set<string>
}

const isNames = ({ kind, names, filled, texts }: Shape): boolean =>
  (kind === 'name' && filled > 0) || (filled >= 3 && names >= 0.7 * filled && texts.size >= 0.8 * names)

/** Dates under a heading of another kind of date (start, datum) are when something happened. */
function isBirthDates({ kind, dates, years, filled }: Shape): boolean {
  if (kind === 'identity') return true
  if (kind === 'birth') return filled > 0 && dates + years >= 0.5 * filled
  return kind === null && filled >= 3 && dates >= 0.7 * filled
}

function kindOf(name: string): Kind {
  if (NAME.test(name.trim())) return 'name'
  if (IDENTITY.test(name)) return 'identity'
  if (/född|födelse|birth/i.test(name) && !/land|födda|rikes|sverige/i.test(name)) return 'birth'
  return /datum|date|start|slut|period|år|tid|ålder/i.test(name) ? 'date' : null
}

const NAME =
  /^(?:(?:barnets?|elevens?|elev|vårdnadshavarens?) ?(?:för|efter|till|tilltals)?namn|(?:för|efter|till|tilltals)?namn|(?:för|efter)- och (?:för|efter)namn|namn,? (?:på )?(?:barn(?:et)?|elev(?:en)?)|elev|(?:full |first |last |sur)?name)$/i
const IDENTITY =
  /person-?n(?:umme)?r|samordningsn(?:umme)?r|födelse-?(?:datum|dag|tid)|birth ?(?:date|day)|date of birth/i
const BIRTH_DATE =
  /^(?:(?:19|20)?\d{2}([-/.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[ T]00:00(?::00)?)?|(?:[12]\d|3[01]|0?[1-9])[/.](?:1[0-2]|0?[1-9])[/.](?:19|20)\d{2})$/
const YEAR = /^(?:19|20)\d{2}$/
const PERSON_NAME = /^\p{Lu}[\p{L}]+(?:(?:, ?| |-)\p{Lu}[\p{L}]+){1,3}$/u
