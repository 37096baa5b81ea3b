// An activity's status: what was last reported, except that time may show it to be late.

import type { Activity, Outcome } from '../plan.ts'
import { type Reason, reason } from './reason.ts'
import type { ActivityResult } from './result.ts'
import { lastDayOf } from './time.ts'

/**
 * `outcomes` may be of any activity and year; the latest of this one not after the year rules. `asOf`: the day by which
 * it should be done, not later than the year's last.
 */
export function assessActivity(
  activity: Activity,
  outcomes: readonly Outcome[],
  year: number,
  asOf: string = lastDayOf(year),
): ActivityResult {
  const outcome = latestOf(
    outcomes.filter(({ activityId }) => activityId === activity.id),
    year,
  )
  const reported = outcome?.status ?? 'not-started'
  const finished = reported === 'done' || reported === 'cancelled'
  const overdue = !finished && activity.end !== null && activity.end < asOf ? activity.end : null
  return {
    activity,
    status: overdue ? 'late' : reported,
    outcome,
    reasons: [...reportReasons(outcome, activity), ...(overdue ? [reason('activity-late', { end: overdue })] : [])],
  }
}

/** The latest by date, not after the year's end; of two on one day the one further down in the file. */
export function latestOf<T extends { readonly date: string }>(rows: readonly T[], year: number): T | null {
  const current = rows.filter(({ date }) => date <= lastDayOf(year))
  return current.reduce<T | null>((latest, row) => (latest && latest.date > row.date ? latest : row), null)
}

function reportReasons(outcome: Outcome | null, activity: Activity): readonly Reason[] {
  if (!outcome) return [reason('activity-unreported', {})]
  const { date, status } = outcome
  if (status === 'done' && activity.end !== null && activity.end < date)
    return [reason('activity-done-late', { end: activity.end, date })]
  return [reason('activity-reported', { status, date })]
}
