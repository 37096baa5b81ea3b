// What reading a plan's goals, measures and activities has in common.

import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Activity, Measure } from '../domain/plan.ts'
import type { FieldReader } from './fields.ts'
import type { PlanField } from './formats.ts'
import type { IssueCollector } from './issue-collector.ts'
import type { Limits } from './limits.ts'
import type { ReadBy } from './open-file.ts'
import type { Table } from './table.ts'

export type PlanContext = ReadBy & {
  readonly catalogue: IndicatorCatalogue
  /** Area code of the organisation whose plan it is; districts are its own. */
  readonly organisation: string
  /** The plan's code; null: named by its years. */
  readonly planCode: string | null
  /** Name of a nämnd or förvaltning: the file holds its activities only. Null: the whole plan. */
  readonly unit: string | null
  /** Goals of the plan a unit's activities may belong to. Without it, any goal is taken as known. */
  readonly knownGoals?: readonly string[]
  /** The plan's activities as stored: a unit's file may change its own only, and keeps their order. */
  readonly activities?: readonly Pick<Activity, 'id' | 'unit' | 'order'>[]
  /**
   * Names and codes of what a measure may be compared with; a name that two areas have stands twice. Without it any name
   * is taken as known.
   */
  readonly knownComparisons?: readonly string[]
  /** The stored value of a measure's baseline period, in its unit; null where there is none. Without it, none is known. */
  readonly currentValue?: (measure: Measure) => number | null
  /** Names of the organisation's districts that have figures. Without it, any is taken as known. */
  readonly knownDistricts?: readonly string[]
  /** Years with stored values of an indicator, by its slug. Without it, none is known. */
  readonly waves?: (indicator: string) => readonly number[]
  readonly limits?: Limits
}

/** A row of the table and the goal it belongs to. */
export type PlanRow = { readonly row: number; readonly line: number; readonly goalId: string }

/** What reading a part of the plan needs. */
export type PlanReading = {
  readonly table: Table<PlanField>
  readonly fields: FieldReader<PlanField>
  readonly collector: IssueCollector
  readonly context: PlanContext
}
