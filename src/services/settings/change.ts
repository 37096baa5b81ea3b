// Changing a setting: read, held against what the form was opened with, written and told in the journal, in one transaction.

import { authorise } from '../../domain/access.ts'
import type { FiscalYear } from '../../domain/fiscal-year.ts'
import type { JournalAction } from '../../domain/journal.ts'
import type { SettingName, SettingValue } from '../../domain/settings.ts'
import { addSetting, type Db, type Organisation } from '../../store/index.ts'
import { settingsProblems } from '../../text/settings-problems.ts'
import type { Context } from '../context.ts'
import { inEach, WrongForm } from '../forms/problems.ts'
import { checkVersion } from '../forms/version.ts'
import { inTurn } from '../in-turn.ts'
import { note } from '../journal/note.ts'
import { organisationByCode } from '../organisations.ts'
import { presentSetting, type Setting } from './present.ts'

/** `version`: what the form was opened with; null where the caller does not care. Throws StaleForm, WrongForm. */
export async function setFiscalYear(
  ctx: Context,
  code: string,
  { firstMonth, version }: FiscalYear & { readonly version: string | null },
): Promise<void> {
  authorise(ctx.actor, 'settings.write')
  const organisation = await organisationByCode(ctx, code)
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) throw wrong('firstMonth', 'notAMonth')
  await changeSetting(ctx, organisation, 'fiscal-year', version, async () => ({ firstMonth }))
}

/** Sets the last change back, by a new one. Throws StaleForm; WrongForm where nothing has been changed. */
export async function undoSetting(
  ctx: Context,
  code: string,
  name: SettingName,
  version: string | null,
): Promise<void> {
  authorise(ctx.actor, 'settings.write')
  const organisation = await organisationByCode(ctx, code)
  await changeSetting(ctx, organisation, name, version, async ({ changed }) => {
    if (!changed) throw wrong('', 'nothingToUndo')
    return changed.from
  })
}

/** `decide` is given what holds. Where it gives the same again nothing is written. For services that have authorised. */
export const changeSetting = <Name extends SettingName>(
  ctx: Context,
  organisation: Organisation,
  name: Name,
  version: string | null,
  decide: (present: Setting<SettingValue<Name>>, db: Db) => Promise<SettingValue<Name>>,
): Promise<void> =>
  inTurn(ctx, organisation, async (db) => {
    const present = await presentSetting(db, organisation.id, name)
    checkVersion(version, present.version)
    const value = await decide(present, db)
    if (JSON.stringify(value) === JSON.stringify(present.value)) return
    const at = ctx.now()
    await addSetting(db, organisation.id, name, { value, setAt: at, setBy: ctx.actor.id })
    await note(ctx, db, organisation.id, {
      at,
      action: ACTIONS[name](value),
      subject: organisation.code,
      payload: { before: present.value, after: value },
    })
  })

const ACTIONS: Readonly<Record<SettingName, (value: unknown) => JournalAction>> = {
  'fiscal-year': () => 'settings.fiscal-year',
  logo: (value) => (value === null ? 'settings.remove-logo' : 'settings.logo'),
}

type Problem = Exclude<keyof (typeof settingsProblems)['sv'], 'picture'>

export const wrong = (field: string, problem: Problem): WrongForm =>
  new WrongForm([{ field, message: inEach(settingsProblems, (words) => words[problem]) }])
