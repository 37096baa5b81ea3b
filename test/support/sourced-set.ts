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
    builder.add({
      ...one,
      row,
      dimensions,
      period: periods.get(period.label) ?? period,
      value: one.value ?? Number.NaN,
      numerator: one.numerator ?? Number.NaN,
      denominator: one.denominator ?? Number.NaN,
      responseRate: Number.NaN,
      marker: MARKER_CODES.indexOf(one.marker),
      decimals: 0,
    })
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
