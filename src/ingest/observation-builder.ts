// Gathers observations into columns while a file is read.

import type { Dimensions } from '../domain/dimensions.ts'
import type { ObservationSet, SeriesOf } from '../domain/observation-set.ts'
import type { Period } from '../domain/period.ts'

/** Numbers for things that come again and again: each gets the next number when it is first seen. */
export function createNumbering<T>(): { readonly numberOf: (one: T) => number; readonly all: readonly T[] } {
  const numbers = new Map<T, number>()
  const all: T[] = []
  return {
    all,
    numberOf: (one) => {
      const known = numbers.get(one)
      if (known !== undefined) return known
      numbers.set(one, all.length)
      return all.push(one) - 1
    },
  }
}

/** The figure of a row, as its cell says it. */
export type Reading = {
  /** NaN where there is none. */
  readonly value: number
  /** Into MARKER_CODES. */
  readonly marker: number
  readonly reported: string | null
  /** Digits after the decimal sign. */
  readonly decimals: number
}

/** What a check may need of a row beside what is kept of it. */
export type ReadRows = {
  readonly set: ObservationSet
  /** Row of the table. */
  readonly tableRow: Uint32Array
  /** Digits after the decimal sign, as written. */
  readonly decimals: Uint8Array
  /** Per cent; null where no row has any. */
  readonly responseRate: Float64Array | null
}

/** `capacity`: the most rows there may be. */
export function createObservationBuilder(capacity: number) {
  const indicators = createNumbering<string>()
  const areas = createNumbering<string>()
  const sets = createNumbering<Dimensions>()
  const periods = createNumbering<Period>()
  const series: SeriesOf[] = []
  const seriesNumbers: Map<number, number>[] = []
  const seriesOf = new Uint32Array(capacity)
  const periodOf = new Uint32Array(capacity)
  const line = new Uint32Array(capacity)
  const tableRow = new Uint32Array(capacity)
  const value = new Float64Array(capacity)
  const marker = new Uint8Array(capacity)
  const decimals = new Uint8Array(capacity)
  const reported = new Map<number, string>()
  let numerator: Float64Array | null = null
  let denominator: Float64Array | null = null
  let responseRate: Float64Array | null = null
  let size = 0

  const parts = (): Float64Array => new Float64Array(capacity).fill(Number.NaN)

  return {
    /** Equal dimensions must be one object. */
    seriesNumber: (indicator: string, area: string, dimensions: Dimensions): number => {
      const number = indicators.numberOf(indicator)
      const known = seriesNumbers[number] ?? new Map<number, number>()
      seriesNumbers[number] = known
      const [place, set] = [areas.numberOf(area), sets.numberOf(dimensions)]
      // Small whole numbers, which a Map finds fastest; negative where there are more sets than fit.
      const key = set < MOST ? place * MOST + set : -1 - (place * MANY + set)
      const before = known.get(key)
      if (before !== undefined) return before
      known.set(key, series.length)
      return series.push({ indicator, area, dimensions }) - 1
    },
    /** Equal periods must be one object. */
    periodNumber: periods.numberOf,
    /** `row` of the table, `line` of the file; a numerator, denominator or response rate is NaN where there is none. */
    add: (
      seriesNumber: number,
      periodNumber: number,
      fileLine: number,
      row: number,
      reading: Reading,
      top: number,
      bottom: number,
      response = Number.NaN,
    ): void => {
      seriesOf[size] = seriesNumber
      periodOf[size] = periodNumber
      line[size] = fileLine
      tableRow[size] = row
      value[size] = reading.value
      marker[size] = reading.marker
      decimals[size] = Math.min(255, reading.decimals)
      if (reading.reported !== null) reported.set(size, reading.reported)
      if (!Number.isNaN(top)) {
        numerator ??= parts()
        numerator[size] = top
      }
      if (!Number.isNaN(bottom)) {
        denominator ??= parts()
        denominator[size] = bottom
      }
      if (!Number.isNaN(response)) {
        responseRate ??= parts()
        responseRate[size] = response
      }
      size += 1
    },
    done: (): ReadRows => ({
      set: {
        size,
        series,
        periods: periods.all,
        seriesOf: seriesOf.subarray(0, size),
        periodOf: periodOf.subarray(0, size),
        line: line.subarray(0, size),
        value: value.subarray(0, size),
        numerator: numerator?.subarray(0, size) ?? null,
        denominator: denominator?.subarray(0, size) ?? null,
        responseRate: responseRate?.subarray(0, size) ?? null,
        marker: marker.subarray(0, size),
        reported,
      },
      tableRow,
      decimals,
      responseRate,
    }),
  }
}

const MOST = 1 << 10
const MANY = 1 << 26

/** The set without the rows that are not kept. */
export function withoutDropped(read: ReadRows, dropped: Uint8Array): ReadRows {
  const { set, tableRow, decimals, responseRate } = read
  if (!dropped.includes(1)) return read
  const kept = Uint32Array.from({ length: set.size }, (_, row) => row).filter((row) => dropped[row] === 0)
  const floats = (column: Float64Array | null) => column && Float64Array.from(kept, (row) => column[row] ?? Number.NaN)
  const numbers = (column: Uint32Array) => Uint32Array.from(kept, (row) => column[row] ?? 0)
  const bytes = (column: Uint8Array) => Uint8Array.from(kept, (row) => column[row] ?? 0)
  return {
    set: {
      ...set,
      size: kept.length,
      seriesOf: numbers(set.seriesOf),
      periodOf: numbers(set.periodOf),
      line: numbers(set.line),
      value: floats(set.value) ?? new Float64Array(),
      numerator: floats(set.numerator),
      denominator: floats(set.denominator),
      responseRate: floats(responseRate),
      marker: bytes(set.marker),
      reported: new Map(
        [...kept].flatMap((row, index) => {
          const text = set.reported.get(row)
          return text === undefined ? [] : [[index, text] as const]
        }),
      ),
    },
    tableRow: numbers(tableRow),
    decimals: bytes(decimals),
    responseRate: floats(responseRate),
  }
}
