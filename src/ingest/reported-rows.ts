// What is reported about a plan, and money, as rows of the common template: the readers' inverses.

import type { Assessment, BudgetRow, Outcome, Progress } from '../domain/plan.ts'
import { templateText as text } from '../text/template.ts'
import type { AssessmentField, BudgetField, OutcomeField, ProgressField } from './formats.ts'
import type { TemplateRow } from './template-file.ts'

export const progressRow = (progress: Progress): TemplateRow<ProgressField> => ({
  goalId: progress.goalId,
  measure: progress.measure,
  date: progress.date,
  ...(progress.done === null ? {} : { done: progress.done ? text.done.yes : text.done.no }),
  ...(progress.level === null ? {} : { level: progress.level }),
  comment: progress.comment,
})

export const outcomeRow = (outcome: Outcome): TemplateRow<OutcomeField> => ({
  activityId: outcome.activityId,
  date: outcome.date,
  status: text.status[outcome.status],
  result: outcome.result,
  effect: outcome.effect,
  ...(outcome.cost === null ? {} : { cost: outcome.cost }),
  ...(outcome.children === null ? {} : { children: outcome.children }),
  lesson: outcome.lesson,
})

export const assessmentRow = (assessment: Assessment): TemplateRow<AssessmentField> => ({
  goalId: assessment.goalId,
  date: assessment.date,
  assessment: text.assessment[assessment.code],
  reason: assessment.reason,
  furtherActions: assessment.furtherActions,
})

export const budgetRow = (row: BudgetRow): TemplateRow<BudgetField> => ({
  area: row.area,
  year: String(row.year),
  ...(row.budget === null ? {} : { budget: row.budget }),
  ...(row.outcome === null ? {} : { outcome: row.outcome }),
  denominator: row.denominatorName,
  ...(row.denominatorCount === null ? {} : { count: row.denominatorCount }),
  comment: row.comment,
})
