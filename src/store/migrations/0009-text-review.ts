// Whether a child can be recognised in a text: the answer, by the text's hash, so that an unchanged text is asked about once.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function textReview(db: Kysely<object>, dialect: DialectName): Promise<void> {
  await db.schema
    .createTable('text_review')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'text', (column) => column.notNull())
    .addColumn('answered_by', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('text_review_key', ['organisation', 'sha256'])
    .modifyEnd(columnsOf(dialect).endingByKey)
    .execute()
}
