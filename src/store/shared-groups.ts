// Groups of kommuner that are everyone's: Kolada's, thousands of them, replaced as a whole by a newer file.

import type { Db, Schema } from './schema.ts'

export type SharedGroup = {
  /** `G35883`. */
  readonly id: string
  readonly title: string
  /** Area codes. */
  readonly members: readonly string[]
}

/** All that were there go. Belongs in a transaction. */
export async function replaceSharedGroups(db: Db, owner: string, groups: readonly SharedGroup[]): Promise<void> {
  await db.deleteFrom('shared_group').where('owner', '=', owner).execute()
  for (let start = 0; start < groups.length; start += ROWS_AT_A_TIME) {
    const rows = groups
      .slice(start, start + ROWS_AT_A_TIME)
      .map(({ id, title, members }) => ({ owner, id, title, members: JSON.stringify(members) }))
    await db.insertInto('shared_group').values(rows).execute()
  }
}

const ROWS_AT_A_TIME = 500

export async function countSharedGroups(db: Db, owner: string): Promise<number> {
  const { groups } = await db
    .selectFrom('shared_group')
    .select(({ fn }) => fn.countAll().as('groups'))
    .where('owner', '=', owner)
    .executeTakeFirstOrThrow()
  return Number(groups)
}

/**
 * Those made for the kommun, which have its name between commas in their titles, and those it is a member of, but not the
 * ones made for somebody else ("Liknande kommuner grundskola, Falun, 2024").
 */
export async function sharedGroupsOf(
  db: Db,
  owner: string,
  kommun: { readonly code: string; readonly name: string },
): Promise<readonly SharedGroup[]> {
  const rows = await db
    .selectFrom('shared_group')
    .selectAll()
    .where('owner', '=', owner)
    .where((where) =>
      where.or([where('members', 'like', `%"${kommun.code}"%`), where('title', 'like', `%${likeText(kommun.name)}%`)]),
    )
    .execute()
  const isOwn = ({ title, members }: SharedGroup): boolean =>
    isMadeFor(title, kommun.name) || (members.includes(kommun.code) && !/^liknande /i.test(title))
  return inOrder(rows.map(groupOf).filter(isOwn))
}

/** "Liknande kommuner, övergripande, Berg, 2025" is for Berg and not for Bergen. */
const isMadeFor = (title: string, name: string): boolean => title.split(',').some((part) => part.trim() === name)

export async function findSharedGroup(db: Db, owner: string, id: string): Promise<SharedGroup | undefined> {
  const row = await db
    .selectFrom('shared_group')
    .selectAll()
    .where('owner', '=', owner)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && groupOf(row)
}

/** Those whose titles hold the words, in any letter case. Compared here: the databases fold å, ä and ö differently. */
export async function searchSharedGroups(db: Db, owner: string, words: string): Promise<readonly SharedGroup[]> {
  const wanted = fold(words)
  const rows = await db.selectFrom('shared_group').selectAll().where('owner', '=', owner).execute()
  return inOrder(rows.filter(({ title }) => fold(title).includes(wanted)).map(groupOf))
}

const fold = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** `%` and `_` mean something to LIKE; a name that has them finds too much, and is then compared exactly. */
const likeText = (text: string): string => text.replaceAll(/[%_\\]/g, '_')

const groupOf = ({ id, title, members }: Schema['shared_group']): SharedGroup => ({
  id,
  title,
  members: JSON.parse(members),
})

const swedish = new Intl.Collator('sv')
const inOrder = (groups: readonly SharedGroup[]): readonly SharedGroup[] =>
  groups.toSorted((a, b) => swedish.compare(a.title, b.title) || (a.id < b.id ? -1 : 1))
