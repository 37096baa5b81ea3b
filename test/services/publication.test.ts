// A report's way to the public: who may take which step, from where, and what stands in the way.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Conflict, Forbidden, Invalid, NotFound } from '../../src/domain/errors.ts'
import { setDisclosureLimits } from '../../src/services/disclosure-settings.ts'
import type { FullContext } from '../../src/services/full-context.ts'
import {
  approveReport,
  makeReport,
  NotPublishable,
  publishReport,
  registerOrganisation,
  withdrawReport,
} from '../../src/services/index.ts'
import { reportPublication, undoApproval } from '../../src/services/publication/index.ts'
import { answerTexts, textsToReview } from '../../src/services/text-review.ts'
import { findOrganisation, readJournal } from '../../src/store/index.ts'
import {
  CODE,
  importAll,
  importText,
  readAllTexts,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: 'KS 2026/1', decidedBy: 'Kommunfullmäktige', decidedOn: '2026-02-20', version: '1' }
const SAID = { caseNumber: 'KS 2026/1', decidedOn: '2026-02-20' }

describe('a report on its way to the public', () => {
  let context: TestContext
  let ctx: FullContext
  let id = ''
  const as = (...roles: FullContext['actor']['roles']): FullContext => ({ ...ctx, actor: { ...ctx.actor, roles } })
  const stateOf = async () => (await reportPublication(ctx, CODE, id)).state
  const journal = async () => {
    const organisation = await findOrganisation(ctx.store.db, CODE)
    return readJournal(ctx.store.db, organisation?.id ?? '')
  }

  beforeEach(async () => {
    context = await testContext()
    ctx = await withOrganisation(context)
    await importAll(ctx)
    await readAllTexts(ctx, CODE, 2025)
    id = (await makeReport(ctx, CODE, ASOF, COVER)).id
  })
  afterEach(() => context.close())

  it('goes from draft over approved and published to withdrawn, with a line in the journal for each step', async () => {
    expect(await stateOf()).toBe('draft')
    await approveReport(ctx, CODE, id)
    expect(await stateOf()).toBe('approved')
    await publishReport(ctx, CODE, id, SAID)
    expect(await reportPublication(ctx, CODE, id)).toMatchObject({ state: 'published', published: SAID })
    await withdrawReport(ctx, CODE, id, ' Fel siffra i tabell 3 ')
    const { state, withdrawn } = await reportPublication(ctx, CODE, id)
    expect([state, withdrawn?.reason]).toEqual(['withdrawn', 'Fel siffra i tabell 3'])
    expect((await journal()).slice(-3).map(({ action, subject }) => [action, subject])).toEqual([
      ['report.approve', id],
      ['report.publish', id],
      ['report.withdraw', id],
    ])
  })

  it('is a draft again when its approval is undone, and not after it has been published', async () => {
    await approveReport(ctx, CODE, id)
    await undoApproval(ctx, CODE, id)
    expect(await stateOf()).toBe('draft')
    expect((await journal()).at(-1)?.action).toBe('report.undo-approval')
    await approveReport(ctx, CODE, id)
    await publishReport(ctx, CODE, id, SAID)
    await expect(undoApproval(ctx, CODE, id)).rejects.toBeInstanceOf(Conflict)
  })

  it('takes one step at a time', async () => {
    await expect(publishReport(ctx, CODE, id, SAID)).rejects.toBeInstanceOf(Conflict)
    await expect(withdrawReport(ctx, CODE, id, 'x')).rejects.toBeInstanceOf(Conflict)
    await approveReport(ctx, CODE, id)
    await expect(approveReport(ctx, CODE, id)).rejects.toBeInstanceOf(Conflict)
    await publishReport(ctx, CODE, id, SAID)
    await withdrawReport(ctx, CODE, id, 'Fel')
    await expect(publishReport(ctx, CODE, id, SAID)).rejects.toBeInstanceOf(Conflict)
    expect(await stateOf()).toBe('withdrawn')
  })

  it('is approved, published and withdrawn by a decision-maker, and by none of those who make it', async () => {
    const maker = as('analyst', 'process-leader', 'auditor', 'registrar', 'administrator', 'reader')
    await expect(approveReport(maker, CODE, id)).rejects.toBeInstanceOf(Forbidden)
    await approveReport(as('decision-maker'), CODE, id)
    await expect(publishReport(maker, CODE, id, SAID)).rejects.toBeInstanceOf(Forbidden)
    await publishReport(as('decision-maker'), CODE, id, SAID)
    await expect(withdrawReport(maker, CODE, id, 'Fel')).rejects.toBeInstanceOf(Forbidden)
    await withdrawReport(as('decision-maker'), CODE, id, 'Fel')
  })

  it('is not found from another organisation', async () => {
    await registerOrganisation(ctx, { code: '9903', name: 'Nyby', type: 'municipality' })
    await expect(approveReport(ctx, '9903', id)).rejects.toBeInstanceOf(NotFound)
    await expect(reportPublication(ctx, '9903', id)).rejects.toBeInstanceOf(NotFound)
    expect(await stateOf()).toBe('draft')
  })

  it.each([
    ['no case number', { caseNumber: ' ' }],
    ['another case number than its cover has', { caseNumber: 'KS 2026/2' }],
    ['too long a case number', { caseNumber: 'x'.repeat(61) }],
    ['a personal number for a case number', { caseNumber: '19121212-1212' }],
    ['no date', { decidedOn: '' }],
    ['a day that does not exist', { decidedOn: '2026-02-30' }],
    ['a day that has not been', { decidedOn: '2026-03-04' }],
  ])('is not published with %s', async (_what, wrong) => {
    await approveReport(ctx, CODE, id)
    await expect(publishReport(ctx, CODE, id, { ...SAID, ...wrong })).rejects.toBeInstanceOf(Invalid)
    expect(await stateOf()).toBe('approved')
  })

  it('is withdrawn for a reason without personal data', async () => {
    await approveReport(ctx, CODE, id)
    await publishReport(ctx, CODE, id, SAID)
    for (const reason of ['', '  ', 'x'.repeat(501), 'Barnet 19121212-1212 nämns'])
      await expect(withdrawReport(ctx, CODE, id, reason)).rejects.toBeInstanceOf(Invalid)
    expect(await stateOf()).toBe('published')
  })

  it('is not published while a text in it must be changed', async () => {
    await approveReport(ctx, CODE, id)
    const { items } = await textsToReview(ctx, CODE, ASOF)
    await answerTexts(ctx, CODE, ASOF, new Map(items.slice(0, 1).map(({ sha256 }) => [sha256, 'change'])))
    const refused = await publishReport(ctx, CODE, id, SAID).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotPublishable)
    expect((refused as NotPublishable).obstacles).toMatchObject([{ kind: 'texts', counts: { flagged: 1 } }])
    expect(await stateOf()).toBe('approved')
  })

  it('is not published without its texts having been read', async () => {
    const other = await testContext()
    await importAll(await withOrganisation(other))
    const made = await makeReport(other.ctx, CODE, ASOF, COVER)
    await approveReport(other.ctx, CODE, made.id)
    await expect(publishReport(other.ctx, CODE, made.id, SAID)).rejects.toThrow(/texter om barn är inte lästa/)
    await other.close()
  })
})

