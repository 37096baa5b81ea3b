// What opened a door when a backup was made opens it no more once it is put back, and a mark says that the journal is to be told.
// On the file itself, whatever version made it: an older one has perhaps not all the tables, and its journal is not ours yet.

import Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Store } from './database.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

/** `madeAt`: ISO instant of the backup. */
export type RestoreMark = { readonly madeAt: string; readonly sha256: string }

// No table of the schema: it is there from a restore until the journal has been told.
const MARK = 'restore_mark'

/** On a file that nobody has open. `at`: ISO instant. */
export function closeDoors(path: string, { madeAt, sha256 }: RestoreMark, at: string): void {
  const database = new Database(path, { fileMustExist: true })
  try {
    const tables = new Set(
      database.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all(),
    )
    const inTable = (table: string, statement: string, ...values: readonly string[]) => {
      if (tables.has(table)) database.prepare(statement).run(...values)
    }
    database.transaction(() => {
      inTable('session', 'delete from session')
      inTable('begun_sign_in', 'delete from begun_sign_in')
      inTable('one_time_link', "update one_time_link set status = 'refused' where status in ('open', 'pending')")
      inTable('api_token', 'update api_token set revoked_at = ? where revoked_at is null', instant(at))
      database.exec(`drop table if exists ${MARK}; create table ${MARK} (made_at text not null, sha256 text not null)`)
      database.prepare(`insert into ${MARK} (made_at, sha256) values (?, ?)`).run(madeAt, sha256)
    })()
  } finally {
    database.close()
  }
}

/** Null where the journal has been told, or there is nothing to tell. Only files are put back by this program. */
export async function findRestoreMark({ db, dialect }: Pick<Store, 'db' | 'dialect'>): Promise<RestoreMark | null> {
  if (dialect !== 'sqlite') return null
  const known = await sql`select 1 from sqlite_schema where type = 'table' and name = ${MARK}`.execute(db)
  if (known.rows.length === 0) return null
  const { rows } = await sql<RestoreMark>`select made_at as "madeAt", sha256 from ${sql.table(MARK)}`.execute(db)
  return rows[0] ?? null
}

/** In the transaction that tells the journal. */
export async function dropRestoreMark(db: Db): Promise<void> {
  await sql`drop table if exists ${sql.table(MARK)}`.execute(db)
}
