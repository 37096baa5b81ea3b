// Nämnder and förvaltningar of an organisation. A removed one stays, so that it can come back with those who report for it.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function units(db: Kysely<object>, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('unit')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('unit_key', ['organisation', 'id'])
    .modifyEnd(columnsOf(dialect).ending)
    .execute()
}
