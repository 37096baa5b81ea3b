// Brings a database's tables up to what this version of the program expects.

import { sql } from 'kysely'
import { type MigrationProvider, Migrator } from 'kysely/migration'
import { Conflict } from '../domain/errors.ts'
import { databaseText } from '../text/database.ts'
import type { Store } from './database.ts'
import { MIGRATIONS, type MigrationStep } from './migrations/index.ts'

/**
 * Runs what has not been run, all in one transaction: either every one of them holds afterwards or none. Gives the names
 * of those it ran. Throws Conflict where the database has been migrated further than this program knows.
 * `steps` is another list than ours only in tests.
 */
export async function migrate(store: Store, steps: Steps = MIGRATIONS): Promise<readonly string[]> {
  await refuseNewer(store, steps)
  const { error, results } = await migratorOf(store, steps).migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).filter((one) => one.status === 'Success').map((one) => one.migrationName)
}

/** Names of the migrations that `migrate` would run. */
export async function pendingMigrations(store: Store, steps: Steps = MIGRATIONS): Promise<readonly string[]> {
  await refuseNewer(store, steps)
  const known = await migratorOf(store, steps).getMigrations()
  return known.filter((one) => one.executedAt === undefined).map((one) => one.name)
}

/**
 * For programs that are about to use the database: one without tables gets them; one whose tables are older is left as it
 * is and refused with a Conflict, since whoever runs it should take a backup first and then `migrate`.
 */
export async function prepareDatabase(store: Store, steps: Steps = MIGRATIONS): Promise<void> {
  const pending = await pendingMigrations(store, steps)
  if (pending.length === 0) return
  if (pending.length < Object.keys(steps).length) throw new Conflict(databaseText.olderThanProgram(pending.join(', ')))
  await migrate(store, steps)
}

/** Whether the database answers at all. Throws what it says where it does not. */
export async function answers(store: Store): Promise<boolean> {
  await sql`select 1`.execute(store.db)
  return true
}

type Steps = Readonly<Record<string, MigrationStep>>

function migratorOf(store: Store, steps: Steps): Migrator {
  const provider: MigrationProvider = {
    getMigrations: async () =>
      Object.fromEntries(
        Object.entries(steps).map(([name, step]) => [name, { up: (db) => step(db, store.dialect) }] as const),
      ),
  }
  // Numbers are given out before the work is done: one that was ready later may have a lower number.
  return new Migrator({ db: store.db, provider, allowUnorderedMigrations: true })
}

async function refuseNewer(store: Store, steps: Steps): Promise<void> {
  const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === HISTORY)) return
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(HISTORY)}`.execute(store.db)
  const unknown = rows.map((one) => one.name).filter((name) => !Object.hasOwn(steps, name))
  if (unknown.length > 0) throw new Conflict(databaseText.newerThanProgram(unknown.join(', ')))
}

// Kysely's own table of what has been run.
const HISTORY = 'kysely_migration'
