// What a plan is judged by, and where the default boundaries would have said something else.

import { DEFAULT_BOUNDARIES, writtenBoundaries } from '../../domain/attainment/boundaries.ts'
import { formatDate } from '../../domain/format.ts'
import { boundaryTexts } from '../../text/boundaries.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import type { Facts, GoalFact, MeasureFact } from '../facts.ts'
import { lowerFirst } from './sentence.ts'

const DEFAULTS = writtenBoundaries(DEFAULT_BOUNDARIES)

/** Empty where the default boundaries say the same. */
export function byDefaultSentence(judged: Pick<GoalFact, 'status' | 'byDefault'>, language: Language = 'sv'): string {
  const text = boundaryTexts[language]
  const reportText = reportTexts[language]
  const { status, byDefault } = judged
  return status === byDefault ? '' : text.byDefault(DEFAULTS, lowerFirst(reportText.status[byDefault]))
}

/** The same for a measure, whose provisional status may be what differs. */
function measureByDefaultSentence(measure: MeasureFact, language: Language): string {
  const text = boundaryTexts[language]
  const reportText = reportTexts[language]
  const { provisional, provisionalByDefault } = measure
  if (provisionalByDefault === null || provisional === provisionalByDefault) return byDefaultSentence(measure, language)
  return text.provisionalByDefault(DEFAULTS, lowerFirst(reportText.status[provisionalByDefault]))
}

/** What the goal's own sentence has not said already: with one measure the two are the same. */
export function measuresByDefault(
  goal: GoalFact,
  language: Language = 'sv',
): readonly { readonly index: number; readonly sentence: string }[] {
  const isSaid = goal.measures.length === 1 && byDefaultSentence(goal, language) !== ''
  return goal.measures
    .map((measure, index) => ({ index, sentence: isSaid ? '' : measureByDefaultSentence(measure, language) }))
    .filter(({ sentence }) => sentence !== '')
}

/** The boundaries, when they were frozen and by which decision, and whether they are the default ones. */
export function boundariesInWords(
  { boundaries, plan }: Pick<Facts, 'boundaries' | 'plan'>,
  language: Language = 'sv',
): string {
  const text = boundaryTexts[language]
  if (plan === null) return text.noPlan(writtenBoundaries(boundaries))
  const { frozenOn, decidedBy, caseNumber, isDefault } = boundaries
  return [
    text.used(writtenBoundaries(boundaries)),
    frozenOn === null
      ? text.notFrozen
      : text.frozen({ on: formatDate(frozenOn), by: lowerFirst(decidedBy ?? ''), caseNumber }),
    isDefault ? text.isDefault : text.notDefault(DEFAULTS),
  ].join(' ')
}
