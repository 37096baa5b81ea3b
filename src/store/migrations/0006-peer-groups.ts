// Whom an organisation compares itself with: its own groups, the one it has chosen, and Kolada's groups, which are everyone's.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function peerGroups(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending } = columnsOf(dialect)
  await db.schema
    .createTable('peer_group')
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('members', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text')
    .addPrimaryKeyConstraint('peer_group_key', ['organisation', 'id'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('peer_choice')
    .addColumn('organisation', 'text', (column) => column.primaryKey().references('organisation.id'))
    .addColumn('peers', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('shared_group')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('members', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('shared_group_key', ['owner', 'id'])
    .modifyEnd(ending)
    .execute()
}
