// The action plan (handlingsplan): priority areas, goals with measures, activities, and what is reported about them.

import { type Static, Type } from 'typebox'

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const isoDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const MEASURE_TYPES = ['increase', 'decrease', 'at-least', 'at-most', 'within', 'milestone', 'level'] as const
export const MeasureType = Type.Enum(MEASURE_TYPES)
export type MeasureType = Static<typeof MeasureType>

/** A band for `within`: both ends belong to it. Values in the indicator's unit. */
export const Band = Type.Object({ low: Type.Number(), high: Type.Number() })
export type Band = Static<typeof Band>

/** The value of a named period; `period` is a period's label. */
export const Point = Type.Object({ period: Type.String(), value: nullable(Type.Number()) })
export type Point = Static<typeof Point>

export const Target = Type.Object({ period: Type.String(), value: Type.Union([Type.Number(), Band, Type.Null()]) })
export type Target = Static<typeof Target>

/** What a measure's value is compared with: it is then the difference (own − comparator, or girls − boys). */
export const Comparison = Type.Union([
  Type.Object({ with: Type.Literal('country') }),
  Type.Object({ with: Type.Literal('group'), name: Type.String() }),
  Type.Object({ with: Type.Literal('girls-boys') }),
])
export type Comparison = Static<typeof Comparison>

/**
 * How a goal is measured. Either `indicator` (a slug in the catalogue) or `name` (the goal's own milestone or level
 * scale) is set. `key` is unique within the goal and stable between imports of the same plan.
 */
export const Measure = Type.Object({
  key: Type.String(),
  indicator: nullable(Type.String()),
  name: nullable(Type.String()),
  dimensions: Type.Record(Type.String(), Type.String()),
  /** A district's area code; null: the organisation itself. */
  area: nullable(Type.String()),
  comparison: nullable(Comparison),
  type: MeasureType,
  baseline: nullable(Point),
  /** The last target. For a milestone its period is when it is due and `value` is null. */
  target: Target,
  /** Targets on the way, oldest first. */
  interim: Type.Array(Point),
  /** Stricter reading of at-least and at-most: every period since the baseline must hold. */
  everyPeriod: Type.Boolean(),
})
export type Measure = Static<typeof Measure>

export const Goal = Type.Object({
  id: Type.String(),
  /** Prioriterat område. */
  area: Type.String(),
  title: Type.String(),
  /** Articles of the convention, as written: `28`, `3.3`, `28.1 e`. */
  articles: Type.Array(Type.String()),
  measures: Type.Array(Measure),
  /** Position in the file, so that the plan keeps its own order. */
  order: Type.Integer(),
})
export type Goal = Static<typeof Goal>

export const Activity = Type.Object({
  id: Type.String(),
  goalId: Type.String(),
  title: Type.String(),
  /** Nämnd or förvaltning. */
  unit: Type.String(),
  /** A role, never a person's name. */
  responsible: Type.String(),
  start: nullable(isoDate),
  end: nullable(isoDate),
  /** Kronor. */
  budget: nullable(Type.Number()),
  order: Type.Integer(),
})
export type Activity = Static<typeof Activity>

export const Plan = Type.Object({
  /** Unique within the organisation: `2022-2025` where nobody named it. */
  code: Type.String(),
  firstYear: Type.Integer(),
  lastYear: Type.Integer(),
})
export type Plan = Static<typeof Plan>

/** What is reported about a milestone (`done`) or a level scale (`level` −2 … +2). */
export const Progress = Type.Object({
  goalId: Type.String(),
  measure: Type.String(),
  date: isoDate,
  done: nullable(Type.Boolean()),
  level: nullable(Type.Integer({ minimum: -2, maximum: 2 })),
  comment: Type.String(),
})
export type Progress = Static<typeof Progress>

export const ACTIVITY_STATUSES = ['not-started', 'ongoing', 'done', 'late', 'cancelled'] as const
export const ActivityStatus = Type.Enum(ACTIVITY_STATUSES)
export type ActivityStatus = Static<typeof ActivityStatus>

/** Resultat of an activity on a date. `cost` (kronor) and `children` are cumulative; the latest row rules. */
export const Outcome = Type.Object({
  activityId: Type.String(),
  date: isoDate,
  status: ActivityStatus,
  result: Type.String(),
  effect: Type.String(),
  cost: nullable(Type.Number()),
  children: nullable(Type.Number()),
  lesson: Type.String(),
})
export type Outcome = Static<typeof Outcome>

export const ASSESSMENT_CODES = ['reached', 'partly', 'not-reached', 'cannot-assess'] as const
export const AssessmentCode = Type.Enum(ASSESSMENT_CODES)
export type AssessmentCode = Static<typeof AssessmentCode>

/** The working group's answer to "Har vi nått vårt mål?". */
export const Assessment = Type.Object({
  goalId: Type.String(),
  date: isoDate,
  code: AssessmentCode,
  reason: Type.String(),
  furtherActions: Type.String(),
})
export type Assessment = Static<typeof Assessment>

/** Budget and outcome (utfall), kronor, of one area and year; per child only with its denominator named. */
export const BudgetRow = Type.Object({
  area: Type.String(),
  year: Type.Integer(),
  budget: nullable(Type.Number()),
  outcome: nullable(Type.Number()),
  denominatorName: Type.String(),
  denominatorCount: nullable(Type.Number()),
  comment: Type.String(),
})
export type BudgetRow = Static<typeof BudgetRow>
