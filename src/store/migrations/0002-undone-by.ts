// Who undid an import and who made it count again, and what has been cleared of personal data, by whom and why.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function undoneBy(db: Kysely<object>, dialect: DialectName): Promise<void> {
  for (const column of ['undone_by', 'redacted_at', 'redacted_by', 'redacted_reason'])
    await db.schema.alterTable('import').addColumn(column, 'text').execute()
  // Set: `bytes` is empty, `sha256` still that of the file as it was.
  await db.schema.alterTable('file').addColumn('redacted_at', 'text').execute()
  // Times past when an import did not count, though it does again: needed to say what was known on a day in between.
  await db.schema
    .createTable('import_gap')
    .addColumn('import', 'integer', (column) => column.notNull().references('import.number'))
    .addColumn('undone_at', 'text', (column) => column.notNull())
    .addColumn('undone_by', 'text', (column) => column.notNull())
    .addColumn('redone_at', 'text', (column) => column.notNull())
    .addColumn('redone_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_gap_key', ['import', 'undone_at'])
    .modifyEnd(columnsOf(dialect).ending)
    .execute()
}
