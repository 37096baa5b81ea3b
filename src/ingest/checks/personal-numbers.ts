// A personal identity number anywhere in a file, in its header too, stops it: nothing of it is kept or quoted.

import type { CsvRows } from '../csv.ts'
import { type Format, readHeader } from '../header.ts'
import type { IssueCollector } from '../issue-collector.ts'
import { holdsPersonalNumber, holdsPersonalNumberAmongNumbers } from '../personal-number.ts'

/** True where there was one. */
export function refusePersonalNumbers<Field extends string>(
  { header, headerLine, rows, lines }: CsvRows,
  format: Format<Field>,
  { error, issues }: IssueCollector,
): boolean {
  const { fields } = readHeader(header, format)
  const numbers = new Set(format.columns.filter(({ kind }) => kind === 'number').map(({ field }) => fields.get(field)))
  const before = issues.length
  const lookIn = (cells: readonly string[], row: number | null): void => {
    for (const [column, cell] of cells.entries()) {
      const holds = numbers.has(column) ? holdsPersonalNumberAmongNumbers : holdsPersonalNumber
      if (holds(cell)) error('cell.personal-number', { row, column: header[column] ?? null, value: null })
    }
  }
  lookIn(header, headerLine)
  for (const [index, cells] of rows.entries()) lookIn(cells, lines[index] ?? null)
  return issues.length > before
}
