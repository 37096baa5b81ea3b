// The facts a report is made of: plain JSON, collected once, after disclosure control (R11). Nothing below this line of
// the program sees a figure that may not be published.

import type { BoundariesInForce } from '../domain/attainment/boundaries.ts'
import type { Certainty, GoalStatus, Interval, MeasureStatus } from '../domain/attainment/result.ts'
import type { FunnelLimits, GapFinding, Missing, NoVerdict, Verdict, Weighting } from '../domain/comparison/index.ts'
import type { Cluster } from '../domain/convention.ts'
import type { Dimensions } from '../domain/dimensions.ts'
import type { FiscalYear } from '../domain/fiscal-year.ts'
import type { Theme } from '../domain/indicator.ts'
import type { Marker } from '../domain/observation.ts'
import type { ActivityStatus, Assessment, Band, BudgetRow, MeasureType } from '../domain/plan.ts'
import type { Logo } from '../domain/settings.ts'
import type { Refusal } from '../domain/statistics/calculable.ts'
import type { Explanation, ObservationFact } from './explanation.ts'

export type { Explanation, FormulaFact, ObservationFact, RuleFact } from './explanation.ts'
export { whyId } from './explanation.ts'

import type { QualityFact } from './quality-facts.ts'

export type { HindranceFact, IndicatorQualityFact, QualityFact } from './quality-facts.ts'

export const FACTS_SCHEMA_VERSION = 1

/** Why a point has no value: as the source says, or because we hide it ourselves (few children). */
export type Absence = Marker

/** In the order reports explain them. */
export const ABSENCES: readonly Absence[] = [
  'secret',
  'missing',
  'not-applicable',
  'approximate',
  'not-published',
  'protected',
]

/** A figure that another one rests on: an operand of its formula, or a denominator that another indicator gave. */
export type OperandFact = {
  readonly role: 'operand' | 'denominator'
  readonly slug: string
  readonly name: string
  readonly unit: string
  readonly percent: boolean
  readonly decimals: number
  readonly period: string
  readonly value: number | null
  readonly absence: Absence | null
  /** Number in `Facts.sources`, and the line in that file; null for one that is computed, whose own operands follow it. */
  readonly source: number | null
  readonly line: number | null
}

export type PointFact = {
  readonly period: string
  readonly year: number
  readonly value: number | null
  readonly absence: Absence | null
  /** 95 % interval, where the parts are known. */
  readonly interval: Interval | null
  /** The value is to the nearest so many, to protect small groups; null where it is as exact as the indicator's decimals. */
  readonly roundedTo: number | null
  /** How many children it is about, where it has a value and that is known. */
  readonly n: number | null
  /** What the interval is made of, of public sources only. `recovered`: the numerator was found from value and denominator. */
  readonly parts: { readonly numerator: number; readonly denominator: number; readonly recovered: boolean } | null
  /** Number in `Facts.sources`, and the line in that file; null for a computed one, whose operands have theirs. */
  readonly source: number | null
  readonly line: number | null
  readonly operands: readonly OperandFact[]
  /** True on the first period after a known break in the series: never joined with the one before. */
  readonly breakBefore: boolean
}

export type SeriesFact = {
  readonly who: 'all' | 'girls' | 'boys' | 'country' | 'district'
  /** "Alla", "Flickor", "Pojkar", "Riket", a district's name. */
  readonly label: string
  /** Area code, and what it is broken down by. */
  readonly area: string
  readonly dimensions: Dimensions
  readonly points: readonly PointFact[]
}

/** How the indicator's total moved. */
export type ChangeFact = {
  readonly from: { readonly period: string; readonly value: number }
  readonly to: { readonly period: string; readonly value: number }
  /** to − from, in the unit. */
  readonly difference: number
  /** `better`, `worse`: by the indicator's direction; `higher`, `lower` where it is neutral; `same` when rounded alike. */
  readonly verdict: 'better' | 'worse' | 'higher' | 'lower' | 'same'
  /** The interval of the difference excludes zero (`sure`), holds it (`chance`), or there is none. */
  readonly certainty: 'sure' | 'chance' | 'unknown'
  /** Why there is none: the parts are not known, or there is no method for such a measure. */
  readonly reason?: 'no-parts' | 'no-method'
  /** 95 %, of the difference. */
  readonly interval: Interval | null
  readonly trend: TrendFact
  /** Id in `Facts.explanations`, as everywhere below. */
  readonly why: string
}

