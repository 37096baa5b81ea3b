// What a plan compares with, found by name: a kommun, a region or a group; never a district, never the organisation itself.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assess, previewImport, registerOrganisation } from '../../src/services/index.ts'
import { CODE, importText, requestOf, type TestContext, testContext, withOrganisation } from '../support/context.ts'
import { planOf } from './imports/plan-file.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
/** Mora the kommun has 84, and so has our own district of that name 50. */
const FIGURES = {
  kind: 'observations',
  text: `kpi;kommun;område;år;kön;värde
N15428;9902;;2025;T;90
N15428;2062;;2025;T;84
N15428;9902;Mora;2025;T;50
`,
} as const

describe('a comparison by name', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const compared = (name: string) => planOf({ jämförelse: name, utgångsvärde: '2', målvärde: '5' })
  const latest = async () => (await assess(context.ctx, CODE, ASOF)).goals[0]?.measures[0]?.latest?.value
  const issues = async (name: string) =>
    (await previewImport(context.ctx, { organisation: CODE }, requestOf(compared(name)))).issues.map(
      ({ severity, code }) => `${severity} ${code}`,
    )

  it('is with the kommun, though an own district has the same name', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FIGURES)
    await importText(ctx, compared('Mora'))
    expect(await latest()).toBe(6)
  })

  it('reads the name in any letter case', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FIGURES)
    await importText(ctx, compared('MORA'))
    expect(await latest()).toBe(6)
  })

  it('may be by code', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FIGURES)
    await importText(ctx, compared('2062'))
    expect(await latest()).toBe(6)
  })

  it('is refused where nothing has that name, also where only an own district or the organisation does', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, { ...FIGURES, text: FIGURES.text.replace('Mora', 'Norr') })
    for (const name of ['Liknande kommuner', 'Norr', 'Provköping'])
      expect(await issues(name)).toEqual(['error measure.comparison-unknown'])
  })

  it('is refused where two areas have the name', async () => {
    const ctx = await withOrganisation(context)
    await registerOrganisation(ctx, { code: '9903', name: 'Mora', type: 'municipality' })
    expect(await issues('Mora')).toEqual(['error measure.comparison-ambiguous'])
  })
})
