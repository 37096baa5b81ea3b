// What only a person can say of a file: what its marks mean, which indicators its texts are, whether its shares are of 1.

import { parseSex } from '../domain/dimensions.ts'
import { parsePeriod } from '../domain/period.ts'
import { parseAge } from './category.ts'
import type { Grid } from './grid.ts'
import { createIssueCollector } from './issue-collector.ts'
import { indexesOf, type Layout, layOut } from './layout.ts'
import { type Mapping, profileOf, saidOf } from './mapping.ts'
import { indicatorCalled, type MappingContext } from './mapping-columns.ts'
import { FORMAT_OF } from './mapping-fields.ts'
import { isApproximate } from './marker.ts'
import { parseNumber } from './number.ts'

export type Questions = {
  /** Texts in the place of figures, the empty one being an empty cell; `mark` without capitals, which do not matter. */
  readonly marks: readonly { readonly mark: string; readonly written: string; readonly count: number }[]
  /** Figures such as `~100`, which are kept as "about so much". */
  readonly approximate: number
  readonly words: readonly WordQuestion[]
  /** Texts of the indicator's column that the catalogue knows. */
  readonly knownIndicators: number
  /** All figures lie between 0 and 1: shares of 1, or very small percentages. */
  readonly areShares: boolean
}

export type WordQuestion = { readonly field: string; readonly text: string; readonly count: number }

/** Rows looked through: all of most files. */
const MOST_ROWS = 100_000
const MOST_TEXTS = 2_000
const MOST_MARKS = 30

export function questionsOf(grid: Grid, mapping: Mapping, context: MappingContext): Questions {
  const profile = profileOf(mapping, grid, { id: 'x', name: 'x', kind: context.kind })
  const layout = layOut(grid, FORMAT_OF[context.kind], profile, createIssueCollector())
  if (layout === null || context.kind !== 'observations') return NONE
  const rows = keptRows(grid, layout)
  const words = wordsAsked(grid, layout, rows, context)
  // Of rows that are left out nothing else need be said.
  const read = rows.filter((row) => !isLeftOut(grid.row(row), layout))
  return { ...figuresAsked(grid, layout, read), words, knownIndicators: knownIndicators(grid, layout, rows, context) }
}

const NONE: Questions = { marks: [], approximate: 0, words: [], knownIndicators: 0, areShares: false }

function keptRows(grid: Grid, { firstRow, endRow, keep }: Layout<string>): readonly number[] {
  const rows: number[] = []
  for (let row = firstRow; row < Math.min(endRow, firstRow + MOST_ROWS); row++) {
    const cells = grid.row(row)
    if (keep.every(({ index, values }) => values.has(folded(cells[index])))) rows.push(row)
  }
  return rows
}

function isLeftOut(cells: readonly string[], { words }: Layout<string>): boolean {
  return [...words].some(([index, meanings]) => meanings.get(folded(cells[index])) === '')
}

const folded = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase()

function figuresAsked(
  grid: Grid,
  { sources }: Layout<string>,
  rows: readonly number[],
): Omit<Questions, 'words' | 'knownIndicators'> {
  const columns = ['value', 'numerator', 'denominator'].flatMap((field) => {
    const source = sources.get(field)
    return source ? [{ field, indexes: indexesOf(source) }] : []
  })
  const marks = new Map<string, { written: string; count: number }>()
  let [approximate, values, atMostOne, whole] = [0, 0, 0, 0]
  for (const row of rows) {
    const cells = grid.row(row)
    for (const { field, indexes } of columns)
      for (const index of indexes) {
        const text = (cells[index] ?? '').trim()
        const number = text === '' ? null : parseNumber(text)
        if (number === null && isApproximate(text)) approximate += 1
        else if (number === null && (text !== '' || field === 'value')) note(marks, text)
        else if (number !== null && field === 'value') {
          values += 1
          if (number.value >= 0 && number.value <= 1) atMostOne += 1
          if (Number.isInteger(number.value)) whole += 1
        }
      }
  }
  return {
    marks: [...marks].map(([mark, found]) => ({ mark, ...found })),
    approximate,
    areShares: values >= 3 && atMostOne === values && whole < values,
  }
}

function note(marks: Map<string, { written: string; count: number }>, text: string): void {
  const mark = text.toLowerCase()
  const before = marks.get(mark)
  if (before) before.count += 1
  else if (marks.size < MOST_MARKS) marks.set(mark, { written: text, count: 1 })
}

function count(counts: Map<string, number>, key: string): void {
  if (counts.has(key) || counts.size < MOST_TEXTS) counts.set(key, (counts.get(key) ?? 0) + 1)
}

function wordsAsked(
  grid: Grid,
  { sources }: Layout<string>,
  rows: readonly number[],
  context: MappingContext,
): readonly WordQuestion[] {
  const understands: Readonly<Record<string, (text: string) => boolean>> = {
    indicator: (text) => context.catalogue.find(text) !== undefined,
    municipality: context.knowsArea,
    period: (text) => parsePeriod(text) !== null,
    sex: (text) => parseSex(text) !== null,
    age: (text) => parseAge(text) !== null,
  }
  return Object.entries(understands).flatMap(([field, isUnderstood]) => {
    const source = sources.get(field)
    if (source?.kind !== 'column') return []
    const texts = new Map<string, number>()
    for (const row of rows) count(texts, (grid.row(row)[source.index] ?? '').trim())
    return [...texts]
      .filter(([text]) => text !== '' && !isUnderstood(text))
      .map(([text, times]) => ({ field, text, count: times }))
  })
}

function knownIndicators(
  grid: Grid,
  { sources }: Layout<string>,
  rows: readonly number[],
  { catalogue }: MappingContext,
): number {
  const source = sources.get('indicator')
  if (source?.kind !== 'column') return 0
  const texts = new Set(rows.map((row) => grid.row(row)[source.index] ?? ''))
  return [...texts].filter((text) => catalogue.find(text) !== undefined).length
}

/** The mapping with a place for each answer: marks wait to be said; texts that are not understood leave their rows out. */
export function withQuestions(
  mapping: Mapping,
  { marks, words, areShares }: Questions,
  context: MappingContext,
): Mapping {
  const spoken: Record<string, Record<string, string>> = {}
  for (const { field, text } of words) {
    const before = saidOf(saidOf(mapping.words, field), text)
    const proposed = field === 'indicator' ? (indicatorCalled(text, context.catalogue)?.slug ?? '') : ''
    spoken[field] = { ...spoken[field], [text]: before ?? proposed }
  }
  return {
    ...mapping,
    marks: Object.fromEntries(marks.map(({ mark }) => [mark, saidOf(mapping.marks, mark) ?? ''])),
    words: spoken,
    factor: areShares ? mapping.factor : 1,
  }
}
