import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotFound } from '../../src/domain/errors.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import { collectFacts, createServices, dataQualityCsv, undoImport } from '../../src/services/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const CHOICE = { year: 2025, plan: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const HEADER = 'kpi;kommun;område;år;kön;värde;täljare;nämnare;svarsfrekvens'

describe('data quality', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
  })
  afterEach(() => context.close())

  const quality = (of = ctx) => createServices(of).dataQuality(CODE, CHOICE)
  const ofIndicator = async (slug: string, of = ctx) => {
    const found = (await quality(of)).quality.indicators.find((one) => one.slug === slug)
    if (!found) throw new Error(slug)
    return found
  }
  const observations = (...lines: readonly string[]) =>
    importText(ctx, { kind: 'observations', text: `${[HEADER, ...lines].join('\n')}\n` })

  it('lists what there are figures of or the plan measures by, those in need first', async () => {
    await importText(ctx, FILES.plan)
    await observations(
      'N07541;9902;;2024;T;120;;;',
      'N15428;9902;;2021;T;80,0;160;200;',
      'N15428;9902;;2022;T;81;162;200;',
    )
    const { indicators } = (await quality()).quality
    expect(indicators.map(({ slug, standing, goals, needsAction }) => [slug, standing, goals, needsAction])).toEqual([
      ['barn-vrakning', 'none', ['M3'], true],
      ['mpr-2-ar', 'none', ['M2'], true],
      ['ak9-behorig-yrkesprogram', 'old', ['M1'], true],
      ['anmalt-vald-barn-inomhus', 'waiting', [], false],
    ])
  })

  it('asks for what each goal lacks', async () => {
    await importText(ctx, FILES.plan)
    await observations('N15428;9902;;2021;T;80,0;160;200;', 'N15428;9902;;2024;T;81;162;200;')
    const { hindrances } = (await quality()).quality
    expect(hindrances.map(({ goal, what, remedy }) => [goal, what, remedy.text])).toEqual([
      ['M1', 'verdict', 'Läs in värdet för 2025.'],
      ['M2', 'verdict', 'Läs in ett värde.'],
      ['M3', 'verdict', 'Läs in ett värde.'],
    ])
    expect(hindrances[0]?.why.text).toMatch(/^Värdet för 2025 finns inte ännu/)
  })

  it('grows old with the clock on pages, but not in a report, whose day is that of its files', async () => {
    await importAll(ctx)
    const later = { ...ctx, now: () => '2029-06-01T10:00:00.000Z' }
    const asOf = { year: 2025, plan: null, knownAt: null }
    expect((await quality(later)).quality.day).toBe('2029-06-01')
    expect((await collectFacts(later, CODE, asOf, COVER)).quality.day).toBe('2026-03-03')
    expect((await collectFacts(later, CODE, { ...asOf, knownAt: '2026-03-04' }, COVER)).quality.day).toBe('2026-03-04')
  })

  it('keeps each wave’s answers and response rate, and loses them when the file is undone', async () => {
    const lines = ['N15643;9902;;2023;T;80;80;100;', 'N15643;9902;;2025;T;78;78;100;48']
    const id = await observations(...lines)
    expect((await ofIndicator('trygg-i-skolan-ak8')).waves).toEqual([
      { period: '2023', answers: 100, rate: null },
      { period: '2025', answers: 100, rate: 48 },
    ])
    expect((await ofIndicator('trygg-i-skolan-ak8')).lastRead?.warnings).toBeGreaterThan(0)
    await undoImport(ctx, { organisation: CODE }, id)
    expect((await quality()).quality.indicators).toEqual([])
  })

  it('counts protected cells and never says what is in them', async () => {
    await observations(
      'N15428;9902;;2025;T;75,0;30;40;',
      'N15428;9902;;2025;K;86,7;13;15;',
      'N15428;9902;;2025;M;68,0;17;25;',
      'N15428;9902;;2024;T;..;;;',
    )
    const found = await quality()
    const one = await ofIndicator('ak9-behorig-yrkesprogram')
    expect(one.cells.protected).toBeGreaterThan(0)
    expect(one.cells.secret).toBe(1)
    const said = JSON.stringify(found) + dataQualityCsv(found)
    expect(said).not.toMatch(/86[.,]7|13\/15|\b68[.,]0/)
  })

  it('names the file each indicator was read from last, with its import', async () => {
    const first = await observations('N15428;9902;;2024;T;80,0;160;200;')
    const second = await observations('N15428;9902;;2025;T;81,0;162;200;')
    const { files } = await quality()
    const one = await ofIndicator('ak9-behorig-yrkesprogram')
    expect(files.find(({ number }) => number === one.lastRead?.source)?.importId).toBe(second)
    expect(first).not.toBe(second)
  })

  it('writes one line for each indicator, with nothing a spreadsheet would run', async () => {
    await importAll(ctx)
    const found = await quality()
    const tampered = {
      ...found,
      files: found.files.map((file) => ({ ...file, fileName: '=HYPERLINK("x")' })),
    }
    const lines = dataQualityCsv(tampered).trimEnd().split('\r\n')
    expect(lines).toHaveLength(found.quality.indicators.length + 1)
    expect(lines[0]).toMatch(/^\ufeffindikator;namn;mål;läge;/)
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
  })

  it('does not know an organisation that is not there', async () => {
    await expect(createServices(ctx).dataQuality('1234', CHOICE)).rejects.toBeInstanceOf(NotFound)
  })
})
