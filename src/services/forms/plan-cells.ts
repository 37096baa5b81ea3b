// The plan as cells, with one change made to it: of each row is known what stands on it, so that what is wrong with a cell
// is said at the field it was written in.

import type { Activity, Goal } from '../../domain/plan.ts'
import {
  type ActivityCells,
  type ArrangedRow,
  arrangeRows,
  cellsOfActivity,
  type GoalCells,
  measureRows,
  type PlanRow,
} from '../../ingest/index.ts'

/** Fields by the names the common template's columns have in `PlanField`. */
export type GoalWritten = { readonly area: string; readonly goal: string; readonly articles: string }
export type ActivityWritten = {
  readonly activity: string
  readonly unit: string
  readonly responsible: string
  readonly start: string
  readonly end: string
  readonly budget: string
}
export type MeasureWritten = {
  readonly indicator: string
  readonly measure: string
  readonly breakdown: string
  readonly district: string
  readonly comparison: string
  readonly type: string
  readonly baselinePeriod: string
  readonly baseline: string
  readonly targetPeriod: string
  readonly target: string
}
export type InterimWritten = { readonly targetPeriod: string; readonly target: string }

/** One thing in the plan; `id` or `key` null: a new one. */
export type PlanThing =
  | { readonly kind: 'goal'; readonly id: string | null; readonly cells: GoalWritten | null }
  | {
      readonly kind: 'measure'
      readonly goal: string
      readonly key: string | null
      readonly cells: MeasureWritten | null
      readonly interim: readonly InterimWritten[]
    }
  | {
      readonly kind: 'activity'
      readonly goal: string
      readonly id: string | null
      readonly cells: ActivityWritten | null
    }

export type Written = {
  readonly rows: readonly ArrangedRow[]
  /** The field a cell was written in; null where it is of something else in the plan. */
  readonly fieldOf: (row: ArrangedRow, field: string) => string | null
}

/** `thing.cells` null: it is no longer in the plan. `id`: the thing's, also of a new one. */
export function writePlan(
  goals: readonly Goal[],
  activities: readonly Activity[],
  thing: PlanThing,
  id: string,
): Written {
  switch (thing.kind) {
    case 'goal':
      return writeGoal(goals, activities, thing.cells, id)
    case 'measure':
      return writeMeasure(goals, activities, thing, id)
    case 'activity':
      return writeActivity(goals, activities, thing, id)
  }
}

function writeGoal(
  goals: readonly Goal[],
  activities: readonly Activity[],
  cells: GoalWritten | null,
  id: string,
): Written {
  const others = goals.filter((goal) => goal.id !== id)
  const before = goals.find((goal) => goal.id === id)
  const order = before?.order ?? nextOrder(goals)
  const made = cells ? [goalWith({ id, order }, cells, before?.measures.map(measureRows) ?? [])] : []
  const left = cells ? activities : activities.filter(({ goalId }) => goalId !== id)
  return {
    rows: arrangeRows([...others.map(asCells), ...made], left.map(cellsOfActivity)),
    fieldOf: (row, field) => (row.goalId === id && field in (cells ?? {}) ? field : null),
  }
}

function writeMeasure(
  goals: readonly Goal[],
  activities: readonly Activity[],
  { goal: goalId, cells, interim }: Extract<PlanThing, { kind: 'measure' }>,
  key: string,
): Written {
  const goal = goals.find(({ id }) => id === goalId)
  const made = cells && [cells, ...interim.map((point) => ({ ...identityOf(cells), ...point }))]
  const keys = (goal?.measures ?? []).map((measure) => measure.key)
  const index = keys.includes(key) ? keys.indexOf(key) : keys.length
  const before = (goal?.measures ?? []).map(measureRows)
  const measures: readonly (readonly PlanRow[])[] = [
    ...before.slice(0, index),
    ...(made ? [made] : []),
    ...before.slice(index + 1),
  ]
  const first = before.slice(0, index).flat().length
  const changed = goals.map((one) => (one.id === goalId ? goalWith(one, headOf(one), measures) : asCells(one)))
  return {
    rows: arrangeRows(changed, activities.map(cellsOfActivity)),
    fieldOf: (row, field) => {
      const at = row.goalId === goalId && row.part !== null ? row.part - first : -1
      if (!made || at < 0 || at >= made.length || !(field in identityOf(cells) || field in TARGETS)) return null
      // What is the same on all its rows was written once.
      return at === 0 || !(field in INTERIM) ? field : `interim.${at - 1}.${field}`
    },
  }
}

function writeActivity(
  goals: readonly Goal[],
  activities: readonly Activity[],
  { goal: goalId, cells }: Extract<PlanThing, { kind: 'activity' }>,
  id: string,
): Written {
  const others = activities.filter((activity) => activity.id !== id)
  const order = activities.find((activity) => activity.id === id)?.order ?? nextOrder(activities)
  const made: readonly ActivityCells[] = cells ? [{ id, goalId, order, cells: { activityId: id, ...cells } }] : []
  return {
    rows: arrangeRows(goals.map(asCells), [...others.map(cellsOfActivity), ...made]),
    fieldOf: (row, field) => (row.activityId === id && field in (cells ?? {}) ? field : null),
  }
}

const asCells = (goal: Goal): GoalCells => goalWith(goal, headOf(goal), goal.measures.map(measureRows))

const headOf = ({ area, title, articles }: Goal): GoalWritten => ({
  area,
  goal: title,
  articles: articles.join(', '),
})

function goalWith(
  { id, order }: Pick<Goal, 'id' | 'order'>,
  head: GoalWritten,
  measures: readonly (readonly PlanRow[])[],
): GoalCells {
  const [first = {}, ...rest] = measures.flat()
  return { id, order, parts: [{ ...head, ...first }, ...rest] }
}

/** What says which measure a row is about. */
function identityOf(cells: MeasureWritten): PlanRow {
  const { indicator, measure, breakdown, district, comparison, type } = cells
  return { indicator, measure, breakdown, district, comparison, type }
}

const INTERIM = { targetPeriod: true, target: true }
const TARGETS = { ...INTERIM, baselinePeriod: true, baseline: true }

const nextOrder = (stored: readonly { readonly order: number }[]): number =>
  Math.max(-1, ...stored.map(({ order }) => order)) + 1
