// SQLite as this program wants it: one connection, WAL, and what Kysely's own dialect leaves out.

import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely'

/** Opens (and makes) the file; `:memory:` is a database of its own that goes when it is closed. */
export function openSqlite(path: string): SqliteDialect {
  const database = new Database(path)
  try {
    // First of all, since the pragmas below may themselves have to wait for another process.
    database.pragma('busy_timeout = 5000')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    // A large import grows the log once; without a limit the file would stay that large.
    database.pragma('journal_size_limit = 67108864')
    database.pragma('cache_size = -32768')
  } catch (error) {
    database.close()
    throw error
  }
  return new Dialect({ database: keepStatements(database) })
}

class Dialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new Driver(this.#config)
  }

  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

class Adapter extends SqliteAdapter {
  // SQLite can, whatever Kysely says: without this a failing migration leaves half a schema.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Driver extends SqliteDriver {
  // A deferred transaction that reads first and writes later fails at once when another process has written in between,
  // without waiting for busy_timeout. Taking the write lock at the start waits instead.
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }
}

/**
 * Keeps prepared INSERTs by their text: an import runs the same long statement hundreds of times. Statements that
 * return rows are not shared, since one of them may still be iterating.
 */
function keepStatements(database: Database.Database): { prepare: (sql: string) => Database.Statement; close(): void } {
  const kept = new Map<string, Database.Statement>()
  return {
    prepare(sql) {
      const found = kept.get(sql)
      if (found) return found
      const statement = database.prepare(sql)
      if (!statement.reader && sql.startsWith('insert')) {
        if (kept.size >= MAX_KEPT) kept.clear()
        kept.set(sql, statement)
      }
      return statement
    },
    close: () => {
      database.close()
    },
  }
}

const MAX_KEPT = 32
