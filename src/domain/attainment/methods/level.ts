// A level scale written before the work began, −2 … +2: at 0 the goal is met, −1 is partly (Kiresuk & Sherman 1968).

import type { MeasureInput } from '../input.ts'
import { ownResult } from '../own-result.ts'
import { type Reason, reason } from '../reason.ts'
import type { MeasureResult, MeasureStatus } from '../result.ts'
import { isOver, planPeriod } from '../time.ts'

/** `input.progress` holds this measure's rows not after the year, oldest first. */
export function level(input: MeasureInput): MeasureResult {
  const { measure, progress, asOf } = input
  const target = planPeriod(measure.target.period)
  const targetPeriod = measure.target.period
  const report = progress.findLast((row) => row.level !== null)
  if (!report || report.level === null)
    return ownResult(input, 'not-assessable', [reason('level-unreported', {})], {
      changes: [reason('would-need-level', { targetPeriod })],
    })

  const due = isOver(target, asOf)
  const judged = statusOf(report.level, due)
  // A report from within the target period answers for it; nobody reports on its last day.
  const awaiting = due && report.date < target.start
  const said = reason('level-reported', { level: String(report.level), date: report.date, targetPeriod })
  return ownResult(
    input,
    awaiting ? 'awaiting' : judged,
    awaiting ? [said, reason('level-awaiting', { date: report.date, targetPeriod, provisional: judged })] : [said],
    {
      provisional: awaiting ? judged : null,
      latest: { period: report.date, value: report.level },
      changes: awaiting ? [reason('would-await-report', { targetPeriod })] : otherLevels(report.level, due),
    },
  )
}

/** The nearest level above and below that would give another status. */
function otherLevels(level: number, due: boolean): readonly Reason[] {
  const judged = statusOf(level, due)
  const above = LEVELS.find((one) => one > level && statusOf(one, due) !== judged)
  const below = LEVELS.findLast((one) => one < level && statusOf(one, due) !== judged)
  return [above, below].flatMap((one) =>
    one === undefined ? [] : [reason('would-level', { level: String(one), status: statusOf(one, due) })],
  )
}

const LEVELS = [-2, -1, 0, 1, 2] as const

function statusOf(value: number, due: boolean): MeasureStatus {
  if (value >= 0) return due ? 'attained' : 'reached'
  if (value === -1) return 'partly'
  return due ? 'not-attained' : 'behind'
}
