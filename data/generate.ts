// Writes the demo's files beside this one: `npx tsx data/generate.ts`. The same bytes every time; a test compares them.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACTIVITIES } from './generator/activities.ts'
import {
  type Cell,
  type Dialect,
  delimited,
  EXCEL_AMOUNTS,
  EXCEL_ANSI,
  EXCEL_UTF8,
  SEMICOLONS,
  SURVEY_TOOL,
  TABBED,
} from './generator/delimited.ts'
import { districtFigures } from './generator/districts.ts'
import type { Figure } from './generator/figure.ts'
import { ASSESSMENTS, PROGRESS } from './generator/follow-up.ts'
import { GOALS } from './generator/goals.ts'
import { indicatorFigures } from './generator/indicators.ts'
import { LEDGER } from './generator/ledger.ts'
import { PLAN_HEADER, planRows } from './generator/plan-rows.ts'
import { surveyFigures } from './generator/surveys.ts'

/** File name → bytes. */
export function demoFiles(): Readonly<Record<string, Uint8Array>> {
  const indicators = indicatorFigures()
  const districts = districtFigures()
  const surveys = surveyFigures()
  const figures = [...indicators, ...districts, ...surveys]
  return {
    'indikatorer.csv': figureFile(indicators, WITHOUT_DISTRICT, EXCEL_UTF8),
    'stadsdelar.csv': figureFile(districts, WITH_DISTRICT, EXCEL_ANSI),
    'enkat.csv': figureFile(surveys, WITHOUT_DISTRICT, SURVEY_TOOL),
    'handlingsplan.csv': delimited(PLAN_HEADER, planRows(GOALS, ACTIVITIES, figures), EXCEL_UTF8),
    'framsteg.csv': progressFile(),
    'resultat.csv': outcomeFile(),
    'bedomningar.csv': assessmentFile(),
    'budget.csv': budgetFile(),
  }
}

type FigureColumn = readonly [header: string, cell: (figure: Figure) => Cell]

const WITH_DISTRICT: readonly FigureColumn[] = [
  ['indikator', ({ indicator }) => indicator],
  ['kommun', ({ area }) => area],
  ['område', ({ district }) => district],
  ['period', ({ period }) => period],
  ['kön', ({ sex }) => sex],
  ['värde', ({ value, decimals }) => (typeof value === 'number' ? { number: value, decimals } : value)],
  ['täljare', ({ numerator }) => numerator],
  ['nämnare', ({ denominator }) => denominator],
]
const WITHOUT_DISTRICT = WITH_DISTRICT.filter(([header]) => header !== 'område')

const figureFile = (figures: readonly Figure[], columns: readonly FigureColumn[], dialect: Dialect): Uint8Array =>
  delimited(
    columns.map(([header]) => header),
    figures.map((figure) => columns.map(([, cell]) => cell(figure))),
    dialect,
  )

const progressFile = (): Uint8Array =>
  delimited(
    ['mål-id', 'mått', 'datum', 'klart', 'nivå', 'kommentar'],
    PROGRESS.map(({ goal, measure, date, done, level, comment }) => [goal, measure, date, done, level, comment]),
    SEMICOLONS,
  )

/** By date and activity, as the reports came in. */
function outcomeFile(): Uint8Array {
  const rows = ACTIVITIES.flatMap(({ id, reports }) => reports.map((report) => ({ id, ...report })))
  return delimited(
    ['aktivitet-id', 'datum', 'status', 'resultat', 'effekt för barn', 'kostnad', 'antal barn', 'lärdom'],
    rows
      .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
      .map(({ id, date, status, result, effect, cost, children, lesson }) => [
        id,
        date,
        status,
        result,
        effect,
        cost,
        children,
        lesson,
      ]),
    EXCEL_AMOUNTS,
  )
}

const assessmentFile = (): Uint8Array =>
  delimited(
    ['mål-id', 'datum', 'bedömning', 'motivering', 'ytterligare åtgärder'],
    ASSESSMENTS.map(({ goal, date, assessment, reason, furtherActions }) => [
      goal,
      date,
      assessment,
      reason,
      furtherActions,
    ]),
    TABBED,
  )

const budgetFile = (): Uint8Array =>
  delimited(
    ['område', 'år', 'budget', 'utfall', 'nämnare', 'antal', 'kommentar'],
    LEDGER.map(({ area, year, budget, outcome, denominator, count, comment }) => [
      area,
      year,
      budget,
      outcome,
      denominator,
      count,
      comment,
    ]),
    EXCEL_AMOUNTS,
  )

if (import.meta.main) {
  for (const [name, bytes] of Object.entries(demoFiles())) writeFileSync(join(import.meta.dirname, name), bytes)
}
