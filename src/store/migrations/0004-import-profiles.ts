// How an organisation's own files are read, made in the browser; and files somebody is still saying that of.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function importProfiles(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { bytes, ending } = columnsOf(dialect)
  await db.schema
    .createTable('import_profile')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('profile', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('import_profile_key', ['organisation', 'id'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('import_draft')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('bytes', bytes, (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('mapping', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_draft_key', ['organisation', 'id'])
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('import_draft_age').on('import_draft').columns(['created_at']).execute()
}
