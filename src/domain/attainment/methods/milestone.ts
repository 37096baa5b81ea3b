// A milestone: something to be done by a day. Attained when it is done in time, also before the target period has ended.

import type { Progress } from '../../plan.ts'
import type { MeasureInput } from '../input.ts'
import { ownResult } from '../own-result.ts'
import { reason } from '../reason.ts'
import type { MeasureResult } from '../result.ts'
import { isOver, planPeriod } from '../time.ts'

/** `input.progress` holds this measure's rows not after the year, oldest first. */
export function milestone(input: MeasureInput): MeasureResult {
  const { measure, progress, asOf } = input
  const target = planPeriod(measure.target.period)
  const targetPeriod = measure.target.period
  const due = isOver(target, asOf)
  const answers = progress.filter(({ done }) => done !== null)
  const latest = answers.at(-1)
  const done = doneOn(answers)

  if (done !== null && done <= target.end)
    return ownResult(input, 'attained', [reason('milestone-done', { date: done, targetPeriod })])
  if (done !== null)
    return ownResult(input, 'not-attained', [reason('milestone-done-late', { date: done, targetPeriod })], {
      changes: [reason('would-have-been-done', { targetPeriod, status: 'attained' })],
    })
  if (!due) {
    const report = progress.at(-1)
    const changes = [reason('would-be-done', { targetPeriod, status: 'attained' })]
    return report && saysLate(report)
      ? ownResult(input, 'behind', [reason('milestone-reported-late', { date: report.date, targetPeriod })], {
          changes,
        })
      : ownResult(input, 'on-track', [reason('milestone-ongoing', { targetPeriod })], { changes })
  }
  const changes = [reason('would-await-report', { targetPeriod })]
  if (!latest)
    return ownResult(input, 'not-assessable', [reason('milestone-unreported', { targetPeriod })], { changes })
  if (latest.date < target.start)
    return ownResult(input, 'awaiting', [reason('milestone-awaiting', { date: latest.date, targetPeriod })], {
      provisional: 'not-attained',
      changes,
    })
  return ownResult(input, 'not-attained', [reason('milestone-not-done', { date: latest.date, targetPeriod })], {
    changes: [reason('would-have-been-done', { targetPeriod, status: 'attained' })],
  })
}

/** The first day of the unbroken run of "done" that the reports end with: a later "not done" takes it back. */
function doneOn(answers: readonly Progress[]): string | null {
  const lastNo = answers.findLastIndex(({ done }) => done === false)
  return answers[lastNo + 1]?.date ?? null
}

/** The progress form has no box for it, so the comment says it, with any word on "försen…" that is not denied. */
const saysLate = ({ comment }: Progress): boolean => LATE.test(comment)

const LATE =
  /(?<!(?<!\p{L})(?:inte|ej|ingen|inga|utan|not|no)\s+(?:(?:längre|alls|någon)\s+)?)(?<!\p{L})(?:försen|delayed(?!\p{L}))/iu
