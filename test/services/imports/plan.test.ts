// A plan's file: whose activities it may touch, what it closes, and what it is warned of.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assess, commitImport, previewImport } from '../../../src/services/index.ts'
import {
  CODE,
  FILES,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'
import { goal, planOf } from './plan-file.ts'

const OWNER = { organisation: CODE }
const ASOF = { year: 2025, plan: null, knownAt: null }

describe('a unit’s file', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const ofUnit = FILES.plan.text
    .split('\n')
    .filter((line, index) => index === 0 || line.includes('Socialförvaltningen'))
  const activities = async () =>
    (await assess(context.ctx, CODE, ASOF)).goals.flatMap((one) =>
      one.activities.map(({ activity: { id, unit } }) => [id, unit]),
    )

  it('is about the unit in whatever letter case it is named', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const whole = { kind: 'plan', text: ofUnit.join('\n') } as const
    const same = await previewImport(ctx, OWNER, requestOf(whole, { unit: 'SOCIALFÖRVALTNINGEN' }))
    expect(same).toMatchObject({ new: 0, changed: 0, unchanged: 2, closing: [] })
    const shorter = { kind: 'plan', text: ofUnit.slice(0, 2).join('\n') } as const
    const preview = await previewImport(ctx, OWNER, requestOf(shorter, { unit: ' socialförvaltningen ' }))
    expect(preview.closing).toEqual(['A3 Tidig kontakt'])
    await commitImport(ctx, OWNER, preview.id)
    expect(await activities()).toEqual([
      ['A1', 'Utbildningsförvaltningen'],
      ['A2', 'Socialförvaltningen'],
      ['A4', 'Kanslist'],
    ])
  })
})

describe('a file that cannot be read', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  it('closes nothing', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf({}, goal('M2', 'Trygg skola', 'A2')))
    for (const text of ['', 'något annat', planOf({ målvärde: 'mycket' }).text]) {
      const preview = await previewImport(ctx, OWNER, requestOf({ kind: 'plan', text }))
      expect(preview.canCommit).toBe(false)
      expect(preview.closing).toEqual([])
    }
  })
})

describe('a target in a year without a survey', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const trygg = (målperiod: string) =>
    requestOf(planOf({ indikator: 'trygg-i-skolan-ak8', uppdelning: '', utgångsperiod: '2020', målperiod }))
  const warnings = async (målperiod: string) =>
    (await previewImport(context.ctx, OWNER, trygg(målperiod))).issues
      .filter(({ code }) => code === 'target.no-wave')
      .map(({ message }) => message)

  it('is warned of, with the nearest earlier survey by the organisation’s own rhythm', async () => {
    const ctx = await withOrganisation(context)
    const text = `kpi;kommun;år;värde
trygg-i-skolan-ak8;9902;2020;80
trygg-i-skolan-ak8;9902;2022;81
trygg-i-skolan-ak8;9902;2023;-
trygg-i-skolan-ak8;0180;2023;82
trygg-i-skolan-ak8;9902;2024;..
`
    await importText(ctx, { kind: 'observations', text })
    expect(await warnings('2024')).toEqual([])
    expect(await warnings('2026')).toEqual([])
    expect(await warnings('2027')).toEqual([expect.stringMatching(/2027.* 2026:/)])
    expect(await warnings('2023')).toEqual([expect.stringMatching(/2023.* 2022:/)])
  })

  it('is not known of where nothing is stored yet', async () => {
    await withOrganisation(context)
    expect(await warnings('2025')).toEqual([])
  })
})
