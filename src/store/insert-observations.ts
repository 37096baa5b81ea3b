// The one statement that is run hundreds of times in a row: observations in, many at a time.

import { CompiledQuery } from 'kysely'
import type { Marker } from '../domain/observation.ts'
import type { Db } from './schema.ts'

/** In the order of the table's columns: series, period, import, line, value, numerator, denominator, marker, reported. */
export type ObservationCells = readonly [
  series: number,
  period: number,
  importNumber: number,
  line: number,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  marker: Marker | null,
  reported: string | null,
]

/**
 * Inserts rows, each key at most once among them; a key that is there already is replaced. The text of the statement is
 * made once per number of rows, and SQLite keeps it prepared (see sqlite.ts). On PostgreSQL two thirds of the time goes
 * to checking that series, period and import exist, which is worth it; arrays instead of variables won a tenth.
 */
export function createInsertObservations(db: Db): (rows: readonly ObservationCells[]) => Promise<void> {
  const texts = new Map<number, string>()
  return async (rows) => {
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const part = rows.slice(start, start + ROWS_PER_STATEMENT)
      const text = texts.get(part.length) ?? textOf(db, part.length)
      texts.set(part.length, text)
      await db.executeQuery(CompiledQuery.raw(text, part.flat()))
    }
  }
}

// SQLite allows 32766 variables, and a statement should be a slice of its own: some milliseconds.
const ROWS_PER_STATEMENT = 1000

const REPLACED = ['line', 'value', 'numerator', 'denominator', 'marker', 'reported'] as const

/** In the database's own dialect. Only the values are put in by us: building the same tree again costs more than running it. */
function textOf(db: Db, count: number): string {
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
      conflict
        .columns(['series', 'period', 'import'])
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(REPLACED.map((column) => [column, ref(`excluded.${column}`)] as const)),
        ),
    )
    .compile().sql
}
