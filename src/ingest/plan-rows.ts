// The plan as rows of the common template: what `plan.ts` reads, written back so that reading it gives the same plan.

import type { Dimensions } from '../domain/dimensions.ts'
import { MINUS } from '../domain/format.ts'
import type { Activity, Band, Comparison, Goal, Measure } from '../domain/plan.ts'
import { templateText } from '../text/template.ts'
import type { PlanField } from './formats.ts'
import type { TemplateRow } from './template-file.ts'

export type PlanRow = TemplateRow<PlanField>

/** A goal as cells: `parts` stand on a row each, the first with the goal's own columns, each with a measure or a target on the way. */
export type GoalCells = { readonly id: string; readonly order: number; readonly parts: readonly PlanRow[] }
export type ActivityCells = {
  readonly id: string
  readonly goalId: string
  readonly order: number
  readonly cells: PlanRow
}

/** What stands on a row, so that a problem with the row is known to be with that. */
export type ArrangedRow = {
  readonly goalId: string
  /** Which of the goal's parts; null: none. */
  readonly part: number | null
  readonly activityId: string | null
  readonly row: PlanRow
}

/**
 * One row for each activity, with the goal's own columns on the goal's first row. Its measures and their interim targets
 * stand on the same rows while there are any, then on rows of their own.
 */
export const planRows = (goals: readonly Goal[], activities: readonly Activity[]): readonly PlanRow[] =>
  arrangeRows(goals.map(goalCells), activities.map(cellsOfActivity)).map(({ row }) => row)

/**
 * The reader numbers goals and activities by where they first stand, so both stand in their own order: where an activity
 * of a later goal comes before one of an earlier goal, the goal's rows are parted.
 */
export function arrangeRows(goals: readonly GoalCells[], activities: readonly ActivityCells[]): readonly ArrangedRow[] {
  const ordered = goals.toSorted((a, b) => a.order - b.order)
  const waiting = activities.toSorted((a, b) => a.order - b.order)
  const left = Map.groupBy(waiting, ({ goalId }) => goalId)
  const openGoals = ordered.map((goal) => ({
    goal,
    parts: goal.parts.map((cells, part) => ({ part, cells })),
    activities: [...(left.get(goal.id) ?? [])],
  }))
  const rows: ArrangedRow[] = []
  const take = (open: (typeof openGoals)[number], activity: ActivityCells | undefined) => {
    const next = open.parts.shift()
    const row = { goalId: open.goal.id, ...next?.cells, ...activity?.cells }
    rows.push({ goalId: open.goal.id, part: next?.part ?? null, activityId: activity?.id ?? null, row })
    if (activity) open.activities.shift()
    // After its last activity, what is left of its measures.
    if (open.activities.length === 0) while (open.parts.length > 0) take(open, undefined)
  }
  let begun = 0
  const beginThrough = (index: number) => {
    for (; begun <= index; begun += 1) {
      const open = openGoals[begun]
      if (open && (begun < index || open.activities.length === 0)) take(open, undefined)
    }
  }
  for (const activity of waiting) {
    const index = openGoals.findIndex(({ goal }) => goal.id === activity.goalId)
    const open = openGoals[index]
    if (open === undefined) continue
    beginThrough(index)
    take(open, activity)
  }
  beginThrough(openGoals.length - 1)
  return rows
}

export const goalCells = (goal: Goal): GoalCells => ({ id: goal.id, order: goal.order, parts: goalParts(goal) })

export const cellsOfActivity = (activity: Activity): ActivityCells => ({
  id: activity.id,
  goalId: activity.goalId,
  order: activity.order,
  cells: activityCells(activity),
})

/** What stands on the goal's rows beside activities: first its own columns, then a measure or interim target each. */
function goalParts({ area, title, articles, measures }: Goal): PlanRow[] {
  const [first = {}, ...rest] = measures.flatMap(measureRows)
  return [{ area, goal: title, articles: articles.join(', '), ...first }, ...rest]
}

/** The target first, with the baseline; then the targets on the way to it. */
export function measureRows(measure: Measure): readonly PlanRow[] {
  const { indicator, name, dimensions, area, comparison, type, baseline, target, interim } = measure
  const identity: PlanRow = {
    ...(indicator === null ? { measure: name ?? '' } : { indicator, breakdown: sexWord(dimensions) }),
    ...(area === null ? {} : { district: area.slice(area.indexOf(':') + 1) }),
    ...(comparison === null ? {} : { comparison: comparisonWord(comparison) }),
    type: templateText.measureType[type],
  }
  return [
    { ...identity, ...baselineCells(baseline), ...targetCells(target) },
    ...interim.map((point) => ({ ...identity, ...targetCells(point) })),
  ]
}

const baselineCells = (baseline: Measure['baseline']): PlanRow =>
  baseline === null
    ? {}
    : { baselinePeriod: baseline.period, ...(baseline.value === null ? {} : { baseline: baseline.value }) }

const targetCells = ({ period, value }: Measure['target']): PlanRow => ({
  targetPeriod: period,
  ...(value === null ? {} : { target: typeof value === 'number' ? value : bandText(value) }),
})

const activityCells = ({ id, title, unit, responsible, start, end, budget }: Activity): PlanRow => ({
  activityId: id,
  activity: title,
  unit,
  responsible,
  ...(start === null ? {} : { start }),
  ...(end === null ? {} : { end }),
  ...(budget === null ? {} : { budget }),
})

const sexWord = ({ sex }: Dimensions): string =>
  sex === undefined ? templateText.sex.total : sex === 'F' ? templateText.sex.girls : templateText.sex.boys

const comparisonWord = (comparison: Comparison): string =>
  comparison.with === 'group' ? comparison.name : templateText.comparison[comparison.with]

const bandText = ({ low, high }: Band): string => `${bandEnd(low)}–${bandEnd(high)}`

/** With a minus that is no dash; and never three decimals, which could be thousands: 1,234 is written 1,2340. */
const bandEnd = (value: number): string =>
  String(value)
    .replace('-', MINUS)
    .replace('.', ',')
    .replace(/(,\d{3})$/, '$10')
