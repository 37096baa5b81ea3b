// The reasoning as it is read: each measure's sentences in order make a paragraph with its arithmetic shown.

import { describe, expect, it } from 'vitest'
import { assessActivity } from '../../../src/domain/attainment/activity.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import {
  activityOf,
  assessGoal,
  assessMeasure,
  type Case,
  measureOf,
  outcomeOf,
  ownMeasure,
  paragraph,
  reported,
  SURVEY,
  words,
} from './given.ts'

const way = { type: 'increase', baseline: ['2021', 72], target: ['2025', 85] } as const
const parts = { '2021': [84.0385, 437, 520], '2025': [81.1676, 431, 531] } as const
const EVICTIONS: Partial<Indicator> = { unit: { kind: 'rate', label: 'per 100 000 invånare', per: 100_000 } }
const GROUP: Partial<Indicator> = { unit: { kind: 'mean', label: 'barn' } }
const BROKEN: Partial<Indicator> = { breaks: [{ from: '2023', reason: 'Skolverket ändrade kraven för behörighet.' }] }

const paragraphs: readonly (readonly [what: string, given: Case, words: string])[] = [
  [
    'wrong way, with parts',
    { ...way, baseline: ['2021', 84], target: ['2025', 88], values: parts, year: 2025 },
    'Värdet 2025 är 81,2 % (431 av 531) mot målet 88 %: målet är inte nått. Avståndet till målet är större än slumpen ' +
      '(95 %: 77,6–84,3). Från 84 % (2021) gick det åt fel håll, 2,8 procentenheter. Förändringen sedan dess ryms inom ' +
      'slumpen (95 %: −7,4 till 1,7).',
  ],
  [
    'partly, without parts',
    { ...way, values: { '2021': 72, '2025': 81 }, year: 2025 },
    'Värdet 2025 är 81,0 % mot målet 85 %: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Från 72 % (2021) har 9,0 av 13,0 procentenheter klarats: 69 % av vägen. Målet skulle nås 2025; från ' +
      '60 % av vägen räknas det som delvis uppnått.',
  ],
  [
    'behind',
    { ...way, values: { '2021': 72, '2023': 76 }, year: 2023 },
    'Värdet 2023 är 76,0 % mot målet 85 %: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Från 72 % (2021) har 4,0 av 13,0 procentenheter klarats: 31 % av vägen. För att målet ska nås 2025 ' +
      'skulle 50 % av vägen vara klar 2023, och 31 % är klar: det är för lite (takt 0,62, gränsen är 0,95).',
  ],
  [
    'attained, the rise sure',
    { ...way, values: { '2021': [72, 720, 1000], '2025': [86, 860, 1000] }, year: 2025 },
    'Värdet 2025 är 86,0 % (860 av 1 000) mot målet 85 %: målet är nått. Avståndet till målet ryms inom slumpen ' +
      '(95 %: 83,7–88,0). Från 72 % (2021) behövdes 13,0 procentenheter, och det blev 14,0: mer än hela vägen. Ökningen ' +
      'sedan dess är större än slumpen (95 %: 10,5–17,5).',
  ],
  [
    'uncertain',
    { type: 'increase', target: ['2024', 45], values: { '2024': [41, 82, 200] }, year: 2024, indicator: SURVEY },
    'Värdet 2024 är 41,0 % (82 av 200) mot målet 45 %. Enkäten är för liten för att avgöra om målet är nått: målet ' +
      'ligger inom osäkerheten (95 %: 34,4–47,9). Utgångsvärde saknas, så det går inte att säga hur stor del av vägen ' +
      'som är gången.',
  ],
  [
    'awaiting',
    { ...way, values: { '2024': 81 }, year: 2025 },
    'Värdet 2024 är 81,0 % mot målet 85 %: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Från 72 % (2021) har 9,0 av 13,0 procentenheter klarats: 69 % av vägen. Målet skulle nås 2025; från ' +
      '60 % av vägen räknas det som delvis uppnått. Värdet för 2025 finns inte ännu, så bedömningen ”Delvis uppnått” ' +
      'efter värdet 2024 är preliminär.',
  ],
  [
    'a level held',
    {
      type: 'at-least',
      baseline: ['2021', 94],
      target: ['2024', 95],
      values: { '2021': 94, '2022': 96, '2023': 97, '2024': 98 },
      year: 2024,
    },
    'Värdet 2024 är 98,0 % mot målet minst 95 %: målet är nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Målnivån har hållits 3 av 3 år efter 2021.',
  ],
  [
    'a level lost where every läsår must hold',
    {
      type: 'at-least',
      baseline: ['2020/21', 96],
      target: ['2023/24', 95],
      everyPeriod: true,
      values: { '2021/22': 94, '2022/23': 97, '2023/24': 98 },
      year: 2024,
    },
    'Värdet 2023/24 är 98,0 % mot målet minst 95 %. Hur mycket som är slump går inte att säga: källan anger inte antal. ' +
      'Målnivån har hållits 2 av 3 läsår efter 2020/21. Planen kräver att den hålls varje gång. Målet skulle nås 2023/24.',
  ],
  [
    'a band',
    {
      type: 'within',
      baseline: ['2018', 18],
      target: ['2022', { low: 14, high: 16 }],
      values: { '2022': 16.5 },
      year: 2022,
      indicator: GROUP,
    },
    'Värdet 2022 är 16,5 barn mot målet 14–16: målet är inte nått. Hur mycket som är slump går inte att säga: källan ' +
      'anger inte antal. Avståndet till målet var 2,0 barn (2018) och är nu 0,5 barn: 75 % av vägen. Målet skulle nås ' +
      '2022; från 60 % av vägen räknas det som delvis uppnått.',
  ],
  [
    'a rate that rose',
    {
      type: 'decrease',
      baseline: ['2018', 19.1483],
      target: ['2022', 0],
      values: { '2018': 19.1483, '2022': [33.2031, 17, 51_200] },
      year: 2022,
      indicator: EVICTIONS,
    },
    'Värdet 2022 är 33,2 per 100 000 invånare (17 av 51 200) mot målet 0 per 100 000 invånare: målet är inte nått. ' +
      'Avståndet till målet är större än slumpen (95 %: 19,3–53,2). Från 19,1 per 100 000 invånare (2018) gick det åt fel ' +
      'håll, 14,1 per 100 000 invånare.',
  ],
  [
    'girls and boys',
    {
      type: 'decrease',
      baseline: ['2021', 8],
      target: ['2025', 4],
      comparison: { with: 'girls-boys' },
      values: { '2025': [90, 450, 500] },
      comparator: { '2025': [85, 425, 500] },
      year: 2025,
    },
    '2025 är värdet 90,0 % för flickor och 85,0 % för pojkar. Skillnaden 2025 är 5,0 procentenheter mot målet ' +
      '4 procentenheter: målet är inte nått. Avståndet till målet ryms inom slumpen (95 %: 0,9–9,1). Från ' +
      '8 procentenheter (2021) har 3,0 av 4,0 procentenheter klarats: 75 % av vägen. Målet skulle nås 2025; från 60 % av ' +
      'vägen räknas det som delvis uppnått.',
  ],
  [
    'behind the country',
    {
      type: 'at-least',
      target: ['2025', 0],
      comparison: { with: 'country' },
      values: { '2025': 81.2 },
      comparator: { '2025': 84 },
      year: 2025,
    },
    '2025 är det egna värdet 81,2 % och värdet för riket 84,0 %. Skillnaden 2025 är −2,8 procentenheter mot målet minst ' +
      '0 procentenheter: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger inte antal. Målet ' +
      'skulle nås 2025.',
  ],
  [
    'a target met at the baseline',
    { ...way, baseline: ['2021', 82], target: ['2027', 80], values: { '2025': 81 }, year: 2025 },
    'Värdet 2025 är 81,0 % mot målet minst 80 %: målet är nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Redan utgångsvärdet 82 % (2021) nådde målet, som därför bedöms som en nivå att hålla. Målnivån ' +
      'hölls det enda året efter 2021. Målet gäller 2027, så bedömningen kan ändras.',
  ],
  [
    'so near that it does not show',
    { ...way, values: { '2025': 84.98 }, year: 2025 },
    'Värdet 2025 är 85,0 % mot målet 85 %: målet är inte nått. Avståndet till målet är så litet att det inte syns med de ' +
      'decimaler som visas. Hur mycket som är slump går inte att säga: källan anger inte antal. Från 72 % (2021) har 13,0 ' +
      'av 13,0 procentenheter klarats: över 99 % av vägen. Målet skulle nås 2025; från 60 % av vägen räknas det som delvis ' +
      'uppnått.',
  ],
  [
    'on track through an interim target',
    { ...way, interim: [['2023', 76]], values: { '2024': 81 }, year: 2024 },
    'Värdet 2024 är 81,0 % mot målet 85 %: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Från 72 % (2021) har 9,0 av 13,0 procentenheter klarats: 69 % av vägen. Delmålet 76 % för 2023 är nått. ' +
      'För att målet ska nås 2025 skulle 65 % av vägen vara klar 2024, och 69 % är klar: det räcker (takt 1,06, gränsen ' +
      'är 0,95).',
  ],
  [
    'a level behind its interim target',
    {
      type: 'at-most',
      baseline: ['2021', 12],
      target: ['2025', 5],
      interim: [['2023', 8]],
      values: { '2023': 9 },
      year: 2023,
    },
    'Värdet 2023 är 9,0 % mot målet högst 5 %: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Målnivån hölls inte det enda året efter 2021. Delmålet högst 8 % för 2023 är inte nått. Målet ska vara nått ' +
      'senast 2025.',
  ],
  [
    'a band on its way, with an interim value that is no band',
    {
      type: 'within',
      baseline: ['2018', 18],
      target: ['2022', { low: 14, high: 16 }],
      interim: [['2020', 17]],
      values: { '2020': 17.5 },
      year: 2020,
      indicator: GROUP,
    },
    'Värdet 2020 är 17,5 barn mot målet 14–16: målet är inte nått. Hur mycket som är slump går inte att säga: källan ' +
      'anger inte antal. Avståndet till målet var 2,0 barn (2018) och är nu 1,5 barn: 25 % av vägen. För att målet ska nås ' +
      '2022 skulle 50 % av vägen vara klar 2020, och 25 % är klar: det är för lite (takt 0,50, gränsen är 0,95).',
  ],
  [
    'no baseline, so no pace',
    { ...way, baseline: null, values: { '2023': 76 }, year: 2023 },
    'Värdet 2023 är 76,0 % mot målet 85 %: målet är inte nått. Hur mycket som är slump går inte att säga: källan anger ' +
      'inte antal. Utgångsvärde saknas, så det går inte att säga hur stor del av vägen som är gången. Därför går det inte ' +
      'heller att säga om takten räcker.',
  ],
  [
    'a revised baseline',
    { ...way, values: { '2021': 80, '2025': 81 }, year: 2025 },
    'Värdet 2025 är 81,0 % mot målet 85 %: målet är inte nått. Utgångsvärdet för 2021 har reviderats: med planens 72 % ' +
      'blir bedömningen ”Delvis uppnått”, med källans 80,0 % blir den ”Inte uppnått”. Ta ställning till vilket ' +
      'utgångsvärde som ska gälla.',
  ],
  [
    'a break',
    { ...way, values: { '2021': 72, '2025': 81 }, year: 2025, indicator: BROKEN },
    'Värdena för 2021 och 2025 kan inte jämföras, eftersom serien bryts 2023: Skolverket ändrade kraven för behörighet.',
  ],
  [
    'a secret value',
    { ...way, values: { '2024': 81, '2025': 'secret' }, year: 2025 },
    'Värdet för 2025 omfattas av sekretess hos källan. Det senast kända värdet är 81,0 % (2024).',
  ],
  [
    'a value we hide',
    { ...way, values: { '2025': 'protected' }, year: 2025 },
    'Värdet för 2025 är en skyddad uppgift (få barn).',
  ],
]