/** Whether the five latest values have a direction that is more than chance (methods §2), at the year of the facts. */
export type TrendFact = {
  /** `none`: calculable, and no sure trend. Null: not calculable. */
  readonly direction: 'up' | 'down' | 'none' | null
  /** Why it is not calculable; null where it is. */
  readonly reason: Refusal | null
  /** Periods of the first and the last value that it rests on, or would. */
  readonly from: string | null
  readonly to: string | null
  /** Of public sources only: it would give away the counts it is made of. */
  readonly chiSquare: number | null
  readonly why: string
}

/** A place's value as a comparison shows it. */
export type PlaceFact = {
  readonly value: number | null
  readonly absence: Absence | null
  /** 95 % interval, where the parts are known. */
  readonly lower: number | null
  readonly upper: number | null
  /** Its denominator: children, pupils. Of sources that are not public to two figures, or tens. */
  readonly n: number | null
}

/** The organisation's value beside a named group's, in one period (methods §3). */
export type ComparisonFact = {
  /** Null where there is no own value. */
  readonly period: string | null
  readonly own: PlaceFact & { readonly file: string | null; readonly line: number | null }
  readonly group: {
    readonly id: string
    readonly kind: 'country' | 'region' | 'shipped' | 'own' | 'kolada' | 'areas'
    readonly name: string
    readonly value: number | null
    readonly weighting: Weighting | null
    readonly members: number
    /** Members with a value; null where the value is published and they were not read. */
    readonly withValue: number | null
    readonly missing: readonly Missing[]
    /** The organisation is one of the group, and is not compared with itself. */
    readonly excludesSelf: boolean
    readonly reason: 'no-values' | 'count' | null
    readonly note: string | null
  }
  /** By the 95 % interval, for sentences; by 99.8 %, for alerts. */
  readonly verdict95: Verdict | null
  readonly verdict998: Verdict | null
  readonly reason: NoVerdict | null
  /** In order of name. */
  readonly members: readonly (PlaceFact & { readonly code: string; readonly name: string })[]
  /** Limits round the group's value at the own n. */
  readonly funnel: (FunnelLimits & { readonly n: number }) | null
  readonly why: string
}

export type GapFact = GapFinding & { readonly why: string }

export type IndicatorFact = {
  readonly slug: string
  readonly kolada: string | null
  readonly name: string
  readonly title: string
  readonly definition: string
  readonly unit: string
  readonly percent: boolean
  readonly decimals: number
  readonly direction: 'up' | 'down' | 'neutral'
  readonly articles: readonly string[]
  readonly theme: Theme
  readonly cluster: Cluster
  readonly producer: string
  /** How the program works it out, in words; null where it is read from files. */
  readonly formula: string | null
  /** When new values come: "vartannat år, i maj". */
  readonly rhythm: string
  /** What the indicator's traits say, and its own. */
  readonly warnings: readonly string[]
  readonly breaks: readonly { readonly from: string; readonly reason: string }[]
  readonly series: readonly SeriesFact[]
  readonly target: { readonly period: string; readonly value: number | Band; readonly goal: string } | null
  /** Since the plan's start (or the first value after it) to the latest; null where there are not two values. */
  readonly change: ChangeFact | null
  /** With the group the organisation has chosen, else riket. */
  readonly comparison: ComparisonFact | null
  /** Between girls and boys, and between areas. */
  readonly gaps: readonly GapFact[]
  /** Years within the plan with no value, each with why. */
  readonly absent: readonly { readonly period: string; readonly who: SeriesFact['who']; readonly absence: Absence }[]
  /** Of its latest value. */
  readonly why: string
}

/** A step of the reasoning with its words; `code` and `params` as attainment gave them. */
export type ReasonFact = { readonly code: string; readonly text: string }

