// Points of a series as a report shows them: value or why there is none, interval, where it was read, and breaks.

import { intervalOf } from '../../domain/attainment/index.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { parsePeriod, yearOf } from '../../domain/period.ts'
import type { PointFact } from '../../report/facts.ts'

/** `firstYear`–`lastYear`: what is shown. `planStart`: from when change is told; null where there is no plan. */
export type Window = { readonly firstYear: number; readonly lastYear: number; readonly planStart: number | null }

export function pointFacts(
  observations: readonly Observation[],
  indicator: Indicator,
  window: Window,
  number: (importId: string) => number,
): readonly PointFact[] {
  const shown = observations.filter(
    ({ period }) => yearOf(period) >= window.firstYear && yearOf(period) <= window.lastYear,
  )
  return shown.map((observation, index) => ({
    period: observation.period.label,
    year: yearOf(observation.period),
    value: observation.value,
    absence: observation.value === null ? (observation.marker ?? 'missing') : null,
    interval: intervalOf(observation, indicator),
    source: number(observation.origin.importId),
    line: observation.origin.line,
    breakBefore: breakBetween(indicator, shown[index - 1], observation),
  }))
}

/** True where a known break of the series lies between two observations. */
export function breakBetween(indicator: Indicator, earlier: Observation | undefined, later: Observation): boolean {
  if (!earlier) return false
  return (indicator.breaks ?? []).some(({ from }) => {
    const start = parsePeriod(from)?.start
    return start !== undefined && earlier.period.start < start && later.period.start >= start
  })
}
