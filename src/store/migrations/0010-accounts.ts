// People and what they may do: accounts, roles given, sessions, one-time links, tokens for programs, and failed sign-ins.
// Nothing here that opens a door is stored as it is, only its hash.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function accounts(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending } = columnsOf(dialect)
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_name', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text')
    // Who an OpenID Connect provider says it is: its issuer and its subject.
    .addColumn('issuer', 'text')
    .addColumn('subject', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('disabled_at', 'text')
    .addUniqueConstraint('account_identity', ['issuer', 'subject'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('role_grant')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('account.id'))
    // Null: the whole installation.
    .addColumn('organisation', 'text', (column) => column.references('organisation.id'))
    .addColumn('unit', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('ends_on', 'text')
    // 'pending' until another auditor has approved it, 'given', 'refused', 'revoked'.
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('given_at', 'text', (column) => column.notNull())
    .addColumn('given_by', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('role_grant_account').on('role_grant').column('account').execute()
  await db.schema.createIndex('role_grant_organisation').on('role_grant').column('organisation').execute()
  await db.schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('session_account').on('session').column('account').execute()
  await db.schema
    .createTable('one_time_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('account', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('ends_at', 'text', (column) => column.notNull())
    // Of a link for an auditor: until another auditor has approved it, it opens nothing.
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('used_at', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('organisation', 'text', (column) => column.notNull().references('organisation.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('may_write', 'integer', (column) => column.notNull())
    .addColumn('ends_on', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('seen_on', 'text')
    .addColumn('revoked_at', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('api_token_account').on('api_token').column('account').execute()
  // By account name and by address, as hashes: who tried to sign in is nobody's business for longer than needed.
  await db.schema
    .createTable('sign_in_failure')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}
