// The settings of an organisation in one place, also those that are changed elsewhere. No figure is among them.

import { authorise } from '../../domain/access.ts'
import type { DisclosureLimits } from '../../domain/disclosure/limits.ts'
import { type FiscalYear, fiscalMonths, fiscalYearOn } from '../../domain/fiscal-year.ts'
import type { Logo } from '../../domain/settings.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import type { Context } from '../context.ts'
import { limitsInForce } from '../disclosure-settings.ts'
import { type OrganisationType, organisationByCode } from '../organisations.ts'
import { chosenPeers } from '../peers/index.ts'
import { presentSetting, type Setting } from './present.ts'

export type OrganisationSettings = {
  readonly organisation: { readonly code: string; readonly name: string; readonly type: OrganisationType }
  readonly fiscalYear: Setting<FiscalYear>
  /** The last one that has ended: its number, and "2025" or "juli 2024–juni 2025". */
  readonly lastYear: { readonly year: number; readonly months: string }
  readonly logo: Setting<Logo | null>
  readonly peers: { readonly id: string; readonly name: string }
  readonly protection: readonly {
    readonly source: string
    readonly name: string
    readonly limits: DisclosureLimits
    readonly rounding: boolean
  }[]
}

export async function organisationSettings(ctx: Context, organisationCode: string): Promise<OrganisationSettings> {
  authorise(ctx.actor, 'settings.read')
  const organisation = await organisationByCode(ctx, organisationCode)
  const { id, code, name, type } = organisation
  const fiscalYear = await presentSetting(ctx.store.db, id, 'fiscal-year')
  const year = fiscalYearOn(dateInStockholm(ctx.now()), fiscalYear.value) - 1
  const peers = await chosenPeers(ctx, organisation)
  return {
    organisation: { code, name, type },
    fiscalYear,
    lastYear: { year, months: fiscalMonths(year, fiscalYear.value) },
    logo: await presentSetting(ctx.store.db, id, 'logo'),
    peers: { id: peers.id, name: peers.name },
    protection: await limitsInForce(ctx, organisation),
  }
}
