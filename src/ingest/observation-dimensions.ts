// What a row of figures is broken down by: sex, age, and the documented columns beside them.

import { type Dimensions, dimensionsKey, parseSex, TOTAL } from '../domain/dimensions.ts'
import { parseAge, parseCategory } from './category.ts'
import type { ObservationField } from './formats.ts'
import type { IssueCollector } from './issue-collector.ts'
import type { Table } from './table.ts'

/**
 * Sex, age and further dimensions of a row, equal ones always the same object; null where one of them cannot be read. Few
 * combinations, so each once.
 */
export function createDimensionReader(table: Table<ObservationField>, collector: IssueCollector) {
  if (!table.has('sex') && !table.has('age') && table.dimensions.length === 0) return (): Dimensions => TOTAL
  const canonical = new Map<string, Dimensions>([['', TOTAL]])
  const bySex = new Map<string, Dimensions>()
  const byTexts = new Map<string, Dimensions>()
  const sexText = table.reader('sex')
  const onlySex = !table.has('age') && table.dimensions.length === 0

  const read = (row: number): Dimensions | null => {
    const dimensions = dimensionsIn(row, table, collector)
    if (dimensions === null) return null
    const key = dimensionsKey(dimensions)
    const known = canonical.get(key) ?? dimensions
    canonical.set(key, known)
    return known
  }
  return (row: number): Dimensions | null => {
    const sex = sexText(row)
    if (onlySex) {
      const before = bySex.get(sex)
      if (before) return before
    }
    const [known, key] = onlySex ? [bySex, sex] : [byTexts, [sex, ...textsOf(row, table)].join('\n')]
    const before = known.get(key)
    if (before) return before
    const dimensions = read(row)
    if (dimensions) known.set(key, dimensions)
    return dimensions
  }
}

const textsOf = (row: number, table: Table<ObservationField>): readonly string[] => [
  table.raw(row, 'age'),
  ...table.dimensions.map(({ source }) => table.rawAt(row, source)),
]

function dimensionsIn(row: number, table: Table<ObservationField>, { error }: IssueCollector): Dimensions | null {
  const sex = parseSex(table.raw(row, 'sex'))
  const age = parseAge(table.raw(row, 'age'))
  if (sex === null) error('sex.unknown', table.place(row, 'sex'))
  if (age === null) error('age.unknown', table.place(row, 'age'))
  if (sex === null || age === null) return null
  const categories = table.dimensions.map(
    ({ name, source }) => [name, parseCategory(table.rawAt(row, source))] as const,
  )
  return Object.freeze({
    ...sex,
    ...(age === '' ? {} : { age }),
    ...Object.fromEntries(categories.filter(([, category]) => category !== '')),
  })
}
