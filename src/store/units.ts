// Units: nämnder and förvaltningar of an organisation. A removed one stays, so that it can come back.

import { instant } from './instant.ts'
import type { Db, Schema } from './schema.ts'

export type StoredUnit = {
  readonly id: string
  readonly name: string
  /** Id of the nämnd it answers to; null: none. */
  readonly parent: string | null
  readonly createdAt: string
  readonly createdBy: string
  readonly removedAt: string | null
}

export async function createUnit(db: Db, organisation: string, made: Omit<StoredUnit, 'removedAt'>): Promise<void> {
  await db
    .insertInto('unit')
    .values({
      organisation,
      id: made.id,
      name: made.name,
      parent: made.parent,
      created_at: instant(made.createdAt),
      created_by: made.createdBy,
      removed_at: null,
    })
    .execute()
}

/** In Swedish order of name, removed ones too. */
export async function listUnits(db: Db, organisation: string): Promise<readonly StoredUnit[]> {
  const rows = await db.selectFrom('unit').selectAll().where('organisation', '=', organisation).execute()
  return rows.map(unitOf).sort((a, b) => swedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** False where there is no such unit. `removedAt`: when it was removed; null: it is to be used again. */
export async function changeUnit(
  db: Db,
  organisation: string,
  id: string,
  { name, parent, removedAt }: Partial<Pick<StoredUnit, 'name' | 'parent' | 'removedAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('unit')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(parent === undefined ? {} : { parent }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt === null ? null : instant(removedAt) }),
    })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const unitOf = (row: Schema['unit']): StoredUnit => ({
  id: row.id,
  name: row.name,
  parent: row.parent,
  createdAt: row.created_at,
  createdBy: row.created_by,
  removedAt: row.removed_at,
})

const swedish = new Intl.Collator('sv')
