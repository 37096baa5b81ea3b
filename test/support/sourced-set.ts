// Observations as the columns that are stored, from the objects that tests are written with.

import type { Dimensions } from '../../src/domain/dimensions.ts'
import type { ObservationRow } from '../../src/domain/observation.ts'
import { MARKER_CODES, type SourcedSet } from '../../src/domain/observation-set.ts'
import { createObservationBuilder } from '../../src/ingest/observation-builder.ts'

export type SourcedRow = ObservationRow & { readonly source: string }

export function sourcedSet(rows: readonly SourcedRow[]): SourcedSet {
  const builder = createObservationBuilder(rows.length)
  const known = new Map<string, Dimensions>()
  const periods = new Map(rows.map(({ period }) => [period.label, period]))
  const sources = new Map<Dimensions, string>()
  for (const [row, { source, period, ...one }] of rows.entries()) {
    // A series of another source is another one here: its dimensions are an object of their own.
    const key = `${source} ${JSON.stringify(one.dimensions)}`
    const dimensions = known.get(key) ?? { ...one.dimensions }
    known.set(key, dimensions)
    sources.set(dimensions, source)
    builder.add(
      builder.seriesNumber(one.indicator, one.area, dimensions),
      builder.periodNumber(periods.get(period.label) ?? period),
      one.line,
      row,
      { value: one.value ?? Number.NaN, marker: MARKER_CODES.indexOf(one.marker), reported: one.reported, decimals: 0 },
      one.numerator ?? Number.NaN,
      one.denominator ?? Number.NaN,
    )
  }
  const { set } = builder.done()
  return {
    ...set,
    sources: set.series.map(({ dimensions }) => {
      const source = sources.get(dimensions) ?? ''
      return { plain: source, withParts: source }
    }),
  }
}
