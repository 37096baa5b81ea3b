// Organisations: the kommuner, regions and myndigheter whose data this is.

import { areaKind, parseAreaCode } from '../domain/area.ts'
import { regionOf } from '../domain/area-names.ts'
import { Conflict } from '../domain/errors.ts'
import { databaseText } from '../text/database.ts'
import { addArea, isKnownArea } from './areas.ts'
import type { Db, OrganisationType } from './schema.ts'

export type Organisation = {
  /** Random. What every other table knows the organisation by. */
  readonly id: string
  /** Its area code, canonical; what people know it by. */
  readonly code: string
  readonly name: string
  readonly type: OrganisationType
  /** ISO instant. */
  readonly createdAt: string
}

/** Adds an organisation, and the area it answers for where that is a new one. Throws Conflict where the code is taken. */
export async function addOrganisation(db: Db, organisation: Organisation): Promise<void> {
  const { id, code, name, type, createdAt } = organisation
  const added = await db
    .insertInto('organisation')
    .values({ id, code, name, type, created_at: createdAt })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) throw new Conflict(databaseText.organisationExists(code))
  // A myndighet's code need not be an area's.
  if (parseAreaCode(code).ok) await addArea(db, { code, name, kind: areaKind(code), parent: await parentOf(db, code) })
}

export async function findOrganisation(db: Db, code: string): Promise<Organisation | undefined> {
  const row = await db.selectFrom('organisation').selectAll().where('code', '=', code).executeTakeFirst()
  return row && organisationOf(row)
}

/** In Swedish order of name. */
export async function listOrganisations(db: Db): Promise<readonly Organisation[]> {
  const rows = await db.selectFrom('organisation').selectAll().execute()
  return rows.map(organisationOf).sort((a, b) => swedish.compare(a.name, b.name) || (a.code < b.code ? -1 : 1))
}

type Row = { id: string; code: string; name: string; type: OrganisationType; created_at: string }

const organisationOf = ({ id, code, name, type, created_at }: Row): Organisation => ({
  id,
  code,
  name,
  type,
  createdAt: created_at,
})

/** A made-up kommun may have digits that are no region's: it then has no parent. */
async function parentOf(db: Db, code: string): Promise<string | null> {
  if (areaKind(code) !== 'municipality') return code === '0000' ? null : '0000'
  const region = regionOf(code)
  return (await isKnownArea(db, region)) ? region : null
}

const swedish = new Intl.Collator('sv')
