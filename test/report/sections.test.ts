import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/report/build-document.ts'
import type { Block, Document, Figure } from '../../src/report/document.ts'
import type { ChangeFact, Facts, GoalFact, IndicatorFact, PointFact } from '../../src/report/facts.ts'
import { findingHeading } from '../../src/report/parts/change.ts'
import { goalFinding, goalParts, wholeFinding } from '../../src/report/parts/counts.ts'
import { worsened } from '../../src/report/parts/deficiency-lists.ts'
import { positionOf } from '../../src/report/parts/points.ts'
import { deficiencies, improvements } from '../../src/report/parts/shortlist.ts'
import { trendFigure } from '../../src/report/parts/trend-figure.ts'
import { blocksText, documentText } from '../support/document-text.ts'
import { emptyFacts, sampleFacts } from '../support/sample-facts.ts'
import { points } from '../support/sample-points.ts'
import { barnbokslutTemplate } from '../support/template.ts'

const facts = sampleFacts()
const indicator = (slug: string, changes: Partial<IndicatorFact> = {}): IndicatorFact => {
  const found = facts.indicators.find((one) => one.slug === slug)
  if (!found) throw new Error(slug)
  return { ...found, ...changes }
}
const goal = (id: string, changes: Partial<GoalFact> = {}): GoalFact => {
  const found = facts.goals.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return { ...found, ...changes }
}

/** The text of the chapter under this heading of level 1, on one line with plain spaces. */
function chapter(of: Facts, id: string): string {
  const { blocks }: Document = buildDocument(of, barnbokslutTemplate(), {})
  const isStart = (block: Block): boolean => block.kind === 'heading' && block.level === 1
  const at = blocks.findIndex((block) => isStart(block) && block.kind === 'heading' && block.id === id)
  const rest = blocks.slice(at + 1).findIndex(isStart)
  return flat(blocksText(blocks.slice(at, rest < 0 ? undefined : at + 1 + rest)).join('\n'))
}
const flat = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/ {2,}/g, ' ')

describe('the finding that opens the report', () => {
  it.each([
    ['the sample', facts, 'tre av tolv mål nåddes, två gick åt fel håll'],
    ['no plan', emptyFacts(), 'det finns ingen handlingsplan att följa upp'],
    ['no goals', sampleFacts({ goals: [] }), 'handlingsplanen har inga mål att följa upp'],
    ['one goal that is met', sampleFacts({ goals: [goal('M4')] }), 'det enda målet nåddes'],
    ['one goal that is not', sampleFacts({ goals: [goal('M2')] }), 'det enda målet nåddes inte'],
    ['all met', sampleFacts({ goals: [goal('M4'), goal('M6')] }), 'båda målen nåddes'],
    ['none met', sampleFacts({ goals: [goal('M5'), goal('M9')] }), 'inget av de två målen nåddes'],
    [
      'a plan that still runs',
      sampleFacts({
        plan: { code: 'p', firstYear: 2022, lastYear: 2027 },
        goals: [goal('M4'), goal('M5'), goal('M9')],
      }),
      'ett av tre mål är nått',
    ],
    [
      'goals without measures',
      sampleFacts({ goals: [goal('M11')] }),
      'arbetsgruppen bedömer att det enda målet inte är nått',
    ],
  ])('tells of %s', (_, of, expected) => {
    expect(goalFinding(of)).toBe(expected)
  })
})

describe('the sentence about all goals', () => {
  it('adds up, whatever goals there are', () => {
    const all = facts.goals.map(({ id }) => id)
    fc.assert(
      fc.property(fc.subarray(all, { minLength: 1 }), (ids) => {
        const parts = goalParts(ids.map((id) => goal(id)))
        return Object.values(parts).reduce((sum, n) => sum + n, 0) === ids.length
      }),
    )
  })

  it('names every kind, and counts a goal without measures where the group puts it', () => {
    expect(wholeFinding([goal('M4'), goal('M2'), goal('M11')], true)).toBe(
      'ett av tre mål nåddes, ett nåddes delvis och ett gick åt fel håll',
    )
    expect(wholeFinding([goal('M11', { assessment: null })], true)).toBe('det enda målet går inte att avgöra')
  })
})

