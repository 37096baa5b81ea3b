// One goal, in the same shape everywhere: status, number with target, activities, the group's words, the reasoning.

import { formatKronor, formatList, formatNumber } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportGoalText as text } from '../../text/report-goals.ts'
import { entry, goalId, heading, list, paragraph, paragraphs, signed, strong } from '../blocks.ts'
import type { Block, Text } from '../document.ts'
import type { ActivityFact, Facts, GoalFact } from '../facts.ts'
import { byDefaultSentence, measuresByDefault } from './boundaries.ts'
import { goalStatusWords, measureStatusWords } from './doubt.ts'
import { measureFigure, measureText } from './measure.ts'
import { lowerFirst, sentence } from './sentence.ts'
import { citations } from './sources.ts'
import { workingLink } from './workings.ts'

export function goalEntry(goal: GoalFact, facts: Facts): Block {
  const figures = goal.measures.flatMap((measure, i) => measureFigure(goal, measure, i, facts) ?? [])
  return entry(words(goal, facts), figures, reasoningOf(goal, facts))
}

function words(goal: GoalFact, facts: Facts): readonly Block[] {
  const { status, title } = goal
  return [
    heading(3, goalId(goal.id), title, { code: status, label: goalStatusWords(goal) }),
    paragraph(metaOf(goal).join(' · '), 'small'),
    ...goal.measures.map((measure) => paragraph(measureLine(goal, measure, facts))),
    activitiesOf(goal),
    ...assessmentOf(goal),
    ...byDefaultOf(goal),
  ]
}

const metaOf = ({ id, articles }: GoalFact): readonly string[] => [
  reportText.goal(id),
  ...(articles.length > 0 ? [reportText.articles(formatList(articles))] : []),
]

/** With several measures each says its own status, since the goal's is only the worst of them. */
function measureLine(goal: GoalFact, measure: GoalFact['measures'][number], facts: Facts): Text {
  const line = [...measureText(measure), ...workingLink(measure.why, facts)]
  if (goal.measures.length < 2) return line
  return [signed(measure.status, `${measureStatusWords(measure)}. `), ...line]
}

function activitiesOf({ activities }: GoalFact): Block {
  return activities.length === 0 ? paragraph(text.noActivities) : list(activities.map(activityText))
}

/** Title, status, result, effect, children and cost, in one line where it fits. */
export function activityText(activity: ActivityFact): Text {
  const { title, unit, status, result, effect } = activity
  const state = lowerFirst(reportText.activity[status])
  const head = unit === '' ? state : `${state} (${unit})`
  const rest = [
    sentence(head),
    sentence(result, true),
    ...(effect.trim() === '' ? [] : [text.effect(sentence(effect, true))]),
    ...numbersOf(activity),
  ]
  return [strong(title), { text: `: ${rest.filter((one) => one !== '').join(' ')}` }]
}

function numbersOf({ children, cost, budget }: ActivityFact): readonly string[] {
  const parts = [
    ...(children === null ? [] : [children === 'few' ? text.fewChildren : text.children(formatNumber(children))]),
    ...(cost === null || cost === 0 ? [] : [costWords(cost, budget)]),
  ]
  return parts.length === 0 ? [] : [sentence(parts.join(', '))]
}

/** The budget beside the cost where it says something else, as the reader sees it. */
function costWords(cost: number, budget: number | null): string {
  const [spent, planned] = [formatKronor(cost), budget === null ? null : formatKronor(budget)]
  return planned === null || planned === spent ? spent : text.costOfBudget(spent, planned)
}

function assessmentOf({ assessment, assessmentDiffers, status }: GoalFact): readonly Block[] {
  if (assessment === null) return [paragraph([strong(text.group), { text: text.noAssessment }])]
  const code = reportText.assessment[assessment.code]
  const said = [sentence(code, true), sentence(assessment.reason, true)].filter((one) => one !== '').join(' ')
  return [
    paragraph([strong(text.group), { text: said }]),
    ...(assessmentDiffers ? [paragraph(text.differ(lowerFirst(reportText.status[status]), lowerFirst(code)))] : []),
  ]
}

/** Where the default boundaries would have said something else, of the goal and of each of its measures. */
function byDefaultOf(goal: GoalFact): readonly Block[] {
  const several = goal.measures.length > 1
  return paragraphs([
    byDefaultSentence(goal),
    ...measuresByDefault(goal).map(({ index, sentence: words }) =>
      several ? `${text.measureNumber(index + 1)} ${lowerFirst(words)}` : words,
    ),
  ])
}

/** What the goal adds to its measures: nothing where it has one. The group's answer stands above already. */
const goalReasons = ({ measures, reasons }: GoalFact): readonly string[] =>
  measures.length === 1
    ? []
    : reasons.filter(({ code }) => !code.startsWith('assessment-')).map(({ text: reason }) => sentence(reason))

function reasoningOf(goal: GoalFact, facts: Facts): readonly Block[] {
  const several = goal.measures.length > 1
  const steps = goal.measures.flatMap((measure, i) => {
    const reasons = measure.reasons.map(({ text: reason }) => sentence(reason)).join(' ')
    const named = several && reasons !== '' ? `${text.measureNumber(i + 1)} ${reasons}` : reasons
    const latest = measure.points.filter(({ period }) => period === measure.latest?.period)
    return [named, citations(latest, facts)]
  })
  const all = [...steps, ...goalReasons(goal)].filter((one) => one !== '')
  return all.length === 0 ? [] : [paragraph([strong(text.reasoning), { text: all.join(' ') }], 'small')]
}
