// Rows of the common template as a file: CSV, or XLSX with a sheet that says how each column is filled in.

import { csvText } from '../domain/csv-text.ts'
import { templateText } from '../text/template.ts'
import {
  ASSESSMENTS,
  type AssessmentField,
  BUDGET,
  type BudgetField,
  OUTCOMES,
  type OutcomeField,
  PLAN,
  type PlanField,
  PROGRESS,
  type ProgressField,
} from './formats.ts'
import type { Column, Format } from './header.ts'
import { type XlsxColumn, type XlsxSheet, xlsxFile } from './xlsx-file.ts'

/** The cells of a row by field; those that are not there are empty. */
export type TemplateRow<Field extends string> = { readonly [One in Field]?: string | number }

export type TemplateKind = 'plan' | 'progress' | 'outcomes' | 'assessments' | 'budget'

export type TemplateRows = {
  readonly plan: readonly TemplateRow<PlanField>[]
  readonly progress: readonly TemplateRow<ProgressField>[]
  readonly outcomes: readonly TemplateRow<OutcomeField>[]
  readonly assessments: readonly TemplateRow<AssessmentField>[]
  readonly budget: readonly TemplateRow<BudgetField>[]
}

const FORMATS = {
  plan: formatOf(PLAN, templateText.help.plan),
  progress: formatOf(PROGRESS, templateText.help.progress),
  outcomes: formatOf(OUTCOMES, templateText.help.outcomes),
  assessments: formatOf(ASSESSMENTS, templateText.help.assessments),
  budget: formatOf(BUDGET, templateText.help.budget),
}

/** Without rows: the empty template. */
export function templateCsv<Kind extends TemplateKind>(kind: Kind, rows: TemplateRows[Kind]): string {
  const { columns } = FORMATS[kind]
  const header = columns.map(({ names: [name] }) => name)
  const lines = rows.map((row: TemplateRow<string>) => columns.map(({ field }) => csvCell(row[field])))
  return csvText([header, ...lines])
}

/** `notes`: what the reader must know of this file. */
export function templateXlsx<Kind extends TemplateKind>(
  kind: Kind,
  rows: TemplateRows[Kind],
  { title, notes }: { readonly title: string; readonly notes: readonly string[] },
): Uint8Array {
  const { columns } = FORMATS[kind]
  const header = columns.map(({ names: [name] }) => ({ value: name, style: 'header' as const }))
  const layout = columns.map(columnOf)
  const lines = rows.map((row: TemplateRow<string>) =>
    columns.map(({ field }, index) => {
      const value = row[field] ?? null
      return typeof value === 'string' ? ({ value, style: layout[index]?.wraps ? 'wrapped' : 'text' } as const) : value
    }),
  )
  const data: XlsxSheet = {
    name: templateText.kind[kind],
    columns: layout.map(({ column }) => column),
    rows: [header, ...lines],
    headerRows: 1,
    isTable: true,
  }
  return xlsxFile({ title, sheets: [data, helpSheet(kind, notes)] })
}

/** What a column of such a file holds, by its heading; null where it is none of ours. */
export const templateField = (kind: TemplateKind, heading: string): string | null =>
  FORMATS[kind].columns.find(({ names: [name] }) => name === heading)?.field ?? null

function helpSheet(kind: TemplateKind, notes: readonly string[]): XlsxSheet {
  const { columns } = FORMATS[kind]
  const lines = columns.map(({ names: [name], required, help }) => [
    name,
    required ? templateText.needed.yes : templateText.needed.no,
    { value: help, style: 'wrapped' as const },
  ])
  const header = templateText.helpColumns.map((value) => ({ value, style: 'header' as const }))
  return {
    name: templateText.helpSheet,
    columns: [{ width: 26 }, { width: 10 }, { width: 90 }],
    rows: [header, ...lines, ...notes.map((value) => ['', '', { value, style: 'wrapped' as const }])],
    headerRows: 1,
    isTable: false,
  }
}

/** A decimal comma, without spaces between thousands: what spreadsheets in Swedish take for a number. */
const csvCell = (value: string | number | undefined): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')

type HelpedColumn = Column<string> & { readonly help: string }

/** Every column must have its help: one without does not compile. */
function formatOf<Field extends string>({ columns }: Format<Field>, help: Readonly<Record<Field, string>>) {
  return { columns: columns.map((column): HelpedColumn => ({ ...column, help: help[column.field] })) }
}

/** Cells of texts are texts also before they are filled in, so that 2024-05 does not become a day in May. */
function columnOf({ field, kind, names }: HelpedColumn): { readonly column: XlsxColumn; readonly wraps: boolean } {
  const wraps = LONG.has(field)
  const choices = CHOICES[field]
  return {
    wraps,
    column: {
      width: wraps ? 42 : Math.max(12, names[0].length + 5),
      style: kind === 'number' ? 'plain' : wraps ? 'wrapped' : 'text',
      ...(choices && { choices }),
    },
  }
}

/** Fields that hold sentences. */
const LONG: ReadonlySet<string> = new Set([
  'goal',
  'activity',
  'comment',
  'result',
  'effect',
  'lesson',
  'reason',
  'furtherActions',
])

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  breakdown: Object.values(templateText.sex),
  type: Object.values(templateText.measureType),
  done: Object.values(templateText.done),
  status: Object.values(templateText.status),
  assessment: Object.values(templateText.assessment),
}
