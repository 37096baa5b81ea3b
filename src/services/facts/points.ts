// Points of a series as a report shows them: value or why there is none, interval, where it was read, and breaks.

import { intervalOf } from '../../domain/attainment/index.ts'
import type { Indicator, IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { yearOf } from '../../domain/period.ts'
import { breakBetween } from '../../domain/series-break.ts'
import type { PointFact } from '../../report/facts.ts'
import { publishedDecimals, publishedInterval, publishedValue } from '../published.ts'
import { operandFacts } from './operands.ts'

/** `firstYear`–`lastYear`: what is shown. `planStart`: from when change is told; null where there is no plan. */
export type Window = { readonly firstYear: number; readonly lastYear: number; readonly planStart: number | null }

export type PointInput = {
  readonly catalogue: IndicatorCatalogue
  readonly window: Window
  readonly number: (importId: string) => number
}

/** `observations` unrounded, as they were judged; the points are rounded for publishing. */
export function pointFacts(
  observations: readonly Observation[],
  indicator: Indicator,
  { catalogue, window, number }: PointInput,
): readonly PointFact[] {
  const shown = observations.filter(
    ({ period }) => yearOf(period) >= window.firstYear && yearOf(period) <= window.lastYear,
  )
  return shown.map((observation, index) => {
    const decimals = publishedDecimals([observation], indicator, catalogue)
    return {
      period: observation.period.label,
      year: yearOf(observation.period),
      value: observation.value === null ? null : publishedValue(observation.value, decimals),
      absence: observation.value === null ? (observation.marker ?? 'missing') : null,
      interval: publishedInterval(intervalOf(observation, indicator), decimals),
      roundedTo: observation.roundedTo ?? null,
      n: observation.value === null ? null : observation.denominator,
      source: observation.computed ? null : number(observation.origin.importId),
      line: observation.computed ? null : observation.origin.line,
      operands: operandFacts(observation, catalogue, number),
      breakBefore: breakBetween(indicator, shown[index - 1], observation),
    }
  })
}
