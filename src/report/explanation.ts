// "Why this figure?" as data: the formula with its numbers put in, the observations, the rule and its limit, and what would
// change the verdict. Made of facts alone, so that it says no more than they may (R11).

import type { Dimensions } from '../domain/dimensions.ts'
import type { Marker } from '../domain/observation.ts'
import type { Band } from '../domain/plan.ts'

/** A value that a figure rests on, as published, and where it was read. */
export type ObservationFact = {
  /** "Alla", "Flickor", "Norr", "Riket". */
  readonly label: string
  readonly area: string
  readonly dimensions: Dimensions
  readonly period: string
  readonly value: number | null
  readonly absence: Marker | null
  /** Only of sources that are public already: of others they would say what rounding holds back. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** Number in `Facts.sources`, where it is told of beside facts; the file, the line in it, and the day it was read, ISO. */
  readonly source: number | null
  readonly file: string | null
  readonly line: number | null
  readonly importedOn: string | null
}

/**
 * `way`: (x − b)/(T − b). `band-way`: the same by distance to the band. `expected`: months gone of all. `pace`: A/E.
 * `interval`: of one value; `difference`: first − second with its interval; `size-change`: |now| − |then|. `trend`: of five
 * values. `mean`, `weighted`: a group's value. `deviation`, `per-head`: money. `share`: how many of how many.
 */
export type FormulaCode =
  | 'way'
  | 'band-way'
  | 'expected'
  | 'pace'
  | 'interval'
  | 'difference'
  | 'size-change'
  | 'trend'
  | 'mean'
  | 'weighted'
  | 'deviation'
  | 'per-head'
  | 'share'

export type FormulaFact = {
  readonly code: FormulaCode
  /** What it is, in words: "Andel av vägen = (senaste värdet − utgångsvärdet) / (målvärdet − utgångsvärdet)". */
  readonly words: string
  /** With the numbers put in, as they are written: "A = (81,0 − 72) / (85 − 72) = 0,69". */
  readonly text: string
  /** The numbers put in, as published. */
  readonly terms: Readonly<Record<string, number>>
  readonly result: Readonly<Record<string, number>>
}

export type RuleFact = {
  /** What the rule gives: a status, a verdict. */
  readonly gives: string
  /** What is held against the limit. Null where nothing is: a milestone, no value. */
  readonly holds: {
    readonly quantity: 'value' | 'attainment' | 'pace' | 'interval' | 'chi-square'
    readonly relation: 'at-least' | 'at-most' | 'below' | 'above' | 'within' | 'outside' | 'straddles'
    readonly limit: number | Band
    readonly value: number | Band
  } | null
  readonly text: string
}

export type Explanation = {
  readonly id: string
  readonly kind: 'goal' | 'measure' | 'value' | 'change' | 'trend' | 'comparison' | 'gap' | 'resource' | 'counts'
  /** Slug of the indicator it is about; null where it is about none, or several. */
  readonly indicator: string | null
  /** Which figure: "Mål M3: Behöriga till yrkesprogram, pojkar". */
  readonly figure: string
  /** As pages write it: "Delvis uppnått, 69 % av vägen". */
  readonly value: string
  readonly formulas: readonly FormulaFact[]
  readonly observations: readonly ObservationFact[]
  readonly rule: RuleFact | null
  /** Whether the distance is more than chance, and by which interval. */
  readonly certainty: string | null
  /** What is held back or rounded, and why the sum may not come out. */
  readonly notes: readonly string[]
  /** What would give another verdict. */
  readonly changes: readonly string[]
}

/** The ids that figures carry as `why`. Parts are joined by a colon, which no slug has. */
export const whyId = {
  counts: 'counts',
  goal: (goal: string): string => `goal:${goal}`,
  /** `place`: among the goal's measures, from 0. */
  measure: (goal: string, place: number): string => `measure:${goal}:${place + 1}`,
  value: (slug: string): string => `value:${slug}`,
  change: (slug: string): string => `change:${slug}`,
  trend: (slug: string): string => `trend:${slug}`,
  comparison: (slug: string): string => `comparison:${slug}`,
  /** `area`: its name, of a gap between one area and the rest. */
  gap: (slug: string, kind: 'sexes' | 'areas' | 'area', area = ''): string =>
    `gap:${slug}:${kind}${area === '' ? '' : `:${area}`}`,
  resource: (area: string): string => `resource:${area}`,
} as const
