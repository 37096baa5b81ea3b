// Limits for small groups: raising is free, showing more needs a role and a reason, and all of it is kept.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attackFigures } from '../../src/domain/disclosure/attack.ts'
import { Forbidden, Invalid, NotFound } from '../../src/domain/errors.ts'
import { readEvidence } from '../../src/services/assess.ts'
import type { Context } from '../../src/services/context.ts'
import {
  disclosureLimits,
  setDisclosureLimits,
  undoDisclosureLimits,
  WrongLimits,
} from '../../src/services/disclosure-settings.ts'
import { disclosureState } from '../../src/services/disclosure-state.ts'
import { disclose, protectionRules } from '../../src/services/facts/protect.ts'
import { collectFacts, commitImport, makeReport, previewImport } from '../../src/services/index.ts'
import { organisationByCode } from '../../src/services/organisations.ts'
import { publishedCells, readJournal, verifyJournal } from '../../src/store/index.ts'
import { CODE, importText, requestOf, type TestContext, testContext, withOrganisation } from '../support/context.ts'

let context: TestContext
let ctx: TestContext['ctx']
beforeEach(async () => {
  context = await testContext()
  ctx = await withOrganisation(context)
})
afterEach(() => context.close())

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

const limitsOf = async (id = 'kommunen') => {
  const found = (await disclosureLimits(ctx, CODE)).find((one) => one.id === id)
  if (!found) throw new Error(id)
  return found
}
const set = (wish: Partial<Parameters<typeof setDisclosureLimits>[3]>, source = 'kommunen', by: Context = ctx) =>
  setDisclosureLimits(by, CODE, source, { limits: {}, reason: '', ...wish })
const refusal = (act: Promise<unknown>) => act.then(() => null).catch((error: unknown) => error)

describe('limits of a source', () => {
  it('are the catalogue’s until they are changed, for own sources only', async () => {
    const sources = await disclosureLimits(ctx, CODE)
    expect(sources.map(({ id }) => id)).toEqual(['beraknad', 'kommunen', 'lupp', 'regionen'])
    expect(await limitsOf()).toMatchObject({
      limits: { smallestCount: 4, registerNumerator: 4, registerDenominator: 21, surveyDenominator: 10 },
      origins: { smallestCount: 'catalogue', surveyDenominator: 'catalogue' },
      rounding: false,
      history: [],
      undoShowsMore: null,
    })
  })

  it('are raised without a reason, one at a time, and the journal says so', async () => {
    await set({ limits: { smallestCount: 9 } })
    expect(await limitsOf()).toMatchObject({
      limits: { smallestCount: 9, registerDenominator: 21 },
      origins: { smallestCount: 'own', registerDenominator: 'catalogue' },
      history: [
        { reason: 'Skärpt skydd', showsMore: false, before: { smallestCount: 4 }, after: { smallestCount: 9 } },
      ],
    })
    const { id } = await organisationByCode(ctx, CODE)
    const last = (await readJournal(ctx.store.db, id)).at(-1)
    expect(last).toMatchObject({
      action: 'disclosure.raise',
      subject: 'kommunen',
      payload: { before: { smallestCount: 4, rounding: false }, after: { smallestCount: 9, registerDenominator: 21 } },
    })
    expect((await verifyJournal(ctx.store.db, id)).ok).toBe(true)
    expect((await limitsOf('lupp')).origins.smallestCount).not.toBe('own')
  })

  it('are lowered only with a reason, which is kept', async () => {
    const lower = { limits: { surveyDenominator: 5 } }
    expect(await refusal(set(lower))).toBeInstanceOf(WrongLimits)
    expect(await refusal(set({ ...lower, reason: '   ' }))).toMatchObject({ problems: [{ field: 'reason' }] })
    expect((await limitsOf()).history).toEqual([])
    await set({ ...lower, reason: 'Nämnden beslutade 2026-02-01' })
    expect((await limitsOf()).history).toMatchObject([{ reason: 'Nämnden beslutade 2026-02-01', showsMore: true }])
    const { id } = await organisationByCode(ctx, CODE)
    expect((await readJournal(ctx.store.db, id)).at(-1)).toMatchObject({ action: 'disclosure.lower' })
  })

  it('show more when any one of them is lowered, though others are raised, and when the rounding changes', async () => {
    expect(await refusal(set({ limits: { smallestCount: 9, registerDenominator: 20 } }))).toBeInstanceOf(WrongLimits)
    expect(await refusal(set({ rounding: true }))).toMatchObject({ problems: [{ field: 'reason' }] })
    await set({ rounding: true, reason: 'Prövning' })
    expect(await refusal(set({ rounding: false }))).toMatchObject({ problems: [{ field: 'reason' }] })
  })

  it('are changed by nobody without a role', async () => {
    const stranger = { ...ctx, actor: { id: 'x', name: 'x', roles: [], organisation: null, units: null } }
    expect(await refusal(set({ limits: { smallestCount: 9 } }, 'kommunen', stranger))).toBeInstanceOf(Forbidden)
    expect(await refusal(undoDisclosureLimits(stranger, CODE, 'kommunen', 'x'))).toBeInstanceOf(Forbidden)
  })

  it.each([
    ['0', { smallestCount: 0 }],
    ['a half', { registerNumerator: 4.5 }],
    ['no number', { surveyDenominator: Number.NaN }],
    ['far too many', { registerDenominator: 1001 }],
    ['a numerator above the denominator', { registerNumerator: 22 }],
  ])('are never %s', async (_, limits) => {
    expect(await refusal(set({ limits, reason: 'x' }))).toBeInstanceOf(WrongLimits)
    expect((await limitsOf()).history).toEqual([])
  })

  it('cannot be set for a source that is public, unknown, or already so limited', async () => {
    const limits = { smallestCount: 9 }
    expect(String(await refusal(set({ limits }, 'kolada')))).toContain('redan offentliggjort')
    expect(await refusal(set({ limits }, 'finns-inte'))).toBeInstanceOf(NotFound)
    expect(String(await refusal(set({ limits: { smallestCount: 4 } })))).toContain('Ingenting ändrades')
    expect(await refusal(set({ limits, reason: '19121212-1212' }))).toBeInstanceOf(Invalid)
  })

  it('are set back by a new change, with a reason where that shows more, and back to what the catalogue says', async () => {
    expect(await refusal(undoDisclosureLimits(ctx, CODE, 'kommunen', ''))).toBeInstanceOf(Invalid)
    await set({ limits: { smallestCount: 9 } })
    expect((await limitsOf()).undoShowsMore).toBe(true)
    expect(await refusal(undoDisclosureLimits(ctx, CODE, 'kommunen', ''))).toBeInstanceOf(WrongLimits)
    await undoDisclosureLimits(ctx, CODE, 'kommunen', 'För strängt')
    expect(await limitsOf()).toMatchObject({
      limits: { smallestCount: 4 },
      origins: { smallestCount: 'catalogue' },
      history: [{ reason: 'För strängt' }, { reason: 'Skärpt skydd' }],
      undoShowsMore: false,
    })
    await undoDisclosureLimits(ctx, CODE, 'kommunen', '')
    expect((await limitsOf()).limits.smallestCount).toBe(9)
  })

  it('keep their order when the clock stands still', async () => {
    const still = { ...ctx, now: () => '2026-03-03T09:30:00.000Z' }
    await set({ limits: { smallestCount: 9 } }, 'kommunen', still)
    await set({ limits: { smallestCount: 12 } }, 'kommunen', still)
    expect((await limitsOf()).history.map(({ after }) => after.smallestCount)).toEqual([12, 9])
  })
})

