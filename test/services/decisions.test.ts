// Deciding a plan freezes the boundaries it is judged by; an organisation's own apply from then on, never backwards.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Invalid } from '../../src/domain/errors.ts'
import { assess, attainmentJson, collectFacts, createServices, type FullContext } from '../../src/services/index.ts'
import { findOrganisation, readJournal, verifyJournal } from '../../src/store/index.ts'
import { CODE, FILES, importText, type TestContext, testContext, withOrganisation } from '../support/context.ts'

const OWN = { onTrack: 0.9, partly: 0.5 }
const DEFAULT = { onTrack: 0.95, partly: 0.6 }
const DECISION = { plan: null, decidedOn: '2026-02-01', decidedBy: ' Kommunfullmäktige ', caseNumber: 'KS 2025/7' }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const asOf = (knownAt: string | null = null) => ({ year: 2025, plan: null, knownAt })

/** The first goal goes 55 % of its way: partly by our own boundaries, not by the default ones. */
const OBSERVATIONS = {
  kind: 'observations',
  text: FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;84,4;;'),
} as const

describe('a plan’s decision', () => {
  let context: TestContext
  let ctx: FullContext
  let clock = ''
  beforeEach(async () => {
    context = await testContext()
    clock = '2026-01-10T10:00:00.000Z'
    ctx = { ...(await withOrganisation(context)), now: () => clock }
    await importText(ctx, OBSERVATIONS)
    await importText(ctx, FILES.plan)
  })
  afterEach(() => context.close())

  const services = () => createServices(ctx)
  const inForce = async (knownAt: string | null = null) => (await assess(ctx, CODE, asOf(knownAt))).boundaries
  const status = async () => (await assess(ctx, CODE, asOf())).goals[0]
  const at = (day: string) => {
    clock = `${day}T10:00:00.000Z`
  }

  it('is judged by what the organisation has set until it is decided, and says so', async () => {
    expect(await inForce()).toEqual({ ...DEFAULT, frozenOn: null, decidedBy: null, caseNumber: null, isDefault: true })
    expect(await status()).toMatchObject({ status: 'not-attained', byDefault: 'not-attained' })
    await services().setBoundaries(CODE, OWN)
    expect(await inForce()).toMatchObject({ ...OWN, frozenOn: null, isDefault: false })
    expect(await status()).toMatchObject({ status: 'partly', byDefault: 'not-attained' })
  })

  it('freezes the boundaries: later changes apply to the next plan', async () => {
    at('2026-01-20')
    await services().setBoundaries(CODE, OWN)
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    at('2026-02-03')
    await services().setBoundaries(CODE, { onTrack: 1, partly: 0.99 })
    expect(await inForce()).toEqual({
      ...OWN,
      frozenOn: '2026-02-01',
      decidedBy: 'Kommunfullmäktige',
      caseNumber: 'KS 2025/7',
      isDefault: false,
    })
    expect((await services().planDecisions(CODE, '2022-2025')).setting).toEqual({ onTrack: 1, partly: 0.99 })
  })

  it('gets those set by the day of the decision, also where it is recorded later: nobody can ease them afterwards', async () => {
    at('2026-03-01')
    await services().setBoundaries(CODE, OWN)
    await services().decidePlan(CODE, DECISION)
    expect(await inForce()).toMatchObject({ ...DEFAULT, isDefault: true, frozenOn: '2026-02-01' })
  })

  it('does not count for what was known before it was recorded, nor do boundaries', async () => {
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    at('2026-02-05')
    await services().setBoundaries(CODE, OWN)
    expect(await inForce('2026-02-01')).toMatchObject({ ...DEFAULT, frozenOn: null })
    expect(await inForce('2026-02-02')).toMatchObject({ frozenOn: '2026-02-01' })
    await services().undoDecision(CODE, { plan: null, reason: 'Fel dag' })
    expect(await inForce('2026-02-04')).toMatchObject({ ...DEFAULT, frozenOn: '2026-02-01' })
    expect(await inForce('2026-02-05')).toMatchObject({ ...OWN, frozenOn: null })
    expect(await inForce()).toMatchObject({ ...OWN, frozenOn: null })
  })

  it('is one: a second is refused until the first is undone, which stays with its reason', async () => {
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    await expect(services().decidePlan(CODE, DECISION)).rejects.toBeInstanceOf(Conflict)
    await services().undoDecision(CODE, { plan: '2022-2025', reason: ' Fel dag ' })
    await expect(services().undoDecision(CODE, { plan: null, reason: 'Igen' })).rejects.toBeInstanceOf(Conflict)
    await services().decidePlan(CODE, { ...DECISION, decidedOn: '2026-01-31' })
    const { decision, undone } = await services().planDecisions(CODE, '2022-2025')
    expect(decision?.decidedOn).toBe('2026-01-31')
    expect(undone).toMatchObject([{ decidedOn: '2026-02-01', undone: { reason: 'Fel dag' } }])
  })

  it('cannot be undone once a report rests on it, but a report as of before it is no hindrance', async () => {
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    at('2026-02-03')
    await services().makeReport(CODE, asOf('2026-02-01'), COVER)
    await services().undoDecision(CODE, { plan: null, reason: 'Fel dag' })
    await services().decidePlan(CODE, DECISION)
    at('2026-02-04')
    await services().makeReport(CODE, asOf(), COVER)
    await expect(services().undoDecision(CODE, { plan: null, reason: 'Fel' })).rejects.toThrow('Barnbokslutet för 2025')
  })

  it('stops a report that was begun before it was undone', async () => {
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    // The report's first look at the clock is when it begins; by its second the decision has been undone.
    const looks = { count: 0 }
    const slow = { ...ctx, now: () => `2026-02-03T10:00:0${Math.min(looks.count++, 9)}.000Z` }
    const report = createServices(slow).makeReport(CODE, asOf(), COVER)
    clock = '2026-02-03T10:00:00.000Z'
    await services().undoDecision(CODE, { plan: null, reason: 'Fel dag' })
    await expect(report).rejects.toBeInstanceOf(Conflict)
  })

  it('keeps the plan’s import from being undone under it', async () => {
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    const plan = (await services().imports(CODE)).find(({ kind }) => kind === 'plan')?.id ?? ''
    expect(await services().importObstacle(CODE, plan)).toMatchObject({
      sv: expect.stringContaining('Ångra beslutet först'),
      en: expect.stringContaining('Undo the decision first'),
    })
    await services().undoDecision(CODE, { plan: null, reason: 'Fel' })
    expect(await services().importObstacle(CODE, plan)).toBeNull()
  })

  it.each([
    ['a day that is none', { decidedOn: '2026-02-30' }],
    ['a day to come', { decidedOn: '2026-02-04' }],
    ['nobody', { decidedBy: '  ' }],
    ['a personal number', { decidedBy: 'Anna 19811218-9876' }],
    ['a case number too long', { caseNumber: 'x'.repeat(61) }],
    ['a plan there is none of', { plan: 'annan' }],
  ])('is refused with %s', async (_, wrong) => {
    at('2026-02-03')
    await expect(services().decidePlan(CODE, { ...DECISION, ...wrong })).rejects.toBeInstanceOf(Invalid)
    expect((await services().planDecisions(CODE, '2022-2025')).decision).toBeNull()
  })

  it.each([
    ['lower than half', { onTrack: 0.9, partly: 0.49 }],
    ['above one', { onTrack: 1.01, partly: 0.6 }],
    ['the wrong way round', { onTrack: 0.6, partly: 0.6 }],
    ['finer than they are shown', { onTrack: 0.955, partly: 0.6 }],
    ['no numbers', { onTrack: Number.NaN, partly: 0.6 }],
  ])('refuses boundaries that are %s', async (_, boundaries) => {
    await expect(services().setBoundaries(CODE, boundaries)).rejects.toBeInstanceOf(Invalid)
  })

  it('needs a reason to be undone', async () => {
    at('2026-02-02')
    await services().decidePlan(CODE, DECISION)
    for (const reason of ['', '  ', 'x'.repeat(501), '19811218-9876'])
      await expect(services().undoDecision(CODE, { plan: null, reason })).rejects.toBeInstanceOf(Invalid)
  })

  it('is in the journal, with the change of boundaries and the undoing', async () => {
    at('2026-02-02')
    await services().setBoundaries(CODE, OWN)
    await services().setBoundaries(CODE, OWN)
    await services().decidePlan(CODE, DECISION)
    await services().undoDecision(CODE, { plan: null, reason: 'Fel dag' })
    const organisation = await findOrganisation(ctx.store.db, CODE)
    const journal = await readJournal(ctx.store.db, organisation?.id ?? '')
    expect(journal.slice(-3)).toMatchObject([
      { action: 'boundaries.set', subject: CODE, payload: { before: DEFAULT, after: OWN } },
      { action: 'plan.decide', subject: '2022-2025', payload: { decidedOn: '2026-02-01', boundaries: DEFAULT } },
      { action: 'plan.undo-decision', subject: '2022-2025', payload: { reason: 'Fel dag' } },
    ])
    expect(await verifyJournal(ctx.store.db, organisation?.id ?? '')).toMatchObject({ ok: true })
  })

  it('is told in facts and JSON, beside the verdict by the default boundaries', async () => {
    await services().setBoundaries(CODE, OWN)
    const json = attainmentJson(await assess(ctx, CODE, asOf()), ctx.catalogue)
    expect(json).toMatchObject({
      boundaries: { ...OWN, isDefault: false },
      counts: { partly: 1 },
      countsByDefault: { partly: 0 },
    })
    expect(json.goals[0]).toMatchObject({
      status: 'partly',
      byDefault: 'not-attained',
      certainty: 'unknown',
      measures: [{ status: 'partly', byDefault: 'not-attained', provisionalByDefault: null }],
    })
    const [measure] = json.goals[0]?.measures ?? []
    expect(measure?.reasons).toContainEqual(
      expect.objectContaining({ code: 'due-partly', params: expect.objectContaining({ limit: 0.5 }) }),
    )
    expect(measure?.changes.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      'Hade värdet varit 88,0 % hade statusen varit ”Uppnått”.',
      'Hade värdet varit 83,9 % hade statusen varit ”Inte uppnått”.',
    ])
    const facts = await collectFacts(ctx, CODE, asOf(), COVER)
    expect(facts).toMatchObject({
      boundaries: OWN,
      goals: [{ status: 'partly', byDefault: 'not-attained' }, {}, {}, {}],
    })
  })
})
