// Plan rows as versioned records: how each is keyed, and what a new file changes among those that are stored.

import { classifyBy, sameFacts } from '../../domain/changes.ts'
import type { Activity, Assessment, BudgetRow, Goal, Outcome, Plan, Progress } from '../../domain/plan.ts'
import { foldText } from '../../ingest/index.ts'
import type { NewRecord, RecordRow } from '../../store/index.ts'
import type { Counts } from './types.ts'

/** Keys are unique within a plan and kind, and the same for the same thing in every file. */
export const recordKey = {
  plan: (plan: Plan) => plan.code,
  goal: (goal: Goal) => goal.id,
  activity: (activity: Activity) => activity.id,
  progress: ({ goalId, measure, date }: Progress) => `${goalId}|${measure}|${date}`,
  outcome: ({ activityId, date }: Outcome) => `${activityId}|${date}`,
  assessment: ({ goalId, date }: Assessment) => `${goalId}|${date}`,
  budget: ({ area, year }: BudgetRow) => `${foldText(area)}|${year}`,
} as const

type Compared = Pick<Counts, 'new' | 'changed' | 'unchanged'>

/** Counts records by what they are to the stored ones. Closed records are not counted: they are listed by themselves. */
export function compareRecords(incoming: readonly NewRecord[], stored: readonly RecordRow[]): Compared {
  const now = new Map(stored.map((record) => [keyOf(record), record.payload]))
  const open = incoming.filter(({ closed }) => !closed)
  return classifyBy(
    open,
    (record) => now.get(keyOf(record)),
    ({ payload }, current) => sameFacts(payload, current),
  ).counts
}

const keyOf = ({ kind, key }: Pick<NewRecord, 'kind' | 'key'>): string => `${kind}\n${key}`
