// Reads the demo's files the way the program does, without a database.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadCatalogue } from '../../src/catalog.ts'
import { DEFAULT_BOUNDARIES } from '../../src/domain/attainment/boundaries.ts'
import { assessPlan } from '../../src/domain/attainment/index.ts'
import type { Issue } from '../../src/domain/issue.ts'
import type { Observation, ObservationRow } from '../../src/domain/observation.ts'
import { rowsOfSet } from '../../src/domain/observation-set.ts'
import {
  readAssessments,
  readBudget,
  readObservations,
  readOutcomes,
  readPlan,
  readProgress,
} from '../../src/ingest/index.ts'
import { createSeriesLookup, measureSeries } from '../../src/services/series.ts'

const DATA = resolve(import.meta.dirname, '../../data')
const ORGANISATION = '9901'

export const { catalogue } = loadCatalogue(resolve(DATA, '..'))

export const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(DATA, file)))

export function readDemo() {
  const context = {
    catalogue,
    organisation: ORGANISATION,
    knownArea: (code: string) => code === ORGANISATION || code === '0000',
    skipUnknownIndicators: false,
  }
  const figures = ['indikatorer.csv', 'stadsdelar.csv', 'enkat.csv'].map((file) => ({
    file,
    ...readObservations(bytesOf(file), context),
  }))
  const plan = readPlan(bytesOf('handlingsplan.csv'), {
    catalogue,
    organisation: ORGANISATION,
    planCode: null,
    unit: null,
  })
  const goals = plan.goals.map(({ goal }) => goal)
  const activities = plan.activities.map(({ activity }) => activity)
  const progress = readProgress(bytesOf('framsteg.csv'), { goals })
  const outcomes = readOutcomes(bytesOf('resultat.csv'), { activities })
  const assessments = readAssessments(bytesOf('bedomningar.csv'), { goals })
  const budget = readBudget(bytesOf('budget.csv'), {})
  const issues: readonly (Issue & { readonly file: string })[] = [
    ...figures,
    { file: 'handlingsplan.csv', ...plan },
    { file: 'framsteg.csv', ...progress },
    { file: 'resultat.csv', ...outcomes },
    { file: 'bedomningar.csv', ...assessments },
    { file: 'budget.csv', ...budget },
  ].flatMap(({ file, issues: found }) => found.map((issue) => ({ file, ...issue })))
  const observations = figures.flatMap(({ file, set }) =>
    [...rowsOfSet(set)].map((row): Observation => stored(file, row)),
  )
  return { figures, observations, plan, goals, activities, progress, outcomes, assessments, budget, issues }
}

export type Demo = ReturnType<typeof readDemo>

export function assessDemo(demo: Demo, year: number) {
  const lookup = createSeriesLookup(demo.observations, catalogue)
  return assessPlan({
    year,
    boundaries: DEFAULT_BOUNDARIES,
    goals: demo.goals,
    activities: demo.activities,
    progress: demo.progress.rows.map(({ value }) => value),
    outcomes: demo.outcomes.rows.map(({ value }) => value),
    assessments: demo.assessments.rows.map(({ value }) => value),
    indicator: catalogue.find,
    series: (measure) => measureSeries(measure, ORGANISATION, lookup, () => undefined),
  })
}

function stored(fileName: string, row: ObservationRow): Observation {
  const source = catalogue.find(row.indicator)?.sources[0] ?? 'kommunen'
  const origin = {
    importId: fileName,
    fileName,
    line: row.line,
    importedAt: '2026-03-02T08:00:00Z',
    importedBy: 'test',
  }
  return { ...row, source, origin }
}
