// Putting a backup back in place of a database: everything is checked first, whoever was signed in then is so no more, and the
// old file is left beside it.

import { randomBytes } from 'node:crypto'
import { constants, existsSync, renameSync, statSync } from 'node:fs'
import { chmod, copyFile, rm } from 'node:fs/promises'
import Database from 'better-sqlite3'
import { Conflict, Invalid } from '../domain/errors.ts'
import { backupErrors } from '../text/backup.ts'
import { databaseText } from '../text/database.ts'
import { contentsOf, fingerprint, type Manifest, onDisk, readManifest } from './backup.ts'
import { closeDoors } from './doors.ts'
import { MIGRATIONS } from './migrations/index.ts'

export type Restored = {
  readonly manifest: Manifest
  /** Where the old database is; null where there was none. */
  readonly before: string | null
}

/**
 * `at`: ISO instant, now. Whoever opens the database next is to call `noteRestore`, which tells the journal.
 * Throws Invalid where the backup is not what its manifest says, is damaged or is no database of ours; Conflict where it is of a
 * newer program, where `target` is used by another program, and where it holds data and is not to be replaced. Nothing
 * has then been changed.
 */
export async function restoreDatabase(
  backup: string,
  target: string,
  { isForced, at }: { readonly isForced: boolean; readonly at: string },
): Promise<Restored> {
  if (!existsSync(backup)) throw new Invalid(backupErrors.noBackup(backup))
  const manifest = await readManifest(backup)
  const unknown = manifest.migrations.filter((name) => !Object.hasOwn(MIGRATIONS, name))
  if (unknown.length > 0) throw new Conflict(databaseText.newerThanProgram(unknown.join(', ')))
  // A name of its own: one that was cut off may have left another.
  const copied = `${target}.restoring-${randomBytes(4).toString('hex')}`
  try {
    await copyFile(backup, copied, constants.COPYFILE_EXCL)
    await chmod(copied, 0o600)
  } catch (error) {
    await rm(copied, { force: true })
    throw new Invalid(backupErrors.noFolder(target), { cause: error })
  }
  try {
    // The copy is what is checked, since it is what will be used.
    const { sha256, size } = await fingerprint(copied)
    if (sha256 !== manifest.sha256 || size !== manifest.size) throw new Invalid(backupErrors.otherBytes(backup))
    compare(manifest, contentsOf(copied))
    closeDoors(copied, manifest, at)
    await onDisk(copied)
    return { manifest, before: replace(target, copied, isForced) }
  } finally {
    await rm(copied, { force: true })
  }
}

function compare({ tables, migrations }: Manifest, held: Pick<Manifest, 'tables' | 'migrations'>): void {
  for (const table of new Set([...Object.keys(tables), ...Object.keys(held.tables)])) {
    const [expected, found] = [tables[table] ?? 0, held.tables[table] ?? 0]
    if (expected !== found) throw new Invalid(backupErrors.otherRows(table, String(expected), String(found)))
  }
  if (migrations.join() !== held.migrations.join())
    throw new Invalid(backupErrors.otherRows('kysely_migration', migrations.join(', '), held.migrations.join(', ')))
}

/** Gives where the old file is; null where there was none. */
function replace(target: string, copied: string, isForced: boolean): string | null {
  if (!existsSync(target) || statSync(target).size === 0) {
    const before = existsSync(target) ? beside(target) : null
    if (before !== null) renameSync(target, before)
    setLogAside(target, before ?? beside(target))
    renameSync(copied, target)
    return before
  }
  const held = holdAlone(target)
  try {
    if (!isForced && !isEmpty(held)) throw new Conflict(backupErrors.notEmpty(target))
    const before = beside(target)
    // Windows renames no file that is open.
    if (process.platform === 'win32') held.close()
    renameSync(target, before)
    setLogAside(target, before)
    renameSync(copied, target)
    return before
  } finally {
    held.close()
  }
}

/**
 * Whoever has a database in WAL mode open holds a lock on it for as long; leaving that mode needs all of them. Until it is
 * closed nobody else can begin. The log, too, has then been written into the file.
 */
function holdAlone(path: string): Database.Database {
  const database = new Database(path, { fileMustExist: true })
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = delete')
    database.exec('begin exclusive')
    return database
  } catch (error) {
    database.close()
    const isLocked = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
    throw isLocked ? new Conflict(backupErrors.inUse(path)) : new Invalid(backupErrors.notOurs(path), { cause: error })
  }
}

/** Nothing but what every database begins with. */
function isEmpty(database: Database.Database): boolean {
  const tables = database
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite_|kysely_|area$)/.test(name))
  return tables.every((table) => database.prepare(`select 1 from "${table}" limit 1`).get() === undefined)
}

/** A name that is free: an earlier old database is never overwritten. */
function beside(path: string): string {
  const name = (number: number) => `${path}.before-restore${number === 1 ? '' : `-${number}`}`
  let number = 1
  while (existsSync(name(number))) number += 1
  return name(number)
}

/** A log left by a program that was cut off belongs to the old file, and must not be read as the new one's. */
function setLogAside(path: string, before: string): void {
  for (const ending of ['-wal', '-shm', '-journal'])
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${before}${ending}`)
}
