// Disclosure control: each organisation's own limits, and every figure it has published.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function disclosure(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending, endingByKey, decimal } = columnsOf(dialect)
  await db.schema
    .createTable('disclosure_setting')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('limits', 'text', (column) => column.notNull())
    .addColumn('rounding', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('disclosure_setting_key', ['organisation', 'source', 'set_at'])
    .modifyEnd(ending)
    .execute()
  // Many reports say the same of a cell: it is kept once, with the first of them.
  await db.schema
    .createTable('published_cell')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('indicator', 'text', (column) => column.notNull())
    .addColumn('area', 'text', (column) => column.notNull())
    .addColumn('dimensions', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('low', decimal, (column) => column.notNull())
    .addColumn('high', decimal, (column) => column.notNull())
    .addColumn('hidden', 'integer', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('published_cell_key', [
      'organisation',
      'indicator',
      'area',
      'dimensions',
      'period',
      'low',
      'high',
      'hidden',
    ])
    .modifyEnd(endingByKey)
    .execute()
}
