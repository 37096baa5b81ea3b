// Writes observations into an import that does not count yet, fast and in short slices.

import type { ObservationRow } from '../domain/observation.ts'
import { beginRows } from './imports.ts'
import { createInsertObservations, type ObservationCells } from './insert-observations.ts'
import { createInterning } from './interning.ts'
import type { Db } from './schema.ts'

export type ObservationWriter = {
  /**
   * One slice; a few thousand rows keep it to tens of milliseconds. Runs on the `db` the writer was made with, each
   * statement by itself: do not call it inside another transaction (on SQLite it would wait for ever). It needs none,
   * since nobody sees the rows before activateImport. Writing a key again, after a commit that was cut off, replaces it.
   */
  readonly write: (rows: readonly (ObservationRow & { readonly source: string })[]) => Promise<void>
}

/** Throws Conflict where the import is not a preview of this owner. The writer may live as long as the import's commit. */
export async function createObservationWriter(db: Db, owner: string, importNumber: number): Promise<ObservationWriter> {
  await beginRows(db, owner, importNumber)
  const interning = await createInterning(db, owner)
  const insert = createInsertObservations(db)
  return {
    write: async (rows) => {
      rows.forEach(refuseUnfit)
      await interning.intern(rows)
      const cells = rows.map((row): ObservationCells => {
        const series = interning.series(row)
        const period = interning.period(row.period.label)
        if (series === undefined || period === undefined) throw new Error(`Not interned: line ${row.line}`)
        const { line, value, numerator, denominator, marker, reported } = row
        return [series, period, importNumber, line, value, numerator, denominator, marker, reported]
      })
      // In the order of the primary key, so that neighbours land on the same page.
      cells.sort((a, b) => a[0] - b[0] || a[1] - b[1])
      await insert(cells.filter((one, at) => one[0] !== cells[at + 1]?.[0] || one[1] !== cells[at + 1]?.[1]))
    },
  }
}

// The database would store NaN as null without a word, and keep a value beside the reason for there being none.
function refuseUnfit({ line, value, numerator, denominator, marker }: ObservationRow): void {
  const fit = [value, numerator, denominator].every((number) => number === null || Number.isFinite(number))
  if (!fit || (value === null) === (marker === null)) throw new Error(`Line ${line} is no observation`)
}
