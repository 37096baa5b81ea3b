// What the chapter on deficiencies lists: unmet goals, what moved the wrong way, gaps in the data, stalled activities.

import { formatDate, formatList } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportChangeText } from '../../text/report-change.ts'
import { reportDeficiencyText as text } from '../../text/report-deficiencies.ts'
import { goalId, indicatorId, link, list, signed, span, table, textColumn } from '../blocks.ts'
import type { Block, List, Text } from '../document.ts'
import type {
  ActivityFact,
  ChangeFact,
  Facts,
  GoalFact,
  IndicatorFact,
  IndicatorQualityFact,
  MeasureFact,
} from '../facts.ts'
import { pathOf } from './change.ts'
import { OPEN } from './counts.ts'
import { doubtNote, shortStatusWords } from './doubt.ts'
import { measureName, measurePath } from './measure.ts'
import { sentence } from './sentence.ts'

export function unmetTable(goals: readonly GoalFact[]): Block {
  return table(
    'table-unmet',
    text.goalsCaption,
    [
      textColumn(reportText.columnGoal, 2.3),
      textColumn(reportText.columnStatus, 1.7),
      textColumn(text.columnUnits, 1.7),
    ],
    goals.map((goal) => [
      [link(`${goal.id} ${goal.title}`, goalId(goal.id))],
      [signed(goal.status, statusWords(goal))],
      unitsOf(goal),
    ]),
    doubtNote(goals),
  )
}

/** A goal without measures is unmet by the group's word, so that is what stands beside its sign. */
const statusWords = (goal: GoalFact): string =>
  goal.status === 'no-measure' && goal.assessment ? reportText.assessment[goal.assessment.code] : shortStatusWords(goal)

const unitsOf = ({ activities }: GoalFact): string => {
  const units = [...new Set(activities.map(({ unit }) => unit).filter((unit) => unit !== ''))]
  return units.length === 0 ? text.noUnits : formatList(units)
}

export type Worsened = {
  readonly name: string
  readonly to: string
  readonly path: string
  /** Whether it is more than chance, or why nobody can say. */
  readonly chance: string
}

/** Indicators that got worse, and measures that moved away from their target and are not among those. */
export function worsened({ indicators, goals }: Facts): readonly Worsened[] {
  const worse = indicators.filter(({ change }) => change?.verdict === 'worse')
  const told = new Set(worse.map(({ slug }) => slug))
  const measures = goals.flatMap((goal) =>
    goal.measures
      .filter(
        ({ status, slug, qualifier }) =>
          status === 'wrong-way' && !(qualifier === '' && slug !== null && told.has(slug)),
      )
      .map((measure) => ({
        name: measureName(measure),
        to: goalId(goal.id),
        path: measurePath(measure),
        chance: chanceOf(measure),
      })),
  )
  return [...worse.flatMap(worsenedIndicator), ...measures]
}

function worsenedIndicator(indicator: IndicatorFact): readonly Worsened[] {
  const { name, slug, change } = indicator
  if (change === null) return []
  return [{ name, to: indicatorId(slug), path: pathOf(change, indicator), chance: chanceOfChange(change) }]
}

const chanceOfChange = ({ certainty, reason }: ChangeFact): string =>
  certainty === 'unknown' ? reportChangeText.why[reason ?? 'unsaid'] : text.certainty[certainty]

/** As the measure's own reasoning has it. */
function chanceOf({ reasons }: MeasureFact): string {
  const has = (code: string): boolean => reasons.some((reason) => reason.code === code)
  if (has('change-clear')) return text.certainty.sure
  if (has('change-within')) return text.certainty.chance
  return reportChangeText.why[has('chance-no-parts') ? 'no-parts' : 'no-method']
}

export const worsenedList = (found: readonly Worsened[]): List =>
  list(found.map(({ name, to, path, chance }): Text => [link(name, to), span(`: ${sentence(path)} ${chance}`)]))

/** Indicators with something late, missing or hidden in the plan's time. */
export const gapList = (found: readonly IndicatorQualityFact[]): List =>
  list(found.map(({ name, slug }) => link(name, indicatorId(slug))))

/** The goals nobody can judge yet, in a sentence. */
export function openGoals({ goals }: Facts): Text | null {
  const open = goals.filter(({ status }) => OPEN.includes(status))
  if (open.length === 0) return null
  return [
    span(text.openGoals(open.length)),
    ...open.flatMap(
      ({ id, title }, i): Text => [
        ...(i === 0 ? [] : [span(i === open.length - 1 ? text.and : ', ')]),
        link(`${id} ${title}`, goalId(id)),
      ],
    ),
    span('.'),
  ]
}

export type Stalled = { readonly goal: GoalFact; readonly activity: ActivityFact }

export const stalled = ({ goals }: Facts): readonly Stalled[] =>
  goals.flatMap((goal) =>
    goal.activities
      .filter(({ status }) => status === 'late' || status === 'cancelled')
      .map((activity) => ({ goal, activity })),
  )

export function activityTable(found: readonly Stalled[]): Block {
  return table(
    'table-stalled',
    text.activitiesCaption,
    [textColumn(text.columnActivity, 2), textColumn(text.columnUnit, 1.6), textColumn(text.columnState, 2.4)],
    found.map(({ goal, activity }) => [
      [span(`${activity.title} (`), link(reportText.goalInText(goal.id), goalId(goal.id)), span(')')],
      activity.unit,
      stateOf(activity),
    ]),
  )
}

function stateOf({ status, end, result }: ActivityFact): string {
  const due = status === 'late' && end !== null ? text.due(formatDate(end)) : ''
  return [sentence(reportText.activity[status]), due, sentence(result, true)].filter((one) => one !== '').join(' ')
}

export const unassessed = ({ goals }: Facts): readonly GoalFact[] =>
  goals.filter(({ assessment }) => assessment === null)

export const unassessedList = (goals: readonly GoalFact[]): List =>
  list(goals.map((goal) => link(`${goal.id} ${goal.title}`, goalId(goal.id))))
