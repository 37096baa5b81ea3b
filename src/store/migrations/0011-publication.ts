// A report's way to the public: approved, published, withdrawn. A report without a row is a draft, as all made before are.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function publication(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending } = columnsOf(dialect)
  await db.schema
    .createTable('publication')
    .addColumn('report', 'text', (column) => column.primaryKey().references('report.id'))
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('approved_at', 'text', (column) => column.notNull())
    .addColumn('approved_by', 'text', (column) => column.notNull())
    .addColumn('approved_name', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('version', 'text')
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text')
    .addColumn('published_name', 'text')
    .addColumn('case_number', 'text')
    .addColumn('decided_on', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addColumn('withdrawn_name', 'text')
    .addColumn('withdrawn_reason', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('publication_organisation').on('publication').columns(['organisation', 'state']).execute()
  await db.schema
    .createTable('publication_terms')
    .addColumn('organisation', 'text', (column) => column.primaryKey().references('organisation.id'))
    .addColumn('licence', 'text')
    .addColumn('contact_name', 'text')
    .addColumn('contact_email', 'text')
    .addColumn('contact_page', 'text')
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}
