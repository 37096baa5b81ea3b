// What a plan file becomes: goals with measures, activities, and the plan's years.

import { describe, expect, it } from 'vitest'
import { type PlanContext, readPlan } from '../../src/ingest/index.ts'
import { bytesOf, sampleCatalogue } from './sample-catalogue.ts'

const CONTEXT: PlanContext = { catalogue: sampleCatalogue, organisation: '2081', planCode: null, unit: null }

const HEADER =
  'prioriterat område;mål-id;övergripande mål;artiklar;indikator;uppdelning;måltyp;utgångsperiod;utgångsvärde;' +
  'målperiod;målvärde;aktivitet-id;aktivitet;förvaltning;ansvarig;start;slut;budget;område;jämförelse;mått'

const FIRST =
  'Utbildning;M1;Fler elever blir behöriga;"28;29;2";N15428;T;öka;2021;77,5;2025;82;' +
  'A1;Lovskola;Barn- och utbildning;Rektor;2022-01-10;2025-06-30;1 250 000;;;'

const read = (lines: readonly string[], own: Partial<PlanContext> = {}) =>
  readPlan(bytesOf([HEADER, ...lines].map((line) => `${line}\n`).join('')), { ...CONTEXT, ...own })

/** A further row of M1 with only the named cells filled. */
const row = (cells: Readonly<Record<string, string>>): string =>
  HEADER.split(';')
    .map((name) => ({ 'mål-id': 'M1', ...cells })[name] ?? '')
    .join(';')

const measuresOf = (...lines: readonly string[]) => {
  const { goals, issues } = read([FIRST, ...lines])
  expect(issues).toEqual([])
  return goals[0]?.goal.measures.slice(lines.length > 0 ? 1 : 0) ?? []
}

it('reads a goal with its measure and activity', () => {
  const { plan, goals, activities, issues, rowCount } = read([FIRST])
  expect({ issues, rowCount }).toEqual({ issues: [], rowCount: 1 })
  expect(plan).toEqual({ code: '2022-2025', firstYear: 2022, lastYear: 2025 })
  expect(goals).toEqual([
    {
      line: 2,
      goal: {
        id: 'M1',
        area: 'Utbildning',
        title: 'Fler elever blir behöriga',
        articles: ['28', '29', '2'],
        order: 0,
        measures: [
          {
            key: 'behoriga-yrkesprogram',
            indicator: 'behoriga-yrkesprogram',
            name: null,
            dimensions: {},
            area: null,
            comparison: null,
            type: 'increase',
            baseline: { period: '2021', value: 77.5 },
            target: { period: '2025', value: 82 },
            interim: [],
            everyPeriod: false,
          },
        ],
      },
    },
  ])
  expect(activities).toEqual([
    {
      line: 2,
      activity: {
        id: 'A1',
        goalId: 'M1',
        title: 'Lovskola',
        unit: 'Barn- och utbildning',
        responsible: 'Rektor',
        start: '2022-01-10',
        end: '2025-06-30',
        budget: 1_250_000,
        order: 0,
      },
    },
  ])
})

