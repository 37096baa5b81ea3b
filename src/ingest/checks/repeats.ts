// The same figure twice: with the same values a warning, with different ones an error, since nobody can say which holds.

import type { ObservationSet } from '../../domain/observation-set.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkRepeats: ObservationCheck = ({ set, order, isDropped, drop, place, collector }) => {
  let first = -1
  for (const row of order) {
    if (isDropped(row)) continue
    if (first < 0 || set.seriesOf[row] !== set.seriesOf[first] || set.periodOf[row] !== set.periodOf[first]) {
      first = row
      continue
    }
    const params = { firstRow: set.line[first] ?? 0 }
    if (sameFigure(set, first, row)) collector.warning('row.repeated', place(row, 'value'), params)
    else collector.error('row.contradicted', place(row, 'value'), params)
    drop(row)
  }
}

const sameFigure = ({ value, numerator, denominator, marker }: ObservationSet, a: number, b: number): boolean =>
  marker[a] === marker[b] &&
  [value, numerator, denominator].every((column) => column === null || Object.is(column[a], column[b]))
