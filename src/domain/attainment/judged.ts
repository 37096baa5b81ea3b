// A measure with its verdict, as the sentences of its reasoning need it.

import type { Findings } from './findings.ts'
import type { Verdict } from './judge.ts'
import type { Certainty, MeasureStatus } from './result.ts'

export type Judged = {
  readonly findings: Findings
  readonly verdict: Verdict
  /** The verdict with today's value of the baseline period, where it differs from the stated one. */
  readonly current: Verdict | null
  /** The status, or where it is awaited the provisional one. */
  readonly judged: MeasureStatus
  /** Due, but the target period's value is not there yet. */
  readonly late: boolean
  readonly certainty: Certainty | null
}