describe('measures', () => {
  it('takes earlier periods of the same measure as interim targets, in whatever order they stand', () => {
    const interim = (målperiod: string, målvärde: string) =>
      row({ indikator: 'behoriga-yrkesprogram', målperiod, målvärde })
    const { goals, issues } = read([FIRST, interim('2024', '81'), interim('2023', '80'), interim('2026', '84')])
    expect(issues).toEqual([])
    expect(goals[0]?.goal.measures).toMatchObject([
      {
        target: { period: '2026', value: 84 },
        interim: [
          { period: '2023', value: 80 },
          { period: '2024', value: 81 },
          { period: '2025', value: 82 },
        ],
      },
    ])
  })

  it('gives breakdown, district and comparison measures and keys of their own', () => {
    const common = {
      indikator: 'N15428',
      måltyp: 'minska',
      utgångsperiod: '2021',
      utgångsvärde: '9',
      målperiod: '2025',
      målvärde: '2',
    }
    const measures = measuresOf(
      row({ ...common, uppdelning: 'Pojkar' }),
      row({ ...common, område: 'Älgviken' }),
      row({ ...common, jämförelse: 'flickor–pojkar' }),
      row({ ...common, jämförelse: 'Riket', uppdelning: 'K' }),
      row({ ...common, jämförelse: 'Liknande kommuner' }),
    )
    expect(measures.map(({ key, dimensions, area, comparison }) => ({ key, dimensions, area, comparison }))).toEqual([
      { key: 'behoriga-yrkesprogram|sex=M', dimensions: { sex: 'M' }, area: null, comparison: null },
      { key: 'behoriga-yrkesprogram||2081:Älgviken', dimensions: {}, area: '2081:Älgviken', comparison: null },
      { key: 'behoriga-yrkesprogram|||girls-boys', dimensions: {}, area: null, comparison: { with: 'girls-boys' } },
      {
        key: 'behoriga-yrkesprogram|sex=F||country',
        dimensions: { sex: 'F' },
        area: null,
        comparison: { with: 'country' },
      },
      {
        key: 'behoriga-yrkesprogram|||group:Liknande kommuner',
        dimensions: {},
        area: null,
        comparison: { with: 'group', name: 'Liknande kommuner' },
      },
    ])
  })

  it('reads every type of target', () => {
    const typed = (måltyp: string, målvärde: string, indikator = 'N11701', mått = '') =>
      row({ indikator, måltyp, målvärde, mått, målperiod: '2025', uppdelning: mått ? '' : 'T' })
    const types = [
      typed('Minst', '14'),
      typed('högst', '16', 'N01481'),
      typed('inom', '14,5 – 16', 'U00915'),
      typed('milstolpe', '', '', 'Riktlinjen är antagen'),
      typed('nivå', '', '', 'Delaktighet'),
    ]
    expect(measuresOf(...types).map(({ key, type, target }) => [key, type, target.value])).toEqual([
      ['barngruppens-storlek', 'at-least', 14],
      ['mpr-vaccinerade', 'at-most', 16],
      ['barn-vrakning', 'within', { low: 14.5, high: 16 }],
      ['Riktlinjen är antagen', 'milestone', null],
      ['Delaktighet', 'level', null],
    ])
  })

  it('takes the last day of a month as the month a milestone is due', () => {
    const due = (målperiod: string) =>
      measuresOf(row({ måltyp: 'milstolpe', målperiod, mått: 'Riktlinjen' }))[0]?.target.period
    expect(['2024-06-30', '2024-06', '2024', '2024-02-29 00:00:00'].map(due)).toEqual([
      '2024-06',
      '2024-06',
      '2024',
      '2024-02',
    ])
  })

  it('keeps a baseline whose value is not known yet', () => {
    const [measure] = measuresOf(
      row({
        indikator: 'U00915',
        måltyp: 'minska',
        utgångsperiod: '2021',
        utgångsvärde: '..',
        målperiod: '2025',
        målvärde: '0',
      }),
    )
    expect(measure?.baseline).toEqual({ period: '2021', value: null })
  })
})

describe("a plan's years", () => {
  it('are those of its activities and targets; baselines count only where no activity has a start', () => {
    expect(read([FIRST.replace('2022-01-10', '')]).plan).toEqual({ code: '2021-2025', firstYear: 2021, lastYear: 2025 })
    const longer = row({ 'aktivitet-id': 'A2', aktivitet: 'Läxhjälp', förvaltning: 'BU', slut: '2026-06-30' })
    expect(read([FIRST, longer]).plan).toEqual({ code: '2022-2026', firstYear: 2022, lastYear: 2026 })
  })

  it('do not change a code that was given', () => {
    expect(read([FIRST], { planCode: 'barn' }).plan).toEqual({ code: 'barn', firstYear: 2022, lastYear: 2025 })
  })

  it('come from the code where the file has none', () => {
    const bare = 'Barnets bästa;M1;Riktlinje finns;3;;;;;;;;A1;Skriv riktlinje;KLK;Chef;;;;;;'
    expect(read([bare], { planCode: '2024-2027' }).plan).toEqual({ code: '2024-2027', firstYear: 2024, lastYear: 2027 })
  })
})

describe("a unit's file", () => {
  it('gives activities only, and neither plan nor goals', () => {
    const { plan, goals, activities, issues } = read([FIRST], { unit: 'Barn- Och Utbildning', knownGoals: ['M1'] })
    expect({ plan, goals, issues }).toEqual({ plan: null, goals: [], issues: [] })
    expect(activities.map(({ activity }) => [activity.id, activity.unit])).toEqual([['A1', 'Barn- Och Utbildning']])
  })
})

it('stops at a personal identity number in any text and keeps nothing', () => {
  const { plan, goals, activities, issues } = read([FIRST.replace('Rektor', 'Tolvan 19121212-1212')])
  expect({ plan, goals, activities }).toEqual({ plan: null, goals: [], activities: [] })
  expect(issues).toEqual([
    { code: 'cell.personal-number', severity: 'error', row: 2, column: 'ansvarig', value: null, params: {} },
  ])
})
