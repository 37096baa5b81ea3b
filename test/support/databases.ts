// Runs a body of tests once for each kind of database, on a fresh database of its own for every test.

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe } from 'vitest'
import { migrate, openDatabase, type Store } from '../../src/store/index.ts'

export type TestDatabase = {
  /** Migrated, empty but for the areas every database has. */
  readonly store: Store
  /** Opens the same database once more, as another process would. */
  readonly openAgain: () => Promise<Store>
}

/** Opens a database for one test. It is closed and removed when the test ends. */
export type Open = (options?: { readonly migrated?: boolean }) => Promise<TestDatabase>

/**
 * `describe`, once for SQLite and once for PostgreSQL. The latter needs TEST_POSTGRES_URL, an address where databases may
 * be made and dropped; without it those tests are counted as skipped.
 */
export function describeOnEachDatabase(title: string, body: (open: Open) => void): void {
  const server = process.env.TEST_POSTGRES_URL
  describe(`${title} (SQLite)`, () => body(openFrom(newSqlite)))
  describe.skipIf(!server)(`${title} (PostgreSQL)`, () => body(openFrom(() => newPostgres(String(server)))))
}

type Made = { readonly url: string; readonly remove: () => Promise<void> }

function openFrom(make: () => Promise<Made>): Open {
  const endings: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end()
  })
  return async ({ migrated = true } = {}) => {
    const { url, remove } = await make()
    endings.push(remove)
    const openAgain = async () => {
      const store = await openDatabase(url)
      endings.push(store.close)
      return store
    }
    const store = await openAgain()
    if (migrated) await migrate(store)
    return { store, openAgain }
  }
}

// A file and not :memory:, so that a second connection can be opened, and WAL and locks are the real ones.
async function newSqlite(): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), 'barnbokslut-test-'))
  return { url: `file:${join(folder, 'test.db')}`, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function newPostgres(server: string): Promise<Made> {
  const name = `barnbokslut_test_${randomBytes(6).toString('hex')}`
  // template0: nobody can be connected to it, so databases can be made at the same time.
  await onServer(server, `create database ${name} template template0 encoding 'UTF8'`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, remove: () => onServer(server, `drop database if exists ${name} with (force)`) }
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