/** Counts of the kommun's own: a whole and its four districts. */
const COUNTS = `kpi;kommun;område;år;kön;värde
elever-kommunal-grundskola;9902;;2025;T;64
elever-kommunal-grundskola;9902;Norr;2025;T;24
elever-kommunal-grundskola;9902;Söder;2025;T;33
elever-kommunal-grundskola;9902;Väster;2025;T;3
elever-kommunal-grundskola;9902;Öster;2025;T;4
`

async function importCounts(text = COUNTS) {
  const request = requestOf({ kind: 'observations', text })
  const owner = { organisation: CODE }
  const preview = await previewImport(ctx, owner, { ...request, options: { ...request.options, source: 'kommunen' } })
  await commitImport(ctx, owner, preview.id)
}

async function disclosedCounts() {
  const organisation = await organisationByCode(ctx, CODE)
  const { observations } = await readEvidence(ctx, organisation, ASOF, [])
  const rules = await protectionRules(ctx, organisation)
  const disclosed = await disclose(ctx, organisation, observations)
  const shown = Object.fromEntries(
    disclosed.observations.map(({ area, value, marker }) => [area.split(':')[1] ?? 'alla', value ?? marker]),
  )
  return { observations, rules, disclosed, shown }
}

describe('limits that were changed', () => {
  it('hold at once for what is already stored', async () => {
    await importCounts()
    expect((await disclosedCounts()).shown).toMatchObject({ Väster: 'protected', Öster: 'protected', Norr: 24 })
    await set({ limits: { smallestCount: 30 } })
    expect((await disclosedCounts()).shown).toMatchObject({ Norr: 'protected' })
    await set({ limits: { smallestCount: 2 }, reason: 'Prövning' })
    expect((await disclosedCounts()).shown).toMatchObject({ Väster: 3, Öster: 4 })
  })

  it('are counted by reason on the page, without a figure', async () => {
    await importCounts()
    await importText(ctx, { kind: 'observations', text: 'kpi;kommun;år;värde\nN15428;9902;2025;..\n' })
    const state = await disclosureState(ctx, CODE)
    expect(state.figures).toBe(6)
    expect(state.hidden).toEqual([
      expect.objectContaining({ slug: 'ak9-behorig-yrkesprogram', primary: 0, secondary: 0, source: 1 }),
      expect.objectContaining({ slug: 'elever-kommunal-grundskola', primary: 2, source: 0 }),
    ])
    expect(state.exposed).toEqual([])
  })

  it('name a hidden figure that an earlier report gives away', async () => {
    await importCounts(COUNTS.replace('Väster;2025;T;3', 'Väster;2025;T;7').replace('T;64', 'T;68'))
    await set({ limits: { smallestCount: 3 }, reason: 'Prövning' })
    await makeReport(ctx, CODE, ASOF, COVER)
    await set({ limits: { smallestCount: 8 } })
    const { exposed } = await disclosureState(ctx, CODE)
    expect(exposed).toContainEqual({
      slug: 'elever-kommunal-grundskola',
      name: expect.any(String),
      area: 'Öster',
      groups: [],
      period: '2025',
      width: 0,
      isSecret: false,
    })
  })
})

