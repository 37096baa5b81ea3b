// Answers of Kolada's API, version 2 and 3: one row for each value.
// {"values": [{"kpi", "municipality" or "ou", "period", "values": [{"gender", "value", "status", "count"}]}], "next_url"}

import { arrayGrid } from './array-grid.ts'
import { createCellBudget } from './cell-budget.ts'
import { ContainerLimits } from './container-limits.ts'
import type { Sheet } from './grid.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import { isObject, type JsonObject } from './json.ts'
import { asList, asNumberText, asObject, asText, checkOthers, wrong } from './json-value.ts'
import { refuse } from './refuse.ts'

export const isKolada = (json: JsonObject): boolean => Array.isArray(json.values)

/**
 * The header is line 1 and the first value line 2, as in a spreadsheet. `isdeleted` is `true` where the row or the value
 * has been withdrawn, empty in version 2. An answer with further pages is warned of.
 */
export function readKolada(json: JsonObject, { warning }: IssueCollector): Sheet {
  const outer = asList(json.values, 'values')
  const area = outer.some((row) => isObject(row) && Object.hasOwn(row, 'ou')) ? 'ou' : 'municipality'
  const budget = createCellBudget()
  const rows: string[][] = [['kpi', area, 'period', 'gender', 'value', 'status', 'count', 'isdeleted']]
  for (const [index, value] of outer.entries()) {
    const path = `values[${index}]`
    const row = asObject(value, path)
    const kpi = asText(row.kpi, `${path}.kpi`)
    const place = asText(row[area], `${path}.${area}`)
    const period = asPeriod(row.period, `${path}.period`)
    checkOthers(row, OUTER, path)
    const inner = asList(row.values, `${path}.values`)
    budget.take(8 * inner.length)
    if (rows.length + inner.length > ContainerLimits.rows) refuse('file.too-many-rows', { limit: ContainerLimits.rows })
    for (const [number, one] of inner.entries()) {
      const at = `${path}.values[${number}]`
      rows.push([kpi, place, period, ...readValue(asObject(one, at), asDeleted(row.isdeleted, path), at)])
    }
  }
  if (rows.length === 1) refuse('json.no-values')
  if (hasText(json.next_page) || hasText(json.next_url)) warning('json.more-pages', NOWHERE)
  return {
    name: 'Kolada',
    grid: arrayGrid(
      'kolada-json',
      rows,
      Array.from(rows, (_, index) => index + 1),
    ),
  }
}

const OUTER: ReadonlySet<string> = new Set(['values'])
const INNER: ReadonlySet<string> = new Set(['value', 'gender', 'status', 'count', 'isdeleted'])

function readValue(value: JsonObject, rowDeleted: string, path: string): readonly string[] {
  checkOthers(value, INNER, path)
  const deleted = asDeleted(value.isdeleted, path)
  return [
    asText(value.gender, `${path}.gender`),
    // A key that is missing is not a value that is.
    value.value === undefined ? wrong(`${path}.value`, 'number') : asNumberText(value.value, `${path}.value`),
    value.status === undefined || value.status === null ? '' : asText(value.status, `${path}.status`),
    value.count === undefined ? '' : asNumberText(value.count, `${path}.count`),
    rowDeleted === 'true' || deleted === '' ? rowDeleted : deleted,
  ]
}

/** Documented as text, sent as a number too. */
function asPeriod(value: unknown, path: string): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : wrong(path, 'text')
  return asText(value, path) || wrong(path, 'text')
}

function asDeleted(value: unknown, path: string): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'boolean' ? String(value) : wrong(`${path}.isdeleted`, 'boolean')
}

const hasText = (value: unknown): boolean => typeof value === 'string' && value !== ''
