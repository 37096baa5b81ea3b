// Fetches from Kolada: what is asked for, how far it has come, and the pages already here, so that one that was cut off goes on.

import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function koladaFetch(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending } = columnsOf(dialect)
  await db.schema
    .createTable('fetch')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('running', 'failed', 'stopped', 'done', 'dropped')`),
    )
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('expected', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('touched_at', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('import', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('fetch_organisation').on('fetch').columns(['organisation', 'created_at']).execute()
  await db.schema
    .createTable('fetch_page')
    .addColumn('organisation', 'text', (column) => column.notNull())
    .addColumn('fetch', 'text', (column) => column.notNull().references('fetch.id'))
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('fetch_page_key', ['fetch', 'url'])
    .modifyEnd(ending)
    .execute()
}
