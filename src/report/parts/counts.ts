// How many goals there are of each kind, and the sentence about it that opens the report.

import { GOAL_STATUSES, type GoalStatus } from '../../domain/attainment/result.ts'
import { formatCount, formatList } from '../../domain/format.ts'
import type { AssessmentCode } from '../../domain/plan.ts'
import type { Language } from '../../text/language.ts'
import { goalCountText, goalCountTexts, reportText } from '../../text/report.ts'
import type { Facts, GoalFact } from '../facts.ts'

export const MET: readonly GoalStatus[] = ['attained', 'reached']
/** Judged, and not where it should be. */
export const UNMET: readonly GoalStatus[] = ['wrong-way', 'not-attained', 'behind', 'partly']
/** Nobody can say yet. */
export const OPEN: readonly GoalStatus[] = ['uncertain', 'awaiting', 'not-assessable']

export const countOf = (goals: readonly GoalFact[], statuses: readonly GoalStatus[]): number =>
  goals.filter((goal) => statuses.includes(goal.status)).length

/** A goal without measures is judged by the group; its answer is then the verdict. */
export const judgedByGroup = (goal: GoalFact): boolean => goal.status === 'no-measure'

export const planIsOver = (facts: Facts): boolean => facts.plan !== null && facts.year >= facts.plan.lastYear

/** A goal that needs a decision: unmet by its figures, or, without any, by the group's own word. */
export const isUnmet = (goal: GoalFact): boolean =>
  UNMET.includes(goal.status) ||
  (judgedByGroup(goal) && (goal.assessment?.code === 'not-reached' || goal.assessment?.code === 'partly'))

export const isMet = (goal: GoalFact): boolean =>
  MET.includes(goal.status) || (judgedByGroup(goal) && goal.assessment?.code === 'reached')

/** The goals by where they stand, each in exactly one: a goal without measures where the group's answer puts it. */
export type GoalParts = {
  readonly met: number
  readonly wrongWay: number
  readonly notAttained: number
  readonly partly: number
  readonly behind: number
  readonly onTrack: number
  readonly open: number
}

export function goalParts(goals: readonly GoalFact[]): GoalParts {
  const byGroup = goals.filter(judgedByGroup)
  const said = (code: AssessmentCode): number => byGroup.filter(({ assessment }) => assessment?.code === code).length
  return {
    met: countOf(goals, MET) + said('reached'),
    wrongWay: countOf(goals, ['wrong-way']),
    notAttained: countOf(goals, ['not-attained']) + said('not-reached'),
    partly: countOf(goals, ['partly']) + said('partly'),
    behind: countOf(goals, ['behind']),
    onTrack: countOf(goals, ['on-track']),
    open: goals.filter(isOpen).length,
  }
}

/** Nobody can say: the figures do not tell, and where there are none the group has not said. */
export const isOpen = (goal: GoalFact): boolean =>
  OPEN.includes(goal.status) || (judgedByGroup(goal) && !isMet(goal) && !isUnmet(goal))

/** "fyra av elva mål nåddes, två gick åt fel håll", without capital or full stop. */
export function goalFinding(facts: Facts, language: Language = 'sv'): string {
  const goalCountText = goalCountTexts[language]
  if (facts.plan === null) return goalCountText.noPlan
  if (facts.goals.length === 0) return goalCountText.noGoals
  const { met, wrongWay } = goalParts(facts.goals)
  const total = facts.goals.length
  if (facts.goals.every(judgedByGroup))
    return goalCountText.reachedByGroup(
      met,
      formatCount(met, 'ett', language),
      total,
      formatCount(total, 'ett', language),
    )
  const reached = reachedOf(met, total, planIsOver(facts), language)
  return wrongWay === 0 || total === 1
    ? reached
    : `${reached}, ${goalCountText.wrongWay(formatCount(wrongWay, 'ett', language))}`
}

/** The same with all the rest, so that it adds up; for some of the goals too, those of one area for instance. */
export function wholeFinding(goals: readonly GoalFact[], over: boolean): string {
  const parts = goalParts(goals)
  const reached = reachedOf(parts.met, goals.length, over, 'sv')
  if (goals.length === 1 && parts.met === 0) return formatList(restOf(parts, () => goalCountText.only))
  return formatList([reached, ...restOf(parts)])
}

const reachedOf = (met: number, total: number, over: boolean, language: Language): string => {
  const goalCountText = goalCountTexts[language]
  return goalCountText.reached(met, formatCount(met, 'ett', language), total, formatCount(total, 'ett', language), over)
}

const REST = ['partly', 'behind', 'notAttained', 'wrongWay', 'onTrack', 'open'] as const

/** "två nåddes delvis", "ett gick åt fel håll": those that are not met, in words, only those there are. */
export const restOf = (parts: GoalParts, word: (n: number) => string = formatCount): readonly string[] =>
  REST.filter((part) => parts[part] > 0).map((part) => goalCountText[part](word(parts[part])))

export const statusCounts = (goals: readonly GoalFact[]) =>
  GOAL_STATUSES.map((status) => {
    const n = countOf(goals, [status])
    return { status, label: reportText.statusCount[status](n), n }
  }).filter(({ n }) => n > 0)

/** The table that holds the figures of the summary's status bar. */
export const STATUS_TABLE = 'table-status'
