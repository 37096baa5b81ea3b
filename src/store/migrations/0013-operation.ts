// For those who keep the records: the request an entry of the journal was written in, rules for how long content is kept, and
// when a file's content was destroyed by them.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function operation(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending } = columnsOf(dialect)
  await db.schema.alterTable('journal').addColumn('request', 'text').execute()
  await db.schema.alterTable('file').addColumn('retired_at', 'text').execute()
  await db.schema.alterTable('import').addColumn('retired_at', 'text').execute()
  await db.schema
    .createTable('retention_rule')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    // In the kind's own unit; null: kept for good.
    .addColumn('keep', 'integer')
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('retention_rule_key', ['organisation', 'kind'])
    .modifyEnd(ending)
    .execute()
}
