// What the start page opens with and asks for: nothing twice, nothing left out, no verdict on a year still running.

import { describe, expect, it } from 'vitest'
import { headline } from '../../src/web/pages/headline.ts'
import { toDo } from '../../src/web/pages/to-do.ts'
import { sampleFacts } from '../support/sample-facts.ts'
import { sampleGoals } from '../support/sample-goals.ts'

const choice = { code: '9901', year: 2025, plan: null }
const listOf = (facts: ReturnType<typeof sampleFacts>) =>
  toDo(
    { facts, imports: [], hasReport: true, choice, changing: choice, now: '2026-02-01T12:00:00.000Z', may: () => true },
    'sv',
  )

describe('what waits to be done', () => {
  const goals = sampleGoals.map((goal) => ({
    ...goal,
    assessment: null,
    assessmentDiffers: true,
    measures: goal.measures.slice(0, 1).flatMap((measure) => [
      { ...measure, name: 'Vuxna', qualifier: 'Norrbyn', status: 'awaiting' as const },
      { ...measure, name: 'Vuxna', qualifier: 'jämfört med riket', status: 'awaiting' as const },
    ]),
  }))

  it('names the breakdown of a value that is missing, and each value once however many goals wait for it', () => {
    const what = listOf(sampleFacts({ goals })).map((item) => item.what)
    expect(what.some((one) => one.startsWith('Vuxna, Norrbyn saknar värde'))).toBe(true)
    expect(what.some((one) => one.startsWith('Vuxna, jämfört med riket saknar värde'))).toBe(true)
    expect(new Set(what).size).toBe(what.length)
  })

  it('asks once to look over figures that are too old or missing, and not again for a value it has named', () => {
    const facts = sampleFacts()
    const needing = (...slugs: readonly (string | null)[]) =>
      sampleFacts({
        quality: {
          ...facts.quality,
          indicators: facts.quality.indicators.map((one) => ({ ...one, needsAction: slugs.includes(one.slug) })),
        },
      })
    const said = (of: ReturnType<typeof sampleFacts>) =>
      listOf(of).flatMap(({ what, href }) => (what.includes('ses över') ? [`${what} ${href}`] : []))
    const awaited = facts.goals.flatMap(({ measures }) => measures).find(({ status }) => status === 'awaiting')
    expect(said(needing('vaccination', 'vrakningar', awaited?.slug ?? null))).toEqual([
      'Uppgifterna för 2 mått behöver ses över /9901/datakvalitet?ar=2025&visa=atgard',
    ])
    expect(said(needing(awaited?.slug ?? null))).toEqual([])
  })

  it('leads to every goal whose assessment differs, and names all the goals without one', () => {
    const items = listOf(sampleFacts({ goals }))
    for (const { id } of goals) {
      expect(items.some((item) => item.what.includes(`mål ${id} skiljer sig`) && item.href.includes(id))).toBe(true)
      expect(items.find((item) => item.what.includes('väntar på arbetsgruppen'))?.why).toContain(id)
    }
  })
})

describe('the sentence that opens the start page', () => {
  it('says what came of a year that is over', () => {
    expect(headline(sampleFacts({ year: 2025, asOf: '2025-12-31' }), 'sv')).toContain('nåddes')
  })

  it('says how a year stands that is still running, in the present tense', () => {
    const sentence = headline(sampleFacts({ year: 2025, asOf: '2025-11-22' }), 'sv')
    expect(sentence).toMatch(/hittills|än/i)
    expect(sentence).not.toMatch(/nåddes|gick/)
  })
})
