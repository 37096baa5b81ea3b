// Files as they were uploaded, byte for byte, so that a commit reads what was previewed and an auditor what was imported.

import { createHash } from 'node:crypto'
import { NotFound } from '../domain/errors.ts'
import type { Db } from './schema.ts'

export type StoredFile = {
  /** Hexadecimal. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Keeps a file once per owner however often it is uploaded. A hash that is not the bytes' is a bug and throws. */
export async function saveFile(db: Db, owner: string, file: StoredFile): Promise<void> {
  const { sha256, bytes } = file
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`Not the hash of the bytes: ${sha256}`)
  await db
    .insertInto('file')
    .values({ organisation: owner, sha256, bytes: Buffer.from(bytes), size: bytes.byteLength })
    .onConflict((conflict) => conflict.columns(['organisation', 'sha256']).doNothing())
    .execute()
}

/** Throws NotFound where this owner has no such file. */
export async function readFile(db: Db, owner: string, sha256: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('file')
    .select('bytes')
    .where('organisation', '=', owner)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!row) throw new NotFound(`No file ${sha256}`)
  return row.bytes
}
