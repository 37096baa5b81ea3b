// The ten goals of the plan and how they are measured. Baselines are not written here: they are looked up in the figures.

import type { Sex } from './figure.ts'
import type { District } from './population.ts'

export type PlanMeasure =
  | {
      readonly indicator: string
      readonly sex: Sex
      readonly district?: District
      readonly comparison?: 'riket' | 'flickor-pojkar'
      readonly type: 'öka' | 'minska' | 'minst' | 'högst' | 'inom'
      /** Period of the baseline; null where the goal was set without one. */
      readonly baseline: string | null
      /** Oldest first, the last one being the target. */
      readonly targets: readonly { readonly period: string; readonly value: number | string }[]
    }
  | { readonly name: string; readonly type: 'milstolpe' | 'nivå'; readonly due: string }

export type PlanGoal = {
  readonly id: string
  readonly area: string
  readonly title: string
  readonly articles: string
  readonly measures: readonly PlanMeasure[]
}

const ECONOMY = 'Trygg ekonomi och bostad'
const EDUCATION = 'Utbildning'
const SAFETY = 'Trygghet och fritid'
const VOICE = 'Barnets bästa och rätten att bli hörd'

export const ROUTINE = 'Rutinen för tidig kontakt används'
export const GUIDELINE = 'Riktlinjen för barnets bästa är beslutad'
export const COUNCIL = 'Ungdomsrådet har yttrat sig till alla nämnder'
export const USE_OF_GUIDELINE = 'Så används riktlinjen i nämnderna'

export const GOALS: readonly PlanGoal[] = [
  {
    id: 'M1',
    area: ECONOMY,
    title: 'Färre barn och unga lever i familjer med låg ekonomisk standard',
    articles: '26;27;2',
    measures: [
      {
        indicator: 'N66077',
        sex: 'T',
        type: 'minska',
        baseline: '2021',
        targets: [{ period: '2025', value: 15 }],
      },
    ],
  },
  {
    id: 'M2',
    area: ECONOMY,
    title: 'Inget barn förlorar sitt hem genom vräkning',
    articles: '27;16;3',
    measures: [
      {
        indicator: 'U00915',
        sex: 'T',
        type: 'minska',
        baseline: '2021',
        targets: [{ period: '2025', value: 0 }],
      },
      { name: ROUTINE, type: 'milstolpe', due: '2022' },
    ],
  },
  {
    id: 'M3',
    area: EDUCATION,
    title: 'Fler elever går ut årskurs 9 med behörighet till gymnasiet, både flickor och pojkar',
    articles: '28;29;2',
    measures: [
      {
        indicator: 'N15428',
        sex: 'T',
        type: 'öka',
        baseline: '2021',
        targets: [
          { period: '2023', value: 84 },
          { period: '2024', value: 85.5 },
          { period: '2025', value: 87 },
        ],
      },
      {
        indicator: 'N15428',
        sex: 'T',
        comparison: 'flickor-pojkar',
        type: 'högst',
        baseline: '2021',
        targets: [{ period: '2025', value: 3.5 }],
      },
    ],
  },
  {
    id: 'M4',
    area: EDUCATION,
    title: 'Fler ungdomar tar gymnasieexamen inom fyra år',
    articles: '28;29',
    measures: [
      {
        indicator: 'N17461',
        sex: 'T',
        type: 'öka',
        baseline: '2021',
        targets: [
          { period: '2024', value: 73 },
          { period: '2026', value: 75 },
        ],
      },
      {
        indicator: 'N17461',
        sex: 'T',
        comparison: 'riket',
        type: 'öka',
        baseline: '2021',
        targets: [{ period: '2026', value: 0 }],
      },
    ],
  },
  {
    id: 'M5',
    area: EDUCATION,
    title: 'Färre elever är borta mycket från skolan',
    articles: '28.1 e;3',
    measures: [
      {
        indicator: 'skolfranvaro-over-15',
        sex: 'T',
        type: 'minska',
        baseline: '2021/22',
        targets: [{ period: '2025/26', value: 9 }],
      },
    ],
  },
  {
    id: 'M6',
    area: EDUCATION,
    title: 'Barngrupperna i förskolan är lagom stora',
    articles: '28;31;3.3',
    measures: [
      {
        indicator: 'N11701',
        sex: 'T',
        type: 'inom',
        baseline: '2021',
        targets: [{ period: '2025', value: '13–15' }],
      },
    ],
  },
  {
    id: 'M7',
    area: SAFETY,
    title: 'Barn och unga känner sig trygga i skolan och där de bor',
    articles: '19;6',
    measures: [
      {
        indicator: 'N15643',
        sex: 'T',
        type: 'minst',
        baseline: '2021',
        targets: [{ period: '2025', value: 85 }],
      },
      {
        indicator: 'lupp-trygghet',
        sex: 'T',
        district: 'Åsen',
        type: 'minst',
        baseline: null,
        targets: [{ period: '2025', value: 75 }],
      },
    ],
  },
  {
    id: 'M8',
    area: SAFETY,
    title: 'Alla barn lär sig simma och fler barn läser',
    articles: '31;6;17',
    measures: [
      {
        indicator: 'simkunnighet-ak6',
        sex: 'T',
        type: 'öka',
        baseline: '2021',
        targets: [{ period: '2026', value: 92 }],
      },
      {
        indicator: 'simkunnighet-ak6',
        sex: 'T',
        district: 'Norrbyn',
        type: 'öka',
        baseline: '2021',
        targets: [{ period: '2026', value: 85 }],
      },
      {
        indicator: 'N09811',
        sex: 'T',
        type: 'öka',
        baseline: '2021',
        targets: [{ period: '2026', value: 12.5 }],
      },
    ],
  },
  {
    id: 'M9',
    area: VOICE,
    title: 'Nämnderna prövar barnets bästa och hör barn och unga innan de beslutar',
    articles: '3;12',
    measures: [
      { name: GUIDELINE, type: 'milstolpe', due: '2022' },
      { name: COUNCIL, type: 'milstolpe', due: '2025' },
      { name: USE_OF_GUIDELINE, type: 'nivå', due: '2025' },
    ],
  },
  {
    id: 'M10',
    area: VOICE,
    title: 'Chefer, handläggare och förtroendevalda kan barnkonventionen',
    articles: '4;42',
    measures: [],
  },
]
