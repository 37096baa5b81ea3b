// Facts of a goal: its measures with their reasoning in words, its activities, and the group's own assessment.

import { PLAIN_STYLE } from '../../domain/attainment/index.ts'
import type { ActivityResult, GoalResult, MeasureResult } from '../../domain/attainment/result.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import { type ActivityFact, type GoalFact, type MeasureFact, whyId } from '../../report/facts.ts'
import type { Language } from '../../text/language.ts'
import type { SeriesLookup } from '../series.ts'
import { reasonText } from '../written.ts'
import { measureFact } from './measure.ts'
import { pointFacts, type Window } from './points.ts'
import { FEWER_THAN } from './review.ts'

export type GoalInput = {
  readonly catalogue: IndicatorCatalogue
  readonly lookup: SeriesLookup
  readonly organisationArea: string
  readonly areaNames: ReadonlyMap<string, string>
  readonly window: Window
  readonly number: (importId: string) => number
  readonly language: Language
}

export function goalFact(result: GoalResult, input: GoalInput): GoalFact {
  const { goal } = result
  return {
    id: goal.id,
    area: goal.area,
    title: goal.title,
    articles: goal.articles,
    status: result.status,
    byDefault: result.byDefault,
    measures: result.measures.map((measure, place) => withPoints(measure, input, goal.id, place)),
    activities: result.activities.map(activityFact),
    assessment: result.assessment,
    assessmentDiffers: result.assessmentDiffers,
    reasons: result.reasons.map((reason) => ({
      code: reason.code,
      text: reasonText(reason, PLAIN_STYLE, input.language),
    })),
    why: whyId.goal(goal.id),
  }
}

function withPoints(judged: MeasureResult, input: GoalInput, goal: string, place: number): MeasureFact {
  const { measure } = judged
  const indicator = measure.indicator === null ? undefined : input.catalogue.find(measure.indicator)
  return {
    ...measureFact(judged, input, goal, place),
    points:
      indicator && measure.comparison === null
        ? pointFacts(
            input.lookup.series(indicator.slug, measure.area ?? input.organisationArea, measure.dimensions),
            indicator,
            input,
          )
        : [],
  }
}

function activityFact({ activity, status, outcome }: ActivityResult): ActivityFact {
  return {
    id: activity.id,
    title: activity.title,
    unit: activity.unit,
    responsible: activity.responsible,
    start: activity.start,
    end: activity.end,
    budget: activity.budget,
    status,
    result: outcome?.result ?? '',
    effect: outcome?.effect ?? '',
    lesson: outcome?.lesson ?? '',
    cost: outcome?.cost ?? null,
    children: publishedChildren(outcome?.children ?? null),
    reportedOn: outcome?.date ?? null,
  }
}

const publishedChildren = (children: number | null): ActivityFact['children'] =>
  children !== null && children > 0 && children < FEWER_THAN ? 'few' : children
