// Attainment as the command line and the API print it. The shape is a contract with other systems: codes, raw values in
// the indicator's unit, shares where 1 is the target, null where there is none.

import { goalCertainty } from '../domain/attainment/doubt.ts'
import { type MeasureStyle, measureStyle, PLAIN_STYLE } from '../domain/attainment/index.ts'
import type { GoalResult, MeasureResult, Reason } from '../domain/attainment/result.ts'
import type { IndicatorCatalogue } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import { explainMeasure } from '../report/explain/index.ts'
import { type Explanation, whyId } from '../report/facts.ts'
import type { Assessed } from './assess.ts'
import { measureFact } from './facts/measure.ts'
import { publishedObservation, publishedResult } from './published.ts'
import { reasonText } from './written.ts'

/** `published`: with the numbers of sources that are not public rounded, for answers that leave the machine. */
export function attainmentJson(
  assessed: Assessed,
  catalogue: IndicatorCatalogue,
  { published = false }: { readonly published?: boolean } = {},
) {
  return {
    organisation: assessed.organisation.code,
    plan: assessed.plan?.code ?? null,
    asOf: assessed.asOf,
    boundaries: assessed.boundaries,
    counts: assessed.counts,
    countsByDefault: assessed.countsByDefault,
    goals: assessed.goals.map((result) => goalJson(result, catalogue, published)),
    explanations: explanationsOf(assessed, catalogue),
  }
}

/** By id: of every measure, as published. The explanations of other figures are asked for one by one. */
function explanationsOf(
  { organisation, areaNames, goals, boundaries }: Assessed,
  catalogue: IndicatorCatalogue,
): Readonly<Record<string, Explanation>> {
  const context = {
    catalogue,
    organisationArea: organisation.code,
    areaNames,
    number: () => null,
    language: 'sv' as const,
  }
  const all = goals.flatMap(({ goal, measures }) =>
    measures.map((measure, place) =>
      explainMeasure({ ...measureFact(measure, context, goal.id, place), points: [] }, goal.id, boundaries),
    ),
  )
  return Object.fromEntries(all.map((one) => [one.id, one]))
}

function goalJson(result: GoalResult, catalogue: IndicatorCatalogue, published: boolean) {
  const { goal, assessment } = result
  return {
    id: goal.id,
    title: goal.title,
    area: goal.area,
    articles: goal.articles,
    status: result.status,
    byDefault: result.byDefault,
    certainty: goalCertainty(result),
    assessment: assessment && { code: assessment.code, date: assessment.date, reason: assessment.reason },
    measures: result.measures.map((measure, place) => ({
      ...measureJson(measure, catalogue, published),
      why: whyId.measure(goal.id, place),
    })),
    activities: result.activities.map(({ activity, status }) => ({
      id: activity.id,
      title: activity.title,
      unit: activity.unit,
      status,
    })),
    reasons: result.reasons.map((reason) => reasonJson(reason, PLAIN_STYLE)),
  }
}

function measureJson(judged: MeasureResult, catalogue: IndicatorCatalogue, published: boolean) {
  const { measure } = judged
  const indicator = measure.indicator === null ? undefined : catalogue.find(measure.indicator)
  const result = published ? publishedResult(judged, indicator, catalogue) : judged
  // In words as judged, which round by themselves; with the numbers that may leave.
  const written = (reason: Reason, leaving: Reason | undefined) => ({
    ...reasonJson(reason, measureStyle(measure, indicator)),
    params: leaving?.params ?? {},
  })
  return {
    indicator: measure.indicator,
    name: measure.name ?? indicator?.name ?? measure.indicator,
    kolada: indicator?.kolada ?? null,
    dimensions: measure.dimensions,
    area: measure.area,
    comparison: measure.comparison,
    type: measure.type,
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
    reasons: judged.reasons.map((reason, index) => written(reason, result.reasons[index])),
    changes: judged.changes.map((reason, index) => written(reason, result.changes[index])),
    observations: result.inputs.map((one) => observationJson(one, catalogue, published)),
  }
}

/**
 * Where a value was read. One that the program worked out was read nowhere: it has what it is worked out from instead, and
 * a value whose denominator is another indicator's says which.
 */
function observationJson(one: Observation, catalogue: IndicatorCatalogue, published: boolean): object {
  const { period, value, origin, computed, denominatorFrom } = one
  const place = computed
    ? { import: null, file: null, line: null }
    : { import: origin.importId, file: origin.fileName, line: origin.line }
  const other = (part: Observation) => ({
    indicator: part.indicator,
    ...observationJson(published ? publishedObservation(part, catalogue) : part, catalogue, published),
  })
  return {
    period: period.label,
    value,
    ...place,
    ...(computed && { computedFrom: computed.from.map(other) }),
    ...(denominatorFrom && { denominatorFrom: other(denominatorFrom) }),
  }
}

/** A reason with its Swedish words beside its code and raw values. */
const reasonJson = (reason: Reason, style: MeasureStyle) => ({
  code: reason.code,
  text: reasonText(reason, style),
  params: reason.params,
})
