// A value outside what its indicator can be is an error: 105 percent, a negative count.

import type { ObservationCheck } from './observation-check.ts'

export const checkRange: ObservationCheck = ({ set, indicatorOf, place, drop, collector }) => {
  for (let row = 0; row < set.size; row++) {
    const value = set.value[row] ?? Number.NaN
    const { range, unit } = indicatorOf(set.seriesOf[row] ?? 0)
    if (Number.isNaN(value) || (value >= range.min && value <= range.max)) continue
    collector.error('value.out-of-range', place(row, 'value'), { ...range, unit: unit.label })
    drop(row)
  }
}
