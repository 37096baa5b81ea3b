// Writes observations into an import that does not count yet, fast and in short slices.

import {
  hasParts,
  MARKER_CODES,
  numberOrNull,
  type ObservationSet,
  type SourcedSet,
  sortedBy,
} from '../domain/observation-set.ts'
import { beginRows } from './imports.ts'
import { createInsertObservations, type ObservationCells, type PlainCells } from './insert-observations.ts'
import { createInterning } from './interning.ts'
import { insertResponseRates, type ResponseRateRow } from './response-rates.ts'
import type { Db } from './schema.ts'

export type ObservationWriter = {
  /** Rows there are to write. */
  readonly size: number
  /**
   * One slice, from row `start` to before `end` in the writer's own order; a few thousand rows keep it to tens of milliseconds.
   * Runs on the `db` the writer was made with, each statement by itself: do not call it inside another transaction (on SQLite
   * it would wait for ever). It needs none, since nobody sees the rows before activateImport. Writing a key again, after a
   * commit that was cut off, replaces it.
   */
  readonly write: (start: number, end: number) => Promise<void>
}

/** Throws Conflict where the import is not a preview of this owner. The writer may live as long as the import's commit. */
export async function createObservationWriter(
  db: Db,
  owner: string,
  importNumber: number,
  set: SourcedSet,
): Promise<ObservationWriter> {
  refuseUnfit(set)
  await beginRows(db, owner, importNumber)
  const { seriesIds, periodIds, seriesOf } = await intern(db, owner, set)
  const insert = createInsertObservations(db, importNumber)
  // In the order of the primary key, so that neighbours land on the same page.
  const order = sortedBy(
    set.size,
    { of: seriesOf, ranks: ranksOf(seriesIds), count: seriesIds.length },
    { of: set.periodOf, ranks: ranksOf(periodIds), count: periodIds.length },
  )
  const isSameFigure = (row: number, next: number): boolean =>
    seriesIds[seriesOf[row] ?? 0] === seriesIds[seriesOf[next] ?? 0] && set.periodOf[row] === set.periodOf[next]
  return {
    size: set.size,
    write: async (start, end) => {
      const plain: PlainCells[] = []
      const full: ObservationCells[] = []
      const rates: ResponseRateRow[] = []
      for (let at = start; at < Math.min(end, set.size); at++) {
        const row = order[at] ?? 0
        const next = order[at + 1]
        // Said twice, it is kept as it was last said.
        if (next !== undefined && isSameFigure(row, next)) continue
        const [series, period] = [seriesIds[seriesOf[row] ?? 0] ?? 0, periodIds[set.periodOf[row] ?? 0] ?? 0]
        const rate = numberOrNull(set.responseRate?.[row])
        if (rate !== null) rates.push({ series, period, rate })
        if (isPlain(set, row)) plain.push([series, period, set.line[row] ?? 0, set.value[row] ?? 0])
        else full.push([series, period, ...cellsOf(set, row)])
      }
      await insert.plain(plain)
      await insert.full(full)
      await insertResponseRates(db, importNumber, rates)
    },
  }
}

/** A number and nothing else, as nearly all are. */
const isPlain = (set: ObservationSet, row: number): boolean =>
  set.marker[row] === 0 && !hasParts(set, row) && !set.reported.has(row)

const cellsOf = (set: ObservationSet, row: number) =>
  [
    set.line[row] ?? 0,
    numberOrNull(set.value[row]),
    numberOrNull(set.numerator?.[row]),
    numberOrNull(set.denominator?.[row]),
    MARKER_CODES[set.marker[row] ?? 0] ?? null,
    set.reported.get(row) ?? null,
  ] as const

/** Each series stands twice: as rows without parts are stored, and as rows with them are. */
async function intern(db: Db, owner: string, set: SourcedSet) {
  const seriesOf = new Uint32Array(set.size)
  for (let row = 0; row < set.size; row++) seriesOf[row] = (set.seriesOf[row] ?? 0) * 2 + (hasParts(set, row) ? 1 : 0)
  const used = new Uint8Array(set.series.length * 2)
  for (let row = 0; row < set.size; row++) used[seriesOf[row] ?? 0] = 1
  const keys = set.series.flatMap((series, index) => {
    const { plain = '', withParts = '' } = set.sources[index] ?? {}
    return [plain, withParts].map((source) => ({ ...series, source }))
  })
  const interning = await createInterning(db, owner)
  await interning.intern(
    keys.filter((_, index) => used[index] === 1),
    set.periods,
  )
  return {
    seriesOf,
    seriesIds: Uint32Array.from(keys, (key, index) => (used[index] === 1 ? (interning.series(key) ?? 0) : 0)),
    periodIds: Uint32Array.from(set.periods, ({ label }) => interning.period(label) ?? 0),
  }
}

/** The place of each number among all, equal ones alike. */
function ranksOf(numbers: Uint32Array): Uint32Array {
  const ranks = new Map<number, number>()
  for (const number of Uint32Array.from(numbers).sort()) if (!ranks.has(number)) ranks.set(number, ranks.size)
  return numbers.map((number) => ranks.get(number) ?? 0)
}

// The database would store NaN as null without a word, and keep a value beside the reason for there being none.
function refuseUnfit({ size, line, value, numerator, denominator, marker }: ObservationSet): void {
  for (let row = 0; row < size; row++) {
    const isFit = [value, numerator, denominator].every(
      (column) => Math.abs(column?.[row] ?? 0) !== Number.POSITIVE_INFINITY,
    )
    if (!isFit || Number.isNaN(value[row] ?? Number.NaN) === (marker[row] === 0))
      throw new Error(`Line ${line[row]} is no observation`)
  }
}
