// Settings as they are stored: the last of each name holds, and logotypes stay.

import { expect, it } from 'vitest'
import { addSetting, findLogo, keepLogo, lastSettings, migrate } from '../../src/store/index.ts'
import { MIGRATIONS } from '../../src/store/migrations/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const LOGO = { type: 'image/png', width: 40, height: 20, bytes: new Uint8Array([0x89, 0, 0xff, 7]) } as const
const set = (day: string, firstMonth: number) => ({ value: { firstMonth }, setAt: noon(day), setBy: 'x' })

describeOnEachDatabase('settings', (open) => {
  it('are their organisation’s alone: the last one and the one before it, as they are or were', async () => {
    const db = await withBothOrganisations(open)
    for (const one of [set('2026-01-01', 7), set('2026-01-02', 1), set('2026-01-03', 5)])
      await addSetting(db, ORGANISATION, 'fiscal-year', one)
    await addSetting(db, ORGANISATION, 'logo', { ...set('2026-01-04', 1), value: null })
    const months = async (at: string | null) =>
      (await lastSettings(db, ORGANISATION, 'fiscal-year', at)).map(({ value }) => value.firstMonth)
    expect(await months(null)).toEqual([5, 1])
    expect(await months(noon('2026-01-02'))).toEqual([1, 7])
    expect(await months(noon('2025-12-31'))).toEqual([])
    expect(await lastSettings(db, ORGANISATION, 'logo')).toMatchObject([{ value: null, setBy: 'x' }])
    expect(await lastSettings(db, OTHER_ORGANISATION, 'fiscal-year')).toEqual([])
  })

  it('keep each logotype once, byte for byte', async () => {
    const db = await withBothOrganisations(open)
    await keepLogo(db, ORGANISATION, 'abc', LOGO)
    await keepLogo(db, ORGANISATION, 'abc', { ...LOGO, width: 1 })
    const found = await findLogo(db, ORGANISATION, 'abc')
    expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...LOGO, bytes: [...LOGO.bytes] })
    expect(await findLogo(db, OTHER_ORGANISATION, 'abc')).toBeUndefined()
  })

  it('come to a database that has had later steps already', async () => {
    const { store } = await open({ migrated: false })
    const { '0016-settings': settings, ...others } = MIGRATIONS
    expect(settings).toBeDefined()
    await migrate(store, others)
    expect(await migrate(store)).toEqual(['0016-settings'])
  })
})
