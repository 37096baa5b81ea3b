// What an organisation's administrator has set, and its logotypes.

import type { Picture, PictureType } from '../domain/picture.ts'
import type { SettingName, SettingValue } from '../domain/settings.ts'
import { instant } from './instant.ts'
import type { Db } from './schema.ts'

export type StoredSetting<Name extends SettingName> = {
  /** Counts up: another one than was read says that it has been changed meanwhile. */
  readonly number: number
  readonly value: SettingValue<Name>
  /** ISO instant. */
  readonly setAt: string
  readonly setBy: string
}

/** Newest first: the present one and the one before it. `at`: as it was at this instant; null: now. */
export async function lastSettings<Name extends SettingName>(
  db: Db,
  organisation: string,
  name: Name,
  at: string | null = null,
): Promise<readonly StoredSetting<Name>[]> {
  const rows = await db
    .selectFrom('organisation_setting')
    .select(['number', 'value', 'set_at', 'set_by'])
    .where('organisation', '=', organisation)
    .where('name', '=', name)
    .$if(at !== null, (query) => query.where('set_at', '<=', instant(at ?? '')))
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  return rows.map(({ number, value, set_at, set_by }) => ({
    number,
    value: JSON.parse(value) as SettingValue<Name>,
    setAt: set_at,
    setBy: set_by,
  }))
}

export async function addSetting<Name extends SettingName>(
  db: Db,
  organisation: string,
  name: Name,
  { value, setAt, setBy }: Omit<StoredSetting<Name>, 'number'>,
): Promise<void> {
  await db
    .insertInto('organisation_setting')
    .values({ organisation, name, value: JSON.stringify(value), set_at: instant(setAt), set_by: setBy })
    .execute()
}

/** One that is there already stays as it is: the hash says that it is the same. */
export async function keepLogo(db: Db, organisation: string, sha256: string, picture: Picture): Promise<void> {
  const { type, width, height, bytes } = picture
  await db
    .insertInto('logo')
    .values({ organisation, sha256, type, width, height, bytes: Buffer.from(bytes) })
    .onConflict((conflict) => conflict.columns(['organisation', 'sha256']).doNothing())
    .execute()
}

export async function findLogo(db: Db, organisation: string, sha256: string): Promise<Picture | undefined> {
  const row = await db
    .selectFrom('logo')
    .select(['type', 'width', 'height', 'bytes'])
    .where('organisation', '=', organisation)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && { ...row, type: row.type as PictureType }
}
