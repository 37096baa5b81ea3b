// What is wanting: mandatory and never empty (issue: BO's criticism is that such accounts only praise). Each part either
// lists what was found or says what was gone through without finding anything.

import { formatCount, formatList } from '../../domain/format.ts'
import { reportDeficiencyText as text } from '../../text/report-deficiencies.ts'
import { heading, link, paragraph, span } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { Facts } from '../facts.ts'
import { isUnmet, planIsOver } from '../parts/counts.ts'
import {
  activityTable,
  gapList,
  openGoals,
  stalled,
  unassessed,
  unassessedList,
  unmetTable,
  worsened,
  worsenedList,
} from '../parts/deficiency-lists.ts'
import { withFaults } from '../parts/quality-lists.ts'
import { opening, type Section } from '../section.ts'

export const deficiencies: Section = (input) => {
  const { facts } = input
  return [
    ...opening(input, 'deficiencies', leadOf(facts)),
    ...(facts.plan === null && leadOf(facts) !== text.noPlan ? [paragraph(text.noPlan)] : []),
    heading(2, 'deficiencies-goals', text.goals),
    ...goalsPart(facts),
    heading(2, 'deficiencies-worse', text.worse),
    ...worsePart(facts),
    heading(2, 'deficiencies-data', text.data),
    ...dataPart(facts),
    heading(2, 'deficiencies-activities', text.activities),
    ...activitiesPart(facts),
    heading(2, 'deficiencies-unassessed', text.unassessed),
    ...unassessedPart(facts),
  ]
}

function leadOf(facts: Facts): string {
  const count = {
    goals: facts.goals.filter(isUnmet).length,
    worse: worsened(facts).length,
    data: withFaults(facts).length,
    activities: stalled(facts).length,
    unassessed: unassessed(facts).length,
  }
  const parts = [
    ...(count.goals > 0 ? [text.part.goals(formatCount(count.goals), count.goals)] : []),
    ...(count.worse > 0 ? [text.part.worse(formatCount(count.worse))] : []),
    ...(count.data > 0 ? [text.part.data(formatCount(count.data))] : []),
    ...(count.activities > 0
      ? [text.part.activities(formatCount(count.activities, 'en'), count.activities === 1)]
      : []),
    ...(count.unassessed > 0 ? [text.part.unassessed(formatCount(count.unassessed))] : []),
  ]
  if (parts.length > 0) return text.lead(formatList(parts))
  return facts.plan === null ? text.noPlan : text.leadNone
}

function goalsPart(facts: Facts): readonly Block[] {
  const unmet = facts.goals.filter(isUnmet)
  if (unmet.length > 0) return [unmetTable(unmet)]
  return [paragraph(text.goalsChecked(facts.goals.length, formatCount(facts.goals.length), planIsOver(facts)))]
}

function worsePart(facts: Facts): readonly Block[] {
  const found = worsened(facts)
  if (found.length > 0) return [worsenedList(found), paragraph(text.worseNote, 'small')]
  return [paragraph(text.worseChecked(facts.indicators.length, formatCount(facts.indicators.length)))]
}

/** Which they are; what is missing of them, and why, stands in the chapter on data quality. */
function dataPart(facts: Facts): readonly Block[] {
  const found = withFaults(facts)
  const open = openGoals(facts)
  const first = facts.plan?.firstYear ?? facts.year
  const count = facts.quality.indicators.length
  return [
    ...(found.length > 0
      ? [paragraph(text.dataFound), gapList(found)]
      : [paragraph(text.dataChecked(count, formatCount(count), first, facts.year))]),
    ...(open ? [paragraph(open)] : []),
    ...(found.length > 0 || open
      ? [paragraph([span(text.dataWhere), link(text.dataChapter, 'quality'), span('.')])]
      : []),
  ]
}

function activitiesPart(facts: Facts): readonly Block[] {
  const found = stalled(facts)
  const count = facts.goals.flatMap(({ activities }) => activities).length
  if (found.length > 0) return [activityTable(found)]
  return [paragraph(text.activitiesChecked(count, formatCount(count, 'en')))]
}

function unassessedPart(facts: Facts): readonly Block[] {
  const found = unassessed(facts)
  if (found.length > 0) return [paragraph(text.unassessedIntro), unassessedList(found)]
  return [paragraph(text.unassessedChecked(facts.goals.length))]
}
