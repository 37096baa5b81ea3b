// Long work that is done while nobody need wait: how far it has come, and what it came to.

import { type Kysely, sql } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function jobs(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { decimal, ending } = columnsOf(dialect)
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('queued', 'running', 'done', 'failed')`),
    )
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('stage', 'text')
    .addColumn('share', decimal)
    .addColumn('result', 'text')
    .addColumn('failure', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('touched_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('job_organisation').on('job').columns(['organisation', 'created_at']).execute()
}
