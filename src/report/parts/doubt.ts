// What stands beside a status: that the distance to the target may be chance, or that nobody can say, and why.

import { type Doubt, doubtOf, goalDoubt } from '../../domain/attainment/doubt.ts'
import { attainmentNames, attainmentNameTexts } from '../../text/attainment-names.ts'
import type { Language } from '../../text/language.ts'
import { reportText } from '../../text/report.ts'
import type { Facts, GoalFact, MeasureFact } from '../facts.ts'

/** "Delvis uppnått, skillnaden mot målet ryms inom slumpen". */
export const goalStatusWords = (goal: GoalFact): string => withDoubt(reportText.status[goal.status], goalDoubt(goal))

/** What is awaited has no distance to the target yet. */
export const measureStatusWords = (measure: MeasureFact): string =>
  withDoubt(reportText.status[measure.status], measure.status === 'awaiting' ? null : doubtOf(measure))

/** In tables, whose note explains the short words. `status`: where it is called something else there. */
export function shortStatusWords(goal: GoalFact, status: string = reportText.status[goal.status]): string {
  const doubt = goalDoubt(goal)
  return doubt === null ? status : `${status}, ${attainmentNames.shortDoubt[doubt]}`
}

/** Below a table with the goals' short words; empty where none is used. */
export function doubtNote(goals: Facts['goals']): string {
  const used = new Set(goals.map(goalDoubt))
  const within = used.has('within-chance') ? [reportText.doubtNote.within] : []
  const unknown = UNKNOWN.some((doubt) => used.has(doubt)) ? [reportText.doubtNote.unknown] : []
  return [...within, ...unknown].join(' ')
}

const UNKNOWN: readonly Doubt[] = ['no-parts', 'no-method', 'rounding']

export const withDoubt = (status: string, doubt: Doubt | null, language: Language = 'sv'): string => {
  const attainmentNames = attainmentNameTexts[language]
  return doubt === null ? status : `${status}, ${attainmentNames.doubt[doubt]}`
}
