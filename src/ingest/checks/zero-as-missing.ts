// A percentage that is suddenly exactly 0 may be a missing value: some sources, Skolverket among them, publish bortfall
// as 0 (domain §7.3).

import type { ObservationFindings } from './observation-check.ts'
import type { Run, SeriesCheck } from './series-run.ts'

/** Per cent: neighbours as large as this do not fall to nothing in one period and rise again. */
const FAR_FROM_ZERO = 20

export const checkZeroAsMissing: SeriesCheck =
  ({ set, place, collector }) =>
  (run) => {
    if (run.indicator.unit.kind !== 'percent') return
    for (let at = 0; at < run.length; at++) {
      const row = run.row[at] ?? -1
      if (run.value[at] !== 0 || row < 0 || isCounted(set, row)) continue
      if (isSuspectZero(run, at)) collector.warning('value.zero-as-missing', place(row, 'value'), { why: 'neighbours' })
      else if (lacksDenominator(set, run, row))
        collector.warning('value.zero-as-missing', place(row, 'value'), { why: 'denominator' })
    }
  }

/** Whether a value is a 0 whose nearest values before and after are far from it. */
export function isSuspectZero({ indicator, value, length }: Run, at: number): boolean {
  if (value[at] !== 0 || indicator.unit.kind !== 'percent') return false
  const nearest = (step: 1 | -1): number => {
    for (let other = at + step; other >= 0 && other < length; other += step)
      if (!Number.isNaN(value[other])) return value[other] ?? Number.NaN
    return Number.NaN
  }
  const [before, after] = [nearest(-1), nearest(1)]
  if (Number.isNaN(before)) return after >= FAR_FROM_ZERO
  return before >= FAR_FROM_ZERO && (Number.isNaN(after) || after >= FAR_FROM_ZERO)
}

type Parts = Pick<ObservationFindings['set'], 'numerator' | 'denominator'>

/** None of some is a true zero. */
const isCounted = ({ numerator, denominator }: Parts, row: number): boolean =>
  numerator?.[row] === 0 && (denominator?.[row] ?? 0) > 0

/** Whether the row has no denominator though other rows of its series have. */
function lacksDenominator({ denominator }: Parts, { length, row }: Run, zero: number): boolean {
  if (denominator === null || !Number.isNaN(denominator[zero])) return false
  for (let at = 0; at < length; at++) {
    const other = row[at] ?? -1
    if (other >= 0 && (denominator[other] ?? 0) > 0) return true
  }
  return false
}
