// Response rates of surveys, beside the values they are of: few values have one, so they take no room in the others.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

/** Same key as `observation`: a rate is superseded, undone and swept with its value. Per cent. */
export async function responseRates(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { decimal, endingByKey } = columnsOf(dialect)
  await db.schema
    .createTable('response_rate')
    .addColumn('series', 'integer', (column) => column.notNull().references('series.id'))
    .addColumn('period', 'integer', (column) => column.notNull().references('period.id'))
    .addColumn('import', 'integer', (column) => column.notNull().references('import.number'))
    .addColumn('rate', decimal, (column) => column.notNull())
    .addPrimaryKeyConstraint('response_rate_key', ['series', 'period', 'import'])
    .modifyEnd(endingByKey)
    .execute()
}
