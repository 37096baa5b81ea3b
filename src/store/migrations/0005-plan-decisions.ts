// When a plan was decided, by whom, and the boundaries it was decided with; and the organisation's own boundaries over time.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function planDecisions(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { counted, decimal, ending } = columnsOf(dialect)
  await db.schema
    .createTable('boundaries')
    .addColumn('number', 'integer', counted)
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('on_track', decimal, (column) => column.notNull())
    .addColumn('partly', decimal, (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('boundaries_organisation').on('boundaries').columns(['organisation', 'set_at']).execute()
  await db.schema
    .createTable('plan_decision')
    .addColumn('number', 'integer', counted)
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('plan', 'text', (column) => column.notNull())
    .addColumn('decided_on', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text', (column) => column.notNull())
    .addColumn('case_number', 'text')
    .addColumn('on_track', decimal, (column) => column.notNull())
    .addColumn('partly', decimal, (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addColumn('undone_by', 'text')
    .addColumn('undone_reason', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('plan_decision_organisation')
    .on('plan_decision')
    .columns(['organisation', 'plan'])
    .execute()
}
