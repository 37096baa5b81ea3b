// An organisation's own import profiles. A removed one stays, so that it can come back and old imports can name it.

import { instant } from './instant.ts'
import type { Db, ImportKind, Schema } from './schema.ts'

export type StoredProfile = {
  readonly id: string
  readonly name: string
  readonly kind: ImportKind
  /** The profile itself, as JSON. */
  readonly profile: unknown
  readonly createdAt: string
  readonly createdBy: string
  readonly removedAt: string | null
}

export async function createProfile(
  db: Db,
  organisation: string,
  made: Omit<StoredProfile, 'removedAt'>,
): Promise<void> {
  await db
    .insertInto('import_profile')
    .values({
      organisation,
      id: made.id,
      name: made.name,
      kind: made.kind,
      profile: JSON.stringify(made.profile),
      created_at: instant(made.createdAt),
      created_by: made.createdBy,
      removed_at: null,
    })
    .execute()
}

/** Newest first, removed ones too. */
export async function listProfiles(db: Db, organisation: string): Promise<readonly StoredProfile[]> {
  const rows = await db
    .selectFrom('import_profile')
    .selectAll()
    .where('organisation', '=', organisation)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(profileOf)
}

/** False where there is no such profile. */
export async function renameProfile(
  db: Db,
  organisation: string,
  id: string,
  { name, profile }: { readonly name: string; readonly profile: unknown },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('import_profile')
    .set({ name, profile: JSON.stringify(profile) })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** `at`: when it was removed; null: it is to be used again. False where there is no such profile. */
export async function markProfileRemoved(
  db: Db,
  organisation: string,
  id: string,
  at: string | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('import_profile')
    .set({ removed_at: at === null ? null : instant(at) })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** For good: what it says came from a file that has been cleared. */
export async function deleteProfile(db: Db, organisation: string, id: string): Promise<void> {
  await db.deleteFrom('import_profile').where('organisation', '=', organisation).where('id', '=', id).execute()
}

const profileOf = (row: Schema['import_profile']): StoredProfile => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  profile: JSON.parse(row.profile),
  createdAt: row.created_at,
  createdBy: row.created_by,
  removedAt: row.removed_at,
})
