// What somebody is told of on her own pages: so far, what is done about an organisation's auditors.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function notices(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending, counted } = columnsOf(dialect)
  await db.schema
    .createTable('notice')
    .addColumn('number', 'integer', counted)
    .addColumn('account', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    // The account it is about, and who did it.
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('notice_account').on('notice').column('account').execute()
}