describe('the summary’s improvements', () => {
  const names = (of: Facts) => improvements(of).map((one) => one.indicator.slug)

  it('are sure changes first, then the least distance to the target', () => {
    expect(names(facts)).toEqual(['trygga-arskurs-8', 'kulturskolan', 'gymnasieexamen'])
  })

  it('leave out what may be chance rather than fill the list', () => {
    const only = ['matematik-arskurs-6', 'paverka-undervisningen', 'trygga-arskurs-8'].map((slug) => indicator(slug))
    expect(names(sampleFacts({ indicators: only }))).toEqual(['trygga-arskurs-8'])
    expect(chapter(sampleFacts({ indicators: only.slice(0, 2) }), 'summary')).toContain(
      'Inget mått blev säkert bättre.',
    )
  })

  it('never call a change better where the indicator has no direction', () => {
    expect(
      names(sampleFacts({ indicators: [indicator('barngruppens-storlek'), indicator('kostnad-grundskola')] })),
    ).toEqual([])
  })
})

describe('the summary’s deficiencies', () => {
  const names = (of: Facts) => deficiencies(of).map((one) => (one.kind === 'goal' ? one.goal.id : one.indicator.slug))

  it('are what is more than chance first, then the greatest distance to the target', () => {
    expect(names(facts)).toEqual(['M2', 'M3', 'M9'])
  })

  it('do not repeat what stands among the improvements', () => {
    const behind = goal('M10', {
      status: 'behind',
      measures: goal('M10').measures.map((one) => ({ ...one, status: 'behind' as const })),
    })
    const of = sampleFacts({ goals: [behind], indicators: [indicator('kulturskolan')] })
    expect(improvements(of).map((one) => one.indicator.slug)).toEqual(['kulturskolan'])
    expect(names(of)).toEqual([])
    expect(chapter(of, 'summary')).toContain('Mål 12 %: ligger efter.')
  })

  it('do not list an indicator again whose goal already stands there', () => {
    expect(names(sampleFacts({ goals: [goal('M2')] }))).toEqual(['M2'])
  })

  it('list an indicator that got worse without any goal', () => {
    expect(names(sampleFacts({ goals: [] }))).toEqual(['vrakningar'])
  })

  it('take the group’s word where a goal has no measure', () => {
    const of = sampleFacts({ goals: [goal('M11')], indicators: [] })
    expect(names(of)).toEqual(['M11'])
    expect(chapter(of, 'summary')).toContain('Alla nämnder prövar barnets bästa. Arbetsgruppen: delvis.')
  })
})

describe('what is asked of the reader', () => {
  it('is the group’s proposals for unmet goals, and the unmet goals without one', () => {
    const text = chapter(facts, 'summary')
    expect(text).toContain('!! Kommunstyrelsen behöver ta ställning till')
    expect(text).toContain('- Avtal med hyresvärdarna om tidig kontakt (mål M2).')
    expect(text).toContain('saknar förslag: mål M5 och mål M9.')
  })

  it('is addressed to the region’s board in a region', () => {
    const of = sampleFacts({ organisation: { code: '0020', name: 'Dalarna', type: 'region' } })
    expect(chapter(of, 'summary')).toContain('!! Regionstyrelsen behöver ta ställning till')
  })

  it('is nothing where all goals are met', () => {
    expect(chapter(sampleFacts({ goals: [goal('M4'), goal('M6')] }), 'summary')).not.toContain('ta ställning')
  })
})

