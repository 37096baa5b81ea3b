// A personal identity number anywhere in a file, in its header too, stops it: nothing of it is kept or quoted.

import type { CsvRows } from '../csv.ts'
import { type Format, readHeader } from '../header.ts'
import type { IssueCollector } from '../issue-collector.ts'
import { holdsPersonalNumber, holdsPersonalNumberAmongNumbers } from '../personal-number.ts'

/** True where there was one. */
export function refusePersonalNumbers<Field extends string>(
  { header, headerLine, rows, lines }: CsvRows,
  format: Format<Field>,
  { error }: IssueCollector,
): boolean {
  const { fields } = readHeader(header, format)
  const numbers = new Set(format.columns.filter(({ kind }) => kind === 'number').map(({ field }) => fields.get(field)))
  const looksIn = (cells: readonly string[], row: number | null): boolean => {
    const found = cells.flatMap((cell, column) => {
      const holds = numbers.has(column) ? holdsPersonalNumberAmongNumbers : holdsPersonalNumber
      return holds(cell) ? [column] : []
    })
    for (const column of found) error('cell.personal-number', { row, column: header[column] ?? null, value: null })
    return found.length > 0
  }
  return [looksIn(header, headerLine), ...rows.map((cells, index) => looksIn(cells, lines[index] ?? null))].includes(
    true,
  )
}
