// Undoing a committed import and making it count again: what comes back, and what is in the way.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Forbidden, NotFound, sentenceIn } from '../../../src/domain/errors.ts'
import type { FullContext } from '../../../src/services/full-context.ts'
import { importFile, importObstacle, importPreview } from '../../../src/services/imports/index.ts'
import { commitImport, makeReport, previewImport, redoImport, undoImport } from '../../../src/services/index.ts'
import { organisationByCode } from '../../../src/services/organisations.ts'
import { planState } from '../../../src/services/plan-state.ts'
import { currentObservations, readJournal, verifyJournal } from '../../../src/store/index.ts'
import {
  bytesOf,
  CODE,
  FILES,
  importText,
  requestOf,
  type TestContext,
  testContext,
  withOrganisation,
} from '../../support/context.ts'

const OWNER = { organisation: CODE }
const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }
const corrected = {
  kind: 'observations',
  text: FILES.observations.text.replace('2025;T;90,0;180;200', '2025;T;91,0;182;200'),
} as const
const laterPlan = {
  kind: 'plan',
  text: FILES.plan.text.replace('Fler når behörighet', 'Alla når behörighet').replace(/^Arbetssätt.*\n/m, ''),
} as const

describe('an import that is undone', () => {
  let context: TestContext
  let ctx: FullContext
  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
  })
  afterEach(() => context.close())

  const organisation = () => organisationByCode(ctx, CODE)
  const value = async () => {
    const all = await currentObservations(ctx.store.db, (await organisation()).id, { areas: [CODE] })
    return all.find(
      (one) => one.indicator === 'ak9-behorig-yrkesprogram' && one.period.label === '2025' && !one.dimensions.sex,
    )?.value
  }
  const goals = async () => (await planState(ctx, await organisation(), ASOF)).goals.map(({ title }) => title)
  const obstacle = async (id: string) => sentenceIn((await importObstacle(ctx, OWNER, id)) ?? '', 'sv')
  const conflict = (work: Promise<unknown>) => expect(work).rejects.toThrow(Conflict)

  it('gives the figures before it back, says who and when, and is journalled in an unbroken chain', async () => {
    await importText(ctx, FILES.observations)
    const id = await importText(ctx, corrected)
    expect(await value()).toBe(91)
    const undone = await undoImport({ ...ctx, actor: { ...ctx.actor, id: 'omar' } }, OWNER, id)
    expect(await value()).toBe(90)
    expect(undone).toMatchObject({ status: 'undone', kept: { undone: { by: 'omar' }, gaps: [] } })
    const { id: owner } = await organisation()
    expect((await readJournal(ctx.store.db, owner)).at(-1)).toMatchObject({
      action: 'import.undo',
      subject: id,
      actor: 'omar',
      at: undone.kept?.undone?.at,
    })
    expect(await verifyJournal(ctx.store.db, owner)).toMatchObject({ ok: true })
  })

  it('can be redone, and then ranks as it did: what has been saved since still stands', async () => {
    await importText(ctx, FILES.observations)
    const id = await importText(ctx, corrected)
    await undoImport(ctx, OWNER, id)
    expect(await redoImport(ctx, OWNER, id)).toMatchObject({ status: 'active', kept: { undone: null } })
    expect(await value()).toBe(91)
    await undoImport(ctx, OWNER, id)
    await importText(ctx, { ...corrected, text: corrected.text.replace('91,0;182', '92,0;184') })
    await redoImport(ctx, OWNER, id)
    expect(await value()).toBe(92)
    expect((await importPreview(ctx, OWNER, id)).kept?.gaps).toHaveLength(2)
  })

  it('gives the plan before it back, with the goals it had closed', async () => {
    await importText(ctx, FILES.plan)
    const id = await importText(ctx, laterPlan)
    expect(await goals()).toEqual(['Alla når behörighet', 'Minst 95 procent vaccinerade', 'Inga barn vräks'])
    await undoImport(ctx, OWNER, id)
    expect(await goals()).toEqual([
      'Fler når behörighet',
      'Minst 95 procent vaccinerade',
      'Inga barn vräks',
      'Rutin för barnets bästa',
    ])
    await redoImport(ctx, OWNER, id)
    expect(await goals()).toHaveLength(3)
  })

  it('is the newest file of its plan: an older one waits, and is not redone under a newer', async () => {
    const first = await importText(ctx, FILES.plan)
    const second = await importText(ctx, laterPlan)
    await conflict(undoImport(ctx, OWNER, first))
    expect(await obstacle(first)).toContain('Planen har lästs in på nytt sedan dess, med plan.csv')
    await undoImport(ctx, OWNER, second)
    await importText(ctx, { ...laterPlan, text: laterPlan.text.replace('Alla når', 'Nästan alla når') })
    await conflict(redoImport(ctx, OWNER, second))
    expect(await obstacle(second)).toContain('Läs in filen igen')
  })

  it('is not one whose goals and activities something has been reported about', async () => {
    const plan = await importText(ctx, FILES.plan)
    const outcomes = await importText(ctx, FILES.outcomes)
    expect(await obstacle(plan)).toContain('outcomes.csv redovisar mål eller aktiviteter')
    await conflict(undoImport(ctx, OWNER, plan))
    expect(await goals()).toHaveLength(4)
    await undoImport(ctx, OWNER, outcomes)
    await undoImport(ctx, OWNER, plan)
    expect(await goals()).toEqual([])
    await conflict(redoImport(ctx, OWNER, outcomes))
    await redoImport(ctx, OWNER, plan)
    await redoImport(ctx, OWNER, outcomes)
    expect((await planState(ctx, await organisation(), ASOF)).outcomes).toHaveLength(4)
  })

  it('is undone once, by somebody who may, and is the organisation’s own', async () => {
    const id = await importText(ctx, FILES.observations)
    const preview = await previewImport(ctx, OWNER, requestOf(corrected))
    await conflict(undoImport(ctx, OWNER, preview.id))
    await conflict(redoImport(ctx, OWNER, id))
    await expect(
      undoImport({ ...ctx, actor: { id: 'x', name: 'x', roles: [], organisation: null, units: null } }, OWNER, id),
    ).rejects.toThrow(Forbidden)
    await expect(undoImport(ctx, { national: true }, id)).rejects.toThrow(NotFound)
    await undoImport(ctx, OWNER, id)
    await conflict(undoImport(ctx, OWNER, id))
  })

  describe('stays where a report rests on it', () => {
    const report = (knownAt: string | null = null) => makeReport(ctx, CODE, { ...ASOF, knownAt }, COVER)

    it('made after it, from figures or a plan it has; the message says which and what to do', async () => {
      const observations = await importText(ctx, FILES.observations)
      const plan = await importText(ctx, FILES.plan)
      const budget = await importText(ctx, FILES.budget)
      await report()
      for (const id of [observations, plan, budget]) {
        await conflict(undoImport(ctx, OWNER, id))
        expect(await obstacle(id)).toBe(
          'Inläsningen går inte att ångra. Barnbokslutet för 2025, som gjordes den 3 mars 2026, kan bygga på uppgifter ur den. Läs in en rättad fil i stället.',
        )
      }
      expect(await value()).toBe(90)
    })

    it('but not where the report was made before it, while it was undone, or by what was known before it', async () => {
      await importText(ctx, FILES.observations)
      await importText(ctx, FILES.plan)
      await report()
      const id = await importText(ctx, corrected)
      await undoImport(ctx, OWNER, id)
      await report()
      await redoImport(ctx, OWNER, id)
      await report('2026-03-02')
      await undoImport(ctx, OWNER, id)
      expect(await value()).toBe(90)
    })

    it('and not where the report tells of nothing it has', async () => {
      await importText(ctx, FILES.plan)
      const other = await importText(ctx, {
        kind: 'observations',
        text: 'kpi;kommun;år;kön;värde\nN15428;0684;2025;T;80,0\n',
      })
      const budget = await importText(ctx, FILES.budget)
      await undoImport(ctx, OWNER, budget)
      await report()
      await redoImport(ctx, OWNER, budget)
      await undoImport(ctx, OWNER, budget)
      // The plan measures the indicator: what the file says of another kommun may have been compared with.
      await conflict(undoImport(ctx, OWNER, other))
    })

    it('national figures too, in any organisation’s report', async () => {
      await importText(ctx, FILES.plan)
      const sent = requestOf({ kind: 'observations', text: 'kpi;kommun;år;kön;värde\nN15428;0;2025;T;80,0\n' })
      const preview = await previewImport(ctx, { national: true }, sent)
      await commitImport(ctx, { national: true }, preview.id)
      await report()
      await conflict(undoImport(ctx, { national: true }, preview.id))
    })
  })

  it('keeps its file, byte for byte', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(FILES.budget.text.replaceAll('\n', '\r\n'))])
    const preview = await previewImport(ctx, OWNER, { ...requestOf(FILES.budget), bytes })
    await commitImport(ctx, OWNER, preview.id)
    await undoImport(ctx, OWNER, preview.id)
    const file = await importFile(ctx, OWNER, preview.id)
    expect([file.fileName, new Uint8Array(file.bytes)]).toEqual(['budget.csv', bytes])
  })
})

it('a report that is being made when an import is undone is not kept', async () => {
  const context = await testContext()
  try {
    const ctx = await withOrganisation(context)
    await importText(ctx, FILES.plan)
    const id = await importText(ctx, FILES.observations)
    const made = makeReport(ctx, CODE, ASOF, COVER)
    // Drawing the PDF takes long enough, in a thread of its own.
    await undoImport(ctx, OWNER, id)
    await expect(made).rejects.toThrow('En inläsning ångrades medan barnbokslutet gjordes')
  } finally {
    await context.close()
  }
})