describe('an indicator’s heading says no more than is known', () => {
  const change = (
    certainty: ChangeFact['certainty'],
    verdict: ChangeFact['verdict'] = 'better',
  ): Partial<IndicatorFact> => ({
    target: null,
    change: {
      from: { period: '2021', value: 70 },
      to: { period: '2025', value: 72 },
      difference: 2,
      verdict,
      certainty,
      interval: null,
      trend: { direction: 'none', reason: null, from: '2021', to: '2025', chiSquare: null, why: '' },
      why: '',
    },
  })
  const heading = (changes: Partial<IndicatorFact>) => findingHeading(indicator('matematik-arskurs-6', changes), facts)

  it.each([
    ['sure', 'better', 'en säker ökning'],
    ['chance', 'better', 'ingen säker förändring'],
    ['chance', 'worse', 'ingen säker förändring'],
    ['unknown', 'better', 'högre än 2021'],
    ['unknown', 'higher', 'högre än 2021'],
    ['sure', 'same', 'oförändrat sedan 2021'],
  ] as const)('%s and %s: %s', (certainty, verdict, expected) => {
    expect(heading(change(certainty, verdict))).toBe(`Minst E i matematik i årskurs 6: ${expected}`)
  })

  it('says whether the target was met', () => {
    expect(findingHeading(indicator('trygga-arskurs-8'), facts)).toMatch(/en säker ökning och målet nåddes$/)
    expect(findingHeading(indicator('vrakningar'), facts)).toMatch(/en säker ökning och målet nåddes inte$/)
    expect(findingHeading(indicator('vaccination'), facts)).toMatch(/högre än 2021 och målnivån är nådd$/)
    expect(findingHeading(indicator('kulturskolan'), facts)).toMatch(/en säker ökning$/)
  })

  it('sets an improvement against a missed target', () => {
    const missed = sampleFacts({
      goals: [goal('M6', { measures: goal('M6').measures.map((one) => ({ ...one, status: 'partly' as const })) })],
    })
    expect(findingHeading(indicator('trygga-arskurs-8'), missed)).toMatch(/en säker ökning, men målet nåddes inte$/)
  })

  it('shows how many children there are in the appendix, not among how they live', () => {
    const of = sampleFacts({
      goals: [],
      indicators: [{ ...indicator('vrakningar', { target: null }), theme: 'population' }],
    })
    expect(chapter(of, 'living-conditions')).not.toContain('Barn som berörs av vräkning')
    expect(chapter(of, 'appendices')).toContain('Barn som berörs av vräkning')
    expect(chapter(of, 'appendices')).toContain('Nya värden kommer varje år, i maj.')
  })

  it('states chance plainly in the text, and never says that such a value rose or fell', () => {
    const of = sampleFacts({ goals: [], indicators: [indicator('behoriga-yrkesprogram', { target: null })] })
    const text = chapter(of, 'living-conditions')
    expect(text).toContain('Förändringen ryms inom slumpen.')
    expect(text).not.toMatch(/ökade|minskade|ökning|minskning|bättre för barn|sämre för barn/)
  })
})

describe('the trend beside the change', () => {
  const said = (trend: Partial<ChangeFact['trend']>, changes: Partial<IndicatorFact> = {}) => {
    const { change, ...rest } = indicator('behoriga-yrkesprogram', { target: null, ...changes })
    if (!change) throw new Error('no change')
    const of = { ...rest, change: { ...change, trend: { ...change.trend, ...trend } } }
    return chapter(sampleFacts({ goals: [], indicators: [of] }), 'living-conditions')
  }

  it.each([
    [{ direction: 'up' }, 'Trenden de senaste fem mätningarna är stigande (säkerställd).'],
    [{ direction: 'down' }, 'Trenden de senaste fem mätningarna är sjunkande (säkerställd).'],
    [{ direction: 'none' }, 'Ingen säker trend på fem mätningar.'],
    [{ direction: null, reason: 'too-few-periods' }, 'Trenden går inte att räkna: färre än fem mätningar i följd.'],
    [
      { direction: null, reason: 'hidden-in-between' },
      'Trenden går inte att räkna: ett värde bland de fem senaste är dolt.',
    ],
  ] as const)('%j: %s', (trend, sentence) => {
    expect(said(trend)).toContain(sentence)
  })

  it('is quiet where chance cannot be judged at all, and of kronor, where it has been said', () => {
    expect(said({ direction: null, reason: 'no-interval' })).not.toContain('Trenden')
    expect(said({ direction: null, reason: 'too-few-periods' }, { unit: 'kr/elev', percent: false })).not.toContain(
      'Trenden',
    )
  })

  it('is quiet in the summary', () => {
    expect(chapter(facts, 'summary')).not.toMatch(/trend/i)
  })
})

describe('values that are not shown', () => {
  it('are named in tables: secret, missing, protected', () => {
    const text = chapter(facts, 'living-conditions')
    expect(text).toContain('Flickor | sekretess | 8,7 | sekretess | sekretess')
    expect(text).toContain('Flickor | 11,4 | 10,4 | 10,6 | saknas | 12,0')
    expect(text).toContain('Östra | 70,2 | 72,9 | 75,0 | skyddad | skyddad')
    expect(text).toContain('Östra: Skyddad uppgift (få barn).')
  })

  it('are told of among the deficiencies by name, and with why in the chapter on quality', () => {
    expect(chapter(facts, 'deficiencies')).toContain('- Elever i årskurs 8 som är trygga i skolan')
    expect(chapter(facts, 'quality')).toMatch(/trygga i skolan .* \| Östra 2024 och 2025: skyddad uppgift \(få barn\)/)
  })
})

