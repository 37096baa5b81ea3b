// The summary's items in words: what got better, what is wanting, what is asked of the reader.

import { formatCount, formatTarget } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportSummaryText as text } from '../../text/report-summary.ts'
import { goalId, indicatorId, link, span, strong } from '../blocks.ts'
import type { Text } from '../document.ts'
import type { Facts, GoalFact, MeasureFact } from '../facts.ts'
import { bareStyle, pathOf } from './change.ts'
import { isUnmet } from './counts.ts'
import { measureStatusWords } from './doubt.ts'
import { measureName, measurePath, styleOf } from './measure.ts'
import { firstSentence, lowerFirst, sentence } from './sentence.ts'
import type { Deficiency, Improvement } from './shortlist.ts'

export function improvementText({ indicator, measure }: Improvement): Text {
  const { change } = indicator
  if (change === null) return []
  const path = sentence(pathOf(change, indicator))
  // Of the change and of the distance to the target: said once where it is the same of both.
  const words =
    change.certainty === 'sure'
      ? `${path} ${text.sure}${targetSentence(measure, measureStatusWords)}`
      : measure?.certainty === 'within-chance'
        ? `${path} ${text.unknown}${targetSentence(measure, measureStatusWords)}`
        : `${path}${targetSentence(measure)} ${text.unknown}`
  return [nameLink(indicator.name, indicatorId(indicator.slug)), span(`: ${words}`)]
}

export function deficiencyText(finding: Deficiency): Text {
  if (finding.kind === 'indicator') {
    const { indicator } = finding
    if (indicator.change === null) return []
    const certainty = indicator.change.certainty === 'sure' ? text.sure : text.unknown
    return [
      nameLink(indicator.name, indicatorId(indicator.slug)),
      span(`: ${sentence(pathOf(indicator.change, indicator))} ${certainty}`),
    ]
  }
  const { goal, measure } = finding
  if (measure === null) {
    const said = goal.assessment
    const words =
      said === null ? '' : ` ${text.group(lowerFirst(reportText.assessment[said.code]))} ${sentence(said.reason)}`
    return [nameLink(sentence(goal.title), goalId(goal.id)), span(words.trimEnd())]
  }
  const certainty = measure.certainty === null ? '' : ` ${text.distance[measure.certainty]}`
  return [
    nameLink(measureName(measure), goalId(goal.id)),
    span(`: ${sentence(measurePath(measure))}${targetSentence(measure)}${certainty}`),
  ]
}

/** `statusOf`: with what is said of chance, unless that is said elsewhere. */
function targetSentence(
  measure: MeasureFact | null,
  statusOf: (measure: MeasureFact) => string = ({ status }) => reportText.status[status],
): string {
  if (measure === null || measure.target.value === null) return ''
  const bare = bareStyle(styleOf(measure))
  return ` ${text.target(formatTarget(measure.target.value, bare), lowerFirst(statusOf(measure)))}`
}

const nameLink = (name: string, to: string) => ({ ...strong(name), to })

const PROPOSALS_SHOWN = 3
/** Characters of a proposal that are given whole; of a longer one, the first sentence. */
const PROPOSAL_LENGTH = 140

const shortened = (proposal: string): string =>
  proposal.length <= PROPOSAL_LENGTH ? proposal : firstSentence(proposal)

/** What the group proposes for unmet goals, shortly, how many proposals there are in all, and the goals without one. */
export function askedOf(facts: Facts): readonly Text[] {
  const unmet = facts.goals.filter(isUnmet)
  const proposed = unmet.filter((goal) => proposalOf(goal) !== '')
  const without = unmet.filter((goal) => proposalOf(goal) === '')
  const all = facts.goals.filter((goal) => proposalOf(goal) !== '').length
  const shown = Math.min(proposed.length, PROPOSALS_SHOWN)
  return [
    ...proposed.slice(0, PROPOSALS_SHOWN).map((goal) => withGoal(shortened(proposalOf(goal)), goal)),
    ...(shown > 0 && all > shown ? [[span(text.all(formatCount(all)))]] : []),
    ...(without.length > 0 ? [[span(text.noProposal(without.length === 1)), ...goalLinks(without), span('.')]] : []),
  ]
}

export const proposalOf = (goal: GoalFact): string => goal.assessment?.furtherActions.trim() ?? ''

export const proposalText = (goal: GoalFact): Text => withGoal(proposalOf(goal), goal)

const withGoal = (words: string, goal: GoalFact): Text => [
  span(`${sentence(words, true).replace(/\.$/, '')} (`),
  link(reportText.goalInText(goal.id), goalId(goal.id)),
  span(').'),
]

/** "M2, M5 och M9", each a link. */
export function goalLinks(goals: readonly GoalFact[]): Text {
  return goals.flatMap((goal, i) => [
    ...(i === 0 ? [] : [span(i === goals.length - 1 ? ' och ' : ', ')]),
    link(reportText.goalInText(goal.id), goalId(goal.id)),
  ])
}