describe('the reasoning of a measure', () => {
  it.each(paragraphs)('%s', (_, given, expected) => {
    expect(paragraph(assessMeasure(given), given.indicator)).toBe(expected)
  })

  it.each([
    ['2024-10-01', true, 'Milstolpen blev klar 1 oktober 2024, i tid för 2024.'],
    ['2025-03-01', true, 'Milstolpen blev klar 1 mars 2025 men skulle vara klar 2024.'],
    ['2024-12-01', false, 'Milstolpen skulle vara klar 2024, men var det inte enligt rapporten 1 december 2024.'],
  ])('of a milestone reported %s, done: %s', (date, done, expected) => {
    const goal = assessGoal({
      measures: [ownMeasure('milestone', '2024')],
      year: 2025,
      progress: [reported(date, { done })],
    })
    expect(goal.measures.map((one) => paragraph(one))).toEqual([expected])
  })

  it.each([
    [-1, '−1'],
    [0, '0'],
    [2, '+2'],
  ])('of a level scale at %i', (level, written) => {
    const progress = [reported('2024-11-30', { level })]
    const goal = assessGoal({ measures: [ownMeasure('level', '2024')], year: 2024, progress })
    expect(goal.measures.map((one) => paragraph(one))).toEqual([
      `Nivån bedömdes 30 november 2024 till ${written} på skalan −2 till +2, där 0 är målet för 2024.`,
    ])
  })
})

