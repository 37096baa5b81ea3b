// The summary's items in words: what got better, what is wanting, what is asked of the reader.

import { formatInPeriod, formatNumber, formatTarget, formatValue } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportChangeText } from '../../text/report-change.ts'
import { reportSummaryText as text } from '../../text/report-summary.ts'
import { goalId, indicatorId, link, span, strong } from '../blocks.ts'
import type { Text } from '../document.ts'
import type { Facts, GoalFact, MeasureFact } from '../facts.ts'
import { pathOf } from './change.ts'
import { isUnmet } from './counts.ts'
import { measureName } from './measure.ts'
import { lowerFirst, sentence } from './sentence.ts'
import type { Deficiency, Improvement } from './shortlist.ts'

export function improvementText({ indicator, measure }: Improvement): Text {
  const { change } = indicator
  if (change === null) return []
  return [
    nameLink(indicator.name, indicatorId(indicator.slug)),
    span(
      ` ${sentence(pathOf(change, indicator))}${targetSentence(measure)} ${change.certainty === 'sure' ? text.sure : text.unknown}`,
    ),
  ]
}

export function deficiencyText(finding: Deficiency): Text {
  if (finding.kind === 'indicator') {
    const { indicator } = finding
    if (indicator.change === null) return []
    const certainty = indicator.change.certainty === 'sure' ? text.sure : text.unknown
    return [
      nameLink(indicator.name, indicatorId(indicator.slug)),
      span(` ${sentence(pathOf(indicator.change, indicator))} ${certainty}`),
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
    span(`${measurePath(measure)}${targetSentence(measure)}${certainty}`),
  ]
}

/** " från 19 år 2021 till 33 barn/100 000 inv. år 2025." */
function measurePath(measure: MeasureFact): string {
  const { baseline, latest } = measure
  if (latest === null) return ''
  const to = formatValue(latest.value, measure)
  if (baseline === null || baseline.value === null || baseline.period === latest.period)
    return ` ${sentence(reportChangeText.latest(to, formatInPeriod(latest.period)))}`
  const from = measure.percent ? formatValue(baseline.value, measure) : formatNumber(baseline.value, measure.decimals)
  const path = reportChangeText.moved(from, formatInPeriod(baseline.period), to, formatInPeriod(latest.period))
  return ` ${sentence(path, false)}`
}

function targetSentence(measure: MeasureFact | null): string {
  if (measure === null || measure.target.value === null) return ''
  const bare = measure.percent ? measure : { ...measure, unit: '' }
  return ` ${text.target(formatTarget(measure.target.value, bare), reportText.status[measure.status].toLowerCase())}`
}

const nameLink = (name: string, to: string) => ({ ...strong(name), to })

const PROPOSALS_SHOWN = 4

/** What the group proposes for unmet goals, and the unmet goals nobody has proposed anything for. */
export function askedOf(facts: Facts): readonly Text[] {
  const unmet = facts.goals.filter(isUnmet)
  const proposed = unmet.filter((goal) => proposalOf(goal) !== '')
  const without = unmet.filter((goal) => proposalOf(goal) === '')
  const hidden = Math.max(0, proposed.length - PROPOSALS_SHOWN)
  return [
    ...proposed.slice(0, PROPOSALS_SHOWN).map(proposalText),
    ...(hidden > 0 ? [[span(text.more(hidden))]] : []),
    ...(without.length > 0 ? [[span(text.noProposal(without.length === 1)), ...goalLinks(without)]] : []),
  ]
}

export const proposalOf = (goal: GoalFact): string => goal.assessment?.furtherActions.trim() ?? ''

const proposalText = (goal: GoalFact): Text => [
  span(`${text.proposal(lowerFirst(proposalOf(goal)))} (`),
  link(reportText.goalInText(goal.id), goalId(goal.id)),
  span(')'),
]

/** "M2, M5 och M9", each a link. */
export function goalLinks(goals: readonly GoalFact[]): Text {
  return goals.flatMap((goal, i) => [
    ...(i === 0 ? [] : [span(i === goals.length - 1 ? ' och ' : ', ')]),
    link(reportText.goalInText(goal.id), goalId(goal.id)),
  ])
}
