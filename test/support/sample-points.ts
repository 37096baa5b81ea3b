// Short ways to write the points and series of the sample facts.

import { BOYS, GIRLS, TOTAL } from '../../src/domain/dimensions.ts'
import type { Absence, PointFact, SeriesFact } from '../../src/report/facts.ts'

type Written = number | null | Absence
type Options = {
  readonly from: number
  readonly source?: number
  readonly line?: number
  /** Half the width of the interval around each value, where the parts are known. */
  readonly margin?: number
  /** Year from which values cannot be compared with those before. */
  readonly breakIn?: number
  /** Label of a year's period, where it is not the year itself. */
  readonly label?: (year: number) => string
}

/** One point a year from `from`: a value, why there is none, or `null` for a year the series does not have at all. */
export function points(values: readonly Written[], options: Options): readonly PointFact[] {
  return values.flatMap((written, i) => (written === null ? [] : [point(written, options.from + i, i, options)]))
}

function point(written: number | Absence, year: number, i: number, options: Options): PointFact {
  const value = typeof written === 'number' ? written : null
  return {
    period: options.label?.(year) ?? String(year),
    year,
    value,
    absence: typeof written === 'number' ? null : written,
    interval:
      value === null || options.margin === undefined
        ? null
        : { low: value - options.margin, high: value + options.margin, level: 0.95 },
    n: null,
    roundedTo: null,
    parts: null,
    source: options.source ?? 2,
    line: (options.line ?? 10) + i,
    operands: [],
    breakBefore: options.breakIn === year,
  }
}

const DIMENSIONS = { all: TOTAL, girls: GIRLS, boys: BOYS, country: TOTAL }

const LABELS = { all: 'Alla', girls: 'Flickor', boys: 'Pojkar', country: 'Riket' } as const

export const series = (who: keyof typeof LABELS, values: readonly Written[], options: Options): SeriesFact => ({
  who,
  label: LABELS[who],
  area: who === 'country' ? '0000' : '9901',
  dimensions: DIMENSIONS[who],
  points: points(values, options),
})

export const district = (label: string, values: readonly Written[], options: Options): SeriesFact => ({
  who: 'district',
  label,
  area: `9901:${label}`,
  dimensions: TOTAL,
  points: points(values, options),
})
