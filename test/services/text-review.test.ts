// The question whether a child can be recognised: asked of every free text once, and before anything is published.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Invalid } from '../../src/domain/errors.ts'
import { setDisclosureLimits } from '../../src/services/disclosure-settings.ts'
import { buildReport, collectFacts, makeReport, NotReviewed } from '../../src/services/index.ts'
import { organisationByCode } from '../../src/services/organisations.ts'
import { answerTexts, textsToReview } from '../../src/services/text-review.ts'
import { readJournal } from '../../src/store/index.ts'
import {
  CODE,
  FILES,
  importAll,
  importText,
  type TestContext,
  testContext,
  withOrganisation,
} from '../support/context.ts'
import { documentText } from '../support/document-text.ts'

const ASOF = { year: 2025, plan: null, knownAt: null }
const COVER = { caseNumber: null, decidedBy: null, decidedOn: null, version: '1' }

let context: TestContext
let ctx: TestContext['ctx']
beforeEach(async () => {
  context = await testContext()
  ctx = await withOrganisation(context)
  await importAll(ctx)
})
afterEach(() => context.close())

const items = async () => (await textsToReview(ctx, CODE, ASOF)).items
const counts = async () => (await collectFacts(ctx, CODE, ASOF, COVER)).textReview
const refusal = (act: Promise<unknown>) => act.then(() => null).catch((error: unknown) => error)
const hashOf = async (text: string): Promise<string> => {
  const found = (await items()).find((item) => item.text === text)
  if (!found) throw new Error(text)
  return found.sha256
}
const answerAll = async (answer: 'fine' | 'change') =>
  answerTexts(ctx, CODE, ASOF, new Map((await items()).map(({ sha256 }) => [sha256, answer])))
/** A later result of an activity. */
const outcome = (line: string) =>
  importText(ctx, { kind: 'outcomes', text: `${FILES.outcomes.text.split('\n')[0]}\n${line}\n` })

describe('the texts to read', () => {
  it('are results, effects, lessons, the group’s reasons and further actions, and comments on money, each once', async () => {
    expect((await items()).map(({ text, places }) => [text, ...places.map(({ kind, of }) => `${of} ${kind}`)])).toEqual(
      [
        ['180 elever', 'Lovskola result'],
        ['Fler blev behöriga', 'Lovskola effect'],
        ['Börja i årskurs 7', 'Lovskola lesson'],
        ['Behörigheten är över målet', 'M1 reason'],
        ['Alla ringda', 'Ring familjer result'],
        ['Färre akuta ärenden', 'M3 reason'],
        ['Avtal med värdar', 'M3 further-actions'],
        ['Rutinen är beslutad', 'Skriv rutin result'],
        ['Rutinen används', 'M4 reason'],
        ['Fler elever med stöd', 'Grundskola comment'],
      ],
    )
    await outcome('A2;2025-12-05;genomförd;Rutinen är beslutad;;40000;;')
    const repeated = (await items()).find(({ text }) => text === 'Rutinen är beslutad')
    expect(repeated?.places.map(({ of }) => of)).toEqual(['Ring familjer', 'Skriv rutin'])
  })

  it('hold numbers of children up to the smallest count that is shown, never how few below five', async () => {
    await outcome('A2;2025-12-05;genomförd;Alla ringda;;40000;3;')
    const found = (await items()).find(({ places }) => places[0]?.kind === 'children')
    expect(found).toMatchObject({ text: null, children: null, places: [{ of: 'Ring familjer' }] })
    await outcome('A2;2025-12-06;genomförd;Alla ringda;;40000;7;')
    expect((await items()).some(({ places }) => places[0]?.kind === 'children')).toBe(false)
    await setDisclosureLimits(ctx, CODE, 'kommunen', { limits: { smallestCount: 9 }, reason: '' })
    expect((await items()).find(({ places }) => places[0]?.kind === 'children')?.children).toBe(7)
  })

  it('are published with fewer than five called so, whatever the limits', async () => {
    await setDisclosureLimits(ctx, CODE, 'kommunen', { limits: { smallestCount: 1 }, reason: 'Prövning' })
    await outcome('A2;2025-12-05;genomförd;Alla ringda;;40000;3;')
    const facts = await collectFacts(ctx, CODE, ASOF, COVER)
    expect(facts.goals.flatMap(({ activities }) => activities.map(({ children }) => children))).toEqual([
      180,
      'few',
      null,
      null,
    ])
  })
})

describe('answers', () => {
  it('count in the facts, and hold while the text is the same', async () => {
    expect(await counts()).toEqual({ total: 10, reviewed: 0, flagged: 0 })
    await answerTexts(ctx, CODE, ASOF, new Map([[await hashOf('Alla ringda'), 'fine']]))
    await answerTexts(ctx, CODE, ASOF, new Map([[await hashOf('Avtal med värdar'), 'change']]))
    expect(await counts()).toEqual({ total: 10, reviewed: 2, flagged: 1 })
    await outcome('A2;2025-12-05;genomförd;Alla  ringda ;;45000;;')
    expect((await items()).find(({ text }) => text === 'Alla ringda')?.review).toMatchObject({ answer: 'fine' })
    await outcome('A2;2025-12-06;genomförd;Alla ringda, också den sista;;45000;;')
    expect(await counts()).toEqual({ total: 10, reviewed: 1, flagged: 1 })
  })

  it('are journalled without the text, and only where they are new', async () => {
    const sha256 = await hashOf('Alla ringda')
    await answerTexts(ctx, CODE, ASOF, new Map([[sha256, 'fine']]))
    await answerTexts(ctx, CODE, ASOF, new Map([[sha256, 'fine']]))
    await answerTexts(ctx, CODE, ASOF, new Map([[sha256, 'change']]))
    const { id } = await organisationByCode(ctx, CODE)
    const entries = (await readJournal(ctx.store.db, id)).filter(({ action }) => action === 'report.review-texts')
    expect(entries.map(({ payload }) => payload)).toEqual([
      { plan: null, answers: { [sha256]: 'fine' } },
      { plan: null, answers: { [sha256]: 'change' } },
    ])
    expect(JSON.stringify(entries)).not.toContain('ringda')
  })

  it('are refused for a text that is not there any more, all of them', async () => {
    const known = await hashOf('Alla ringda')
    const both = new Map([
      [known, 'fine'],
      ['0'.repeat(64), 'fine'],
    ] as const)
    expect(await refusal(answerTexts(ctx, CODE, ASOF, both))).toBeInstanceOf(Invalid)
    expect((await counts()).reviewed).toBe(0)
  })
})

describe('a report', () => {
  const make = () => makeReport(ctx, CODE, ASOF, COVER, { requireReview: true })

  it('is refused while a text is unread, or must be changed, and made when all are read', async () => {
    expect(await refusal(make())).toBeInstanceOf(NotReviewed)
    await answerAll('change')
    expect(await refusal(make())).toMatchObject({ counts: { total: 10, reviewed: 10, flagged: 10 } })
    await answerAll('fine')
    expect(await refusal(make())).toBeNull()
  })

  it('says in its method who read it, or that nobody did', async () => {
    const words = async () => documentText(await buildReport(ctx, await collectFacts(ctx, CODE, ASOF, COVER)))
    expect(await words()).toContain('Av 10 texter och små antal barn har en person läst 0')
    await answerAll('fine')
    expect(await words()).toContain('En person har läst alla fritexter och små antal barn (10) och svarat nej')
  })
})
