// A plan as it stood: in which year, as known on which day, and as time stood then.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Invalid } from '../../src/domain/errors.ts'
import { assess } from '../../src/services/index.ts'
import { plansOf } from '../../src/services/plan-state.ts'
import { findOrganisation } from '../../src/store/index.ts'
import { CODE, importText, type TestContext, testContext, withOrganisation } from '../support/context.ts'
import { goal, planOf } from './imports/plan-file.ts'

describe('which plan holds for a year', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const plan = async (year: number, code: string | null = null) =>
    (await assess(context.ctx, CODE, { year, plan: code, knownAt: null })).plan

  it('is the version that held then, where a newer one says from when it holds', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf({}), { plan: 'barn' })
    await importText(ctx, planOf({ slut: '2027-06-15', målperiod: '2027' }), { plan: 'barn', validFrom: 2024 })
    expect(await plan(2023)).toEqual({ code: 'barn', firstYear: 2022, lastYear: 2025 })
    expect(await plan(2024)).toEqual({ code: 'barn', firstYear: 2022, lastYear: 2027 })
  })

  it('asks which, where two held then, though one of them has moved on since', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf({}), { plan: 'barn' })
    await importText(ctx, planOf(goal('M7', 'Trygg skola', 'A7')), { plan: 'skola' })
    const later = { start: '2024-01-10', slut: '2027-06-15', målperiod: '2027' }
    await importText(ctx, planOf(later), { plan: 'barn', validFrom: 2024 })
    await expect(plan(2023)).rejects.toThrow(Invalid)
    expect((await plan(2023, 'barn'))?.lastYear).toBe(2025)
  })

  it('is the one whose years hold it, both the first and the last', async () => {
    const ctx = await withOrganisation(context)
    const earlier = { start: '2018-01-10', slut: '2021-06-15', utgångsperiod: '2017', målperiod: '2021' }
    await importText(ctx, planOf(earlier), { plan: 'gamla' })
    await importText(ctx, planOf({}), { plan: 'nya' })
    expect(await Promise.all([2018, 2021, 2022, 2025].map(async (year) => (await plan(year))?.code))).toEqual([
      'gamla',
      'gamla',
      'nya',
      'nya',
    ])
    for (const year of [2017, 2026]) await expect(plan(year)).rejects.toThrow(Invalid)
  })

  it('is none before the only plan holds, whether it is named or not', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, planOf({}), { plan: 'barn', validFrom: 2024 })
    expect(await plan(2023)).toBeNull()
    expect(await plan(2023, 'barn')).toBeNull()
    await expect(plan(2023, 'annan')).rejects.toThrow(Invalid)
    const organisation = await findOrganisation(ctx.store.db, CODE)
    if (organisation) expect(await plansOf(ctx, organisation)).toHaveLength(1)
  })
})

describe('a year that has not ended', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  /** One activity, to the end of September 2026. */
  const RUNNING = planOf({ slut: '2026-09-30', målperiod: '2026' })
  const at = (now: string) => ({ ...context.ctx, now: () => now })
  const activity = async (now: string, year: number, knownAt: string | null = null) =>
    (await assess(at(now), CODE, { year, plan: null, knownAt })).goals[0]?.activities[0]?.status

  it('makes nothing late that still has time', async () => {
    await importText(await withOrganisation(context), RUNNING)
    expect(await activity('2026-03-03T09:00:00.000Z', 2026)).toBe('not-started')
    expect(await activity('2026-09-30T09:00:00.000Z', 2026)).toBe('not-started')
    expect(await activity('2026-10-01T09:00:00.000Z', 2026)).toBe('late')
  })

  it('ends by the clock in Sweden', async () => {
    await importText(await withOrganisation(context), RUNNING)
    expect(await activity('2026-09-30T21:59:00.000Z', 2026)).toBe('not-started')
    expect(await activity('2026-09-30T22:01:00.000Z', 2026)).toBe('late')
  })

  it('is looked at as it was on the day it is asked for', async () => {
    await importText(await withOrganisation(context), RUNNING)
    expect(await activity('2027-02-01T09:00:00.000Z', 2026, '2026-05-31')).toBe('not-started')
    expect(await activity('2027-02-01T09:00:00.000Z', 2026)).toBe('late')
  })

  it('says as of which day', async () => {
    await importText(await withOrganisation(context), RUNNING)
    const asOf = async (year: number, knownAt: string | null) =>
      (await assess(at('2026-03-03T23:30:00.000Z'), CODE, { year, plan: null, knownAt })).asOf
    expect(await asOf(2026, null)).toBe('2026-03-04')
    expect(await asOf(2025, null)).toBe('2025-12-31')
    expect(await asOf(2026, '2026-02-28')).toBe('2026-02-28')
  })
})
