// Keys that programs send with a file, so that sending it again takes nothing in twice.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function idempotency(db: Kysely<object>, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('idempotency_key')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('sent_by', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('result', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_key_key', ['organisation', 'sent_by', 'key'])
    .modifyEnd(columnsOf(dialect).endingByKey)
    .execute()
}
