// Decisions and boundaries as they are stored: whose they are, which held at an instant, and that nothing goes away.

import { expect, it } from 'vitest'
import {
  addBoundaries,
  addDecision,
  boundariesAt,
  decisionAt,
  hasUndoneDecisionSince,
  listDecisions,
  markDecisionUndone,
} from '../../src/store/index.ts'
import { describeOnEachDatabase } from '../support/databases.ts'
import { noon, ORGANISATION, OTHER_ORGANISATION, withBothOrganisations } from '../support/store-samples.ts'

const DECISION = {
  plan: '2022-2025',
  decidedOn: '2022-02-21',
  decidedBy: 'Kommunfullmäktige',
  caseNumber: 'KS 2021/00877',
  boundaries: { onTrack: 0.9, partly: 0.55 },
  recordedAt: noon('2022-03-01'),
  recordedBy: 'x',
} as const

describeOnEachDatabase('decisions and boundaries', (open) => {
  it('give the boundaries that were set last at an instant, each organisation its own', async () => {
    const db = await withBothOrganisations(open)
    const set = (day: string, onTrack: number) =>
      addBoundaries(db, ORGANISATION, { onTrack, partly: 0.5, setAt: noon(day), setBy: 'x' })
    await set('2022-01-01', 0.9)
    await set('2023-01-01', 0.85)
    await set('2023-01-01', 0.8)
    const at = async (day: string) => (await boundariesAt(db, ORGANISATION, noon(day)))?.onTrack
    expect(await Promise.all(['2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'].map(at))).toEqual([
      undefined,
      0.9,
      0.9,
      0.8,
    ])
    expect(await boundariesAt(db, OTHER_ORGANISATION, noon('2024-01-01'))).toBeUndefined()
  })

  it('hold from when they were recorded until they were undone, and stay', async () => {
    const db = await withBothOrganisations(open)
    await addDecision(db, ORGANISATION, DECISION)
    await addDecision(db, OTHER_ORGANISATION, { ...DECISION, plan: 'annan' })
    const [stored] = await listDecisions(db, ORGANISATION, DECISION.plan)
    expect(stored).toMatchObject({ ...DECISION, undone: null })
    const undone = { at: noon('2022-05-01'), by: 'y', reason: 'Fel dag' }
    expect(await markDecisionUndone(db, OTHER_ORGANISATION, stored?.number ?? 0, undone)).toBe(false)
    expect(await markDecisionUndone(db, ORGANISATION, stored?.number ?? 0, undone)).toBe(true)
    expect(await markDecisionUndone(db, ORGANISATION, stored?.number ?? 0, undone)).toBe(false)
    await addDecision(db, ORGANISATION, { ...DECISION, decidedOn: '2022-02-22', recordedAt: noon('2022-05-02') })
    const at = async (day: string) => (await decisionAt(db, ORGANISATION, DECISION.plan, noon(day)))?.decidedOn
    expect(await Promise.all(['2022-02-28', '2022-03-01', '2022-05-01', '2022-05-02'].map(at))).toEqual([
      undefined,
      '2022-02-21',
      undefined,
      '2022-02-22',
    ])
    expect((await listDecisions(db, ORGANISATION, DECISION.plan)).map((one) => one.undone)).toEqual([undone, null])
    expect(await decisionAt(db, OTHER_ORGANISATION, DECISION.plan, noon('2023-01-01'))).toBeUndefined()
  })

  it('tell whether one has been undone since', async () => {
    const db = await withBothOrganisations(open)
    await addDecision(db, ORGANISATION, DECISION)
    const [stored] = await listDecisions(db, ORGANISATION, DECISION.plan)
    await markDecisionUndone(db, ORGANISATION, stored?.number ?? 0, { at: noon('2022-05-01'), by: 'y', reason: 'x' })
    expect(await hasUndoneDecisionSince(db, ORGANISATION, noon('2022-05-01'))).toBe(true)
    expect(await hasUndoneDecisionSince(db, ORGANISATION, noon('2022-05-02'))).toBe(false)
    expect(await hasUndoneDecisionSince(db, OTHER_ORGANISATION, noon('2022-01-01'))).toBe(false)
  })
})