describe('the title over districts', () => {
  const titled = (hide: readonly string[], of = indicator('trygga-arskurs-8')) => {
    const series = of.series.map((one) => ({
      ...one,
      points: one.points.map((point) =>
        hide.includes(one.label) ? { ...point, value: null, interval: null, absence: 'secret' as const } : point,
      ),
    }))
    return chapter(sampleFacts({ indicators: [{ ...of, series }] }), 'living-conditions')
  }

  it('names what is known, and says how many areas are not shown', () => {
    const text = titled(['Norra'])
    expect(text).toContain('81,5 % i Centrum, 84,6 % i Sjösidan; två områden visas inte')
    expect(text).not.toContain('Från 81,5 %')
  })

  it('gives the span only of those that are shown, where they are many', () => {
    const of = indicator('trygga-arskurs-8')
    const more = ['A', 'B'].flatMap((label) =>
      of.series.filter(({ label: name }) => name === 'Norra').map((one) => ({ ...one, label })),
    )
    expect(titled([], { ...of, series: [...of.series, ...more] })).toContain(
      'Från 81,5 % i Centrum till 84,6 % i Sjösidan bland dem som visas; ett område visas inte',
    )
  })
})

describe('the table a goal’s chart points to', () => {
  it('holds the chart’s district', () => {
    const slug = 'trygga-arskurs-8'
    const district = indicator(slug).series.find(({ label }) => label === 'Norra')
    const m6 = goal('M6')
    const measures = m6.measures.map((one) => ({ ...one, slug, qualifier: 'Norra', points: district?.points ?? [] }))
    const of = sampleFacts({ goals: [{ ...m6, measures }] })
    const { blocks } = buildDocument(of, barnbokslutTemplate(), {})
    const inner = blocks.flatMap((block) => (block.kind === 'group' ? block.parts.flat() : [block]))
    const figure = inner.find((block) => block.kind === 'figure' && block.id === 'figure-M6-1')
    const id = figure?.kind === 'figure' ? figure.table : null
    expect(id).toBe(`all-districts-${slug}`)
    const table = inner.find((block) => block.kind === 'table' && block.id === id)
    expect(table?.kind === 'table' && table.rows.map(([name]) => name?.[0]?.text)).toContain('Norra')
  })
})

describe('every measure that went the wrong way', () => {
  it('comes with a word on chance', () => {
    const found = worsened(facts)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ chance }) => chance).filter((words) => !/slumpen/i.test(words))).toEqual([])
  })
})

describe('deficiencies', () => {
  it('say what was gone through where nothing is wanting', () => {
    const fine = sampleFacts({
      goals: [goal('M4'), goal('M6')],
      indicators: [indicator('vaccination')],
    })
    const text = chapter(fine, 'deficiencies')
    expect(text).toContain('Vi fann inga brister i det som går att pröva.')
    expect(text).toContain('Vi gick igenom två mål. Inget av dem är missat.')
    expect(text).toContain('Vi gick igenom två aktiviteter. Ingen är försenad eller avbruten.')
    expect(text).toContain('Vi gick igenom ett mått för 2022–2025. Inget värde saknas och alla får visas.')
  })

  it('name late and cancelled activities with who answers for them', () => {
    expect(chapter(facts, 'deficiencies')).toMatch(/Utbilda handläggare .* \| Kommunledningskontoret .*\| Avbruten\./)
  })
})

describe('resources', () => {
  it('name the denominator of each amount per child, and never a sum of them', () => {
    const text = chapter(facts, 'resources')
    expect(text).toMatch(/Förskola \| inskrivna barn 1–5 år \| 2 790 \| 221 828 \| 213 350/)
    expect(text).toContain('De går därför inte att lägga ihop')
    expect(text).not.toMatch(/totalt|summa /i)
  })

  it('say that there is no budget rather than leave an empty chapter', () => {
    expect(chapter(sampleFacts({ resources: [], indicators: [] }), 'resources')).toContain(
      'Ingen budget är inläst för 2025.',
    )
  })
})

