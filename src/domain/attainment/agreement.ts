// The working group's answer beside the computed status: do they say different things?

import type { AssessmentCode } from '../plan.ts'
import type { GoalStatus } from './result.ts'

/**
 * `differs` where both take a stand and they do not go together; `unchecked` where the figures take no stand.
 * "Inte nått ända fram" is BO's word for every goal that is not met, so it goes together with all unmet statuses;
 * "delvis" does not go together with a goal that went the wrong way or got less than partly there.
 */
export function agreementOf(assessment: AssessmentCode, computed: GoalStatus): 'agrees' | 'differs' | 'unchecked' {
  if (NO_STAND.includes(computed)) return assessment === 'cannot-assess' ? 'agrees' : 'unchecked'
  return GOES_WITH[assessment].includes(computed) ? 'agrees' : 'differs'
}

const NO_STAND: readonly GoalStatus[] = ['not-assessable', 'awaiting', 'uncertain', 'no-measure']

const GOES_WITH: Readonly<Record<AssessmentCode, readonly GoalStatus[]>> = {
  reached: ['attained', 'reached'],
  partly: ['partly', 'on-track', 'behind'],
  'not-reached': ['partly', 'on-track', 'behind', 'not-attained', 'wrong-way'],
  'cannot-assess': [],
}
