// handlingsplan.csv: one row per activity with the goal's columns repeated, as the departments fill in the template.
// Baselines are taken from the figures, so that plan and statistics say the same.

import type { PlanActivity } from './activities/activity.ts'
import type { Cell } from './delimited.ts'
import { type Figure, roundTo } from './figure.ts'
import type { PlanGoal, PlanMeasure } from './goals.ts'
import { CODE, COUNTRY } from './population.ts'

export const PLAN_HEADER = [
  'prioriterat område',
  'mål-id',
  'övergripande mål',
  'artiklar',
  'indikator',
  'uppdelning',
  'område',
  'jämförelse',
  'mått',
  'måltyp',
  'utgångsperiod',
  'utgångsvärde',
  'målperiod',
  'målvärde',
  'aktivitet-id',
  'aktivitet',
  'förvaltning',
  'ansvarig',
  'start',
  'slut',
  'budget',
] as const

const MEASURE_COLUMNS = 10
const ACTIVITY_COLUMNS = 7

export function planRows(
  goals: readonly PlanGoal[],
  activities: readonly PlanActivity[],
  figures: readonly Figure[],
): readonly (readonly Cell[])[] {
  return goals.flatMap((goal) => {
    const measures = goal.measures.flatMap((measure) => measureCells(measure, figures))
    const own = activities.filter((activity) => activity.goal === goal.id).map(activityCells)
    return Array.from({ length: Math.max(measures.length, own.length) }, (_, index) => [
      goal.area,
      goal.id,
      goal.title,
      goal.articles,
      ...(measures[index] ?? empty(MEASURE_COLUMNS)),
      ...(own[index] ?? empty(ACTIVITY_COLUMNS)),
    ])
  })
}

/** The target on the first row, targets on the way on the rows after it. */
function measureCells(measure: PlanMeasure, figures: readonly Figure[]): readonly (readonly Cell[])[] {
  if ('name' in measure) return [['', '', '', '', measure.name, measure.type, '', '', measure.due, '']]
  const { indicator, sex, district = '', comparison = '', type, baseline } = measure
  const start = baseline === null ? ['', ''] : [baseline, baselineOf(measure, baseline, figures)]
  return measure.targets
    .toReversed()
    .map(({ period, value }) => [indicator, sex, district, comparison, '', type, ...start, period, value])
}

type Counted = Extract<PlanMeasure, { readonly indicator: string }>

function baselineOf(
  { indicator, sex, district, comparison }: Counted,
  period: string,
  figures: readonly Figure[],
): Cell {
  const find = (area: string, wanted: string): Figure => {
    const found = figures.find(
      (figure) =>
        figure.indicator === indicator &&
        figure.area === area &&
        figure.district === (district ?? null) &&
        figure.period === period &&
        figure.sex === wanted,
    )
    if (!found) throw new Error(`No baseline for ${indicator} ${wanted} ${period}`)
    return found
  }
  const difference = (a: Figure, b: Figure): Cell => ({
    number: roundTo(Number(a.value) - Number(b.value), a.decimals),
    decimals: a.decimals,
  })
  if (comparison === 'flickor-pojkar') return difference(find(CODE, 'K'), find(CODE, 'M'))
  const own = find(CODE, sex)
  if (comparison === 'riket') return difference(own, find(COUNTRY, sex))
  return { number: Number(own.value), decimals: own.decimals }
}

const activityCells = (activity: PlanActivity): readonly Cell[] => [
  activity.id,
  activity.title,
  activity.unit,
  activity.responsible,
  activity.start,
  activity.end,
  activity.budget,
]

const empty = (columns: number): readonly Cell[] => Array.from({ length: columns }, () => '')
