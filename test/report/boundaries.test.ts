// What a report says of the boundaries it is judged by, and of what the default ones would have said.

import { describe, expect, it } from 'vitest'
import { doubtOf, goalCertainty, goalDoubt } from '../../src/domain/attainment/doubt.ts'
import { buildDocument } from '../../src/report/build-document.ts'
import type { Facts, GoalFact } from '../../src/report/facts.ts'
import { documentText } from '../support/document-text.ts'
import { emptyFacts, sampleFacts } from '../support/sample-facts.ts'
import { barnbokslutTemplate } from '../support/template.ts'

const OWN = {
  onTrack: 0.9,
  partly: 0.5,
  frozenOn: '2022-02-21',
  decidedBy: 'Kommunstyrelsen',
  caseNumber: null,
  isDefault: false,
}
const sample = sampleFacts().goals

const textOf = (facts: Facts): string =>
  documentText(buildDocument(facts, barnbokslutTemplate(), {})).replaceAll(/[\u00a0\u202f]/g, ' ')

/** The sample, where by the default boundaries M5 is not attained, and the second measure of M8 is awaited otherwise. */
const differing: readonly GoalFact[] = sample.map((goal) => ({
  ...goal,
  byDefault: goal.id === 'M5' ? 'not-attained' : goal.byDefault,
  measures: goal.measures.map((measure, index) => {
    if (goal.id === 'M5') return { ...measure, byDefault: 'not-attained' }
    if (goal.id === 'M8' && index === 1)
      return {
        ...measure,
        status: 'awaiting',
        provisional: 'partly',
        byDefault: 'awaiting',
        provisionalByDefault: 'not-attained',
      }
    return measure
  }),
}))

describe('the boundaries in a report', () => {
  it('are written with when they were frozen and by which decision', () => {
    const text = textOf(sampleFacts({ boundaries: OWN }))
    expect(text).toContain(
      'Planen bedöms efter gränserna 0,90 för på väg och 0,50 för delvis uppnått. De låstes när planen beslutades den ' +
        '21 februari 2022 av kommunstyrelsen. Senare ändringar gäller nästa plan. Standardgränserna är 0,95 och 0,60',
    )
    expect(text).toContain('Inget mål får en annan status med standardgränserna.')
    expect(text).toContain('minst 0,50 av vägen är delvis uppnått')
    expect(text).toContain('Kvoten 0,90 eller mer är på väg')
    expect(text).toContain('eller minst 90 procent av den')
    expect(text).toContain('men minst 50 procent av vägen är avklarad')
  })

  it('say so where the plan is not decided, and where there is none', () => {
    const boundaries = { ...OWN, frozenOn: null, decidedBy: null }
    expect(textOf(sampleFacts({ boundaries }))).toContain('Planen är inte beslutad här')
    expect(textOf(emptyFacts())).toContain('En plan skulle bedömas efter gränserna 0,95')
  })

  it('stand against the default ones: at each goal that differs, and in a table of counts', () => {
    const text = textOf(sampleFacts({ boundaries: OWN, goals: differing }))
    const sentence = 'Med standardgränserna (0,95 och 0,60) hade statusen varit inte uppnått.'
    expect(text.split(sentence)).toHaveLength(2)
    expect(text.indexOf(sentence)).toBeGreaterThan(text.indexOf('Pojkars resultat i matematik i årskurs 6 ska öka'))
    expect(text).toContain(
      'Mått 2: med standardgränserna (0,95 och 0,60) hade den preliminära statusen varit inte uppnått.',
    )
    expect(text).toMatch(/Delvis uppnått +\| +1 +\| +0\n/)
    expect(text).toMatch(/Inte uppnått +\| +0 +\| +1\n/)
    expect(text).not.toContain('Inget mål får en annan status')
  })
})

describe('certainty beside a status', () => {
  const measure = (
    status: 'attained' | 'partly' | 'uncertain' | 'awaiting',
    certainty: 'clear' | 'within-chance' | 'unknown' | null,
    code = '',
  ) => ({
    status,
    certainty,
    reasons: [{ code }],
  })

  it('says whether chance could be it, or why nobody can say; nothing where it is clear or is the status itself', () => {
    expect(doubtOf(measure('partly', 'within-chance'))).toBe('within-chance')
    expect(doubtOf(measure('partly', 'unknown', 'chance-no-parts'))).toBe('no-parts')
    expect(doubtOf(measure('partly', 'unknown', 'chance-rounding'))).toBe('rounding')
    expect(doubtOf(measure('partly', 'unknown', 'chance-no-method'))).toBe('no-method')
    for (const none of [measure('partly', 'clear'), measure('partly', null), measure('uncertain', 'within-chance')])
      expect(doubtOf(none)).toBeNull()
  })

  it('of a goal is that of the measures that decide it', () => {
    const [clear, within, unknown] = (['clear', 'within-chance', 'unknown'] as const).map((one) =>
      measure('partly', one),
    )
    const met = (['clear', 'within-chance', 'unknown'] as const).map((one) => measure('attained', one))
    const certainty = (
      status: 'partly' | 'attained' | 'awaiting',
      measures: Parameters<typeof goalCertainty>[0]['measures'],
    ) => goalCertainty({ status, measures })
    if (!clear || !within || !unknown) throw new Error('three measures')
    expect(certainty('partly', [unknown, within, clear])).toBe('clear')
    expect(certainty('partly', [unknown, within, ...met])).toBe('within-chance')
    expect(certainty('attained', met)).toBe('within-chance')
    expect(certainty('awaiting', [measure('awaiting', 'within-chance'), ...met])).toBeNull()
    expect(certainty('attained', [measure('attained', null)])).toBeNull()
    expect(goalDoubt({ status: 'partly', measures: [measure('attained', 'within-chance'), clear] })).toBeNull()
  })

  it('stands in words at every status a report shows', () => {
    const text = textOf(sampleFacts())
    const long = 'Delvis uppnått, skillnaden mot målet ryms inom slumpen'
    expect(text).toContain(`<${long}> Pojkars resultat`)
    expect(text).toMatch(/M5 Pojkars resultat i matematik i årskurs 6 ska öka +\| Delvis uppnått, inom slumpen +\|/)
    expect(text).toContain('M5 Pojkars resultat i matematik i årskurs 6 ska öka: delvis uppnått, skillnaden mot målet')
    expect(text).toContain('Inom slumpen: skillnaden mot målet är så liten att den kan bero på slumpen.')
    expect(text).toContain('Mål 80 %: uppnått, skillnaden mot målet ryms inom slumpen.')
  })
})
