// What an organisation's administrator sets: each change is a row, and the last of each name holds. Logotypes are kept for good by their
// hash, since earlier settings, and what is made with them, name them.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function settings(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { bytes, counted, ending } = columnsOf(dialect)
  await db.schema
    .createTable('organisation_setting')
    .addColumn('number', 'integer', counted)
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('organisation_setting_name')
    .on('organisation_setting')
    .columns(['organisation', 'name', 'number'])
    .execute()
  await db.schema
    .createTable('logo')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('width', 'integer', (column) => column.notNull())
    .addColumn('height', 'integer', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint('logo_key', ['organisation', 'sha256'])
    .modifyEnd(ending)
    .execute()
}
