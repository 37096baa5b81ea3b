// How many goals there are of each kind, and the sentence about it that opens the report.

import { GOAL_STATUSES, type GoalStatus } from '../../domain/attainment/result.ts'
import { formatCount, formatList } from '../../domain/format.ts'
import { goalCountText, reportText } from '../../text/report.ts'
import type { Facts, GoalFact } from '../facts.ts'

export const MET: readonly GoalStatus[] = ['attained', 'reached']
/** Judged, and not where it should be. */
export const UNMET: readonly GoalStatus[] = ['wrong-way', 'not-attained', 'behind', 'partly']
/** Nobody can say yet. */
export const OPEN: readonly GoalStatus[] = ['uncertain', 'awaiting', 'not-assessable']

export const countOf = (goals: readonly GoalFact[], statuses: readonly GoalStatus[]): number =>
  goals.filter((goal) => statuses.includes(goal.status)).length

/** A goal without measures is judged by the group; its answer is then the verdict, counted apart (methods §1). */
export const judgedByGroup = (goal: GoalFact): boolean => goal.status === 'no-measure'

export const planIsOver = (facts: Facts): boolean => facts.plan !== null && facts.year >= facts.plan.lastYear

/** A goal that needs a decision: unmet by its figures, or, without any, by the group's own word. */
export const isUnmet = (goal: GoalFact): boolean =>
  UNMET.includes(goal.status) ||
  (judgedByGroup(goal) && (goal.assessment?.code === 'not-reached' || goal.assessment?.code === 'partly'))

export const isMet = (goal: GoalFact): boolean =>
  MET.includes(goal.status) || (judgedByGroup(goal) && goal.assessment?.code === 'reached')

/** "fyra av elva mål nåddes, två gick åt fel håll", without capital or full stop. */
export function goalFinding(facts: Facts): string {
  if (facts.plan === null) return goalCountText.noPlan
  if (facts.goals.length === 0) return goalCountText.noGoals
  const measured = facts.goals.filter((goal) => !judgedByGroup(goal))
  if (measured.length === 0) {
    const met = facts.goals.filter(isMet).length
    const total = facts.goals.length
    return goalCountText.reachedByGroup(met, formatCount(met), total, formatCount(total))
  }
  return reachedParts(measured, planIsOver(facts)).join(', ')
}

function reachedParts(measured: readonly GoalFact[], over: boolean): readonly string[] {
  const met = countOf(measured, MET)
  const wrong = countOf(measured, ['wrong-way'])
  const reached = goalCountText.reached(met, formatCount(met), measured.length, formatCount(measured.length), over)
  return wrong === 0 || measured.length === 1 ? [reached] : [reached, goalCountText.wrongWay(formatCount(wrong))]
}

/** The same with what is on its way and what nobody can tell; for some of the goals, those of one area for instance. */
export function wholeFinding(goals: readonly GoalFact[], over: boolean): string {
  const measured = goals.filter((goal) => !judgedByGroup(goal))
  if (measured.length === 0) return ''
  const [onTrack, open] = [countOf(measured, ['on-track']), countOf(measured, OPEN)]
  const parts = [
    ...reachedParts(measured, over),
    ...(onTrack > 0 ? [goalCountText.onTrack(formatCount(onTrack))] : []),
    ...(open > 0 ? [goalCountText.open(formatCount(open))] : []),
  ]
  return measured.length === 1 ? (parts[0] ?? '') : formatList(parts)
}

export const statusCounts = (goals: readonly GoalFact[]) =>
  GOAL_STATUSES.map((status) => {
    const n = countOf(goals, [status])
    return { status, label: reportText.statusCount[status](n), n }
  }).filter(({ n }) => n > 0)

/** The table that holds the figures of the summary's status bar. */
export const STATUS_TABLE = 'table-status'
