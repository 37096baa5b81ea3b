// A mapping as its page shows it: the first rows of the file, what has been said, what is left to say, and how it then reads.

import { Value } from 'typebox/value'
import { ImportProfile } from '../../domain/import-profile.ts'
import type { Indicator } from '../../domain/indicator.ts'
import {
  dimensionOf,
  FORMAT_OF,
  firstRead,
  groupIssues,
  headerAt,
  type Mapping,
  type MappingContext,
  type Opened,
  profileOf,
  type Questions,
  questionsOf,
  type ReadRow,
  readObservations,
  rowOnLine,
  sampleOf,
  type Tables,
} from '../../ingest/index.ts'
import type { Draft } from '../../store/index.ts'
import { type MappingProblem, problemsOf } from './mapping-problems.ts'
import type { IssueGroup } from './types.ts'

export type MappingView = Pick<Draft, 'id' | 'kind' | 'fileName'> & {
  readonly mapping: Mapping
  /** How a text is written and set apart, as read; null for other kinds of file. */
  readonly found: { readonly encoding: string; readonly delimiter: string } | null
  /** Names of the tables that may be chosen among; empty where there is one. */
  readonly sheets: readonly string[]
  /** The first rows, and those around the header. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[]; readonly isHeader: boolean }[]
  /** Of each column, some of its texts. */
  readonly examples: readonly (readonly string[])[]
  readonly fields: readonly FieldChoice[]
  readonly indicators: readonly Pick<Indicator, 'slug' | 'name'>[]
  readonly questions: Questions
  readonly problems: readonly MappingProblem[]
  readonly read: { readonly fields: readonly string[]; readonly rows: readonly ReadRow[] }
  readonly issues: readonly IssueGroup[]
  /** What was asked for last cannot be opened so; the view is of what was said before. */
  readonly isUnreadable: boolean
  /** Another table or header was asked for, so that columns have been proposed anew. */
  readonly isNew: boolean
}

/** What is known of areas too, so that the first rows are read as all of them will be. */
export type MappingFacts = MappingContext & {
  readonly knownArea: (code: string) => boolean
  readonly areasNamed: (name: string) => readonly string[]
}

/** What a column may be; `name` as people call it. */
export type FieldChoice = { readonly field: string; readonly name: string; readonly required: boolean }

const ROWS_SHOWN = 8
const EXAMPLES = 3

export function viewOf(draft: Draft, mapping: Mapping, { tables }: Opened, context: MappingFacts): MappingView {
  const { id, kind, fileName } = draft
  const table = tables.find(({ name }) => name === mapping.sheet) ?? tables[0]
  if (!table) throw new Error(`A draft without tables: ${id}`)
  const { grid } = table
  const at = rowOnLine(grid, mapping.headerLine)
  const first = Math.max(0, at - Math.max(2, mapping.headerRows))
  const shown = Array.from({ length: Math.min(ROWS_SHOWN, grid.rowCount - first) }, (_, row) => first + row)
  const questions = questionsOf(grid, mapping, context)
  const profile = profileOf(mapping, grid, { id: 'prov', name: fileName.slice(0, 100), kind })
  const problems = problemsOf(mapping, questions, context, Value.Check(ImportProfile, profile))
  const read = readOf(table, profile, problems.length === 0, context)
  return {
    id,
    kind,
    fileName,
    mapping,
    found: table.encoding && { encoding: table.encoding, delimiter: grid.delimiter },
    sheets: tables.length > 1 ? tables.map(({ name }) => name) : [],
    rows: shown.map((row) => ({
      line: grid.lineOf(row),
      cells: grid.row(row),
      isHeader: row <= at && row > at - mapping.headerRows,
    })),
    examples: headerAt(grid, mapping).map((_, column) => examplesOf(table, at + 1, column)),
    fields: fieldsOf(mapping, context),
    indicators: context.catalogue.indicators
      .filter(({ formula }) => !formula)
      .map(({ slug, name }) => ({ slug, name })),
    questions,
    problems,
    ...read,
    isUnreadable: false,
    isNew: false,
  }
}

function examplesOf({ grid }: Tables[number], firstRow: number, column: number): readonly string[] {
  const texts = new Set<string>()
  for (let row = firstRow; row < Math.min(grid.rowCount, firstRow + 200) && texts.size < EXAMPLES; row++) {
    const text = grid.row(row)[column] ?? ''
    if (text !== '') texts.add(text)
  }
  return [...texts]
}

function fieldsOf({ columns }: Mapping, { kind }: MappingContext): readonly FieldChoice[] {
  const { columns: own, dimensions } = FORMAT_OF[kind]
  const names = new Set([...dimensions.values()])
  if (kind === 'observations')
    for (const { name } of columns) if (name !== '' && name.length <= LONGEST_DIMENSION) names.add(dimensionOf(name))
  return [
    ...own.map(({ field, names: [name], required }) => ({ field, name, required })),
    ...[...names].map((name) => ({ field: `dimension:${name}`, name, required: false })),
  ]
}

const LONGEST_DIMENSION = 40

function readOf({ grid }: Tables[number], profile: ImportProfile, isSaid: boolean, context: MappingFacts) {
  const sample = sampleOf(grid, profile)
  const read = firstRead(sample, ROWS_SHOWN)
  // Before everything is said each row would lack the same.
  if (profile.kind !== 'observations' || !isSaid || read.rows.length === 0) return { read, issues: [] }
  const { issues } = readObservations(sample.bytes, {
    ...context,
    profile: sample.profile,
    skipUnknownIndicators: false,
  })
  const placed = issues.map((issue) => (issue.row === null ? issue : { ...issue, row: sample.lineOf(issue.row) }))
  return { read, issues: groupIssues(placed) }
}
