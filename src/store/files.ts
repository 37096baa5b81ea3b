// Files as they were uploaded, byte for byte, so that a commit reads what was previewed and an auditor what was imported.

import { createHash } from 'node:crypto'
import { Conflict, NotFound } from '../domain/errors.ts'
import { databaseText } from '../text/database.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type StoredFile = {
  /** Hexadecimal. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/**
 * Keeps a file once per owner however often it is uploaded. A hash that is not the bytes' is a bug and throws. Throws
 * Conflict where the file has been cleared of personal data: it must not come back by being sent again.
 */
export async function saveFile(db: Db, owner: string, file: StoredFile): Promise<void> {
  const { sha256, bytes } = file
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`Not the hash of the bytes: ${sha256}`)
  if (await isRedacted(db, owner, sha256)) throw new Conflict(databaseText.fileRedacted)
  await db
    .insertInto('file')
    .values({ organisation: owner, sha256, bytes: viewOf(bytes), size: bytes.byteLength })
    .onConflict((conflict) => conflict.columns(['organisation', 'sha256']).doNothing())
    .execute()
  // One whose time was up is kept again: it has been sent again.
  await db
    .updateTable('file')
    .set({ bytes: viewOf(bytes), retired_at: null })
    .where('organisation', '=', owner)
    .where('sha256', '=', sha256)
    .where('retired_at', 'is not', null)
    .execute()
}

/** What the drivers take, without a copy of what may be a hundred megabytes. */
const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Throws NotFound where this owner has no such file, or none any more. */
export async function readFile(db: Db, owner: string, sha256: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('file')
    .select(['bytes', 'redacted_at', 'retired_at'])
    .where('organisation', '=', owner)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row) throw new NotFound(`No file ${sha256}`)
  if (row.redacted_at !== null) throw new NotFound(databaseText.fileGone)
  if (row.retired_at !== null) throw new NotFound(databaseText.fileRetired)
  return row.bytes
}

/** Erases a file's bytes for good. Its hash stays, and says what the figures were read from. */
export async function redactFile(db: Db, owner: string, sha256: string, at: string): Promise<void> {
  await db
    .updateTable('file')
    .set({ bytes: Buffer.alloc(0), redacted_at: instant(at) })
    .where('organisation', '=', owner)
    .where('sha256', '=', sha256)
    .where('redacted_at', 'is', null)
    .execute()
}

async function isRedacted(db: Db, owner: string, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom('file')
    .select('redacted_at')
    .where('organisation', '=', owner)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row !== undefined && row.redacted_at !== null
}
