// Files somebody is saying how to read, before they become imports. They are kept for a day, and are nobody's to see but
// their organisation's.

import { instant } from './instant.ts'
import type { Db, ImportKind, Schema } from './schema.ts'

export type Draft = {
  /** Random; what addresses say. */
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  /** What else the upload asked for, as JSON. */
  readonly options: unknown
  /** How far the mapping has come, as JSON. */
  readonly mapping: unknown
  readonly createdAt: string
  readonly createdBy: string
}

export async function createDraft(db: Db, organisation: string, draft: Draft): Promise<void> {
  await db
    .insertInto('import_draft')
    .values({
      organisation,
      id: draft.id,
      kind: draft.kind,
      file_name: draft.fileName,
      bytes: Buffer.from(draft.bytes),
      options: JSON.stringify(draft.options),
      mapping: JSON.stringify(draft.mapping),
      created_at: instant(draft.createdAt),
      created_by: draft.createdBy,
    })
    .execute()
}

export async function findDraft(db: Db, organisation: string, id: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('import_draft')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && draftOf(row)
}

export async function saveDraftMapping(db: Db, organisation: string, id: string, mapping: unknown): Promise<void> {
  await db
    .updateTable('import_draft')
    .set({ mapping: JSON.stringify(mapping) })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .execute()
}

export async function deleteDraft(db: Db, organisation: string, id: string): Promise<void> {
  await db.deleteFrom('import_draft').where('organisation', '=', organisation).where('id', '=', id).execute()
}

/** All of an organisation's, or those begun before an instant. */
export async function sweepDrafts(db: Db, organisation: string, before: string | null): Promise<void> {
  await db
    .deleteFrom('import_draft')
    .where('organisation', '=', organisation)
    .$if(before !== null, (query) => query.where('created_at', '<', instant(before ?? '')))
    .execute()
}

const draftOf = (row: Schema['import_draft']): Draft => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  bytes: row.bytes,
  options: JSON.parse(row.options),
  mapping: JSON.parse(row.mapping),
  createdAt: row.created_at,
  createdBy: row.created_by,
})