const ROUNDED = COUNTS.replace('T;64', 'T;59')
  .replace('Norr;2025;T;24', 'Norr;2025;T;22')
  .replace('Öster;2025;T;4', 'Öster;2025;T;1')

describe('counts rounded to the nearest five', () => {
  beforeEach(async () => {
    await importCounts(ROUNDED)
    await set({ rounding: true, reason: 'Prövning' })
  })

  it('are shown rounded, and hidden where rounding leaves fewer than four children between', async () => {
    const { shown, disclosed } = await disclosedCounts()
    // 1 is shown as 0 only together with 1 and 2: too narrow. 3 is shown as 5, which may be 3 to 7.
    expect(shown).toMatchObject({ alla: 60, Norr: 20, Söder: 35, Väster: 5, Öster: 'protected' })
    for (const one of disclosed.observations) expect([one.numerator, one.reported]).toEqual([null, null])
  })

  it.each([
    ['', ROUNDED],
    // 61 − 24 − 33 − 3: with the rounded others the last could be 0 to 3 only, so another one goes.
    [
      ', and hide more where the rounded others leave too little',
      ROUNDED.replace('T;59', 'T;61').replace('T;22', 'T;24'),
    ],
  ])('withstand the attack%s', async (_, text) => {
    await importCounts(text)
    const { observations, rules, disclosed, shown } = await disclosedCounts()
    const few = new Set(observations.filter(rules.isFew).map(({ area }) => area))
    const around = ({ value }: { readonly value: number | null }) => ({
      low: Math.max(0, (value ?? 0) - 2),
      high: (value ?? 0) + 2,
    })
    const reaches = attackFigures(
      disclosed.observations.map((one) =>
        few.has(one.area) ? { ...one, value: null, marker: 'secret' as const } : one,
      ),
      { indicator: rules.indicator, shownBetween: around, sizeOf: () => null },
      await ctx.solver(),
    )
    expect(few.size).toBe(2)
    for (const { cell, amount } of reaches.filter(({ cell }) => few.has(cell.area))) {
      // What the others say of it, and what its own rounded value says where it is shown.
      const value = shown[cell.area.split(':')[1] ?? '']
      const own = typeof value === 'number' ? around({ value }) : { low: 0, high: Number.POSITIVE_INFINITY }
      const width = Math.min(own.high, amount?.high ?? 0) - Math.max(own.low, amount?.low ?? 0)
      expect([cell.area, width >= 4 - 0.001]).toEqual([cell.area, true])
    }
  })

  it('say so in the facts, for readers and for the next report', async () => {
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    const [indicator] = facts.indicators
    const points = indicator?.series.flatMap((one) => one.points) ?? []
    expect(points.map(({ value, roundedTo }) => [value, roundedTo])).toEqual(
      expect.arrayContaining([
        [60, 5],
        [null, null],
      ]),
    )
    expect(indicator?.warnings.join(' ')).toContain('avrundade till närmaste femtal')
    await makeReport(ctx, CODE, ASOF, COVER)
    const { id } = await organisationByCode(ctx, CODE)
    const published = await publishedCells(ctx.store.db, id, ['elever-kommunal-grundskola'])
    expect(published.find(({ area }) => area === CODE)).toMatchObject({ low: 57.5, high: 62.5 })
    expect((await disclosureState(ctx, CODE)).exposed).toEqual([])
  })

  it('are rounded where nobody is few, too, and never percentages', async () => {
    await importCounts(
      'kpi;kommun;år;kön;värde;täljare;nämnare\nelever-kommunal-grundskola;9902;2024;T;1003;;\nN15428;9902;2025;T;80,0;160;200\n',
    )
    const { disclosed } = await disclosedCounts()
    const of = (slug: string, year: string) =>
      disclosed.observations.find(({ indicator, period }) => indicator === slug && period.label === year)?.value
    expect(of('elever-kommunal-grundskola', '2024')).toBe(1005)
    expect(of('ak9-behorig-yrkesprogram', '2025')).toBe(80)
  })
})
