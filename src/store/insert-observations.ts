// The one statement that is run hundreds of times in a row: observations in, many at a time.

import { CompiledQuery, sql } from 'kysely'
import type { Marker } from '../domain/observation.ts'
import type { Db } from './schema.ts'

/** Series, period, line, value, numerator, denominator, marker, reported. */
export type ObservationCells = readonly [
  series: number,
  period: number,
  line: number,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  marker: Marker | null,
  reported: string | null,
]

/** A number and nothing else: half as much to hand over. */
export type PlainCells = readonly [series: number, period: number, line: number, value: number]

type Insert = {
  readonly plain: (rows: readonly PlainCells[]) => Promise<void>
  readonly full: (rows: readonly ObservationCells[]) => Promise<void>
}

/**
 * Inserts rows of one import, each key at most once among them; a key that is there already is replaced. The text of the
 * statement is made once per number of rows, and SQLite keeps it prepared (see sqlite.ts).
 */
export function createInsertObservations(db: Db, importNumber: number): Insert {
  const texts = new Map<string, string>()
  const insert = async (rows: readonly (readonly unknown[])[], isPlain: boolean): Promise<void> => {
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const part = rows.slice(start, start + ROWS_PER_STATEMENT)
      const key = `${isPlain} ${part.length}`
      const text = texts.get(key) ?? textOf(db, importNumber, part.length, isPlain)
      texts.set(key, text)
      await db.executeQuery(CompiledQuery.raw(text, part.flat()))
    }
  }
  return { plain: (rows) => insert(rows, true), full: (rows) => insert(rows, false) }
}

// SQLite allows 32766 variables, and a statement should be a slice of its own: some milliseconds.
const ROWS_PER_STATEMENT = 1000

const REPLACED = ['line', 'value', 'numerator', 'denominator', 'marker', 'reported'] as const

/**
 * In the database's own dialect: Kysely compiles the statement for one row, and that row's placeholders are repeated.
 * Building the whole tree would cost more than running it.
 */
function textOf(db: Db, importNumber: number, count: number, isPlain: boolean): string {
  const nothing = sql.lit(null)
  const row = {
    series: 0,
    period: 0,
    import: sql.lit(importNumber),
    line: 0,
    value: 0,
    numerator: isPlain ? nothing : 0,
    denominator: isPlain ? nothing : 0,
    marker: isPlain ? nothing : null,
    reported: isPlain ? nothing : null,
  }
  const { sql: text } = db
    .insertInto('observation')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['series', 'period', 'import'])
        .doUpdateSet(({ ref }) =>
          Object.fromEntries(REPLACED.map((column) => [column, ref(`excluded.${column}`)] as const)),
        ),
    )
    .compile()
  const [, before = '', group = '', after = ''] = /^(.* values )(\([^)]*\))(.*)$/s.exec(text) ?? []
  if (group === '') throw new Error(`No values to repeat: ${text}`)
  const places = group.match(/\$\d+/g)?.length ?? 0
  // PostgreSQL numbers its placeholders, SQLite does not.
  const groups = Array.from({ length: count }, (_, index) =>
    group.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + index * places}`),
  )
  return `${before}${groups.join(', ')}${after}`
}