describe('the reasoning of a goal', () => {
  const met: Case = { type: 'at-least', target: ['2025', 80], values: { '2025': 81 }, year: 2025 }
  const unmet: Case = { ...met, values: { '2025': 79 } }
  const goalOf = (cases: readonly Case[], code?: 'reached' | 'partly') =>
    words(
      assessGoal(
        {
          measures: cases.map((one, index) => measureOf(one, index)),
          year: 2025,
          assessments: code ? [{ goalId: 'M1', date: '2025-12-01', code, reason: '', furtherActions: '' }] : [],
        },
        cases,
      ),
    )

  it('counts its measures and sets the group’s answer beside them', () => {
    expect(goalOf([met, met, unmet], 'reached')).toBe(
      '2 av 3 mått är nådda. Det sämsta avgör: ”Inte uppnått”. Arbetsgruppens svar 1 december 2025, ”Uppnått”, skiljer ' +
        'sig från beräkningen, ”Inte uppnått”.',
    )
    expect(goalOf([met], 'reached')).toBe(
      'Måttet är nått. Arbetsgruppens svar 1 december 2025, ”Uppnått”, går ihop med beräkningen.',
    )
    expect(goalOf([met, { ...met, values: {} }], 'partly')).toBe(
      '1 av 2 mått är nådda. Resten kan inte bedömas. Arbetsgruppens svar 1 december 2025 är ”Delvis”. Siffrorna räcker ' +
        'inte för att pröva det.',
    )
    expect(goalOf([unmet])).toBe(
      'Målets enda mått avgör: ”Inte uppnått”. Arbetsgruppen har inte svarat på om målet är nått.',
    )
  })

  it('of a goal without measures sums up its activities', () => {
    const activities = ['A1', 'A2', 'A3'].map((id) => activityOf('2025-06-30', id))
    const outcomes = [outcomeOf('2025-05-01', 'done', 'A1'), outcomeOf('2025-05-01', 'cancelled', 'A3')]
    expect(words(assessGoal({ measures: [], year: 2025, activities, outcomes }))).toBe(
      'Målet har inget mått, så arbetsgruppens svar är bedömningen. Av 3 aktiviteter är 1 genomförd, 1 försenad och ' +
        '1 avbruten. Arbetsgruppen har inte svarat på om målet är nått.',
    )
  })

  it('of an activity says what was reported and why it is late', () => {
    const late = assessActivity(activityOf('2025-06-30'), [outcomeOf('2025-05-01', 'ongoing')], 2025)
    expect(words(late)).toBe(
      'Senaste rapporten, 1 maj 2025: pågående. Den skulle vara klar 30 juni 2025 och är varken genomförd eller avbruten, ' +
        'så den är försenad.',
    )
  })
})

