// Small words for building what attainment is computed from, so that a test's table holds only what it is about.

import { type Boundaries, DEFAULT_BOUNDARIES } from '../../../src/domain/attainment/boundaries.ts'
import {
  assessPlan,
  type MeasureSeries,
  measureStyle,
  type PlanInput,
  reasonParams,
} from '../../../src/domain/attainment/index.ts'
import type { GoalResult, MeasureResult } from '../../../src/domain/attainment/result.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import type { Marker, Observation } from '../../../src/domain/observation.ts'
import { parsePeriod } from '../../../src/domain/period.ts'
import type { Activity, Goal, Measure, Outcome, Progress, Target } from '../../../src/domain/plan.ts'
import { attainmentText } from '../../../src/text/attainment.ts'

/** A value, a value with its parts, or why there is none. */
export type Cell = number | Marker | readonly [value: number, numerator: number | null, denominator: number | null]
/** Period label → value. */
export type Cells = Readonly<Record<string, Cell>>

export type Case = {
  readonly type: Measure['type']
  readonly baseline?: readonly [period: string, value: number | null] | null
  readonly target: readonly [period: string, value: Target['value']]
  readonly interim?: readonly (readonly [period: string, value: number])[]
  readonly everyPeriod?: boolean
  readonly values?: Cells
  readonly comparison?: Measure['comparison']
  readonly comparator?: Cells
  readonly year: number
  readonly indicator?: Partial<Indicator>
  readonly boundaries?: Boundaries
}

export const REGISTER: Indicator = {
  slug: 'behoriga',
  name: 'Behöriga till gymnasiet',
  title: 'Elever i åk 9 som är behöriga till gymnasiet, andel (%)',
  definition: 'Påhittad indikator för prov.',
  unit: { kind: 'percent', label: '%' },
  decimals: 1,
  direction: 'up',
  articles: ['28'],
  theme: 'education',
  cluster: 'education-and-leisure',
  level: 'municipality',
  dimensions: ['sex'],
  sources: ['prov'],
  producer: 'Prov',
  collection: 'register',
  range: { min: -1e9, max: 1e9 },
}

export const SURVEY: Partial<Indicator> = { collection: 'survey', name: 'Påverkar undervisningen' }

/** The result of one measure with an indicator. */
export function assessMeasure(given: Case): MeasureResult {
  const [result] = assessGoal(
    { measures: [measureOf(given)], year: given.year, boundaries: given.boundaries ?? DEFAULT_BOUNDARIES },
    [given],
  ).measures
  if (!result) throw new Error('no measure')
  return result
}

type GoalCase = {
  readonly measures: readonly Measure[]
  readonly year: number
  readonly asOf?: string
  readonly boundaries?: Boundaries
  readonly activities?: readonly Activity[]
  readonly progress?: readonly Progress[]
  readonly outcomes?: readonly Outcome[]
  readonly assessments?: PlanInput['assessments']
}

/** The result of one goal; `cases` are its measures with indicators, in the measures' order. */
export function assessGoal(goal: GoalCase, cases: readonly Case[] = []): GoalResult {
  const [result] = assessPlan({
    year: goal.year,
    boundaries: goal.boundaries ?? DEFAULT_BOUNDARIES,
    ...(goal.asOf === undefined ? {} : { asOf: goal.asOf }),
    goals: [goalOf(goal.measures)],
    activities: goal.activities ?? [],
    progress: goal.progress ?? [],
    outcomes: goal.outcomes ?? [],
    assessments: goal.assessments ?? [],
    indicator: (slug) => indicatorOf(cases, slug),
    series: (measure) => {
      const given = cases[goal.measures.indexOf(measure)]
      return seriesOf(given?.values ?? {}, given?.comparator)
    },
  })
  if (!result) throw new Error('no goal')
  return result
}

export const goalOf = (measures: readonly Measure[]): Goal => ({
  id: 'M1',
  area: 'Utbildning',
  title: 'Fler når målen',
  articles: ['28'],
  measures: [...measures],
  order: 1,
})

