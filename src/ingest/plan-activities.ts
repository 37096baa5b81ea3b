// Activities of a plan. An activity may stand on several rows, where its goal has several measures; they must agree.

import type { Activity } from '../domain/plan.ts'
import { sameText } from './cell.ts'
import { activityChecks } from './checks/index.ts'
import { agreedText, agreedValue } from './plan-agreement.ts'
import type { PlanReading, PlanRow } from './plan-reading.ts'

export function readActivities(
  rows: readonly PlanRow[],
  reading: PlanReading,
): readonly { readonly line: number; readonly activity: Activity }[] {
  const { table, collector } = reading
  const withId = rows.filter(({ row }) => {
    if (table.text(row, 'activityId') !== '') return true
    if (table.text(row, 'activity') !== '') collector.error('activity.no-id', table.place(row, 'activityId'))
    return false
  })
  const stored = new Map(reading.context.activities?.map((activity) => [activity.id, activity]))
  const next = Math.max(-1, ...[...stored.values()].map((activity) => activity.order)) + 1
  const groups = Map.groupBy(withId, ({ row }) => table.text(row, 'activityId'))
  const read = [...groups].flatMap(([id, group], order) => {
    const [first] = group
    return first === undefined
      ? []
      : [
          {
            line: first.line,
            row: first.row,
            activity: readActivity(id, first, group, stored.get(id)?.order ?? next + order, reading),
          },
        ]
  })
  for (const check of activityChecks) check(read, reading)
  return read.map(({ line, activity }) => ({ line, activity }))
}

function readActivity(
  id: string,
  first: PlanRow,
  group: readonly PlanRow[],
  order: number,
  reading: PlanReading,
): Activity {
  const { table, fields, collector, context } = reading
  for (const { row, goalId } of group)
    if (goalId !== first.goalId)
      collector.error('activity.two-goals', table.place(row, 'activityId'), { activity: id, goal: first.goalId })
  const title = agreedText(group, 'activity', reading)
  const unit = agreedText(group, 'unit', reading)
  if (title === '') collector.error('activity.no-title', table.place(first.row, 'activity'))
  if (unit === '') collector.warning('activity.no-unit', table.place(first.row, 'unit'))
  for (const { row } of group)
    if (context.unit !== null && !sameText(table.text(row, 'unit') || unit, context.unit))
      collector.error('activity.other-unit', table.place(row, 'unit'), { unit: context.unit })
  const owner = context.activities?.find((activity) => activity.id === id)?.unit
  if (context.unit !== null && owner !== undefined && !sameText(owner, context.unit))
    collector.error('activity.owned-elsewhere', table.place(first.row, 'activityId'), { activity: id, unit: owner })
  return {
    id,
    goalId: first.goalId,
    title,
    unit: context.unit ?? unit,
    responsible: agreedText(group, 'responsible', reading),
    start: agreedValue(group, 'start', reading, (row) => fields.date(row, 'start')),
    end: agreedValue(group, 'end', reading, (row) => fields.date(row, 'end')),
    budget: agreedValue(group, 'budget', reading, (row) => fields.amount(row, 'budget')),
    order,
  }
}
