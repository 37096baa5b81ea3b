// Budget and outcome of an area: one row a year however it is written, compared only where it can be.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { resourceFacts } from '../../../src/services/facts/resources.ts'
import { previewImport } from '../../../src/services/index.ts'
import { findOrganisation } from '../../../src/store/index.ts'
import { CODE, importText, requestOf, type TestContext, testContext, withOrganisation } from '../../support/context.ts'

const HEADER = 'område;år;budget;utfall;nämnare;antal;kommentar'
const budget = (...rows: readonly string[]) => ({ kind: 'budget', text: `${[HEADER, ...rows].join('\n')}\n` }) as const

describe('resources', () => {
  let context: TestContext
  beforeEach(async () => {
    context = await testContext()
  })
  afterEach(() => context.close())

  const facts = async (knownAt: string | null = null) => {
    const organisation = await findOrganisation(context.ctx.store.db, CODE)
    if (!organisation) throw new Error('no organisation')
    return resourceFacts(context.ctx, organisation, { year: 2025, plan: null, knownAt }, () => 1)
  }

  it('of an area are one row, whatever its capitals and spaces', async () => {
    const ctx = await withOrganisation(context)
    await importText(ctx, budget('Grundskola åk 7–9;2025;100;110;;;'))
    const again = budget('grundskola  Åk 7–9;2025;100;120;;;')
    const preview = await previewImport(ctx, { organisation: CODE }, requestOf(again))
    expect(preview).toMatchObject({ new: 0, changed: 1 })
    await importText(ctx, again)
    expect((await facts()).map(({ outcome }) => outcome)).toEqual([120])
  })

  it('find the year before under the same name, whatever its capitals', async () => {
    await importText(
      await withOrganisation(context),
      budget('grundskola;2024;;90;elever;10;', 'Grundskola;2025;;110;elever;10;'),
    )
    expect((await facts())[0]?.previous).toEqual({ outcome: 90, perHead: 9 })
  })

  it.each([
    ['Elever', 9],
    ['elever F–9', null],
    ['', null],
  ])('per head the year before by “%s” are compared with those by “elever” as %s', async (name, perHead) => {
    const before = `Skola;2024;;90;${name};${name === '' ? '' : 10};`
    await importText(await withOrganisation(context), budget(before, 'Skola;2025;;110;elever;10;'))
    expect((await facts())[0]).toMatchObject({ perHead: 11, previous: { outcome: 90, perHead } })
  })

  it('are those that were known on the day', async () => {
    const ctx = await withOrganisation(context)
    await importText({ ...ctx, now: () => '2026-01-10T10:00:00.000Z' }, budget('Skola;2025;;110;;;'))
    await importText(
      { ...ctx, now: () => '2026-02-10T10:00:00.000Z' },
      budget('Skola;2025;;150;;;', 'Fritid;2025;;9;;;'),
    )
    const outcomes = async (knownAt: string | null) => (await facts(knownAt)).map(({ outcome }) => outcome)
    expect(await outcomes('2026-01-09')).toEqual([])
    expect(await outcomes('2026-01-31')).toEqual([110])
    expect(await outcomes(null)).toEqual([150, 9])
  })
})