describe('a report with figures about few children', () => {
  const OWN = `kpi;kommun;år;kön;värde;täljare;nämnare
skolfranvaro-over-15;9902;2024/25;T;10,0;60;600
skolfranvaro-over-15;9902;2024/25;K;10,0;30;300
skolfranvaro-over-15;9902;2024/25;M;10,0;30;300
`
  it('is not published when the limits have been raised above what it shows', async () => {
    const context = await testContext()
    const ctx = await withOrganisation(context)
    await importAll(ctx)
    await importText(ctx, { kind: 'observations', text: OWN })
    await readAllTexts(ctx, CODE, 2025)
    const { id } = await makeReport(ctx, CODE, ASOF, COVER)
    await approveReport(ctx, CODE, id)
    await setDisclosureLimits(ctx, CODE, 'kommunen', {
      limits: { registerNumerator: 50, registerDenominator: 60 },
      reason: 'Hellre för mycket',
    })
    const refused = await publishReport(ctx, CODE, id, SAID).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NotPublishable)
    expect((refused as NotPublishable).obstacles).toMatchObject([
      {
        kind: 'figures',
        indicators: expect.arrayContaining([ctx.catalogue.find('skolfranvaro-over-15')?.name]),
      },
    ])
    const again = await makeReport(ctx, CODE, ASOF, COVER)
    await approveReport(ctx, CODE, again.id)
    await publishReport(ctx, CODE, again.id, SAID)
    await context.close()
  })
})
