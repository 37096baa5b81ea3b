// Areas: riket, regions, kommuner, and the districts below them. Shared by all organisations, the first of R6's exceptions.

import type { AreaKind } from '../domain/area.ts'
import type { Db } from './schema.ts'

export type Area = {
  /** Canonical, see domain/area.ts. */
  readonly code: string
  readonly name: string
  readonly kind: AreaKind
  /** The area it is a part of, where there is one. */
  readonly parent: string | null
}

/** All areas: riket first, then regions, kommuner, districts and groups, each kind in Swedish order of name. */
export async function listAreas(db: Db): Promise<readonly Area[]> {
  const rows = await db.selectFrom('area').select(['code', 'name', 'kind', 'parent']).execute()
  return rows.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || swedish.compare(a.name, b.name))
}

export async function isKnownArea(db: Db, code: string): Promise<boolean> {
  return (await db.selectFrom('area').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
}

/** Adds an area where its code is not there yet; one that is there keeps its name. */
export async function addArea(db: Db, area: Area): Promise<void> {
  const { code, name, kind, parent } = area
  await db
    .insertInto('area')
    .values({ code, name, kind, parent })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}

const KINDS: readonly AreaKind[] = ['country', 'region', 'municipality', 'district', 'group']
const swedish = new Intl.Collator('sv')
