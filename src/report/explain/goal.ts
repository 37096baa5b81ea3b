// Why a goal has its status, and how the goals are counted.

import { GOAL_STATUSES } from '../../domain/attainment/result.ts'
import { AND, formatList, formatNumber } from '../../domain/format.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import { type Explanation, whyId } from '../explanation.ts'
import type { Facts, GoalFact } from '../facts.ts'
import { measureName } from '../parts/measure.ts'

export function explainGoal(goal: GoalFact, language: Language = 'sv'): Explanation {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const { id, title, status, measures, why } = goal
  return {
    id: why,
    kind: 'goal',
    indicator: null,
    figure: text.figure.goal(id, title),
    value: reportText.status[status],
    formulas: [],
    observations: [],
    rule: { gives: status, holds: null, text: measures.length === 0 ? text.goal.none : text.goal.worst },
    certainty: null,
    notes: measures.map((measure) => text.goal.measure(measureName(measure), reportText.status[measure.status])),
    changes: [measures.length === 0 ? text.goal.changesNone : text.goal.changes],
  }
}

export function explainCounts({ goals }: Pick<Facts, 'goals'>, language: Language = 'sv'): Explanation {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const lines = GOAL_STATUSES.flatMap((status) => {
    const own = goals.filter((goal) => goal.status === status)
    return own.length === 0 ? [] : [{ status, own }]
  })
  return {
    id: whyId.counts,
    kind: 'counts',
    indicator: null,
    figure: text.figure.counts,
    value: formatNumber(goals.length),
    formulas: lines.map(({ status, own }) => ({
      code: 'share',
      words: text.words.share,
      text: text.counts(
        reportText.status[status],
        formatNumber(own.length),
        formatList(
          own.map(({ id }) => id),
          AND[language],
        ),
      ),
      terms: { of: goals.length },
      result: { [status]: own.length },
    })),
    observations: [],
    rule: { gives: 'counts', holds: null, text: text.countsRule },
    certainty: null,
    notes: [],
    changes: [],
  }
}
