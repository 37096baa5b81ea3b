// The observations a figure rests on, made from the points of a report's series.

import type { ObservationFact } from '../explanation.ts'
import type { PointFact, SeriesFact, SourceFact } from '../facts.ts'

export function observationOf(
  point: PointFact,
  { label, area, dimensions }: Pick<SeriesFact, 'label' | 'area' | 'dimensions'>,
  sources: readonly SourceFact[],
): ObservationFact {
  const file = sources.find(({ number }) => number === point.source)
  return {
    label,
    area,
    dimensions,
    period: point.period,
    value: point.value,
    absence: point.absence,
    numerator: point.parts?.numerator ?? null,
    denominator: point.parts?.denominator ?? null,
    source: point.source,
    file: file?.fileName ?? null,
    line: point.line,
    importedOn: file?.importedOn ?? null,
  }
}

/** Of a public source, where they are known. */
export const partsOf = (one: ObservationFact | undefined) =>
  one && one.numerator !== null && one.denominator !== null
    ? { numerator: one.numerator, denominator: one.denominator }
    : null

/** Of the series, in the periods that are asked for. */
export const observationsIn = (
  series: SeriesFact | undefined,
  periods: readonly (string | null | undefined)[],
  sources: readonly SourceFact[],
): readonly ObservationFact[] =>
  series
    ? series.points
        .filter(({ period }) => periods.includes(period))
        .map((point) => observationOf(point, series, sources))
    : []
