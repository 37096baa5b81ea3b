// The observations a figure rests on, made from the points of a report's series.

import type { ObservationFact } from '../explanation.ts'
import type { PointFact, SeriesFact, SourceFact } from '../facts.ts'

/** The value, and after it what it is worked out from. */
export function observationsOf(
  point: PointFact,
  { label, area, dimensions }: Pick<SeriesFact, 'label' | 'area' | 'dimensions'>,
  sources: readonly SourceFact[],
): readonly ObservationFact[] {
  const read = (source: number | null, line: number | null) => {
    const file = sources.find(({ number }) => number === source)
    return { source, line, file: file?.fileName ?? null, importedOn: file?.importedOn ?? null }
  }
  const operands = point.operands.map(({ slug, name, unit, percent, decimals, ...one }) => ({
    label: name,
    area,
    dimensions,
    period: one.period,
    value: one.value,
    absence: one.absence,
    numerator: null,
    denominator: null,
    operand: { slug, name, unit, percent, decimals },
    ...read(one.source, one.line),
  }))
  const own = {
    label,
    area,
    dimensions,
    period: point.period,
    value: point.value,
    absence: point.absence,
    numerator: point.parts?.numerator ?? null,
    denominator: point.parts?.denominator ?? null,
    operand: null,
    ...read(point.source, point.line),
  }
  return [own, ...operands]
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
        .flatMap((point) => observationsOf(point, series, sources))
    : []
