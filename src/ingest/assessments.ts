// Assessments: the working group's answers to "Har vi nått vårt mål?", bytes → typed rows and issues.

import type { Issue } from '../domain/issue.ts'
import type { Assessment, AssessmentCode, Goal } from '../domain/plan.ts'
import { createFieldReader, wordMap } from './fields.ts'
import { ASSESSMENTS } from './formats.ts'
import { createIssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { nearest } from './nearest.ts'
import type { ReadBy } from './open-file.ts'
import { type ReadRow, withoutRepeats } from './repeats.ts'
import { placeByLine, type ReadFile, readTable, rowsOf } from './table.ts'

export type AssessmentsContext = ReadBy & {
  /** The plan's goals. */
  readonly goals: readonly Pick<Goal, 'id'>[]
  readonly limits?: Limits
}

export type AssessmentsRead = ReadFile & {
  readonly rows: readonly ReadRow<Assessment>[]
  readonly issues: readonly Issue[]
}

export function readAssessments(bytes: Uint8Array, context: AssessmentsContext): AssessmentsRead {
  const collector = createIssueCollector()
  const { table, ...read } = readTable({ bytes, ...context }, ASSESSMENTS, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { rows: [], issues: collector.issues, ...read }

  const fields = createFieldReader(table, collector)
  const ids = context.goals.map(({ id }) => id)
  const known = new Set(ids)
  const rows = rowsOf(table).flatMap(({ line, row }): readonly ReadRow<Assessment>[] => {
    const goalId = fields.required(row, 'goalId')
    if (goalId !== '' && !known.has(goalId))
      collector.error('goal.unknown', table.place(row, 'goalId'), {
        goal: goalId,
        nearest: nearest(goalId, ids).join('\n'),
      })
    fields.required(row, 'date')
    const date = fields.date(row, 'date')
    fields.required(row, 'assessment')
    const code = fields.word(row, 'assessment', CODES, 'assessment')
    if (date === null || code === null || collector.linesWithErrors.has(line)) return []
    const [reason, furtherActions] = [table.text(row, 'reason'), table.text(row, 'furtherActions')]
    return [{ line, value: { goalId, date, code, reason, furtherActions } }]
  })
  const placeOf = placeByLine(table, 'goalId')
  const kept = withoutRepeats(rows, ({ goalId, date }) => `${goalId}\n${date}`, placeOf, collector)
  return { rows: kept, issues: collector.issues, ...read }
}

const CODES = wordMap<AssessmentCode>([
  ['reached', ['uppnått', 'uppnådd', 'nått', 'ja', 'reached']],
  ['partly', ['delvis', 'delvis uppnått', 'delvis nått', 'partly']],
  ['not-reached', ['inte nått ända fram', 'ej nått ända fram', 'inte uppnått', 'ej uppnått', 'nej', 'not reached']],
  [
    'cannot-assess',
    ['kan inte bedömas', 'kan ej bedömas', 'går inte att bedöma', 'cannot assess', 'cannot be assessed'],
  ],
])
