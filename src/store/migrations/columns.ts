// Column types and table endings by dialect: the few places where the two databases do not share a word.

import { type ColumnDefinitionBuilder, type RawBuilder, sql } from 'kysely'
import type { DialectName } from '../database.ts'

export type Columns = {
  /** Double precision. On SQLite `real`, the only name a STRICT table knows for it. */
  readonly decimal: 'real' | 'double precision'
  readonly bytes: 'blob' | 'bytea'
  /** An integer primary key that the database counts up, never giving a number twice. */
  readonly counted: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
  /** STRICT: SQLite then refuses the text `71,2` in a number column, as PostgreSQL does. */
  readonly ending: RawBuilder<unknown>
  /** The rows lie in the primary key's own tree: half the size where the key is most of the row. */
  readonly endingByKey: RawBuilder<unknown>
}

export const columnsOf = (dialect: DialectName): Columns => COLUMNS[dialect]

const COLUMNS: Readonly<Record<DialectName, Columns>> = {
  sqlite: {
    decimal: 'real',
    bytes: 'blob',
    counted: (column) => column.primaryKey().autoIncrement(),
    ending: sql`strict`,
    endingByKey: sql`strict, without rowid`,
  },
  postgres: {
    decimal: 'double precision',
    bytes: 'bytea',
    counted: (column) => column.generatedByDefaultAsIdentity().primaryKey(),
    ending: sql``,
    endingByKey: sql``,
  },
}
