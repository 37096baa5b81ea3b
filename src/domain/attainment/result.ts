// What attainment (måluppfyllelse) answers: a status, a number where there is one, and the reasoning behind both.

import type { Observation } from '../observation.ts'
import type { Activity, ActivityStatus, Assessment, Goal, Measure, Outcome, Point, Target } from '../plan.ts'
import type { Interval } from '../statistics/interval.ts'
import type { Reason } from './reason.ts'

/** In the order of methods §1; a goal may also be `no-measure`. The words are in text/. */
export const MEASURE_STATUSES = [
  'not-assessable',
  'awaiting',
  'uncertain',
  'attained',
  'reached',
  'wrong-way',
  'partly',
  'not-attained',
  'on-track',
  'behind',
] as const
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]

/** In the order reports and pages list them, best first. */
export const GOAL_STATUSES = [
  'attained',
  'reached',
  'on-track',
  'partly',
  'behind',
  'not-attained',
  'wrong-way',
  'uncertain',
  'awaiting',
  'not-assessable',
  'no-measure',
] as const satisfies readonly (MeasureStatus | 'no-measure')[]
export type GoalStatus = (typeof GOAL_STATUSES)[number]

/** Stands beside the status: is the distance to the target more than chance? `unknown` where the parts are not known. */
export type Certainty = 'clear' | 'within-chance' | 'unknown'

export type { Interval } from '../statistics/interval.ts'
export type { Reason } from './reason.ts'

export type MeasureResult = {
  readonly measure: Measure
  readonly status: MeasureStatus
  /** What the latest value would give, where the status is `awaiting`. */
  readonly provisional: MeasureStatus | null
  /** The same two by the default boundaries, whatever the plan's own are. */
  readonly byDefault: MeasureStatus
  readonly provisionalByDefault: MeasureStatus | null
  readonly certainty: Certainty | null
  readonly baseline: Point | null
  readonly target: Target
  /** The latest usable value not after the year; for a comparison the difference. */
  readonly latest: { readonly period: string; readonly value: number } | null
  /** (x − b)/(T − b) and its kin: 1 is the target. Raw, may be below 0 or above 1; null where there is none. */
  readonly attainment: number | null
  /** The share of the way that should have been gone by now. */
  readonly expected: number | null
  /** attainment / expected. */
  readonly pace: number | null
  readonly interval: Interval | null
  readonly reasons: readonly Reason[]
  /** The nearest changes that would give another status, or what is missing before there can be one. */
  readonly changes: readonly Reason[]
  /** The observations the verdict rests on. */
  readonly inputs: readonly Observation[]
}

export type ActivityResult = {
  readonly activity: Activity
  /** As computed: late when its end is past and it is neither done nor cancelled, whatever it says of itself. */
  readonly status: ActivityStatus
  /** Latest outcome not after the year's end. */
  readonly outcome: Outcome | null
  readonly reasons: readonly Reason[]
}

export type GoalResult = {
  readonly goal: Goal
  readonly status: GoalStatus
  /** The status by the default boundaries, whatever the plan's own are. */
  readonly byDefault: GoalStatus
  readonly measures: readonly MeasureResult[]
  readonly activities: readonly ActivityResult[]
  /** Latest assessment not after the year's end. */
  readonly assessment: Assessment | null
  /** True where the group's assessment and the computed status say different things. */
  readonly assessmentDiffers: boolean
  readonly reasons: readonly Reason[]
}
