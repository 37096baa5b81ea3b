// Known breaks of a series: values before and after one cannot be compared.

import type { Indicator } from './indicator.ts'
import type { Observation } from './observation.ts'
import { parsePeriod } from './period.ts'

type Placed = Pick<Observation, 'period'>

/** True where a known break of the series lies between two observations. */
export function breakBetween(indicator: Indicator, earlier: Placed | undefined, later: Placed): boolean {
  if (!earlier) return false
  return (indicator.breaks ?? []).some(({ from }) => {
    const start = parsePeriod(from)?.start
    return start !== undefined && earlier.period.start < start && later.period.start >= start
  })
}
