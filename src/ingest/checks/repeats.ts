// The same figure twice: with the same values a warning, with different ones an error, since nobody can say which holds.

import { sameValues } from '../../domain/changes.ts'
import { dimensionsKey } from '../../domain/dimensions.ts'
import type { ObservationRow } from '../../domain/observation.ts'
import type { ObservationCheck, ReadObservation } from './observation-check.ts'

export const checkRepeats: ObservationCheck = (rows, { table, collector }) => {
  const first = new Map<string, ReadObservation>()
  return rows.filter((read) => {
    const key = keyOf(read.observation)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, read)
      return true
    }
    const place = table.place(read.row, 'value')
    const params = { firstRow: earlier.observation.line }
    if (sameValues(earlier.observation, read.observation)) collector.warning('row.repeated', place, params)
    else collector.error('row.contradicted', place, params)
    return false
  })
}

const keyOf = ({ indicator, area, period, dimensions }: ObservationRow): string =>
  `${indicator}\n${area}\n${period.label}\n${dimensionsKey(dimensions)}`