describe('a boundary that is just missed', () => {
  it('is never written as if it were reached', () => {
    const slow = assessMeasure({
      type: 'increase',
      baseline: ['2021', 0],
      target: ['2025', 200],
      values: { '2023': 94.8 },
      year: 2023,
    })
    expect(slow).toMatchObject({ status: 'behind', pace: 0.948 })
    expect(paragraph(slow)).toContain('takt knappt 0,95, gränsen är 0,95')
    const short = assessMeasure({
      type: 'increase',
      baseline: ['2021', 0],
      target: ['2025', 200],
      values: { '2025': 119.4 },
      year: 2025,
    })
    expect(short).toMatchObject({ status: 'not-attained', attainment: 0.597 })
    expect(paragraph(short)).toContain('under 60 % av vägen räknas det som inte uppnått, och knappt 60 % är avklarat.')
  })

  it('carries the boundary it was held against, as data', () => {
    const own = { onTrack: 0.9, partly: 0.5 }
    const given = { type: 'increase', baseline: ['2021', 72], target: ['2025', 85], boundaries: own } as const
    const params = (year: number, value: number) =>
      assessMeasure({ ...given, values: { [year]: value }, year }).reasons.findLast((one) => 'limit' in one.params)
        ?.params
    expect(params(2023, 78)).toMatchObject({ pace: 12 / 13, limit: 0.9 })
    expect(params(2025, 79)).toMatchObject({ attainment: 7 / 13, limit: 0.5 })
  })
})
