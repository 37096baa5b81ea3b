// What a survey's values rest on: too few answers, too low a response rate, or nothing known about either.

import type { Indicator } from '../../domain/indicator.ts'
import { LEAST_ANSWERS, LEAST_RESPONSE } from '../../domain/survey-limits.ts'
import { NOWHERE } from '../issue-collector.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkSurveyQuality: ObservationCheck = ({
  set,
  order,
  starts,
  indicatorOf,
  responseRate,
  isDropped,
  place,
  collector,
}) => {
  /** Indicator → whether any of its values has its number of answers. */
  const counted = new Map<Indicator, boolean>()
  for (let series = 0; series < set.series.length; series++) {
    const indicator = indicatorOf(series)
    if (indicator.collection !== 'survey') continue
    for (let at = starts[series] ?? 0; at < (starts[series + 1] ?? 0); at++) {
      const row = order[at] ?? 0
      if (isDropped(row) || Number.isNaN(set.value[row])) continue
      const answers = set.denominator?.[row] ?? Number.NaN
      if (!Number.isNaN(answers)) counted.set(indicator, true)
      else if (!counted.has(indicator)) counted.set(indicator, false)
      if (answers < LEAST_ANSWERS)
        collector.warning('survey.few-answers', place(row, 'denominator'), { least: LEAST_ANSWERS })
      if ((responseRate?.[row] ?? Number.NaN) < LEAST_RESPONSE)
        collector.warning('survey.low-response', place(row, 'responseRate'), { least: LEAST_RESPONSE })
    }
  }
  for (const [{ name }, isCounted] of counted)
    if (!isCounted) collector.warning('survey.no-answers-known', NOWHERE, { indicator: name })
}