export type MeasureFact = {
  /** Indicator's name, or the measure's own. */
  readonly name: string
  readonly slug: string | null
  /** "Pojkar", a district, "jämfört med riket"; empty for the plain total. */
  readonly qualifier: string
  readonly type: MeasureType
  /** The values are differences (own − comparator, girls − boys): of percentages, then percentage points. */
  readonly difference?: true
  readonly unit: string
  readonly percent: boolean
  readonly decimals: number
  readonly baseline: { readonly period: string; readonly value: number | null } | null
  readonly target: { readonly period: string; readonly value: number | Band | null }
  /** Targets on the way, oldest first. */
  readonly interim: readonly { readonly period: string; readonly value: number }[]
  readonly latest: { readonly period: string; readonly value: number } | null
  readonly attainment: number | null
  readonly expected: number | null
  /** attainment / expected, where the status is by it. */
  readonly pace: number | null
  readonly status: MeasureStatus
  readonly provisional: MeasureStatus | null
  /** The same two by the default boundaries. */
  readonly byDefault: MeasureStatus
  readonly provisionalByDefault: MeasureStatus | null
  readonly certainty: Certainty | null
  readonly interval: Interval | null
  readonly reasons: readonly ReasonFact[]
  /** Whose series it is: area code, and what it is broken down by. */
  readonly area: string
  readonly dimensions: Dimensions
  /** What would give another status, or what is missing before there can be one. */
  readonly changes: readonly ReasonFact[]
  /** What the small chart shows: the measure's own series. */
  readonly points: readonly PointFact[]
  /** 95 %, of the change since the baseline; null where there is none. */
  readonly changeInterval: Interval | null
  /** The observations that the verdict rests on. */
  readonly rests: readonly ObservationFact[]
  readonly why: string
}

export type ActivityFact = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly responsible: string
  readonly start: string | null
  readonly end: string | null
  readonly budget: number | null
  readonly status: ActivityStatus
  readonly result: string
  readonly effect: string
  readonly lesson: string
  readonly cost: number | null
  /** `few`: 1–4, of whom the number is never published. */
  readonly children: number | 'few' | null
  /** Date of the outcome the fields above come from. */
  readonly reportedOn: string | null
}

export type GoalFact = {
  readonly id: string
  readonly area: string
  readonly title: string
  readonly articles: readonly string[]
  readonly status: GoalStatus
  /** The status by the default boundaries. */
  readonly byDefault: GoalStatus
  readonly measures: readonly MeasureFact[]
  readonly activities: readonly ActivityFact[]
  readonly assessment: Assessment | null
  readonly assessmentDiffers: boolean
  readonly reasons: readonly ReasonFact[]
  readonly why: string
}

export type ResourceFact = BudgetRow & {
  /** outcome − budget, kronor. */
  readonly deviation: number | null
  /** outcome / denominatorCount, kronor; null where either is missing. */
  readonly perHead: number | null
  /** The same area the year before, where there is one. */
  readonly previous: { readonly outcome: number | null; readonly perHead: number | null } | null
  /** Number in `Facts.sources`, and the line in that file. */
  readonly source: number | null
  readonly line: number | null
  readonly why: string
}

/** A file that figures came from. `number` is what the report cites: [3]. */
export type SourceFact = {
  readonly number: number
  readonly fileName: string
  readonly sha256: string
  /** The day, ISO: the time of day and random ids stay out, so that the same files read on one day give the same facts. */
  readonly importedOn: string
  readonly kind: string
}

export type Facts = {
  readonly schemaVersion: typeof FACTS_SCHEMA_VERSION
  readonly organisation: {
    readonly code: string
    readonly name: string
    readonly type: 'municipality' | 'region' | 'authority'
  }
  readonly year: number
  /** The day it is judged on: the last day of the year, or of what was known then where the year still runs. ISO. */
  readonly asOf: string
  /** ISO date: only what had been imported by then, where somebody asked for that; else null. */
  readonly knownAt: string | null
  readonly cover: {
    readonly caseNumber: string | null
    readonly decidedBy: string | null
    readonly decidedOn: string | null
    readonly version: string
  }
  readonly plan: { readonly code: string; readonly firstYear: number; readonly lastYear: number } | null
  /** Not there where it is the calendar's. */
  readonly fiscalYear?: FiscalYear
  /** Not there where the organisation had none. Its bytes are in the document. */
  readonly logo?: Logo
  /** What the plan is judged by: frozen when it was decided, else what the organisation had set. */
  readonly boundaries: BoundariesInForce
  readonly counts: Readonly<Record<GoalStatus, number>>
  readonly goals: readonly GoalFact[]
  readonly indicators: readonly IndicatorFact[]
  readonly resources: readonly ResourceFact[]
  readonly quality: QualityFact
  /** Free texts and small numbers of children: how many there are, a person has read, and has said must be changed. */
  readonly textReview: { readonly total: number; readonly reviewed: number; readonly flagged: number }
  readonly sources: readonly SourceFact[]
  /** By id: of every figure that has a `why`. */
  readonly explanations: Readonly<Record<string, Explanation>>
  /** SHA-256 of the indicator files used. */
  readonly indicatorFiles: Readonly<Record<string, string>>
}
