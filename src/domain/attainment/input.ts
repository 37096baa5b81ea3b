// What attainment is computed from. Everything comes in as arguments: no store, no clock (R2).

import type { Indicator } from '../indicator.ts'
import type { Observation } from '../observation.ts'
import type { Activity, Assessment, Goal, Measure, Outcome, Progress } from '../plan.ts'
import type { Boundaries } from './boundaries.ts'

/**
 * Current values of a measure's indicator, dimensions and area: one per period, the best source chosen. `comparator`:
 * riket, the group, or the boys where girls are `own`; null where the measure compares with nothing. `comparatorLabel`
 * is what a reader calls it.
 */
export type MeasureSeries = {
  readonly own: readonly Observation[]
  readonly comparator: readonly Observation[] | null
  readonly comparatorLabel: string | null
}

/** The state is judged at the end of `year`; what was known when has been chosen before. */
export type PlanInput = {
  readonly year: number
  /**
   * The day on which something is late that is not done, ISO: where the year has not ended, or is looked at as it was
   * before its end, there is still time. The year's last day where it is not given.
   */
  readonly asOf?: string
  readonly boundaries: Boundaries
  readonly goals: readonly Goal[]
  readonly activities: readonly Activity[]
  readonly progress: readonly Progress[]
  readonly outcomes: readonly Outcome[]
  readonly assessments: readonly Assessment[]
  readonly indicator: (slug: string) => Indicator | undefined
  readonly series: (measure: Measure) => MeasureSeries
}

/** One measure's share of it. */
export type MeasureInput = {
  readonly year: number
  readonly asOf: string
  readonly boundaries: Boundaries
  readonly measure: Measure
  /** Of this measure alone. */
  readonly progress: readonly Progress[]
  readonly indicator: PlanInput['indicator']
  readonly series: PlanInput['series']
}
