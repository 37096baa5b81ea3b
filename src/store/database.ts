// Opens the database an address names: SQLite in a file (the embedded default) or PostgreSQL.

import { type Dialect, Kysely } from 'kysely'
import { Invalid } from '../domain/errors.ts'
import { databaseText } from '../text/database.ts'
import { openPostgres } from './postgres.ts'
import { createRemember, type Remember } from './remembered.ts'
import type { Db, Schema } from './schema.ts'
import { type OpenedSqlite, type OpenOptions, openSqlite } from './sqlite.ts'

export type DialectName = 'sqlite' | 'postgres'

export type Store = {
  readonly db: Db
  readonly dialect: DialectName
  /** Reads what is asked for at every request, and again only when something has been written. */
  readonly remember: Remember
  /** Ends all connections. The store cannot be used after it. */
  readonly close: () => Promise<void>
}

/**
 * `file:PATH` (relative to where the program runs; `file::memory:` for a database that is gone when closed) or
 * `postgres://…`. Throws Invalid where the address is no such thing or the file cannot be opened as a database.
 */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<Store> {
  if (url.startsWith('file:')) {
    const { dialect, version } = sqliteAt(url.slice('file:'.length), options)
    return storeOf('sqlite', dialect, version)
  }
  if (/^postgres(ql)?:\/\//.test(url)) {
    if (!URL.canParse(url)) throw new Invalid(databaseText.badAddress(withoutPassword(url)))
    return storeOf('postgres', openPostgres(url), () => null)
  }
  throw new Invalid(databaseText.badAddress(withoutPassword(url)))
}

function storeOf(dialect: DialectName, kyselyDialect: Dialect, version: () => string | null): Store {
  const db = new Kysely<Schema>({ dialect: kyselyDialect })
  return { db, dialect, remember: createRemember(version), close: () => db.destroy() }
}

function sqliteAt(path: string, options: OpenOptions): OpenedSqlite {
  if (path === '') throw new Invalid(databaseText.badAddress('file:'))
  try {
    return openSqlite(path, options)
  } catch (error) {
    throw new Invalid(databaseText.cannotOpen(path, error instanceof Error ? error.message : String(error)), {
      cause: error,
    })
  }
}

/** An address goes into messages and logs; what stands before its @ must not. */
const withoutPassword = (url: string): string => url.replace(/\/\/.*@/, '//…@')
