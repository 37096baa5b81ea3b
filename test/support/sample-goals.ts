// The goals of the sample facts: twelve, so that every status occurs.

import { observationOf } from '../../src/report/explain/observations.ts'
import { type ActivityFact, type GoalFact, type MeasureFact, type ReasonFact, whyId } from '../../src/report/facts.ts'
import { points } from './sample-points.ts'
import { sampleSources } from './sample-sources.ts'

export const MEASURE = {
  qualifier: '',
  unit: '%',
  percent: true,
  decimals: 1,
  attainment: null,
  expected: null,
  provisional: null,
  certainty: null,
  interval: null,
  area: '9901',
  dimensions: {},
  changes: [],
  pace: null,
  interim: [],
  changeInterval: null,
  points: [],
} as const satisfies Partial<MeasureFact>

const GOAL = { assessment: null, assessmentDiffers: false, reasons: [], activities: [] } as const

const reason = (code: string, text: string): ReasonFact => ({ code, text })

function activity(
  id: string,
  title: string,
  unit: string,
  status: ActivityFact['status'],
  rest: Partial<ActivityFact> = {},
): ActivityFact {
  return {
    id,
    title,
    unit,
    responsible: 'Barnrättsstrateg',
    start: '2022-03-01',
    end: '2025-06-30',
    budget: null,
    status,
    result: '',
    effect: '',
    lesson: '',
    cost: null,
    children: null,
    reportedOn: status === 'not-started' ? null : '2025-12-15',
    ...rest,
  }
}

const assessment = (
  goalId: string,
  code: 'reached' | 'partly' | 'not-reached' | 'cannot-assess',
  text: string,
  furtherActions = '',
) => ({ goalId, date: '2026-02-16', code, reason: text, furtherActions })

/** By the default boundaries, so that the two verdicts are one. */
type Judged = Omit<GoalFact, 'byDefault' | 'measures' | 'why'> & {
  readonly measures: readonly Omit<MeasureFact, 'byDefault' | 'provisionalByDefault' | 'rests' | 'why'>[]
}

const SCHOOL = 'Barn- och utbildningsförvaltningen'
const SOCIAL = 'Socialförvaltningen'
const CULTURE = 'Kultur- och fritidsförvaltningen'
const OFFICE = 'Kommunledningskontoret'

