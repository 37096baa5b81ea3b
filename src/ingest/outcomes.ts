// Outcomes (resultat) of activities: bytes → typed rows and issues. All rows are kept; the latest rules.

import type { Issue } from '../domain/issue.ts'
import type { Activity, ActivityStatus, Outcome } from '../domain/plan.ts'
import { outcomeChecks } from './checks/index.ts'
import { createFieldReader, wordMap } from './fields.ts'
import { OUTCOMES } from './formats.ts'
import { createIssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { nearest } from './nearest.ts'
import type { ReadBy } from './open-file.ts'
import { type ReadRow, withoutRepeats } from './repeats.ts'
import { type ReadFile, readTable, rowsOf } from './table.ts'

export type OutcomesContext = ReadBy & {
  /** The plan's activities. */
  readonly activities: readonly Pick<Activity, 'id'>[]
  readonly limits?: Limits
}

export type OutcomesRead = ReadFile & {
  readonly rows: readonly ReadRow<Outcome>[]
  readonly issues: readonly Issue[]
}

export function readOutcomes(bytes: Uint8Array, context: OutcomesContext): OutcomesRead {
  const collector = createIssueCollector()
  const { table, ...read } = readTable({ bytes, ...context }, OUTCOMES, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { rows: [], issues: collector.issues, ...read }

  const fields = createFieldReader(table, collector)
  const ids = context.activities.map(({ id }) => id)
  const known = new Set(ids)
  const rows = rowsOf(table).flatMap(({ line, row }): readonly ReadRow<Outcome>[] => {
    const activityId = fields.required(row, 'activityId')
    if (activityId !== '' && !known.has(activityId))
      collector.error('activity.unknown', table.place(row, 'activityId'), {
        activity: activityId,
        nearest: nearest(activityId, ids).join('\n'),
      })
    fields.required(row, 'date')
    const date = fields.date(row, 'date')
    fields.required(row, 'status')
    const status = fields.word(row, 'status', STATUSES, 'activity-status')
    const value = {
      activityId,
      result: table.text(row, 'result'),
      effect: table.text(row, 'effect'),
      cost: fields.amount(row, 'cost'),
      children: fields.count(row, 'children'),
      lesson: table.text(row, 'lesson'),
    }
    if (date === null || status === null || collector.linesWithErrors.has(line)) return []
    return [{ line, value: { ...value, date, status } }]
  })
  const rowOf = new Map(rowsOf(table).map(({ line, row }) => [line, row]))
  const placeOf = (line: number, field: 'activityId' | 'cost' | 'children' = 'activityId') =>
    table.place(rowOf.get(line) ?? -1, field)
  const kept = withoutRepeats(rows, ({ activityId, date }) => `${activityId}\n${date}`, placeOf, collector)
  for (const check of outcomeChecks) check(kept, { placeOf, collector })
  return { rows: kept, issues: collector.issues, ...read }
}

const STATUSES = wordMap<ActivityStatus>([
  ['not-started', ['ej påbörjad', 'inte påbörjad', 'ej påbörjat', 'not started']],
  ['ongoing', ['pågående', 'pågår', 'ongoing', 'in progress']],
  ['done', ['genomförd', 'genomfört', 'klar', 'avslutad', 'done', 'completed']],
  ['late', ['försenad', 'försenat', 'late', 'delayed']],
  ['cancelled', ['avbruten', 'avbrutet', 'inställd', 'cancelled', 'canceled']],
])
