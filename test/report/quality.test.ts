import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/report/build-document.ts'
import type { Facts, HindranceFact, IndicatorQualityFact } from '../../src/report/facts.ts'
import {
  chanceWords,
  gapWords,
  hiddenWords,
  latestWords,
  remedyWords,
  standingWords,
  waveWords,
} from '../../src/report/parts/quality-words.ts'
import { type Given, qualityOf } from '../domain/data-quality/given.ts'
import { documentText } from '../support/document-text.ts'
import { emptyFacts, sampleFacts } from '../support/sample-facts.ts'
import { barnbokslutTemplate } from '../support/template.ts'

const of = (given: Given, changes: Partial<IndicatorQualityFact> = {}): IndicatorQualityFact => {
  const { lastRead: _, sources, ...quality } = qualityOf(given)
  return { ...quality, sources, name: 'Behöriga', goals: [], needsAction: false, lastRead: null, ...changes }
}
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('an indicator’s data quality in words', () => {
  it.each<[string, Given, string]>([
    ['late by one', { values: '2019-2023' }, 'Värdet för 2024 borde ha kommit.'],
    ['late by several', { values: '2019-2021' }, 'Värdena för 2022–2024 borde ha kommit.'],
    ['a hole', { values: '2019-2020 2022-2025' }, 'Inget är inläst för 2021.'],
    [
      'one that may have come',
      { values: '2019-2024' },
      'Värdet för 2025 kan komma när som helst, senast i december 2026.',
    ],
    [
      'one that cannot have come',
      { values: '2019/20 2020/21 2021/22 2022/23 2023/24', day: '2025-06-20' },
      'Värdet för läsåret 2024/25 kommer tidigast i juli 2025.',
    ],
    ['all there is', { values: '2019-2025' }, ''],
    ['nothing', {}, ''],
  ])('says why it stands as it does: %s', (_, given, expected) => {
    expect(standingWords(of(given))).toBe(expected)
  })

  it('says how old the latest value is once that is a year, where there could be a newer one', () => {
    expect(latestWords(of({ values: '2025' }))).toBe('2025')
    expect(latestWords(of({ values: '2025', day: '2027-06-30' }))).toBe('2025')
    expect(latestWords(of({ values: '2024' }))).toBe('2024 (drygt ett år gammalt)')
    expect(latestWords(of({ values: '2021' }))).toBe('2021 (drygt fyra år gammalt)')
    expect(latestWords(of({}))).toBe('inget värde')
  })

  it('tells each kind of gap with its periods, and of whom where it is not everybody', () => {
    const hidden = { 2023: 'secret', 2024: 'protected', 2025: 30 } as const
    const quality = of({
      values: '2019 2023-2025',
      cells: { 2020: 'missing', 2021: 'missing', 2022: 'secret' },
      girls: hidden,
      boys: hidden,
    })
    expect(gapWords(quality)).toEqual([
      '2020 och 2021: saknas i källan',
      '2022: sekretess',
      'flickor och pojkar 2023: sekretess',
      'flickor och pojkar 2024: skyddad uppgift (få barn)',
    ])
    expect(plain(hiddenWords(quality))).toBe('5 av 13 värden')
  })

  it('names one or two districts, and counts more', () => {
    const names = (...districts: readonly string[]) =>
      gapWords(
        of({
          values: '2024-2025',
          districts: {
            ...Object.fromEntries(districts.map((name) => [name, { 2024: 30, 2025: 'protected' }])),
            Övriga: { 2024: 30, 2025: 31 },
          },
        }),
      )
    expect(names('Norr', 'Söder')).toEqual(['Norr och Söder 2025: skyddad uppgift (få barn)'])
    expect(names('Norr', 'Söder', 'Öster')).toEqual(['tre områden 2025: skyddad uppgift (få barn)'])
  })

  it('says whether chance can be told, and why not', () => {
    const parts = { 2024: [50, 20, 40], 2025: 50 } as const
    expect(plain(chanceWords(of({ cells: parts })))).toBe('Källan anger antal för 1 av 2 värden.')
    expect(chanceWords(of({ values: '2025' }))).toBe('Källan anger inte hur många barn värdena bygger på.')
    expect(chanceWords(of({}))).toBe('')
  })

  it('tells answers and response rate of each wave, the newest first, and that a rate is low', () => {
    const quality = of({
      cells: { 2021: 70, 2023: [75, 90, 120], 2025: [80, 200, 250] },
      rates: { 2023: 82, 2025: 48 },
      indicator: { collection: 'survey', everyYears: 2 },
    })
    expect(waveWords(quality).map(plain)).toEqual([
      '2025: 250 svar, svarsfrekvens 48 %, vilket är lågt',
      '2023: 120 svar, svarsfrekvens 82 %',
      '2021: antal svar och svarsfrekvens är inte kända',
    ])
  })

  it('says what to do in plain words', () => {
    expect(remedyWords({ code: 'read-value', period: '2024/25' })).toBe('Läs in värdet för läsåret 2024/25.')
    expect(remedyWords({ code: 'read-value', period: null })).toBe('Läs in ett värde.')
    expect(remedyWords({ code: 'wait-for-value', period: '2025', earliest: '2026-09-01' })).toBe(
      'Vänta på värdet för 2025. Det kommer tidigast i september 2026.',
    )
    expect(remedyWords({ code: 'none' })).toBe('')
  })
})

