// What a check of observations is: it looks at all rows that were read, reports, and drops those that cannot be kept.

import type { DisclosureLimits } from '../../domain/disclosure/limits.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { ObservationSet } from '../../domain/observation-set.ts'
import type { Perturbation } from '../../domain/perturbed.ts'
import type { IssueCollector, Place } from '../issue-collector.ts'

/** A stored value of a series. */
export type PastValue = { readonly period: string; readonly value: number | null }

export type ObservationFindings = {
  readonly set: ObservationSet
  /** Rows by series, within one by period, the oldest first; rows of the same figure as the file has them. */
  readonly order: Uint32Array
  /** Where in `order` each series begins; one more at the end. */
  readonly starts: Uint32Array
  /** The place of each period among all, the oldest being 0. */
  readonly rankOf: Uint32Array
  /** Of a series. */
  readonly indicatorOf: (series: number) => Indicator
  /** Digits after the decimal sign of a row's value, as written. */
  readonly decimals: Uint8Array
  /** Of surveys, per cent; NaN where there is none, null where no row has any. */
  readonly responseRate: Float64Array | null
  readonly isDropped: (row: number) => boolean
  /** Leaves a row out of what will be stored. */
  readonly drop: (row: number) => void
  readonly place: (row: number, field: 'value' | 'numerator' | 'denominator' | 'period' | 'responseRate') => Place
  /** What is stored of a series, oldest first; empty where nothing is. */
  readonly history: (series: number) => readonly PastValue[]
  /** Below what a figure of a series will be hidden where it is shown; null where its source is public. */
  readonly limitsOf: (series: number, withParts: boolean) => DisclosureLimits | null
  /** Whether a source of the series changes its counts by chance, and from when: see perturbed-row.ts for a row. */
  readonly perturbationOf: (series: number) => Perturbation | null
  /** Area code of the importing organisation; null for national data. */
  readonly organisation: string | null
  readonly collector: IssueCollector
}

export type ObservationCheck = (findings: ObservationFindings) => void
