// Where a measure stands by given boundaries: methods §1's table from `not-assessable` down, on what has been found.

import type { Boundaries } from './boundaries.ts'
import { straddles } from './chance.ts'
import type { Findings } from './findings.ts'
import { judge, type Verdict } from './judge.ts'
import type { MeasureStatus } from './result.ts'
import { isMet } from './rule.ts'
import { answersFor } from './time.ts'

export type Standing = {
  readonly status: MeasureStatus
  /** What the latest value gives, where the status is `awaiting`. */
  readonly provisional: MeasureStatus | null
  /** The status, or where it is awaited the provisional one. */
  readonly judged: MeasureStatus
  readonly verdict: Verdict
  /** The verdict with today's value of the baseline period, where it differs from the stated one. */
  readonly current: Verdict | null
  /** Due, but the target period's value is not there yet. */
  readonly late: boolean
}

export function standingOf(findings: Findings, boundaries: Boundaries): Standing {
  const { latest, baseline, due, target } = findings
  const verdict = judgeFrom(findings, boundaries, baseline?.value ?? null)
  const current = baseline && baseline.agreement !== 'same' ? judgeFrom(findings, boundaries, baseline.current) : null
  const isRevised = baseline?.agreement === 'revised' && current?.status !== verdict.status
  const judged = isUndecided(findings) ? 'uncertain' : isRevised ? 'not-assessable' : verdict.status
  const late = due && !answersFor(latest.period, target)
  // By the table's order what cannot be assessed is not awaited.
  const isAwaited = late && judged !== 'not-assessable'
  return {
    status: isAwaited ? 'awaiting' : judged,
    provisional: isAwaited ? judged : null,
    judged,
    verdict,
    current,
    late,
  }
}

function judgeFrom(findings: Findings, boundaries: Boundaries, baselineValue: number | null): Verdict {
  const { input, rule, met, latest, due, baseline, targetDate, after } = findings
  const holds = rule.attainment === null && input.measure.everyPeriod && baseline !== null
  return judge({
    rule,
    met,
    value: latest.value,
    date: latest.period.end,
    due,
    baseline: baseline && baselineValue !== null ? { date: baseline.date, value: baselineValue } : null,
    targetDate,
    interim: findings.interim,
    brokenBefore: holds && after.some(({ value }) => !isMet(value, met)),
    boundaries,
  })
}

/** A sample survey whose interval holds both sides of the target. */
const isUndecided = ({ indicator, latest, met }: Findings): boolean =>
  indicator.collection === 'survey' && latest.interval !== null && straddles(latest.interval, met)
