// What an organisation's administrator sets, as pages call it: by organisation code, for one actor.

import type { FiscalYear } from '../../domain/fiscal-year.ts'
import type { SettingName } from '../../domain/settings.ts'
import type { Context } from '../context.ts'
import { setFiscalYear, undoSetting } from './change.ts'
import { type LogoWish, logoFile, presentLogo, removeLogo, setLogo } from './logo.ts'
import { organisationSettings } from './read.ts'

export type { OrganisationSettings } from './read.ts'

export const settingsServices = (ctx: Context) => ({
  organisationSettings: (code: string) => organisationSettings(ctx, code),
  setFiscalYear: (code: string, wish: FiscalYear & { readonly version: string | null }) =>
    setFiscalYear(ctx, code, wish),
  setLogo: (code: string, wish: LogoWish) => setLogo(ctx, code, wish),
  removeLogo: (code: string, version: string | null) => removeLogo(ctx, code, version),
  undoSetting: (code: string, name: SettingName, version: string | null) => undoSetting(ctx, code, name, version),
  presentLogo: (code: string) => presentLogo(ctx, code),
  logoFile: (code: string, sha256: string) => logoFile(ctx, code, sha256),
})
