// A goal's status from its measures, beside what its activities and the working group say.

import type { Assessment } from '../plan.ts'
import { agreementOf } from './agreement.ts'
import { type Reason, reason } from './reason.ts'
import type { ActivityResult, GoalResult, GoalStatus, MeasureResult, MeasureStatus } from './result.ts'

/** Worst first: one unmet measure decides for the goal. */
const WORST_FIRST = [
  'wrong-way',
  'not-attained',
  'behind',
  'partly',
  'uncertain',
  'on-track',
] as const satisfies readonly MeasureStatus[]

/** All met → attained or reached; any unmet → the worst; else what is awaited or cannot be assessed. */
export function goalStatus(measures: readonly Pick<MeasureResult, 'status'>[]): GoalStatus {
  if (measures.length === 0) return 'no-measure'
  const has = (status: MeasureStatus): boolean => measures.some((measure) => measure.status === status)
  const worst = WORST_FIRST.find(has)
  if (worst) return worst
  // Before not-assessable: here a verdict will come.
  if (has('awaiting')) return 'awaiting'
  if (has('not-assessable')) return 'not-assessable'
  return has('reached') ? 'reached' : 'attained'
}

export function assessGoal(
  goal: GoalResult['goal'],
  measures: readonly MeasureResult[],
  activities: readonly ActivityResult[],
  assessment: Assessment | null,
): GoalResult {
  const status = goalStatus(measures)
  return {
    goal,
    status,
    byDefault: goalStatus(measures.map((measure) => ({ status: measure.byDefault }))),
    measures,
    activities,
    assessment,
    assessmentDiffers: assessment !== null && agreementOf(assessment.code, status) === 'differs',
    reasons: [
      ...measureReasons(measures, status),
      ...(status === 'no-measure' ? activityReasons(activities) : []),
      ...assessmentReasons(assessment, status),
    ],
  }
}

function measureReasons(measures: readonly MeasureResult[], status: GoalStatus): readonly Reason[] {
  const total = measures.length
  const met = measures.filter((measure) => measure.status === 'attained' || measure.status === 'reached').length
  const assessed = measures.filter(
    (measure) => measure.status !== 'awaiting' && measure.status !== 'not-assessable',
  ).length
  if (status === 'no-measure') return [reason('goal-no-measure', {})]
  if (status === 'attained' || status === 'reached') return [reason('goal-all-met', { total })]
  if (assessed === 0) return [reason('goal-none-assessable', { total, status })]
  if (status === 'awaiting' || status === 'not-assessable') return [reason('goal-incomplete', { met, total, status })]
  return [
    reason('goal-some-unmet', { met, total, status }),
    ...(assessed < total ? [reason('goal-unassessed-measures', { assessed, total })] : []),
  ]
}

function activityReasons(activities: readonly ActivityResult[]): readonly Reason[] {
  if (activities.length === 0) return [reason('goal-no-activities', {})]
  const count = (status: ActivityResult['status']): number =>
    activities.filter((activity) => activity.status === status).length
  return [
    reason('goal-activities', {
      total: activities.length,
      done: count('done'),
      late: count('late'),
      cancelled: count('cancelled'),
    }),
  ]
}

function assessmentReasons(assessment: Assessment | null, status: GoalStatus): readonly Reason[] {
  if (!assessment) return [reason('assessment-missing', {})]
  const said = { assessment: assessment.code, date: assessment.date }
  if (status === 'no-measure') return [reason('assessment-verdict', said)]
  const agreement = agreementOf(assessment.code, status)
  if (agreement === 'differs') return [reason('assessment-differs', { ...said, status })]
  return [reason(agreement === 'agrees' ? 'assessment-agrees' : 'assessment-unchecked', said)]
}
