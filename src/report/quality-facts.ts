// The facts of data quality: how far each indicator's figures hold, and which measures they leave without a verdict.

import type { Certainty, MeasureStatus } from '../domain/attainment/result.ts'
import type { Hindrance, IndicatorQuality, Remedy } from '../domain/data-quality/index.ts'

/** As told by the domain, without what would make two equal files differ (ids, times of day). */
export type IndicatorQualityFact = Omit<IndicatorQuality, 'lastRead' | 'sources'> & {
  readonly name: string
  /** Ids of the goals that are measured by it. */
  readonly goals: readonly string[]
  /** Someone here can do something about it. */
  readonly needsAction: boolean
  /** Names of sources, those of the newest values first. */
  readonly sources: readonly string[]
  /** Number in `Facts.sources` of the file read last, and how many warnings it was read with. */
  readonly lastRead: { readonly source: number; readonly warnings: number } | null
}

/** A measure without a verdict, or with one that may be chance. */
export type HindranceFact = {
  /** The goal's id and title. */
  readonly goal: string
  readonly title: string
  /** As the goal's page names it. */
  readonly measure: string
  readonly slug: string | null
  readonly status: MeasureStatus
  readonly certainty: Certainty | null
  readonly what: Hindrance['what']
  readonly why: { readonly code: string; readonly text: string }
  /** What would help; an empty text where nothing does. */
  readonly remedy: { readonly code: Remedy['code']; readonly text: string }
}

export type QualityFact = {
  /** The day it was looked at, ISO: figures grow old though nothing is done to them. */
  readonly day: string
  /** Every indicator with figures, or that the plan measures by; those in need first. */
  readonly indicators: readonly IndicatorQualityFact[]
  /** In the plan's order. */
  readonly hindrances: readonly HindranceFact[]
}
