// What holds now, or held at an instant: for reports, pages and whoever changes it.

import { CALENDAR_YEAR, type FiscalYear } from '../../domain/fiscal-year.ts'
import type { Logo, SettingName, SettingValue } from '../../domain/settings.ts'
import { endOfDayInStockholm } from '../../domain/stockholm.ts'
import { type Db, lastSettings, type Organisation } from '../../store/index.ts'
import type { Context } from '../context.ts'

/** A setting, and what is needed to change it and to take the change back. */
export type Setting<Value> = {
  readonly value: Value
  /** To be sent back with a change: another one says that somebody has been first. */
  readonly version: string
  /** The last change; null: none has been made. */
  readonly changed: { readonly at: string; readonly by: string; readonly from: Value } | null
}

const UNSET: { readonly [Name in SettingName]: SettingValue<Name> } = { 'fiscal-year': CALENDAR_YEAR, logo: null }

export async function presentSetting<Name extends SettingName>(
  db: Db,
  organisation: string,
  name: Name,
): Promise<Setting<SettingValue<Name>>> {
  const [last, before] = await lastSettings(db, organisation, name)
  const unset: SettingValue<Name> = UNSET[name]
  if (!last) return { value: unset, version: '0', changed: null }
  const from = before ? before.value : unset
  return { value: last.value, version: String(last.number), changed: { at: last.setAt, by: last.setBy, from } }
}

/** `knownAt`: a date; null: now. */
export async function settingsOfFacts(
  ctx: Context,
  { id }: Pick<Organisation, 'id'>,
  knownAt: string | null,
): Promise<{ readonly fiscalYear: FiscalYear; readonly logo: Logo | null }> {
  const at = knownAt === null ? null : endOfDayInStockholm(knownAt)
  const [fiscalYear] = await lastSettings(ctx.store.db, id, 'fiscal-year', at)
  const [logo] = await lastSettings(ctx.store.db, id, 'logo', at)
  return { fiscalYear: fiscalYear?.value ?? CALENDAR_YEAR, logo: logo?.value ?? null }
}
