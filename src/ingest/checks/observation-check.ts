// What a check of observations is: it looks at all rows that were read, reports, and drops those that cannot be kept.

import type { Indicator } from '../../domain/indicator.ts'
import type { ObservationSet } from '../../domain/observation-set.ts'
import type { IssueCollector, Place } from '../issue-collector.ts'

/** A stored value of a series. */
export type PastValue = { readonly period: string; readonly value: number | null }

export type ObservationFindings = {
  readonly set: ObservationSet
  /** Rows by series, within one by period, the oldest first; rows of the same figure as the file has them. */
  readonly order: Uint32Array
  /** Where in `order` each series begins; one more at the end. */
  readonly starts: Uint32Array
  /** Of a series. */
  readonly indicatorOf: (series: number) => Indicator
  /** Digits after the decimal sign of a row's value, as written. */
  readonly decimals: Uint8Array
  readonly isDropped: (row: number) => boolean
  /** Leaves a row out of what will be stored. */
  readonly drop: (row: number) => void
  readonly place: (row: number, field: 'value' | 'numerator' | 'denominator' | 'period') => Place
  /** What is stored of a series, oldest first; empty where nothing is. */
  readonly history: (series: number) => readonly PastValue[]
  /** Area code of the importing organisation; null for national data. */
  readonly organisation: string | null
  readonly collector: IssueCollector
}

export type ObservationCheck = (findings: ObservationFindings) => void

/** Values of one series in the order of its periods, dropped rows and rows without a value left out. */
export function valuesOf(
  { set, order, starts, isDropped }: ObservationFindings,
  series: number,
): readonly { readonly row: number; readonly value: number; readonly period: ObservationSet['periods'][number] }[] {
  const values = []
  for (let at = starts[series] ?? 0; at < (starts[series + 1] ?? 0); at++) {
    const row = order[at] ?? 0
    const value = set.value[row] ?? Number.NaN
    const period = set.periods[set.periodOf[row] ?? 0]
    if (!Number.isNaN(value) && period && !isDropped(row)) values.push({ row, value, period })
  }
  return values
}
