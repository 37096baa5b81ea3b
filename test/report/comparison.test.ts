// What is said of comparisons and gaps: never more than the facts hold.

import { describe, expect, it } from 'vitest'
import type { ComparisonFact, GapFact } from '../../src/report/facts.ts'
import {
  comparisonInShort,
  differenceWithInterval,
  gapInShort,
  gapSentences,
  groupSentences,
  sinceInShort,
  verdictSentences,
} from '../../src/report/parts/comparison.ts'
import { funnelFigure, stripFigure } from '../../src/report/parts/comparison-figures.ts'
import { multiplesFigure } from '../../src/report/parts/gap-figures.ts'
import { gaps } from '../../src/report/sections/gaps.ts'
import { blocksText } from '../support/document-text.ts'
import {
  DUMBBELL,
  FUNNEL,
  groupComparison,
  MULTIPLES,
  STRIP,
  sampleComparison,
  sampleGap,
} from '../support/sample-comparison.ts'
import { sampleFacts } from '../support/sample-facts.ts'
import { district } from '../support/sample-points.ts'

const STYLE = { unit: '%', percent: true, decimals: 1 } as const
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const said = (comparison: ComparisonFact): string => plain(verdictSentences(comparison, STYLE).join(' '))

describe('a verdict in words', () => {
  it('gives both values and says that the difference may be chance', () => {
    expect(said(sampleComparison)).toBe(
      '2025 var värdet 81,2 % (77,9–84,5 %), i riket 84,4 %. Skillnaden är så liten att den kan bero på slumpen.',
    )
  })

  it('says better or worse only of what has a direction, and whether it passes the stricter limit', () => {
    expect(said(groupComparison)).toContain('Det är sämre, och skillnaden är större än slumpen. Den är så stor')
    const neutral = said({ ...groupComparison, verdict95: 'lower', verdict998: 'similar' })
    expect(neutral).toContain('Det är lägre')
    expect(neutral).toContain('Den syns inte med den stränga gränsen')
    expect(neutral).not.toMatch(/sämre|bättre/)
  })

  it.each(['no-own-value', 'own-hidden', 'no-group-value', 'no-parts', 'no-method', 'count'] as const)(
    'says why there is none: %s',
    (reason) => {
      const text = said({ ...sampleComparison, verdict95: null, verdict998: null, reason })
      expect(text).not.toMatch(/bättre|sämre|undefined/)
      expect(text.length).toBeGreaterThan(60)
    },
  )

  it('says how the group’s value is made, who is missing, and that one is not compared with oneself', () => {
    const words = plain(
      groupSentences({ ...groupComparison, group: { ...groupComparison.group, excludesSelf: true } }).join(' '),
    )
    expect(words).toBe(
      'Gruppens värde är vägt: alla barn i 3 av 4 medlemmar räknas lika. Värde saknas för Sjöby. Ni är med i gruppen men räknas inte in i dess värde.',
    )
    const unweighted = { ...groupComparison, group: { ...groupComparison.group, weighting: 'unweighted' as const } }
    expect(plain(groupSentences(unweighted)[0] ?? '')).toContain('ett ovägt medel av 3 av 4')
    expect(plain(comparisonInShort(unweighted, STYLE))).toBe(
      'Våra grannar hade 88,3 % (ovägt medel), så vi låg säkert sämre till.',
    )
  })
})

describe('a gap in words', () => {
  const of = (changes: Partial<GapFact['gap']>, since: GapFact['since'] = sampleGap.since): GapFact => ({
    ...sampleGap,
    gap: { ...sampleGap.gap, ...changes },
    since,
  })
  const since = (changes: Partial<NonNullable<GapFact['since']>['change']>) =>
    sampleGap.since && { ...sampleGap.since, change: { ...sampleGap.since.change, ...changes } }

  it('gives the values, the difference with its interval, and what has become of it', () => {
    expect(plain(gapSentences(sampleGap, STYLE).join(' '))).toBe(
      'Flickor hade 86,1 % och pojkar 77,1 % 2025, en skillnad på 9,0 procentenheter (2,5–15,5). Skillnaden är större än slumpen. Hur den har ändrats sedan 2021 ryms inom slumpen.',
    )
  })

  it('says grown or shrunk only where chance is excluded', () => {
    expect(plain(sinceInShort(of({}, since({ verdict: 'grown' })), STYLE))).toBe(
      'växt med 8,4 procentenheter sedan 2021',
    )
    expect(plain(sinceInShort(of({}, since({ verdict: 'shrunk' })), STYLE))).toContain('minskat')
    expect(sinceInShort(of({}, since({ verdict: 'same' })), STYLE)).toBe('inom slumpen sedan 2021')
    expect(sinceInShort(of({}, since({ verdict: null })), STYLE)).toBe('går inte att säga sedan 2021')
    expect(sinceInShort(of({}, since({ turned: true })), STYLE)).toBe('har vänt sedan 2021')
    expect(sinceInShort(of({}, null), STYLE)).toBe('–')
    expect(gapInShort(of({ certainty: 'chance' }, since({ verdict: 'grown' })), STYLE)).not.toContain('växt')
  })

  it('turns the interval with the difference, so that both are read without sign', () => {
    const boysAhead: GapFact = {
      ...of({ difference: -9, interval: { low: -15.5, high: -2.5, level: 0.95 } }),
      first: sampleGap.second,
      second: sampleGap.first,
    }
    expect(plain(differenceWithInterval(boysAhead, STYLE))).toBe('9,0 procentenheter (2,5–15,5)')
  })

  it('is not told where a side is hidden, and says so', () => {
    const hidden: GapFact = {
      ...of({ difference: null, ratio: null, interval: null, certainty: null, absence: 'protected' }, null),
      second: { who: 'boys', label: '', value: null, absence: 'protected' },
    }
    expect(plain(gapSentences(hidden, STYLE).join(' '))).toBe(
      'Skillnaden mellan flickor och pojkar visas inte: skyddad uppgift (få barn).',
    )
    expect(gapInShort(hidden, STYLE)).toBe('')
  })
})

