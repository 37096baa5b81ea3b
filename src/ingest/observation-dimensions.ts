// What a row of figures is broken down by: sex, age, and the documented columns beside them.

import { type Dimensions, parseSex, TOTAL } from '../domain/dimensions.ts'
import { parseAge, parseCategory } from './category.ts'
import type { ObservationField } from './formats.ts'
import type { IssueCollector } from './issue-collector.ts'
import type { Table } from './table.ts'

/** Sex, age and further dimensions of a row; null where one of them cannot be read. Few combinations, so each once. */
export function createDimensionReader(table: Table<ObservationField>, { error }: IssueCollector) {
  const hasColumns = table.has('sex') || table.has('age') || table.dimensions.length > 0
  const known = new Map<string, Dimensions>()
  return (row: number): Dimensions | null => {
    if (!hasColumns) return TOTAL
    const sexText = table.raw(row, 'sex')
    const ageText = table.raw(row, 'age')
    const others = table.dimensions.map(({ index }) => table.rawAt(row, index))
    const key = [sexText, ageText, ...others].join('\n')
    const before = known.get(key)
    if (before) return before
    const sex = parseSex(sexText)
    const age = parseAge(ageText)
    if (sex === null) error('sex.unknown', table.place(row, 'sex'))
    if (age === null) error('age.unknown', table.place(row, 'age'))
    if (sex === null || age === null) return null
    const categories = table.dimensions.map(({ name }, index) => [name, parseCategory(others[index] ?? '')] as const)
    const dimensions = Object.freeze({
      ...sex,
      ...(age === '' ? {} : { age }),
      ...Object.fromEntries(categories.filter(([, category]) => category !== '')),
    })
    known.set(key, dimensions)
    return dimensions
  }
}
