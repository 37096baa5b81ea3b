// A copy of an SQLite database while it is in use, with a manifest that says what it must hold when it is put back.

import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { chmod, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { Conflict, Invalid } from '../domain/errors.ts'
import { backupErrors } from '../text/backup.ts'

const Manifest = Type.Object(
  {
    format: Type.Literal(1),
    /** ISO instant. */
    madeAt: Type.String({ format: 'date-time' }),
    /** Of the program that made it. */
    version: Type.String(),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    /** Bytes. */
    size: Type.Integer({ minimum: 0 }),
    /** Names of the migrations it has, in the order they were run. */
    migrations: Type.Array(Type.String()),
    /** Rows by table. */
    tables: Type.Record(Type.String(), Type.Integer({ minimum: 0 })),
  },
  { additionalProperties: false },
)
export type Manifest = Static<typeof Manifest>

export const manifestPath = (path: string): string => `${path}.manifest.json`

/**
 * Copies the database at `source` to `target` as it is at one moment, however much is written meanwhile; nobody waits for it.
 * The copy is checked before it gets its name. Throws Conflict where `target` exists and is not to be replaced, and Invalid
 * where it cannot be written or `source` is no database of ours, or damaged.
 */
export async function backupDatabase(
  source: string,
  target: string,
  made: { readonly at: string; readonly version: string; readonly isForced: boolean },
): Promise<Manifest> {
  if (resolve(source) === resolve(target)) throw new Invalid(backupErrors.sameFile)
  if (existsSync(target) && !made.isForced) throw new Conflict(backupErrors.exists(target))
  const partial = `${target}.partial`
  try {
    // Made first, and nobody else's to read: the copy holds all that the database holds.
    await writeFile(partial, '', { mode: 0o600 })
    await chmod(partial, 0o600)
  } catch (error) {
    throw new Invalid(backupErrors.noFolder(target), { cause: error })
  }
  try {
    await copy(source, partial)
    const held = contentsOf(partial)
    const manifest: Manifest = {
      format: 1,
      madeAt: made.at,
      version: made.version,
      ...(await fingerprint(partial)),
      ...held,
    }
    await onDisk(partial)
    await rename(partial, target)
    await writeFile(manifestPath(target), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await onDisk(manifestPath(target))
    return manifest
  } finally {
    await rm(partial, { force: true })
  }
}

/**
 * All pages in one step: SQLite begins anew when another connection writes between two steps, and would never be done with
 * a database that is written all the time.
 */
async function copy(source: string, target: string): Promise<void> {
  const database = new Database(source, { fileMustExist: true })
  try {
    database.pragma('busy_timeout = 5000')
    await database.backup(target, { progress: () => ALL_PAGES })
  } finally {
    database.close()
  }
  const copied = new Database(target)
  try {
    // One file, that needs no log beside it.
    copied.pragma('journal_mode = delete')
  } finally {
    copied.close()
  }
}

const ALL_PAGES = 0x7fffffff

/** What it holds. Throws Invalid where it is no database of ours, or is damaged. */
export function contentsOf(path: string): Pick<Manifest, 'migrations' | 'tables'> {
  const database = opened(path)
  try {
    const names = database
      .prepare<[], { name: string }>(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite~_%' escape '~' order by name",
      )
      .all()
      .map(({ name }) => name)
    if (!names.includes(HISTORY)) throw new Invalid(backupErrors.notOurs(path))
    const [state] = database.pragma('integrity_check(1)') as readonly { integrity_check: string }[]
    if (state?.integrity_check !== 'ok') throw new Invalid(backupErrors.damaged(path, state?.integrity_check ?? ''))
    const [stray] = database.pragma('foreign_key_check') as readonly { table: string; parent: string }[]
    if (stray) throw new Invalid(backupErrors.damaged(path, `${stray.table} → ${stray.parent}`))
    const count = (table: string): number =>
      database.prepare<[], { rows: number }>(`select count(*) as rows from "${table}"`).get()?.rows ?? 0
    return {
      migrations: database
        .prepare<[], { name: string }>(`select name from ${HISTORY} order by name`)
        .all()
        .map(({ name }) => name),
      tables: Object.fromEntries(names.map((name) => [name, count(name)])),
    }
  } catch (error) {
    throw error instanceof Database.SqliteError ? new Invalid(backupErrors.damaged(path, error.message)) : error
  } finally {
    database.close()
  }
}

function opened(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true })
  } catch (error) {
    throw new Invalid(backupErrors.notOurs(path), { cause: error })
  }
}

// Kysely's own table of the migrations that have been run.
const HISTORY = 'kysely_migration'

export async function fingerprint(path: string): Promise<Pick<Manifest, 'sha256' | 'size'>> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of createReadStream(path)) {
    hash.update(piece)
    size += piece.length
  }
  return { sha256: hash.digest('hex'), size }
}

/** Throws Invalid where there is none, or it is not one. */
export async function readManifest(backup: string): Promise<Manifest> {
  const path = manifestPath(backup)
  try {
    const told: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (Value.Check(Manifest, told)) return told
  } catch {
    // Said below: whatever is wrong with it, it is of no use.
  }
  throw new Invalid(backupErrors.noManifest(path))
}

/** Written so that a power cut cannot take it back. */
export async function onDisk(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
