// One published or collected figure, with where it came from (R10).

import type { Dimensions } from './dimensions.ts'
import type { Period } from './period.ts'

/**
 * Why there is no value: `secret` the source hides it (sekretess), `missing` bortfall, `not-applicable` cannot occur,
 * `approximate` the source says only about how much (`~100`, kept as reported), `not-published` not yet published;
 * `protected` is never stored: we hide it ourselves (few children) when facts are collected.
 */
export type Marker = 'secret' | 'missing' | 'not-applicable' | 'approximate' | 'not-published' | 'protected'

/** The file and line a figure was read from, so that anyone can go and look. */
export type Origin = {
  readonly importId: string
  readonly fileName: string
  readonly line: number
  /** ISO instant, UTC. */
  readonly importedAt: string
  readonly importedBy: string
}

/** What one line of a file says. `value` in the indicator's unit; exactly one of `value` and `marker` is null. */
export type ObservationRow = {
  readonly line: number
  readonly indicator: string
  readonly area: string
  readonly dimensions: Dimensions
  readonly period: Period
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly marker: Marker | null
  /** The cell as written, kept where it says something else than the number does; else null. */
  readonly reported: string | null
}

/** A row as stored: with its source (a key into the catalogue's ranking) and its origin. */
export type Observation = ObservationRow & {
  readonly source: string
  readonly origin: Origin
  /** The value is shown to the nearest so many, instead of being hidden; never stored. */
  readonly roundedTo?: number
  /** The count of another indicator that its denominator is; absent where its own file gave one, or nobody did. */
  readonly denominatorFrom?: Observation
  /** What the program worked it out from; absent for a figure of a file. Its line and origin are the newest operand's. */
  readonly computed?: Computation
}

/**
 * `hindrance`: why operands that all have values give no figure. `zero-denominator` nothing to divide by; `impossible` a
 * part that is larger than its whole, or less than none.
 */
export type Computation = {
  readonly from: readonly Observation[]
  readonly hindrance: 'zero-denominator' | 'impossible' | null
}

/** What is said of something made of several figures, some without value: hidden wins, so that none is called missing. */
export const heaviestMarker = (parts: readonly Observation[]): Marker =>
  MARKERS_BY_WEIGHT.find((marker) => parts.some((one) => one.value === null && one.marker === marker)) ?? 'missing'

const MARKERS_BY_WEIGHT = [
  'secret',
  'protected',
  'approximate',
  'missing',
  'not-published',
  'not-applicable',
] as const satisfies readonly Marker[]
