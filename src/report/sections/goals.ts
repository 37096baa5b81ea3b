// Goal attainment: every goal in the same place and shape, by priority area in the plan's own order.

import { capitalise, formatCount } from '../../domain/format.ts'
import { reportText } from '../../text/report.ts'
import { reportGoalText as text } from '../../text/report-goals.ts'
import { goalId, heading, idOf, link, numberColumn, paragraph, signed, table, textColumn } from '../blocks.ts'
import type { Block, Text } from '../document.ts'
import type { Facts, GoalFact } from '../facts.ts'
import { judgedByGroup, planIsOver, STATUS_TABLE, statusCounts, wholeFinding } from '../parts/counts.ts'
import { doubtNote, shortStatusWords } from '../parts/doubt.ts'
import { goalEntry } from '../parts/goal-entry.ts'
import { sentence } from '../parts/sentence.ts'
import { opening, type Section } from '../section.ts'

export const goals: Section = (input) => {
  const { facts } = input
  if (facts.plan === null) return opening(input, 'goals', text.noPlan)
  if (facts.goals.length === 0) return opening(input, 'goals', text.noGoals)
  return [
    ...opening(input, 'goals', leadOf(facts.goals, facts)),
    overview(facts),
    countsTable(facts),
    ...areasOf(facts.goals).flatMap((area) => areaBlocks(area, facts)),
  ]
}

/** Priority areas in the order the plan names them. */
const areasOf = (all: readonly GoalFact[]): readonly string[] => [...new Set(all.map(({ area }) => area))]

function overview({ goals: all }: Facts): Block {
  return table(
    'table-goals',
    text.overviewCaption,
    [
      textColumn(reportText.columnGoal, 2.7),
      textColumn(reportText.columnStatus, 1.9),
      textColumn(text.columnAssessment, 1.3),
    ],
    all.map((goal) => [
      [link(`${goal.id} ${goal.title}`, goalId(goal.id))],
      [signed(goal.status, shortStatusWords(goal))],
      assessmentCell(goal),
    ]),
    [text.overviewNote, doubtNote(all)].filter((one) => one !== '').join(' '),
  )
}

function assessmentCell({ assessment, assessmentDiffers }: GoalFact): Text {
  const words = assessment === null ? reportText.noAssessment : capitalise(reportText.assessment[assessment.code])
  return [{ text: assessmentDiffers ? `${words}, ${text.differs}` : words }]
}

function countsTable({ goals: all }: Facts): Block {
  return table(
    STATUS_TABLE,
    text.countsCaption,
    [textColumn(reportText.columnStatus, 4), numberColumn(text.columnCount)],
    statusCounts(all).map(({ status, n }) => [[signed(status, reportText.status[status])], String(n)]),
  )
}

function areaBlocks(area: string, facts: Facts): readonly Block[] {
  const own = facts.goals.filter((goal) => goal.area === area)
  return [
    heading(2, idOf('area', area), area === '' ? text.areaNone : area),
    paragraph(leadOf(own, facts)),
    ...own.map((goal) => goalEntry(goal, facts)),
  ]
}

function leadOf(some: readonly GoalFact[], facts: Facts): string {
  const byGroup = some.filter(judgedByGroup).length
  return [
    sentence(wholeFinding(some, planIsOver(facts)), true),
    ...(byGroup > 0 ? [sentence(text.byGroup(formatCount(byGroup), byGroup === some.length), true)] : []),
  ]
    .join(' ')
    .trim()
}
