// Goals of a plan: the rows of each goal put together, their contradictions pointed out.

import type { Goal } from '../domain/plan.ts'
import { parseArticles } from './articles.ts'
import { agreedText } from './plan-agreement.ts'
import { readMeasures } from './plan-measures.ts'
import type { PlanReading, PlanRow } from './plan-reading.ts'

export function readGoals(
  rows: readonly PlanRow[],
  reading: PlanReading,
): readonly { readonly line: number; readonly goal: Goal }[] {
  const groups = Map.groupBy(rows, ({ goalId }) => goalId)
  return [...groups].flatMap(([id, group], order) => {
    const [first] = group
    return first === undefined ? [] : [{ line: first.line, goal: readGoal(id, first, group, order, reading) }]
  })
}

function readGoal(id: string, first: PlanRow, group: readonly PlanRow[], order: number, reading: PlanReading): Goal {
  const { table, collector } = reading
  const area = agreedText(group, 'area', reading)
  const title = agreedText(group, 'goal', reading)
  const articles = readArticles(group, reading)
  if (title === '') collector.error('goal.no-title', table.place(first.row, 'goal'), { goal: id })
  if (area === '') collector.error('goal.no-area', table.place(first.row, 'area'), { goal: id })
  if (articles.length === 0) collector.warning('goal.no-articles', table.place(first.row, 'articles'), { goal: id })
  return { id, area, title, articles: [...articles], measures: [...readMeasures(group, reading)], order }
}

function readArticles(group: readonly PlanRow[], reading: PlanReading): readonly string[] {
  const { table, collector } = reading
  for (const { row } of group)
    for (const article of parseArticles(table.text(row, 'articles')).unknown)
      collector.error('article.unknown', table.place(row, 'articles'), { article })
  return parseArticles(agreedText(group, 'articles', reading)).articles
}
