// What settings do to pages and reports: the year that is shown at first, what amounts' year is called, and a logotype that stays.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createServices, type FullContext } from '../../../src/services/index.ts'
import { CODE, importAll, type TestContext, testContext, withOrganisation } from '../../support/context.ts'
import { documentText } from '../../support/document-text.ts'
import { JPEG, png } from '../../support/pictures.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

let context: TestContext
let ctx: FullContext
beforeEach(async () => {
  context = await testContext()
  ctx = await withOrganisation(context)
  await importAll(ctx)
})
afterEach(() => context.close())

const at = (day: string) => createServices({ ...ctx, now: () => `${day}T12:00:00.000Z` })
const services = () => createServices(ctx)
const make = async () => (await services().makeReport(CODE, ASOF, COVER)).id
const textOf = async (id: string) =>
  documentText((await services().report(CODE, id)).document).replaceAll(/[\u00a0\u202f]/g, ' ')
const setYear = (firstMonth: number) => services().setFiscalYear(CODE, { firstMonth, version: null })
const setLogo = (bytes: Uint8Array) => services().setLogo(CODE, { bytes, alt: null, version: null })

describe('a räkenskapsår that begins in July', () => {
  const shown = async (day: string) => {
    const { year, years } = await at(day).overview(CODE, { year: null, plan: null })
    return { year, years }
  }

  it('shows the year that ended in June from July on', async () => {
    expect(await shown('2025-08-01')).toEqual({ year: 2024, years: [2025, 2024, 2023, 2022] })
    await setYear(7)
    expect(await shown('2025-06-30')).toEqual({ year: 2024, years: [2025, 2024, 2023, 2022] })
    expect(await shown('2025-08-01')).toEqual({ year: 2025, years: [2025, 2024, 2023, 2022] })
    // A year that has begun may be chosen: July 2024 is in 2025.
    expect((await shown('2024-06-30')).years).toEqual([2024, 2023, 2022])
    expect((await shown('2024-07-01')).years).toEqual([2025, 2024, 2023, 2022])
  })

  it('names the year of budget and outcome, and a report that has been made keeps its own', async () => {
    const before = await make()
    await setYear(7)
    const after = await make()
    const [was, is] = [await textOf(before), await textOf(after)]
    expect(was).toContain('Budget och utfall 2025, miljoner kronor')
    expect(was).not.toContain('räkenskapsåret')
    expect(is).toContain('Budget och utfall räkenskapsåret juli 2024–juni 2025, miljoner kronor')
    expect(is).toContain('Utfall juli 2023–juni 2024')
    expect(is).toContain('Juli 2023–juni 2024')
    const { facts } = await services().report(CODE, after)
    expect(facts.fiscalYear).toEqual({ firstMonth: 7 })
    const [resource] = facts.resources
    expect(facts.explanations[resource?.why ?? '']?.observations[0]?.label).toBe(
      'Grundskola, räkenskapsåret juli 2024–juni 2025',
    )
    await setYear(1)
    expect(await textOf(after)).toBe(is)
  })

  it('names the year that has no budget', async () => {
    await setYear(7)
    const { id } = await services().makeReport(CODE, { ...ASOF, year: 2023 }, COVER)
    expect(await textOf(id)).toContain('Ingen budget är inläst för räkenskapsåret juli 2022–juni 2023.')
  })

  it('is not there in facts of what was known before it was set', async () => {
    await setYear(7)
    const { id } = await services().makeReport(CODE, { ...ASOF, knownAt: '2026-03-02' }, COVER)
    expect((await services().report(CODE, id)).facts.fiscalYear).toBeUndefined()
  })
})

describe('a report', () => {
  it('keeps the logotype it was made with, in document, page and PDF', async () => {
    const without = await make()
    await setLogo(png())
    const first = await make()
    const pdf = await services().reportPdf(CODE, first)
    await setLogo(JPEG)
    const second = await make()
    await services().removeLogo(CODE, null)
    const logoOf = async (id: string) => (await services().report(CODE, id)).document.cover.logo
    expect(await logoOf(without)).toBeUndefined()
    expect((await logoOf(first))?.type).toBe('image/png')
    expect((await logoOf(second))?.type).toBe('image/jpeg')
    expect(await services().reportHtml(CODE, first)).toContain('src="data:image/png;base64,')
    expect(await services().reportHtml(CODE, without)).not.toContain('cover-logo')
    expect(Buffer.from(await services().reportPdf(CODE, first)).equals(Buffer.from(pdf))).toBe(true)
    const { facts } = await services().report(CODE, first)
    expect(facts.logo).toMatchObject({ alt: 'Provköpings kommun' })
    expect('logo' in (await services().report(CODE, without)).facts).toBe(false)
  })

  it('is not found by letters of its picture', async () => {
    await setLogo(png())
    const { cover } = (await services().report(CODE, await make())).document
    const letters = cover.logo?.base64.slice(60, 66) ?? ''
    expect(letters).toHaveLength(6)
    expect((await services().searchRegistry(CODE, { words: letters })).hits).toEqual([])
  })
})
