// A value outside what its indicator can be is an error: 105 percent, a negative count.

import type { ObservationCheck } from './observation-check.ts'

export const checkRange: ObservationCheck = (rows, { table, collector }) =>
  rows.filter(({ observation: { value }, indicator: { range, unit }, row }) => {
    if (value === null || (value >= range.min && value <= range.max)) return true
    collector.error('value.out-of-range', table.place(row, 'value'), { ...range, unit: unit.label })
    return false
  })
