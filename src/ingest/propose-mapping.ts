// Looks at a file nobody has described, and proposes how it may be read: encoding, delimiter, sheet, header, columns.

import type { Grid, Sheet } from './grid.ts'
import { createIssueCollector, type IssueCollector } from './issue-collector.ts'
import type { Limits } from './limits.ts'
import type { Mapping } from './mapping.ts'
import { type MappingContext, proposeColumns } from './mapping-columns.ts'
import { columnFacts } from './mapping-facts.ts'
import { FORMAT_OF, isKnownHeader } from './mapping-fields.ts'
import { type HeaderPlace, headerAt, proposeHeader, rowOnLine } from './mapping-header.ts'
import { questionsOf, withQuestions } from './mapping-questions.ts'
import { tablesOf } from './open-file.ts'
import { DELIMITERS, type Delimiter } from './sniff.ts'

/** How the tables of a file are to be opened, where somebody has said so. */
export type TableForm = Pick<Mapping, 'encoding' | 'delimiter'>

export type Tables = ReturnType<typeof tablesOf>

/** All tables of a file that can be shown; the collector says why where there are none. */
export function openTables(
  bytes: Uint8Array,
  { encoding, delimiter }: TableForm,
  limits: Limits,
  collector: IssueCollector,
): Tables {
  const form = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) }
  return tablesOf(bytes, form, limits, collector).filter(({ grid }) => grid.rowCount > 0)
}

export type Opened = { readonly form: TableForm; readonly tables: Tables }

/**
 * Opens a file as it seems to be written. A preamble before a table of text says nothing of how its cells are set apart: then
 * the delimiter that gives most rows one width is taken.
 */
export function openUnknown(bytes: Uint8Array, limits: Limits, collector: IssueCollector): Opened {
  const findings = createIssueCollector()
  const auto: TableForm = { encoding: null, delimiter: null }
  const tables = openTables(bytes, auto, limits, findings)
  const [only] = tables
  const isOneColumn = findings.issues.some(
    ({ code, params }) => code === 'file.not-csv' && params.kind === 'one-column',
  )
  if (isOneColumn || (only?.encoding && evenness(only.grid) < 0.5)) {
    const [best] = DELIMITERS.map((delimiter) => openedWith(bytes, delimiter, limits))
      .filter(({ even }) => even >= 0.5)
      .sort((a, b) => b.width - a.width)
    if (best) return { form: best.form, tables: best.tables }
  }
  collector.absorb(findings)
  return { form: auto, tables }
}

function openedWith(bytes: Uint8Array, delimiter: Delimiter, limits: Limits) {
  const form: TableForm = { encoding: null, delimiter }
  const tables = openTables(bytes, form, limits, createIssueCollector())
  const grid = tables[0]?.grid
  return { form, tables, even: grid ? evenness(grid) : 0, width: grid ? commonWidth(grid).width : 0 }
}

/** The share of the first rows that are as wide as most are; 0 where that is a single cell. */
const evenness = (grid: Grid): number => {
  const { width, share } = commonWidth(grid)
  return width > 1 ? share : 0
}

function commonWidth(grid: Grid): { readonly width: number; readonly share: number } {
  const rows = Math.min(grid.rowCount, 60)
  const widths = new Map<number, number>()
  for (let row = 0; row < rows; row++) widths.set(grid.row(row).length, (widths.get(grid.row(row).length) ?? 0) + 1)
  const [[width = 0, count = 0] = []] = [...widths].sort((a, b) => b[1] - a[1])
  return { width, share: rows === 0 ? 0 : count / rows }
}

/** The first table whose header has names of the kind, or else the first. Hidden ones only where there is no other. */
function likeliestTable(tables: Tables, context: MappingContext): Sheet | undefined {
  const visible = tables.filter(({ hidden }) => !hidden)
  const open = visible.length > 0 ? visible : tables
  const isLikely = ({ grid }: Sheet) =>
    headerAt(grid, proposeHeader(grid, context.kind)).filter((name) => isKnownHeader(name, context.kind)).length >= 2
  return open.find(isLikely) ?? open[0]
}

/** A whole mapping for one of a file's tables; `place`: where somebody has said that the header is. */
export function proposeMapping(
  { form, tables }: Opened,
  sheet: string | null,
  place: HeaderPlace | null,
  context: MappingContext,
): Mapping | null {
  const table = tables.find(({ name }) => name === sheet) ?? likeliestTable(tables, context)
  if (!table) return null
  const { grid } = table
  const at = place ?? proposeHeader(grid, context.kind)
  const header = headerAt(grid, at)
  const facts = columnFacts(grid, header, rowOnLine(grid, at.headerLine) + 1)
  const proposed: Mapping = {
    ...form,
    ...at,
    ...proposeColumns(facts, context),
    sheet: tables.length > 1 ? table.name : null,
    marks: {},
    words: {},
    factor: null,
    footer: '',
  }
  return completed(grid, proposed, context)
}

/** With a place for every answer. What is left out hides marks of other rows: texts come first, then marks. */
export function completed(grid: Grid, mapping: Mapping, context: MappingContext): Mapping {
  const placed = { ...mapping, fixed: fixedFor(mapping, context) }
  const first = withQuestions(placed, questionsOf(grid, placed, context), context)
  return withQuestions(first, questionsOf(grid, first, context), context)
}

/** Canonical columns that the file lacks, and what is said of them. */
function fixedFor({ columns, wide, fixed }: Mapping, { kind }: MappingContext): Mapping['fixed'] {
  const found = new Set([...columns.map(({ field }) => field), wide ?? ''])
  const needed = FORMAT_OF[kind].columns.filter(
    ({ field, required }) =>
      (required && !(kind === 'observations' && field === 'value')) || ALSO_FIXED.includes(field),
  )
  return Object.fromEntries(
    needed.filter(({ field }) => !found.has(field)).map(({ field }) => [field, fixed[field] ?? '']),
  )
}

const ALSO_FIXED: readonly string[] = ['sex']