describe('goals', () => {
  it('point out where the group and the figures differ', () => {
    expect(chapter(facts, 'goals')).toContain('siffrorna ger ”åt fel håll”, gruppen ”delvis”')
  })

  it('say each measure’s own status where there are several', () => {
    const text = chapter(facts, 'goals')
    expect(text).toContain('Kan inte bedömas. Unga som har utsatts för våld: 11,9 % (2025).')
    expect(text).toContain('Uppnått. Handlingsplan mot våld är antagen: klart i tid, senast 2024.')
  })

  it('write differences between percentages as percentage points', () => {
    const [measure] = goal('M5').measures
    if (!measure) throw new Error('no measure')
    const difference = {
      ...measure,
      qualifier: 'flickor jämfört med pojkar',
      difference: true as const,
      baseline: { period: '2021', value: 4.5 },
      target: { period: '2025', value: 2 },
      latest: { period: '2025', value: 2.3 },
      points: [],
    }
    const text = chapter(sampleFacts({ goals: [goal('M5', { measures: [difference] })] }), 'goals')
    expect(text).toContain('2,3 procentenheter (2025). Målet för 2025 är 2')
  })
})

describe('conclusions', () => {
  it('do not take ”Ej mätt” for an effect', () => {
    const text = chapter(facts, 'conclusions')
    expect(text).not.toMatch(/Ej mätt|ej mätt\./)
    expect(text).toMatch(/inte mätt eller beskriven för: .*Rutin för tidig kontakt vid hyresskuld/)
  })
})

describe('trend figures', () => {
  const style = { unit: '%', percent: true, decimals: 1 }
  const figure = (own: readonly PointFact[], changes: object = {}): Figure | null =>
    trendFigure({
      id: 'figure-x',
      title: 't',
      subtitle: 's',
      series: [{ who: 'all', label: 'Alla', points: own }],
      style,
      target: null,
      baseline: null,
      source: '',
      table: null,
      size: 'wide',
      ...changes,
    })
  const segments = (own: readonly PointFact[]) => figure(own)?.data.points?.map(({ segment }) => segment)

  it('break the line at a missing value, a skipped year and a break of the series', () => {
    expect(segments(points([1, 'secret', 3, 4], { from: 2020 }))).toEqual(['Alla 1', 'Alla 2', 'Alla 2', 'Alla 2'])
    expect(segments(points([1, 2, null, 4, 5], { from: 2020 }))).toEqual(['Alla 1', 'Alla 1', 'Alla 2', 'Alla 2'])
    expect(segments(points([1, 2, 3, 4], { from: 2020, breakIn: 2022 }))).toEqual([
      'Alla 1',
      'Alla 1',
      'Alla 2',
      'Alla 2',
    ])
  })

  it('do not break a survey that is made every second year', () => {
    expect(segments(points([38, null, 39, null, 41], { from: 2021 }))).toEqual(['Alla 1', 'Alla 1', 'Alla 1'])
  })

  it('place school years, quarters and pooled years at their middle', () => {
    expect(positionOf('2024', 2024)).toBe(2024)
    expect(positionOf('2023/24', 2024)).toBe(2023.5)
    expect(positionOf('2024K1', 2024)).toBe(2023.625)
    expect(positionOf('2021–2023', 2023)).toBe(2022)
  })

  it('draw the target from the baseline to its period, also beyond the last value', () => {
    const own = points([8, 9, 10], { from: 2023 })
    expect(figure(own, { target: { period: '2027', value: 12 }, baseline: '2024' })?.data.target).toEqual([
      { from: 2024, to: 2027, value: 12, low: null, high: null, label: 'Mål 12\u00a0%' },
    ])
    expect(figure(own, { target: { period: '2025', value: { low: 9, high: 11 } } })?.data.target).toMatchObject([
      { from: 2023, to: 2025, value: null, low: 9, high: 11 },
    ])
  })

  it('start at zero unless all values lie in the upper half, and then say so', () => {
    expect(figure(points([10, 30], { from: 2024 }))).toMatchObject({ params: { zero: true }, subtitle: 's' })
    expect(figure(points([80, 82], { from: 2024 }))).toMatchObject({
      params: { zero: false },
      subtitle: 's. Axeln börjar inte på noll.',
    })
  })

  it('are not drawn of a single value', () => {
    expect(figure(points([5, 'missing'], { from: 2024 }))).toBeNull()
  })

  it('say in words every figure they show, and what is not there', () => {
    const alt = figure(points([8, 'missing', 10.5], { from: 2023 }))?.alt.replaceAll('\u00a0', ' ')
    expect(alt).toBe('s: t. Linjediagram. Alla, 2023: 8,0 %; 2025: 10,5 %. Värde saknas för 2024.')
  })
})

describe('the whole text', () => {
  it('holds no decimal point but in article and version numbers', () => {
    const text = flat(documentText(buildDocument(facts, barnbokslutTemplate(), {})))
    expect(text.match(/\d\.\d/g)?.filter((match) => match !== '8.2') ?? []).toEqual([])
  })
})