describe('the pictures of a comparison', () => {
  it('say the finding in the title and the measure in the subtitle', () => {
    expect(plain(STRIP.title)).toBe('81,2 % mot 88,3 % i gruppen: säkert sämre')
    expect(FUNNEL.title).toBe('Vi ligger utanför gränsen 95 % men innanför 99,8 %')
    expect(STRIP.subtitle).toBe('Behöriga till yrkesprogram, procent, 2025')
    expect(plain(MULTIPLES.title)).toBe('Från 8,5 % i Söder till 20,5 % i Norra och Västra Exempelby 2025')
  })

  it('are told in words with the same figures, rounded', () => {
    expect(plain(STRIP.alt)).toBe(
      'Prickar längs en axel: Behöriga till yrkesprogram, procent, 2025. Vårt värde är 81,2 %. Gruppens värde är 88,3 %. De 3 andra ligger mellan 86,0 % och 91,4 %.',
    )
    expect(plain(DUMBBELL.alt)).toContain('flickor 86,1 %, pojkar 77,1 %, säker skillnad.')
    for (const { alt } of [STRIP, FUNNEL, DUMBBELL, MULTIPLES]) expect(alt).not.toMatch(/\d[.,]\d{2,}/)
  })

  it('are none where there is nothing to draw', () => {
    const shared = { id: 'x', caption: 'x', style: STYLE, source: '', table: null }
    const hidden = { ...sampleComparison, own: { ...sampleComparison.own, value: null, absence: 'protected' as const } }
    expect(stripFigure({ ...shared, comparison: hidden })).toBeNull()
    expect(funnelFigure({ ...shared, comparison: { ...sampleComparison, funnel: null } })).toBeNull()
    const one = [district('Norr', [12], { from: 2025 }), district('Söder', ['protected'], { from: 2025 })]
    expect(multiplesFigure({ ...shared, districts: one, shared: null })).toBeNull()
  })
})

describe('the chapter on gaps', () => {
  const chapter = (facts: Parameters<typeof gaps>[0]['facts']): string =>
    plain(blocksText(gaps({ facts, title: 'Skillnader', intro: null })).join('\n'))

  it('has those that are sure in a picture and a table', () => {
    const text = chapter(sampleFacts())
    expect(text).toContain('Vi har hittat en skillnad mellan flickor och pojkar som är större än slumpen.')
    expect(text).toContain('9,0 procentenheter (2,5–15,5)')
    expect(text).toContain('dumbbell: Flickor och pojkar skiljer sig säkert åt i ett mått')
  })

  it('counts the others, and does not put them in the table', () => {
    const [first, ...others] = sampleFacts().indicators.filter(({ gaps: found }) => found.length > 0)
    if (!first) throw new Error('no gaps')
    const chance = { ...sampleGap, gap: { ...sampleGap.gap, certainty: 'chance' as const } }
    const text = chapter(sampleFacts({ indicators: [{ ...first, gaps: [chance] }, ...others] }))
    expect(text).toContain('Ingen skillnad mellan flickor och pojkar eller mellan områden är säkert större')
    expect(text).toContain('En skillnad till ryms inom slumpen.')
    expect(text).not.toContain('procentenheter')
  })

  it('says that there is nothing to compare where there is not', () => {
    expect(chapter(sampleFacts({ indicators: [] }))).toContain('inga värden för flickor och pojkar')
  })
})
