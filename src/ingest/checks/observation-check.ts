// What a check of observations is: it gets the rows that have passed so far, reports, and gives back those to keep.

import type { Indicator } from '../../domain/indicator.ts'
import type { ObservationRow } from '../../domain/observation.ts'
import type { ObservationField } from '../formats.ts'
import type { IssueCollector } from '../issue-collector.ts'
import type { Table } from '../table.ts'

/** A row with what the checks need to judge it and to say where it stands. */
export type ReadObservation = {
  readonly observation: ObservationRow
  readonly indicator: Indicator
  /** Row of the table. */
  readonly row: number
  /** Digits after the decimal sign of the value, as written. */
  readonly decimals: number
}

type ObservationFindings = {
  readonly table: Table<ObservationField>
  /** Area code of the importing organisation; null for national data. */
  readonly organisation: string | null
  readonly collector: IssueCollector
}

export type ObservationCheck = (
  rows: readonly ReadObservation[],
  findings: ObservationFindings,
) => readonly ReadObservation[]