describe('the chapter on how far the figures can be trusted', () => {
  const chapter = (facts: Facts): string => {
    const text = plain(documentText(buildDocument(facts, barnbokslutTemplate(), {}))).replaceAll(/ {2,}/g, ' ')
    return text.slice(text.indexOf('# Så säkra är uppgifterna'), text.indexOf('# Bilagor'))
  }
  const quality = (indicators: readonly IndicatorQualityFact[], hindrances: readonly HindranceFact[] = []) =>
    sampleFacts({ quality: { day: '2026-04-22', indicators, hindrances } })
  const doubtful = (certainty: HindranceFact['certainty']): HindranceFact => ({
    goal: 'M1',
    title: 'Fler når målen',
    measure: 'Behöriga',
    slug: null,
    status: 'attained',
    certainty,
    what: 'chance',
    why: { code: 'chance-within', text: '' },
    remedy: { code: 'next-value', text: '' },
  })

  it('lists what measures a goal or has a fault in the plan’s time, and counts the rest', () => {
    const text = chapter(
      quality([
        of({ values: '2019-2021' }, { name: 'Gammal', slug: 'a' }),
        of({ values: '2019-2025' }, { name: 'Målets', slug: 'b', goals: ['M1'] }),
        of({ values: '2015 2017-2025' }, { name: 'Gammal lucka', slug: 'c' }),
      ]),
    )
    expect(text).toContain('Ett av tre mått saknar uppgifter som borde finnas den 22 april 2026.')
    expect(text).toMatch(/Gammal \| 2021 \(drygt fyra år gammalt\) \| För gammal\. Värdena för 2022–2024 borde/)
    expect(text).toMatch(/Målets \| 2025 \| Aktuell \| – \| Nej/)
    expect(text).not.toContain('Gammal lucka')
    expect(text).toContain('Ett mått till är aktuellt, har inga luckor och hör inte till något mål.')
    expect(text).not.toContain('Väntar:')
  })

  it('says what would help each measure without a verdict', () => {
    expect(chapter(sampleFacts())).toMatch(/- M1 .*: väntar på uppgift\. .* Läs in värdet för 2025\./)
  })

  it('counts verdicts that may be chance', () => {
    const text = chapter(quality([], [doubtful('within-chance'), doubtful('unknown'), doubtful('unknown')]))
    expect(text).toContain('För ett mått ryms skillnaden mot målet inom slumpen.')
    expect(text).toContain('För två mått går det inte att säga hur mycket som är slump.')
  })

  it('says so where there is nothing to look at', () => {
    expect(chapter(emptyFacts())).toContain('Inga indikatorer är inlästa, så det finns inga uppgifter att granska.')
  })
})
