// An organisation's own groups to compare itself with, and which group it has chosen. A removed one stays, so that it can come back.

import { instant } from './instant.ts'
import type { Db, Schema } from './schema.ts'

export type StoredPeerGroup = {
  readonly id: string
  readonly name: string
  /** Area codes. */
  readonly members: readonly string[]
  readonly createdAt: string
  readonly createdBy: string
  readonly removedAt: string | null
}

export async function createPeerGroup(
  db: Db,
  organisation: string,
  made: Omit<StoredPeerGroup, 'removedAt'>,
): Promise<void> {
  await db
    .insertInto('peer_group')
    .values({
      organisation,
      id: made.id,
      name: made.name,
      members: JSON.stringify(made.members),
      created_at: instant(made.createdAt),
      created_by: made.createdBy,
      removed_at: null,
    })
    .execute()
}

/** In Swedish order of name, removed ones too. */
export async function listPeerGroups(db: Db, organisation: string): Promise<readonly StoredPeerGroup[]> {
  const rows = await db.selectFrom('peer_group').selectAll().where('organisation', '=', organisation).execute()
  return rows.map(groupOf).sort((a, b) => swedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** False where there is no such group. `removedAt`: when it was removed; null: it is to be used again. */
export async function changePeerGroup(
  db: Db,
  organisation: string,
  id: string,
  { name, members, removedAt }: Partial<Pick<StoredPeerGroup, 'name' | 'members' | 'removedAt'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('peer_group')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(members === undefined ? {} : { members: JSON.stringify(members) }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt === null ? null : instant(removedAt) }),
    })
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The id of the group that reports and pages compare with where nobody says otherwise; undefined where none is chosen. */
export async function findPeerChoice(db: Db, organisation: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('peer_choice')
    .select('peers')
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  return row?.peers
}

export async function savePeerChoice(db: Db, organisation: string, peers: string): Promise<void> {
  await db
    .insertInto('peer_choice')
    .values({ organisation, peers })
    .onConflict((conflict) => conflict.column('organisation').doUpdateSet({ peers }))
    .execute()
}

const groupOf = (row: Schema['peer_group']): StoredPeerGroup => ({
  id: row.id,
  name: row.name,
  members: JSON.parse(row.members),
  createdAt: row.created_at,
  createdBy: row.created_by,
  removedAt: row.removed_at,
})

const swedish = new Intl.Collator('sv')
