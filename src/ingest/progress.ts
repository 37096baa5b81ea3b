// Progress: what is reported about milestones and level scales, bytes → typed rows and issues.

import type { Issue } from '../domain/issue.ts'
import type { Goal, Measure, Progress } from '../domain/plan.ts'
import { sameText } from './cell.ts'
import { createFieldReader, wordMap } from './fields.ts'
import { PROGRESS, type ProgressField } from './formats.ts'
import { createIssueCollector, type IssueCollector } from './issue-collector.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { nearest } from './nearest.ts'
import { parseNumber } from './number.ts'
import type { ReadBy } from './open-file.ts'
import { type ReadRow, withoutRepeats } from './repeats.ts'
import { placeByLine, type ReadFile, readTable, rowsOf, type Table } from './table.ts'

export type ProgressContext = ReadBy & {
  /** The plan's goals. */
  readonly goals: readonly Pick<Goal, 'id' | 'measures'>[]
  readonly limits?: Limits
}

export type ProgressRead = ReadFile & {
  /** `measure` is the measure's key. */
  readonly rows: readonly ReadRow<Progress>[]
  readonly issues: readonly Issue[]
}

export function readProgress(bytes: Uint8Array, context: ProgressContext): ProgressRead {
  const collector = createIssueCollector()
  const { table, ...read } = readTable({ bytes, ...context }, PROGRESS, context.limits ?? DEFAULT_LIMITS, collector)
  if (table === null) return { rows: [], issues: collector.issues, ...read }

  const { error } = collector
  const fields = createFieldReader(table, collector)
  const placeOf = placeByLine(table, 'measure')
  const rows = rowsOf(table).flatMap(({ line, row }): readonly ReadRow<Progress>[] => {
    const goalId = fields.required(row, 'goalId')
    const measure = measureOf(row, goalId, context, table, collector)
    fields.required(row, 'date')
    const date = fields.date(row, 'date')
    const done = fields.word(row, 'done', ANSWERS, 'done')
    const level = readLevel(row, table, collector)
    if (measure?.type === 'milestone' && level !== null)
      error('progress.wrong-kind', table.place(row, 'level'), { type: 'milestone' })
    if (measure?.type === 'level' && done !== null)
      error('progress.wrong-kind', table.place(row, 'done'), { type: 'level' })
    if (table.raw(row, 'done') === '' && table.raw(row, 'level') === '')
      error('progress.nothing', table.place(row, measure?.type === 'level' ? 'level' : 'done'))
    if (measure === null || date === null || collector.linesWithErrors.has(line)) return []
    const said = done === 'late' ? table.text(row, 'done') : ''
    // A milestone is late by what its comment says.
    const comment = [said, table.text(row, 'comment')].filter((text) => text !== '').join(': ')
    const value = { goalId, measure: measure.key, date, done: done === 'late' ? false : done, level, comment }
    return [{ line, value }]
  })
  const kept = withoutRepeats(rows, ({ goalId, measure, date }) => `${goalId}\n${measure}\n${date}`, placeOf, collector)
  return { rows: kept, issues: collector.issues, ...read }
}

const ANSWERS = wordMap<boolean | 'late'>([
  [true, ['ja', 'j', 'x', 'klar', 'klart', 'sant', 'yes', 'true', 'done', '1']],
  [false, ['nej', 'n', 'ej klar', 'inte klar', 'ej klart', 'inte klart', 'falskt', 'no', 'false', '0']],
  ['late', ['försenad', 'försenat', 'delayed']],
])

/** The goal's own measure of that name: a milestone or a level scale. */
function measureOf(
  row: number,
  goalId: string,
  { goals }: ProgressContext,
  table: Table<ProgressField>,
  { error }: IssueCollector,
): Measure | null {
  if (goalId === '') return null
  const goal = goals.find(({ id }) => id === goalId)
  if (goal === undefined) {
    const names = nearest(
      goalId,
      goals.map(({ id }) => id),
    ).join('\n')
    error('goal.unknown', table.place(row, 'goalId'), { goal: goalId, nearest: names })
    return null
  }
  const own = goal.measures.filter(({ name }) => name !== null)
  const written = table.text(row, 'measure')
  // A goal's only milestone needs no name to be told from others.
  const measure = written === '' && own.length === 1 ? own[0] : own.find(({ name }) => sameText(name ?? '', written))
  if (measure) return measure
  if (written === '') error('cell.empty', table.place(row, 'measure'))
  else {
    const names = nearest(
      written,
      own.map(({ name }) => name ?? ''),
    ).join('\n')
    error('measure.unknown', table.place(row, 'measure'), { measure: written, nearest: names })
  }
  return null
}

function readLevel(row: number, table: Table<ProgressField>, { error }: IssueCollector): number | null {
  const text = table.raw(row, 'level')
  if (text === '') return null
  const level = parseNumber(text)?.value
  if (level !== undefined && Number.isInteger(level) && Math.abs(level) <= 2) return level
  error('progress.not-a-level', table.place(row, 'level'))
  return null
}
