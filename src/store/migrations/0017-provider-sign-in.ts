// Signing in by an OpenID Connect provider: which roles come from its claims, and sign-ins that have been begun.

import type { Kysely } from 'kysely'
import type { DialectName } from '../database.ts'
import { columnsOf } from './columns.ts'

export async function providerSignIn(db: Kysely<object>, dialect: DialectName): Promise<void> {
  const { ending } = columnsOf(dialect)
  // 'provider': the claims of the last sign-in gave it. Null: people of the installation did.
  await db.schema.alterTable('role_grant').addColumn('source', 'text').execute()
  await db.schema
    .createTable('begun_sign_in')
    // Of a secret that only the browser has; what is checked later is derived from that and the salt.
    .addColumn('secret_hash', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('next_path', 'text', (column) => column.notNull())
    .addColumn('begun_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('begun_sign_in_at').on('begun_sign_in').column('begun_at').execute()
}