export const measureOf = (given: Omit<Case, 'year'>, index = 0): Measure => ({
  key: `m${index}`,
  indicator: `behoriga${index === 0 ? '' : index}`,
  name: null,
  dimensions: {},
  area: null,
  comparison: given.comparison ?? null,
  type: given.type,
  baseline: given.baseline ? { period: given.baseline[0], value: given.baseline[1] } : null,
  target: { period: given.target[0], value: given.target[1] },
  interim: (given.interim ?? []).map(([period, value]) => ({ period, value })),
  everyPeriod: given.everyPeriod ?? false,
})

/** A milestone or level scale of the goal's own. */
export const ownMeasure = (type: 'milestone' | 'level', targetPeriod: string): Measure => ({
  ...measureOf({ type, target: [targetPeriod, null] }),
  indicator: null,
  name: 'Riktlinjen',
})

export const reported = (date: string, what: Partial<Progress>): Progress => ({
  goalId: 'M1',
  measure: 'Riktlinjen',
  date,
  done: null,
  level: null,
  comment: '',
  ...what,
})

export const activityOf = (end: string | null, id = 'A1'): Activity => ({
  id,
  goalId: 'M1',
  title: 'Lovskola',
  unit: 'Utbildningsförvaltningen',
  responsible: 'Rektor',
  start: '2020-01-01',
  end,
  budget: null,
  order: 1,
})

export const outcomeOf = (date: string, status: Outcome['status'], activityId = 'A1'): Outcome => ({
  activityId,
  date,
  status,
  result: '',
  effect: '',
  cost: null,
  children: null,
  lesson: '',
})

/** The measure's reasoning as it is read, with ordinary spaces. */
export function paragraph(result: MeasureResult, indicator: Partial<Indicator> = {}): string {
  const style = measureStyle(result.measure, result.measure.indicator ? { ...REGISTER, ...indicator } : undefined)
  return plain(result.reasons.map((one) => attainmentText.reason(one.code, reasonParams(one, style))))
}

/** The goal's or activity's own reasoning as it is read. */
export const words = ({ reasons }: Pick<GoalResult, 'reasons'>): string =>
  plain(reasons.map((one) => attainmentText.reason(one.code, reasonParams(one))))

const plain = (sentences: readonly string[]): string => sentences.join(' ').replace(/[\u00a0\u202f]/g, ' ')

export const codes = ({ reasons }: Pick<MeasureResult, 'reasons'>): readonly string[] => reasons.map(({ code }) => code)

function indicatorOf(cases: readonly Case[], slug: string): Indicator | undefined {
  const given = cases[Number(slug.replace('behoriga', '') || 0)]
  return given && { ...REGISTER, slug, ...given.indicator }
}

export const seriesOf = (values: Cells, comparator: Cells | null = null): MeasureSeries => ({
  own: observationsOf(values),
  comparator: comparator && observationsOf(comparator),
  comparatorLabel: comparator && 'riket',
})

const observationsOf = (cells: Cells): readonly Observation[] =>
  Object.entries(cells).map(([label, cell], index) => observationOf(label, cell, index))

export function observationOf(label: string, cell: Cell, index = 0): Observation {
  const period = parsePeriod(label)
  if (!period) throw new Error(label)
  const [value, numerator, denominator] =
    typeof cell === 'number' ? [cell, null, null] : typeof cell === 'string' ? [null, null, null] : cell
  return {
    line: index + 2,
    indicator: 'behoriga',
    area: '9999',
    dimensions: {},
    period,
    value,
    numerator,
    denominator,
    marker: typeof cell === 'string' ? cell : null,
    reported: null,
    source: 'prov',
    origin: {
      importId: 'i1',
      fileName: 'prov.csv',
      line: index + 2,
      importedAt: '2026-01-01T00:00:00Z',
      importedBy: 'prov',
    },
  }
}
