// SQLite as this program wants it: one connection, WAL, and what Kysely's own dialect leaves out.

import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type DatabaseConnection, SqliteAdapter, SqliteDialect, SqliteDriver, type TransactionSettings } from 'kysely'

export type OpenOptions = {
  /**
   * For a connection that writes observations by the million: SQLite does not look up series, period and import of each row,
   * a third of the time. They have just been read or made by the writer, and nothing ever deletes them.
   */
  readonly bulk?: boolean
}

export type OpenedSqlite = {
  readonly dialect: SqliteDialect
  /** Another one as soon as anything has been written, by this connection (also what is not committed yet) or by another. */
  readonly version: () => string
}

/** Opens (and makes) the file; `:memory:` is a database of its own that goes when it is closed. */
export function openSqlite(path: string, { bulk = false }: OpenOptions = {}): OpenedSqlite {
  const database = new Database(path)
  try {
    // First of all, since the pragmas below may themselves have to wait for another process.
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma(`foreign_keys = ${bulk ? 'OFF' : 'ON'}`)
    // A large import grows the log once; without a limit the file would stay that large.
    database.pragma('journal_size_limit = 67108864')
    // Rows in the order of their key touch few pages.
    database.pragma(`cache_size = -${bulk ? 4096 : 32768}`)
  } catch (error) {
    database.close()
    throw error
  }
  return { dialect: new Dialect(database), version: versionOf(database) }
}

/**
 * What others have written is asked for once in each turn of the event loop, since it takes a lock and so a system call or two.
 * Whoever could tell of a later change tells it in a later turn: a thread by its message, a program by its own request.
 */
function versionOf(database: Database.Database): () => string {
  const byOthers = database.prepare('pragma data_version').pluck()
  const byUs = database.prepare('select total_changes()').pluck()
  const turn: { others: unknown } = { others: null }
  return () => {
    if (turn.others === null) {
      turn.others = byOthers.get()
      setImmediate(() => {
        turn.others = null
      })
    }
    return `${turn.others} ${byUs.get()}`
  }
}

class Dialect extends SqliteDialect {
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: keepStatements(database) })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new Driver(this.#database)
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
  readonly #database: Database.Database

  constructor(database: Database.Database) {
    super({ database: keepStatements(database) })
    this.#database = database
  }

  /**
   * A deferred transaction that reads first and writes later fails at once when another connection has written in
   * between, so the write lock is taken at the start. SQLite waits for it by sleeping, which would stop every page while
   * an import is being written in a thread; here the waiting is done by the event loop.
   */
  override async beginTransaction(_: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    if (settings?.accessMode === 'read only') {
      this.#database.exec('begin')
      return
    }
    const deadline = performance.now() + LOCK_WAIT
    while (!this.#beginImmediate(performance.now() > deadline)) await setTimeout(RETRY_AFTER)
  }

  /** False where another connection is writing; where it is the last attempt, throws what SQLite says. */
  #beginImmediate(last: boolean): boolean {
    this.#database.pragma('busy_timeout = 0')
    try {
      this.#database.exec('begin immediate')
      return true
    } catch (error) {
      if (last || !isBusy(error)) throw error
      return false
    } finally {
      this.#database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`)
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

/** Milliseconds. A slice of an import is tens of them; a migration may be thousands. */
const LOCK_WAIT = 30_000
const RETRY_AFTER = 5
/** For a single statement outside a transaction. */
const BUSY_TIMEOUT = 5_000

/**
 * Keeps prepared statements by their text: an import runs the same long INSERT hundreds of times, and a page the same few
 * questions at every request, where preparing takes longer than answering. One whose rows somebody is still reading is not
 * shared, and a change of tables ends them all.
 */
function keepStatements(database: Database.Database): { prepare: (sql: string) => Database.Statement; close(): void } {
  const kept = new Map<string, Database.Statement>()
  return {
    prepare(sql) {
      const found = kept.get(sql)
      if (found && !found.busy) return found
      const statement = database.prepare(sql)
      if (CHANGES_TABLES.test(sql)) kept.clear()
      else {
        for (const oldest of kept.keys()) if (kept.size >= MAX_KEPT) kept.delete(oldest)
        kept.set(sql, statement)
      }
      return statement
    },
    close: () => {
      database.close()
    },
  }
}

const CHANGES_TABLES = /^\s*(create|alter|drop)\b/i
const MAX_KEPT = 128
