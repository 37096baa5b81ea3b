// Facts of a measure as it was judged: numbers rounded for publishing, the reasoning in words, what it rests on.

import { measureStyle } from '../../domain/attainment/index.ts'
import type { MeasureResult, Reason } from '../../domain/attainment/result.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Measure } from '../../domain/plan.ts'
import type { Interval } from '../../domain/statistics/interval.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { type MeasureFact, type ObservationFact, whyId } from '../../report/facts.ts'
import type { Language } from '../../text/language.ts'
import { reportSeriesTexts } from '../../text/series.ts'
import { dimensionNames } from '../dimension-names.ts'
import { publishedDecimals, publishedParts, publishedResult, publishedValue } from '../published.ts'
import { displayOf, reasonText } from '../written.ts'
import { operandsOf, shownOperand } from './operands.ts'

export type MeasureContext = {
  readonly catalogue: IndicatorCatalogue
  readonly organisationArea: string
  readonly areaNames: ReadonlyMap<string, string>
  /** The number of an import among the sources; null where none are told of beside. */
  readonly number: (importId: string) => number | null
  /** Of labels and sentences. */
  readonly language: Language
}

/** All but its series. `place`: among the goal's measures, from 0. The sentences are written from what was judged. */
export function measureFact(
  judged: MeasureResult,
  context: MeasureContext,
  goal: string,
  place: number,
): Omit<MeasureFact, 'points'> {
  const { measure } = judged
  const indicator = measure.indicator === null ? undefined : context.catalogue.find(measure.indicator)
  const result = publishedResult(judged, indicator, context.catalogue)
  const inWords = (reason: Reason) => ({
    code: reason.code,
    text: reasonText(reason, measureStyle(measure, indicator), context.language),
  })
  return {
    name: measure.name ?? indicator?.name ?? '',
    slug: measure.indicator,
    qualifier: qualifierOf(measure, context),
    type: measure.type,
    ...displayOf(indicator),
    ...(measure.comparison === null ? {} : { difference: true as const }),
    baseline: result.baseline,
    target: result.target,
    interim: measure.interim.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }])),
    latest: result.latest,
    attainment: result.attainment,
    expected: result.expected,
    pace: result.pace,
    status: result.status,
    provisional: result.provisional,
    byDefault: result.byDefault,
    provisionalByDefault: result.provisionalByDefault,
    certainty: result.certainty,
    interval: result.interval,
    reasons: judged.reasons.map(inWords),
    changes: judged.changes.map(inWords),
    area: measure.area ?? context.organisationArea,
    dimensions: measure.dimensions,
    changeInterval: changeOf(result.reasons),
    rests: judged.inputs.flatMap((one) => observationFacts(one, context)),
    why: whyId.measure(goal, place),
  }
}

/** As the reasons that tell of it have it. */
function changeOf(reasons: readonly Reason[]): Interval | null {
  const params = reasons.find(({ code }) => code === 'change-clear' || code === 'change-within')?.params
  return typeof params?.low === 'number' && typeof params.high === 'number'
    ? { low: params.low, high: params.high, level: 0.95 }
    : null
}

/** The value, and after it what it is worked out from. */
function observationFacts(one: Observation, context: MeasureContext): readonly ObservationFact[] {
  const { organisationArea, areaNames, language } = context
  const { area, dimensions } = one
  const place = area === organisationArea ? [] : [areaNames.get(area) ?? area.slice(area.indexOf(':') + 1)]
  const names = [...dimensionNames(dimensions, language), ...place]
  const label = names.length === 0 ? reportSeriesTexts[language].all : names.join(', ')
  const operands = operandsOf(one).map(({ observation }) => {
    const { slug, name, unit, percent, decimals } = shownOperand(observation, context.catalogue)
    return { ...observationFact(observation, context, name), operand: { slug, name, unit, percent, decimals } }
  })
  return [observationFact(one, context, label), ...operands.map((operand) => ({ ...operand, area, dimensions }))]
}

function observationFact(one: Observation, { catalogue, number }: MeasureContext, label: string): ObservationFact {
  const { area, dimensions, period, value, marker, origin } = one
  const indicator = catalogue.find(one.indicator)
  const decimals = publishedDecimals([one], indicator, catalogue)
  const parts = indicator && publishedParts(one, indicator, catalogue)
  return {
    label,
    area,
    dimensions,
    period: period.label,
    value: value === null ? null : publishedValue(value, decimals),
    absence: value === null ? (marker ?? 'missing') : null,
    numerator: parts?.numerator ?? null,
    denominator: parts?.denominator ?? null,
    operand: null,
    ...(one.computed
      ? { source: null, file: null, line: null, importedOn: null }
      : {
          source: number(origin.importId),
          file: origin.fileName,
          line: origin.line,
          importedOn: dateInStockholm(origin.importedAt),
        }),
  }
}

function qualifierOf(
  { dimensions, area, comparison }: Measure,
  { areaNames, language }: Pick<MeasureContext, 'areaNames' | 'language'>,
): string {
  const text = reportSeriesTexts[language]
  const parts = [
    ...dimensionNames(dimensions, language),
    ...(area === null ? [] : [areaNames.get(area) ?? area.slice(area.indexOf(':') + 1)]),
    ...(comparison?.with === 'country' ? [text.comparedWith(text.theCountry)] : []),
    ...(comparison?.with === 'group' ? [text.comparedWith(comparison.name)] : []),
    ...(comparison?.with === 'girls-boys' ? [text.girlsMinusBoys] : []),
  ]
  return parts.join(', ')
}
