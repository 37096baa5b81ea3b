// Numerator and denominator must be able to be a part and its whole; one without its whole says nothing.

import type { ObservationCheck } from './observation-check.ts'

export const checkParts: ObservationCheck = (rows, { table, collector }) =>
  rows.filter(({ observation: { value, numerator, denominator }, indicator: { unit }, row }) => {
    if (denominator === 0 && value !== null) {
      collector.error('parts.zero-denominator', table.place(row, 'denominator'))
      return false
    }
    if (unit.kind === 'percent' && numerator !== null && denominator !== null && numerator > denominator) {
      collector.error('parts.numerator-larger', table.place(row, 'numerator'))
      return false
    }
    if ((unit.kind === 'percent' || unit.kind === 'rate') && numerator !== null && denominator === null)
      collector.warning('parts.no-denominator', table.place(row, 'numerator'))
    return true
  })
