// Columns that tell rows apart which would else say the same thing twice: they are what the figures are broken down by.

import { foldText } from './cell.ts'
import type { ProposedColumns } from './mapping.ts'
import type { ColumnFacts } from './mapping-facts.ts'

/**
 * Takes, of the columns nothing is read from, those that are needed for each row to be about a figure of its own. A column
 * that has the figure itself on some rows and its margins on others says which rows to read instead.
 */
export function addBreakdowns(facts: readonly ColumnFacts[], proposed: ProposedColumns): ProposedColumns {
  const margins = facts.find((one, at) => proposed.columns[at]?.field === '' && hasMargins(one))
  const keep = margins
    ? { column: margins.name, values: margins.texts.filter((text) => FIGURE.test(foldText(text))) }
    : proposed.keep
  const isKept = (row: number): boolean =>
    margins === undefined || keep.values.some((value) => foldText(value) === foldText(margins.cells[row] ?? ''))
  const rows = (facts[0]?.cells ?? []).flatMap((_, row) => (isKept(row) ? [row] : []))
  const isFree = (at: number): boolean =>
    proposed.columns[at]?.field === '' && facts[at] !== margins && couldBreakDown(facts[at])

  const chosen: number[] = []
  const keys = facts.flatMap((_, at) => (isKey(proposed.columns[at]?.field ?? '') ? [at] : []))
  let different = differentRows(facts, keys, rows)
  while (different < rows.length && chosen.length < MOST) {
    const best = facts
      .map((_, at) => ({
        at,
        count: isFree(at) && !chosen.includes(at) ? differentRows(facts, [...keys, ...chosen, at], rows) : 0,
      }))
      .reduce((a, b) => (b.count > a.count ? b : a), { at: -1, count: different })
    if (best.at < 0) break
    chosen.push(best.at)
    different = best.count
  }
  const columns = proposed.columns.map((column, at) =>
    chosen.includes(at) ? { ...column, field: `dimension:${dimensionOf(column.name)}` } : column,
  )
  return { ...proposed, columns, keep }
}

const MOST = 4

const isKey = (field: string): boolean =>
  ['indicator', 'municipality', 'district', 'period', 'sex', 'age'].includes(field) || field.startsWith('dimension:')

const couldBreakDown = (one: ColumnFacts | undefined): boolean =>
  one !== undefined && one.name !== '' && !one.isNumeric && one.texts.length >= 2 && one.texts.length <= 60

function differentRows(facts: readonly ColumnFacts[], columns: readonly number[], rows: readonly number[]): number {
  return new Set(rows.map((row) => columns.map((at) => facts[at]?.cells[row] ?? '').join('\n'))).size
}

const hasMargins = ({ texts }: ColumnFacts): boolean =>
  texts.length >= 2 &&
  texts.length <= 6 &&
  texts.some((text) => FIGURE.test(foldText(text))) &&
  texts.some((text) => /konfidens|felmarginal|osäkerhet|standardavvikelse/i.test(text))

const FIGURE = /^(andel|procent|värde|skattning|medelvärde)/

/** A header as the name of a dimension: letters, digits and spaces. */
export const dimensionOf = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim() || 'grupp'
