// Periods in a plan: of baselines, targets and what milestones are due in.

import { type Period, parsePeriod } from '../domain/period.ts'
import { parseDate } from './date.ts'
import type { PlanReading } from './plan-reading.ts'

/** Null where the cell is empty or holds no period, which is then reported. `dateAllowed`: the last day of a month will do. */
export function readPeriod(
  row: number,
  field: 'baselinePeriod' | 'targetPeriod',
  { table, collector }: PlanReading,
  dateAllowed = false,
): Period | null {
  const text = table.raw(row, field)
  if (text === '') return null
  const period = parsePeriod(text)
  if (period !== null) return period
  const date = dateAllowed ? parseDate(text) : null
  const month = date === null ? null : parsePeriod(date.slice(0, 7))
  // Due by the last of a month is due within the month; by any other day is no period, and is not rounded to one.
  if (month !== null && month.end === date) return month
  collector.error(date === null ? 'period.not-a-period' : 'target.not-a-month-end', table.place(row, field))
  return null
}
