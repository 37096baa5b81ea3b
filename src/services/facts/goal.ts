// Facts of a goal: its measures with their reasoning in words, its activities, and the group's own assessment.

import { measureStyle, PLAIN_STYLE } from '../../domain/attainment/index.ts'
import type { ActivityResult, GoalResult, MeasureResult, Reason } from '../../domain/attainment/result.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Measure } from '../../domain/plan.ts'
import type { ActivityFact, GoalFact, MeasureFact } from '../../report/facts.ts'
import { reportSeriesText } from '../../text/series.ts'
import { displayOf, reasonText } from '../attainment-json.ts'
import { dimensionNames } from '../dimension-names.ts'
import { publishedResult } from '../published.ts'
import type { SeriesLookup } from '../series.ts'
import { pointFacts, type Window } from './points.ts'
import { FEWER_THAN } from './review.ts'

export type GoalInput = {
  readonly catalogue: IndicatorCatalogue
  readonly lookup: SeriesLookup
  readonly organisationArea: string
  readonly areaNames: ReadonlyMap<string, string>
  readonly window: Window
  readonly number: (importId: string) => number
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
    measures: result.measures.map((measure) => measureFact(measure, input)),
    activities: result.activities.map(activityFact),
    assessment: result.assessment,
    assessmentDiffers: result.assessmentDiffers,
    reasons: result.reasons.map((reason) => ({ code: reason.code, text: reasonText(reason, PLAIN_STYLE) })),
  }
}

/** Numbers are rounded for publishing; the sentences are written from those that were judged, and round by themselves. */
function measureFact(judged: MeasureResult, input: GoalInput): MeasureFact {
  const { measure } = judged
  const indicator = measure.indicator === null ? undefined : input.catalogue.find(measure.indicator)
  const result = publishedResult(judged, indicator, input.catalogue)
  const inWords = (reason: Reason) => ({
    code: reason.code,
    text: reasonText(reason, measureStyle(measure, indicator)),
  })
  return {
    name: measure.name ?? indicator?.name ?? '',
    slug: measure.indicator,
    qualifier: qualifierOf(measure, input.areaNames),
    type: measure.type,
    ...displayOf(indicator),
    ...(measure.comparison === null ? {} : { difference: true as const }),
    baseline: result.baseline,
    target: result.target,
    latest: result.latest,
    attainment: result.attainment,
    expected: result.expected,
    status: result.status,
    provisional: result.provisional,
    byDefault: result.byDefault,
    provisionalByDefault: result.provisionalByDefault,
    certainty: result.certainty,
    interval: result.interval,
    area: measure.area ?? input.organisationArea,
    dimensions: measure.dimensions,
    reasons: judged.reasons.map(inWords),
    changes: judged.changes.map(inWords),
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

function qualifierOf({ dimensions, area, comparison }: Measure, areaNames: ReadonlyMap<string, string>): string {
  const parts = [
    ...dimensionNames(dimensions),
    ...(area === null ? [] : [areaNames.get(area) ?? area.slice(area.indexOf(':') + 1)]),
    ...(comparison?.with === 'country' ? [reportSeriesText.comparedWith('riket')] : []),
    ...(comparison?.with === 'group' ? [reportSeriesText.comparedWith(comparison.name)] : []),
    ...(comparison?.with === 'girls-boys' ? [reportSeriesText.girlsMinusBoys] : []),
  ]
  return parts.join(', ')
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
