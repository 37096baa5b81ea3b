// Writes observations into an import that does not count yet, fast and in short slices.

import { CompiledQuery } from 'kysely'
import type { ObservationRow } from '../domain/observation.ts'
import { beginObservations } from './imports.ts'
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
  await beginObservations(db, owner, importNumber)
  const interning = await createInterning(db, owner)
  const statements = new Map<number, string>()
  const statement = (rows: number): string => {
    const text = statements.get(rows) ?? insertOf(db, rows)
    statements.set(rows, text)
    return text
  }
  return {
    write: async (rows) => {
      await interning.intern(rows)
      const cells = rows.map((row): Cells => {
        const series = interning.series(row)
        const period = interning.period(row.period.label)
        if (series === undefined || period === undefined) throw new Error(`Not interned: line ${row.line}`)
        return [series, period, importNumber, ...valuesOf(row)]
      })
      // In the order of the primary key, so that neighbours land on the same page.
      cells.sort((a, b) => a[0] - b[0] || a[1] - b[1])
      const unique = cells.filter((one, at) => one[0] !== cells[at + 1]?.[0] || one[1] !== cells[at + 1]?.[1])
      for (let start = 0; start < unique.length; start += ROWS_PER_STATEMENT) {
        const part = unique.slice(start, start + ROWS_PER_STATEMENT)
        await db.executeQuery(CompiledQuery.raw(statement(part.length), part.flat()))
      }
    },
  }
}

// In the order of `insertOf`.
type Cells = readonly [number, number, number, ...(string | number | null)[]]

// The database would store NaN as null without a word, and keep a value beside its marker's reason for there being none.
function valuesOf(row: ObservationRow): readonly (string | number | null)[] {
  const { line, value, numerator, denominator, marker, reported } = row
  const fit = [value, numerator, denominator].every((number) => number === null || Number.isFinite(number))
  if (!fit || (value === null) === (marker === null)) throw new Error(`Line ${line} is no observation`)
  return [line, value, numerator, denominator, marker, reported]
}

// As wide as SQLite's 32766 variables allow with room to spare, and short enough to be a slice of its own.
const ROWS_PER_STATEMENT = 1000

/**
 * The statement for so many rows, as text. Kysely writes it, in the database's own dialect; only the values are put in
 * by us, since building the same tree of a thousand rows again and again costs more than running it.
 */
function insertOf(db: Db, count: number): string {
  const row = {
    series: 0,
    period: 0,
    import: 0,
    line: 0,
    value: 0,
    numerator: 0,
    denominator: 0,
    marker: null,
    reported: null,
  }
  return db
    .insertInto('observation')
    .values(Array.from({ length: count }, () => row))
    .onConflict((conflict) =>
      conflict.columns(['series', 'period', 'import']).doUpdateSet(({ ref }) => ({
        line: ref('excluded.line'),
        value: ref('excluded.value'),
        numerator: ref('excluded.numerator'),
        denominator: ref('excluded.denominator'),
        marker: ref('excluded.marker'),
        reported: ref('excluded.reported'),
      })),
    )
    .compile().sql
}