const JUDGED: readonly Judged[] = [
  {
    ...GOAL,
    id: 'M1',
    area: 'Barns levnadsvillkor',
    title: 'Färre barn lever i hushåll med låg ekonomisk standard',
    articles: ['26', '27', '2'],
    status: 'awaiting',
    measures: [
      {
        ...MEASURE,
        name: 'Barn i hushåll med låg ekonomisk standard',
        slug: 'lag-ekonomisk-standard',
        type: 'decrease',
        baseline: { period: '2021', value: 14.2 },
        target: { period: '2025', value: 12 },
        latest: { period: '2024', value: 12.6 },
        attainment: 0.7272727,
        expected: 0.75,
        status: 'awaiting',
        provisional: 'partly',
        certainty: 'unknown',
        reasons: [
          reason('awaiting', 'Målet gäller 2025, men det året finns inget värde än. Det senaste är 12,6 % för 2024.'),
          reason(
            'provisional',
            'Med det värdet är 73 % av vägen från 14,2 % till 12 % avklarad: preliminärt delvis uppnått.',
          ),
        ],
        points: points([15.1, 14.8, 14.2, 13.9, 13.2, 12.6, 'missing'], { from: 2019 }),
      },
    ],
    activities: [
      activity('A1', 'Hembesök och budgetrådgivning till barnfamiljer', SOCIAL, 'done', {
        budget: 450_000,
        cost: 441_500,
        children: 402,
        result: '231 familjer har fått rådgivning',
        effect: 'Färre familjer ansöker om akut bistånd',
        lesson: 'Börja redan på öppna förskolan',
      }),
      activity('A2', 'Avgiftsfri fritidsbank', CULTURE, 'done', {
        budget: 300_000,
        cost: 287_300,
        children: 1450,
        result: '3 100 lån till barn och unga',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M2',
    area: 'Barns levnadsvillkor',
    title: 'Inga barn ska vräkas',
    articles: ['27', '16'],
    status: 'wrong-way',
    measures: [
      {
        ...MEASURE,
        name: 'Barn som berörs av vräkning',
        slug: 'vrakningar',
        type: 'decrease',
        unit: 'barn/100 000 inv',
        percent: false,
        decimals: 0,
        baseline: { period: '2021', value: 19 },
        target: { period: '2025', value: 0 },
        latest: { period: '2025', value: 33 },
        attainment: -0.7368421,
        expected: 1,
        status: 'wrong-way',
        certainty: 'clear',
        interval: { low: 19.4, high: 52.1, level: 0.95 },
        reasons: [
          reason('moved-away', 'Värdet 33 (2025) ligger längre från målet 0 än utgångsvärdet 19 (2021).'),
          reason('clear', 'Avståndet till målet är större än slumpen (95 %: 19–52).'),
        ],
        points: points([22, 17, 19, 23, 28, 30, 33], { from: 2019, line: 60 }),
      },
    ],
    assessment: assessment('M2', 'not-reached', 'Vräkningarna har ökat', 'Avtal med hyresvärdarna om tidig kontakt'),
    activities: [
      activity('A3', 'Rutin för tidig kontakt vid hyresskuld', SOCIAL, 'done', {
        cost: 0,
        result: 'Nämnden har beslutat om rutinen',
        effect: 'Ej mätt',
        lesson: 'Samverkan med hyresvärdar saknas',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M3',
    area: 'Utbildning',
    title: 'Fler elever når behörighet till gymnasiet',
    articles: ['28', '29'],
    status: 'wrong-way',
    measures: [
      {
        ...MEASURE,
        name: 'Behöriga till yrkesprogram i årskurs 9',
        slug: 'behoriga-yrkesprogram',
        type: 'increase',
        baseline: { period: '2021', value: 84 },
        target: { period: '2025', value: 88 },
        latest: { period: '2025', value: 81.2 },
        attainment: -0.7,
        expected: 1,
        status: 'wrong-way',
        certainty: 'clear',
        interval: { low: 77.6, high: 84.3, level: 0.95 },
        reasons: [
          reason('moved-away', 'Värdet 81,2 % (2025) ligger längre från målet 88 % än utgångsvärdet 84,0 % (2021).'),
          reason('clear', 'Avståndet till målet är större än slumpen (95 %: 77,6–84,3 %).'),
        ],
        points: points([83.6, 84.3, 84, 83.5, 82.9, 82, 81.2], { from: 2019, line: 118, margin: 3.3 }),
      },
    ],
    assessment: assessment(
      'M3',
      'partly',
      'Lovskolan gav resultat för dem som deltog, men hälften av eleverna den var tänkt för kom aldrig',
      'En egen insats för pojkar i årskurs 8 och 9',
    ),
    assessmentDiffers: true,
    activities: [
      activity('A4', 'Lovskola och läxhjälp i årskurs 7–9', SCHOOL, 'done', {
        budget: 2_400_000,
        cost: 2_512_000,
        children: 340,
        result: '340 elever deltog',
        effect: 'Deltagarna höjde sitt meritvärde',
      }),
      activity('A5', 'Förstärkt elevhälsa', SCHOOL, 'late', {
        budget: 5_200_000,
        cost: 4_100_000,
        result: 'Tre av fem kuratorer anställda',
        effect: 'Kortare väntetid till samtal',
        lesson: 'Svårt att rekrytera',
      }),
      activity('A6', 'Mentorer i årskurs 9', SCHOOL, 'not-started'),
    ],
  },
  {
    ...GOAL,
    id: 'M4',
    area: 'Utbildning',
    title: 'Fler ungdomar tar gymnasieexamen',
    articles: ['28'],
    status: 'attained',
    measures: [
      {
        ...MEASURE,
        name: 'Gymnasieexamen inom fyra år',
        slug: 'gymnasieexamen',
        type: 'increase',
        baseline: { period: '2021', value: 68 },
        target: { period: '2025', value: 72 },
        latest: { period: '2025', value: 74.9 },
        attainment: 1.725,
        expected: 1,
        status: 'attained',
        certainty: 'unknown',
        reasons: [
          reason('met', 'Värdet 74,9 % (2025) når målet 72 %.'),
          reason('chance-no-parts', 'Källan anger inga antal, så vi kan inte säga hur mycket som är slump.'),
        ],
        points: points([71.2, 66.9, 68, 69.1, 67.2, 71.4, 74.9], { from: 2019, line: 160, breakIn: 2020 }),
      },
    ],
    assessment: assessment('M4', 'reached', 'Avhoppen minskade redan första hösten'),
    activities: [
      activity('A7', 'Mentorer i gymnasiets årskurs 1', SCHOOL, 'done', {
        budget: 900_000,
        cost: 874_000,
        children: 620,
        result: 'Alla program har mentorer',
        effect: 'Färre avhopp',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M5',
    area: 'Utbildning',
    title: 'Pojkars resultat i matematik i årskurs 6 ska öka',
    articles: ['28', '29', '2'],
    status: 'partly',
    measures: [
      {
        ...MEASURE,
        name: 'Minst E i matematik i årskurs 6',
        slug: 'matematik-arskurs-6',
        qualifier: 'Pojkar',
        type: 'increase',
        baseline: { period: '2021', value: 83.6 },
        target: { period: '2025', value: 88 },
        latest: { period: '2025', value: 86.9 },
        attainment: 0.75,
        expected: 1,
        status: 'partly',
        certainty: 'within-chance',
        interval: { low: 82.9, high: 90.9, level: 0.95 },
        reasons: [
          reason('part-of-way', 'Av vägen från 83,6 % (2021) till 88 % är 75 % avklarad. Gränsen för delvis är 60 %.'),
          reason('within-chance', 'Skillnaden mot målet ryms inom slumpen (95 %: 82,9–90,9 %).'),
        ],
        points: points([84.1, 83, 83.6, 84.6, 85.7, 86.3, 86.9], { from: 2019, line: 210, margin: 4 }),
      },
    ],
    activities: [
      activity('A8', 'Intensivmatte i mindre grupper', SCHOOL, 'late', {
        budget: 650_000,
        cost: 210_000,
        children: 48,
        result: 'Startade ett år senare än planerat',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M6',
    area: 'Trygghet och hälsa',
    title: 'Elever i årskurs 8 är trygga i skolan',
    articles: ['19', '28.2'],
    status: 'attained',
    measures: [
      {
        ...MEASURE,
        name: 'Elever i årskurs 8 som är trygga i skolan',
        slug: 'trygga-arskurs-8',
        type: 'increase',
        baseline: { period: '2021', value: 74 },
        target: { period: '2025', value: 80 },
        latest: { period: '2025', value: 82 },
        attainment: 1.3333333,
        expected: 1,
        status: 'attained',
        certainty: 'within-chance',
        interval: { low: 78.8, high: 85.2, level: 0.95 },
        reasons: [
          reason('met', 'Värdet 82,0 % (2025) når målet 80 %.'),
          reason('within-chance', 'Skillnaden mot målet ryms inom slumpen (95 %: 78,8–85,2 %).'),
        ],
        points: points([74, 75.8, 77.9, 79.6, 82], { from: 2021, source: 3, line: 20, margin: 3.2 }),
      },
    ],
    assessment: assessment('M6', 'reached', 'Fler vuxna i korridorerna och tydligare regler'),
    activities: [
      activity('A9', 'Trygghetsvärdar på alla högstadieskolor', SCHOOL, 'done', {
        budget: 3_600_000,
        cost: 3_550_000,
        result: 'Sex trygghetsvärdar på tre skolor',
        effect: 'Färre konflikter på rasterna',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M7',
    area: 'Barnets bästa och delaktighet',
    title: 'Elever i årskurs 8 upplever att de kan påverka undervisningen',
    articles: ['12', '13'],
    status: 'uncertain',
    measures: [
      {
        ...MEASURE,
        name: 'Elever i årskurs 8 som kan påverka undervisningen',
        slug: 'paverka-undervisningen',
        type: 'increase',
        baseline: { period: '2021', value: 38 },
        target: { period: '2025', value: 45 },
        latest: { period: '2025', value: 41 },
        attainment: 0.4285714,
        expected: 1,
        status: 'uncertain',
        certainty: 'within-chance',
        interval: { low: 34.4, high: 47.9, level: 0.95 },
        reasons: [
          reason('uncertain', 'Enkäten har 200 svar. Osäkerheten 34,4–47,9 % rymmer båda sidor av målet 45 %.'),
        ],
        points: points([38, null, 39.5, null, 41], { from: 2021, source: 3, line: 4, margin: 6.8 }),
      },
    ],
    assessment: assessment(
      'M7',
      'cannot-assess',
      'För få svarade på enkäten',
      'Påminn skolorna så att fler elever svarar',
    ),
    activities: [
      activity('A10', 'Elevråd med egen budget', SCHOOL, 'ongoing', {
        end: '2026-06-12',
        budget: 240_000,
        cost: 130_000,
        children: 2300,
        result: 'Fem skolor har infört egen budget',
        effect: 'Elever har beslutat om skolgården',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M8',
    area: 'Trygghet och hälsa',
    title: 'Alla barn får en bra start',
    articles: ['24', '28', '31'],
    status: 'reached',
    measures: [
      {
        ...MEASURE,
        name: 'Vaccinerade mot mässling, påssjuka och röda hund',
        slug: 'vaccination',
        type: 'at-least',
        baseline: { period: '2021', value: 94.6 },
        target: { period: '2026', value: 95 },
        latest: { period: '2025', value: 96.1 },
        status: 'reached',
        certainty: 'unknown',
        reasons: [
          reason('holds', 'Värdet 96,1 % (2025) håller gränsen minst 95 %. Hållet 4 av 4 år sedan 2021.'),
          reason('chance-no-parts', 'Källan anger inga antal, så vi kan inte säga hur mycket som är slump.'),
        ],
        points: points([95.8, 95.1, 94.6, 95.2, 95.4, 95.9, 96.1], { from: 2019, line: 300 }),
      },
      {
        ...MEASURE,
        name: 'Barn per barngrupp i förskolan',
        slug: 'barngruppens-storlek',
        type: 'within',
        unit: 'barn',
        percent: false,
        baseline: { period: '2021', value: 15.9 },
        target: { period: '2026', value: { low: 14, high: 16 } },
        latest: { period: '2025', value: 15.2 },
        status: 'reached',
        certainty: 'unknown',
        reasons: [
          reason('inside', 'Värdet 15,2 barn (2025) ligger inom 14–16.'),
          reason('chance-no-method', 'Hur mycket som är slump går inte att säga med de uppgifter källan ger.'),
        ],
        points: points([16.4, 16.1, 15.9, 15.7, 15.6, 15.3, 15.2], { from: 2019, line: 380 }),
      },
    ],
    activities: [
      activity('A11', 'Uppsökande samtal med vårdnadshavare', SOCIAL, 'done', {
        budget: 120_000,
        cost: 118_000,
        result: 'Alla familjer utan bokad tid har ringts',
        effect: 'Fler barn är vaccinerade',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M9',
    area: 'Trygghet och hälsa',
    title: 'Barn får snabbare besked i barnutredningar',
    articles: ['3', '19'],
    status: 'behind',
    measures: [
      {
        ...MEASURE,
        name: 'Väntetid till barnutredning',
        slug: 'vantetid-barnutredning',
        type: 'decrease',
        unit: 'dagar',
        percent: false,
        decimals: 0,
        baseline: { period: '2021', value: 121 },
        target: { period: '2026', value: 90 },
        latest: { period: '2025', value: 100 },
        attainment: 0.6774194,
        expected: 0.8,
        status: 'behind',
        certainty: 'unknown',
        reasons: [
          reason('chance-no-method', 'Hur mycket som är slump går inte att säga med de uppgifter källan ger.'),
          reason('pace', 'Av vägen från 121 till 90 dagar är 68 % avklarad. I takt med planen hade det varit 80 %.'),
        ],
        points: points([118, 124, 121, 116, 110, 104, 100], { from: 2019, line: 320 }),
      },
    ],
    activities: [
      activity('A12', 'Fler utredare i barn- och ungdomsvården', SOCIAL, 'ongoing', {
        end: '2026-12-31',
        budget: 2_800_000,
        cost: 1_900_000,
        result: 'Två av fyra tjänster tillsatta',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M10',
    area: 'Barnets bästa och delaktighet',
    title: 'Fler barn går i kulturskolan',
    articles: ['31'],
    status: 'on-track',
    measures: [
      {
        ...MEASURE,
        name: 'Barn som går i kulturskolan',
        slug: 'kulturskolan',
        type: 'increase',
        baseline: { period: '2021', value: 8.1 },
        target: { period: '2027', value: 12 },
        latest: { period: '2025', value: 10.9 },
        attainment: 0.7179487,
        expected: 0.6666667,
        status: 'on-track',
        certainty: 'clear',
        interval: { low: 10.2, high: 11.6, level: 0.95 },
        reasons: [
          reason('pace', 'Av vägen från 8,1 % till 12 % är 72 % avklarad. I takt med planen hade det varit 67 %.'),
        ],
        points: points([8.9, 8, 8.1, 'missing', 9.4, 10.2, 10.9], { from: 2019, line: 340, margin: 0.7 }),
      },
    ],
    activities: [
      activity('A13', 'Avgiftsfri prova på-termin', CULTURE, 'ongoing', {
        end: '2027-06-30',
        budget: 400_000,
        cost: 265_000,
        children: 510,
        result: '510 barn har provat ett instrument',
        effect: 'Vart tredje barn fortsätter',
      }),
    ],
  },
  {
    ...GOAL,
    id: 'M11',
    area: 'Barnets bästa och delaktighet',
    title: 'Alla nämnder prövar barnets bästa',
    articles: ['3', '12'],
    status: 'no-measure',
    measures: [],
    assessment: assessment(
      'M11',
      'partly',
      'Riktlinjen finns, men bara tre av nio nämnder dokumenterar prövningen',
      'Alla nämnder ska dokumentera prövningen från och med 2026',
    ),
    activities: [
      activity('A14', 'Ta fram riktlinje för prövning av barnets bästa', OFFICE, 'done', {
        end: '2022-12-31',
        cost: 0,
        result: 'Fullmäktige har antagit riktlinjen',
      }),
      activity('A15', 'Utbilda handläggare i prövning av barnets bästa', OFFICE, 'cancelled', {
        budget: 180_000,
        cost: 54_000,
        result: '60 av 200 handläggare utbildade',
        lesson: 'En digital kurs hade nått fler',
      }),
    ],
    reasons: [reason('no-measure', 'Målet har inget mått. Arbetsgruppens svar är omdömet.')],
  },
  {
    ...GOAL,
    id: 'M12',
    area: 'Trygghet och hälsa',
    title: 'Färre unga utsätts för våld',
    articles: ['19'],
    status: 'not-assessable',
    measures: [
      {
        ...MEASURE,
        name: 'Unga som har utsatts för våld',
        slug: 'utsatta-for-vald',
        type: 'decrease',
        baseline: { period: '2021', value: 9.1 },
        target: { period: '2025', value: 7 },
        latest: { period: '2025', value: 11.9 },
        status: 'not-assessable',
        reasons: [reason('broken', 'Frågan fick en ny lydelse 2024. Värden före och efter går inte att jämföra.')],
        points: points([9.1, null, 9.8, 12.3, 11.9], { from: 2021, source: 3, line: 90, margin: 2.4, breakIn: 2024 }),
      },
      {
        ...MEASURE,
        name: 'Handlingsplan mot våld är antagen',
        slug: null,
        unit: '',
        percent: false,
        decimals: 0,
        type: 'milestone',
        baseline: null,
        target: { period: '2024', value: null },
        latest: null,
        status: 'attained',
        reasons: [reason('milestone-done', 'Klart 12 november 2024, före slutet av 2024.')],
      },
    ],
    reasons: [reason('goal-incomplete', '1 av 2 mått går att bedöma.')],
    activities: [
      activity('A16', 'Handlingsplan mot våld i nära relationer', SOCIAL, 'done', {
        end: '2024-12-31',
        result: 'Nämnden antog planen i november 2024',
      }),
    ],
  },
]

/** As it is judged: only before it is due. */
const paceOf = ({ status, attainment, expected }: Judged['measures'][number]): number | null =>
  (status === 'on-track' || status === 'behind') && attainment !== null && expected ? attainment / expected : null

/** The points of the baseline and of the latest value. */
const restsOf = ({ points: all, baseline, latest, area, dimensions }: Judged['measures'][number]) =>
  all
    .filter(({ period }) => period === baseline?.period || period === latest?.period)
    .map((point) => observationOf(point, { label: 'Alla', area, dimensions }, sampleSources))

export const sampleGoals: readonly GoalFact[] = JUDGED.map((goal) => ({
  ...goal,
  byDefault: goal.status,
  why: whyId.goal(goal.id),
  measures: goal.measures.map((measure, place) => ({
    ...measure,
    byDefault: measure.status,
    provisionalByDefault: measure.provisional,
    pace: paceOf(measure),
    rests: restsOf(measure),
    why: whyId.measure(goal.id, place),
  })),
}))
