// Räkenskapsår and logotype: changed, taken back, told in the journal, and never overwritten unseen.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Forbidden, NotFound } from '../../../src/domain/errors.ts'
import { createServices, type FullContext, StaleForm, WrongForm } from '../../../src/services/index.ts'
import { CODE, type TestContext, testContext, withOrganisation } from '../../support/context.ts'
import { chunkNames, JPEG, png } from '../../support/pictures.ts'

let context: TestContext
let ctx: FullContext
beforeEach(async () => {
  context = await testContext()
  ctx = await withOrganisation(context)
})
afterEach(() => context.close())

const services = () => createServices(ctx)
const settings = () => services().organisationSettings(CODE)
const journal = async () => (await services().journal(CODE, {})).entries.map(({ action }) => action)
const problems = async (act: Promise<unknown>) => {
  const error = await act.catch((thrown: unknown) => thrown)
  if (!(error instanceof WrongForm)) throw error
  return error.problems.map(({ field, message }) => [field, message.sv])
}
const send = (bytes: Uint8Array | null, alt: string | null = null, version: string | null = null) =>
  services().setLogo(CODE, { bytes, alt, version })

describe('the settings of an organisation', () => {
  it('are the calendar’s year and no logotype until something is said', async () => {
    expect(await settings()).toMatchObject({
      organisation: { code: CODE, name: 'Provköping', type: 'municipality' },
      fiscalYear: { value: { firstMonth: 1 }, changed: null },
      lastYear: { year: 2025, months: '2025' },
      logo: { value: null, changed: null },
      peers: { id: 'riket', name: 'Riket' },
    })
    expect((await settings()).protection.map(({ limits }) => limits.smallestCount)).toContain(4)
  })

  it('are read by the administrator too, who sees no figure', async () => {
    const actor = { ...ctx.actor, roles: ['administrator' as const] }
    expect((await createServices({ ...ctx, actor }).organisationSettings(CODE)).peers.id).toBe('riket')
    const analyst = createServices({ ...ctx, actor: { ...ctx.actor, roles: ['analyst' as const] } })
    await expect(analyst.setFiscalYear(CODE, { firstMonth: 7, version: null })).rejects.toThrow(Forbidden)
  })

  it('of another organisation are not there', async () => {
    const elsewhere = createServices({ ...ctx, actor: { ...ctx.actor, organisation: '9903' } })
    await expect(elsewhere.organisationSettings(CODE)).rejects.toThrow(NotFound)
    await expect(elsewhere.setLogo(CODE, { bytes: png(), alt: null, version: null })).rejects.toThrow(NotFound)
  })
})

describe('the räkenskapsår', () => {
  it('is changed, told in the journal and taken back', async () => {
    await services().setFiscalYear(CODE, { firstMonth: 7, version: null })
    expect(await settings()).toMatchObject({
      fiscalYear: { value: { firstMonth: 7 }, changed: { by: ctx.actor.id, from: { firstMonth: 1 } } },
      lastYear: { year: 2025, months: 'juli 2024–juni 2025' },
    })
    await services().undoSetting(CODE, 'fiscal-year', null)
    expect((await settings()).fiscalYear.value).toEqual({ firstMonth: 1 })
    expect((await journal()).slice(0, 2)).toEqual(['settings.fiscal-year', 'settings.fiscal-year'])
  })

  it('is not written again where it is the same', async () => {
    await services().setFiscalYear(CODE, { firstMonth: 1, version: null })
    expect(await journal()).not.toContain('settings.fiscal-year')
  })

  it('is refused where it is no month, and where there is nothing to take back', async () => {
    for (const firstMonth of [0, 13, 1.5, Number.NaN])
      expect(await problems(services().setFiscalYear(CODE, { firstMonth, version: null }))).toEqual([
        ['firstMonth', 'Välj en månad.'],
      ])
    expect(await problems(services().undoSetting(CODE, 'fiscal-year', null))).toEqual([
      ['', 'Det finns ingen ändring att ångra.'],
    ])
  })

  it('is not overwritten by somebody who opened the form before another saved', async () => {
    const { version } = (await settings()).fiscalYear
    await services().setFiscalYear(CODE, { firstMonth: 7, version })
    await expect(services().setFiscalYear(CODE, { firstMonth: 5, version })).rejects.toThrow(StaleForm)
    expect((await settings()).fiscalYear.value).toEqual({ firstMonth: 7 })
    // A logotype that is saved meanwhile is no hindrance.
    const now = (await settings()).fiscalYear.version
    await send(png())
    await services().setFiscalYear(CODE, { firstMonth: 5, version: now })
  })
})

describe('the logotype', () => {
  it('is kept by its hash, without what else was in the file, and named as the organisation', async () => {
    await send(png({ more: [['tEXt', new TextEncoder().encode('Author\0Anna')]] }))
    const { value } = (await settings()).logo
    expect(value).toMatchObject({ type: 'image/png', width: 40, height: 20, alt: 'Provköpings kommun' })
    const file = await services().logoFile(CODE, value?.sha256 ?? '')
    expect(chunkNames(file.bytes)).toEqual(['IHDR', 'IDAT', 'IEND'])
    expect(await services().presentLogo(CODE)).toEqual(value)
    expect((await journal())[0]).toBe('settings.logo')
  })

  it('is changed, removed and taken back; earlier ones stay where they were', async () => {
    await send(png())
    const first = (await settings()).logo.value
    await send(JPEG, '  Vapen med  en stjärna ')
    expect((await settings()).logo).toMatchObject({
      value: { type: 'image/jpeg', alt: 'Vapen med en stjärna' },
      changed: { from: first },
    })
    await services().removeLogo(CODE, null)
    expect(await services().presentLogo(CODE)).toBe(null)
    expect((await journal())[0]).toBe('settings.remove-logo')
    await services().undoSetting(CODE, 'logo', null)
    expect((await settings()).logo.value?.type).toBe('image/jpeg')
    expect((await services().logoFile(CODE, first?.sha256 ?? '')).type).toBe('image/png')
  })

  it('may get another text without being sent again', async () => {
    expect(await problems(send(null, 'Vapen'))).toEqual([['file', 'Välj en bild i PNG eller JPEG.']])
    await send(png())
    await send(null, 'Vapen')
    expect((await settings()).logo.value).toMatchObject({ alt: 'Vapen', width: 40 })
  })

  it('is refused with what is wrong, picture and text at once, and then nothing has changed', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await problems(send(svg, ' '))).toEqual([
      ['file', expect.stringContaining('Spara logotypen som PNG')],
      ['alt', expect.stringContaining('Skriv vad bilden föreställer')],
    ])
    expect(await problems(send(png(), 'x'.repeat(201)))).toEqual([['alt', 'Skriv högst 200 tecken.']])
    expect(await problems(send(png(), 'Anna 19121212-1212'))).toEqual([
      ['alt', expect.stringContaining('personnummer')],
    ])
    expect((await settings()).logo.changed).toBe(null)
  })

  it('is not there by a hash it does not have', async () => {
    await expect(services().logoFile(CODE, 'x')).rejects.toThrow(NotFound)
  })

  it('is not overwritten by somebody who opened the form before another saved', async () => {
    const { version } = (await settings()).logo
    await send(png(), 'Första', version)
    await expect(send(JPEG, 'Andra', version)).rejects.toThrow(StaleForm)
    await expect(services().removeLogo(CODE, version)).rejects.toThrow(StaleForm)
    await expect(services().undoSetting(CODE, 'logo', version)).rejects.toThrow(StaleForm)
    expect((await settings()).logo.value?.alt).toBe('Första')
  })
})
