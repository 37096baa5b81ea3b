// Conclusions: what was reached and what not, how activities contributed, lessons, further actions, what is carried over.

import { capitalise, formatCount, formatList } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportConclusionText as text } from '../../text/report-conclusions.ts'
import { goalId, heading, link, list, listOr, paragraph, signed, span, strong } from '../blocks.ts'
import type { Block, Text } from '../document.ts'
import type { ActivityFact, Facts, GoalFact } from '../facts.ts'
import { isMet, isOpen, isUnmet, planIsOver, wholeFinding } from '../parts/counts.ts'
import { goalStatusWords } from '../parts/doubt.ts'
import { lowerFirst, sentence } from '../parts/sentence.ts'
import { proposalOf, proposalText } from '../parts/summary-lists.ts'
import { opening, type Section } from '../section.ts'

export const conclusions: Section = (input) => {
  const { facts } = input
  if (facts.goals.length === 0) return opening(input, 'conclusions', text.noPlan)
  const met = facts.goals.filter(isMet)
  const unmet = facts.goals.filter(isUnmet)
  const open = facts.goals.filter(isOpen)
  return [
    ...opening(input, 'conclusions', sentence(wholeFinding(facts.goals, planIsOver(facts)), true)),
    heading(2, 'conclusions-reached', text.reached),
    listOr(met.map(goalText), text.reachedNone),
    heading(2, 'conclusions-not-reached', text.notReached),
    ...notReached(unmet, planIsOver(facts)),
    heading(2, 'conclusions-contribution', text.contribution),
    ...contribution(facts),
    heading(2, 'conclusions-lessons', text.lessons),
    listOr(lessons(facts), text.lessonsNone),
    heading(2, 'conclusions-actions', text.actions),
    listOr(facts.goals.filter((goal) => proposalOf(goal) !== '').map(proposalText), text.actionsNone),
    heading(2, 'conclusions-next', text.next),
    ...carriedOver([...unmet, ...open]),
  ]
}

const goalText = (goal: GoalFact): Text => [link(`${goal.id} ${goal.title}`, goalId(goal.id))]

const goalWithStatus = (goal: GoalFact): Text => [
  ...goalText(goal),
  span(': '),
  signed(goal.status, lowerFirst(statusWords(goal))),
]

const statusWords = (goal: GoalFact): string =>
  goal.status === 'no-measure' && goal.assessment ? reportText.assessment[goal.assessment.code] : goalStatusWords(goal)

function notReached(unmet: readonly GoalFact[], over: boolean): readonly Block[] {
  if (unmet.length === 0) return [paragraph(text.notReachedNone(over))]
  const areas = [...new Set(unmet.map(({ area }) => area))]
  return areas.flatMap((area) => [
    paragraph(strong(area)),
    list(unmet.filter((goal) => goal.area === area).map(goalWithStatus)),
  ])
}

function contribution({ goals }: Facts): readonly Block[] {
  const all = goals.flatMap(({ activities }) => activities)
  if (all.length === 0) return [paragraph(text.noActivities)]
  const done = all.filter(({ status }) => status === 'done')
  if (done.length === 0) return [paragraph(text.contributionNone(formatCount(all.length)))]
  const effects = done.filter(({ effect }) => isDescribed(effect))
  const without = done.filter(({ effect }) => !isDescribed(effect)).map(({ title }) => title)
  const count = text.contributionCount(
    capitalise(formatCount(done.length, 'en')),
    formatCount(all.length),
    done.length === 1,
  )
  return [
    paragraph(effects.length > 0 ? `${count} ${text.effects}` : count),
    ...(effects.length > 0 ? [list(effects.map(effectText)), paragraph(text.noCause)] : []),
    ...(without.length > 0 ? [paragraph(text.noEffect(formatList(without)))] : []),
  ]
}

/** Departments write "Ej mätt" where they have not looked: that is no effect. */
const isDescribed = (effect: string): boolean =>
  effect.trim() !== '' &&
  !/^(-|–|(ej|inte) (mätt|uppmätt|känd|känt|följt upp|uppföljd)|okänd|okänt|vet ej|saknas)\.?$/i.test(effect.trim())

const effectText = ({ title, effect }: ActivityFact): Text => [
  strong(title),
  span(text.effectOf(sentence(effect, true))),
]

const lessons = ({ goals }: Facts): readonly Text[] =>
  goals
    .flatMap(({ activities }) => activities)
    .filter(({ lesson }) => lesson.trim() !== '')
    .map(({ title, lesson }) => [strong(title), span(text.effectOf(sentence(lesson, true)))])

function carriedOver(goals: readonly GoalFact[]): readonly Block[] {
  if (goals.length === 0) return [paragraph(text.nextNone)]
  return [paragraph(text.nextIntro), list(goals.map(goalWithStatus))]
}
