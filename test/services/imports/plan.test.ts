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
