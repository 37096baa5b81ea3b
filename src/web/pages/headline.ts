// The sentence that opens the start page: what came of a year that is over, or where one that is still running stands.

import { capitalise, formatCount } from '../../domain/format.ts'
import { type Facts, type GoalFact, goalFinding } from '../../report/html.tsx'
import type { Language } from '../../text/language.ts'
import { webOverviewTexts } from '../../text/web-overview.ts'

export function headline(facts: Facts, language: Language): string {
  const text = webOverviewTexts[language]
  if (!isRunning(facts)) return capitalise(goalFinding(facts, language))
  const [met, total] = [facts.goals.filter(isMet).length, facts.goals.length]
  const wrongWay = facts.goals.filter(({ status }) => status === 'wrong-way').length
  const soFar = text.soFar(met, formatCount(met, 'ett', language), total, formatCount(total, 'ett', language))
  return capitalise(
    wrongWay === 0 || total === 1 ? soFar : `${soFar}, ${text.goesWrongWay(formatCount(wrongWay, 'ett', language))}`,
  )
}

/** The year was not over on the day it is judged. */
export const isRunning = ({ asOf, year }: Pick<Facts, 'asOf' | 'year'>): boolean => asOf < `${year}-12-31`

/** As the report counts: a goal without measures is met where the group says so. */
const isMet = ({ status, assessment }: GoalFact): boolean =>
  status === 'attained' || status === 'reached' || (status === 'no-measure' && assessment?.code === 'reached')
