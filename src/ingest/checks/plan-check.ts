// What a check of a plan is: it looks at the measures or activities read and reports.

import type { Indicator } from '../../domain/indicator.ts'
import type { Activity, Measure } from '../../domain/plan.ts'
import type { PlanReading } from '../plan-reading.ts'

type ReadMeasure = {
  readonly measure: Measure
  readonly indicator: Indicator | null
  /** Row of the table where the measure first stands. */
  readonly row: number
  readonly targets: readonly {
    readonly row: number
    readonly period: string
    readonly value: Measure['target']['value']
  }[]
}

export type MeasureCheck = (measures: readonly ReadMeasure[], reading: PlanReading) => void

type ReadActivity = { readonly row: number; readonly activity: Activity }

export type ActivityCheck = (activities: readonly ReadActivity[], reading: PlanReading) => void
