// Measures of a goal: rows with the same indicator, breakdown, district and comparison are one measure, whose earlier
// target periods are interim targets.

import { comparePeriods, type Period, parsePeriod } from '../domain/period.ts'
import type { Band, Measure, MeasureType } from '../domain/plan.ts'
import type { NumberUnit } from '../text/issues.ts'
import { measureChecks } from './checks/index.ts'
import { parseDate } from './date.ts'
import { numberUnit } from './lookup.ts'
import { parseMarker } from './marker.ts'
import { agreedValue } from './plan-agreement.ts'
import { type MeasureRow, readMeasureRow } from './plan-measure-row.ts'
import type { PlanReading, PlanRow } from './plan-reading.ts'

/** The measures in the order they first stand in the file; those with errors are left out. */
export function readMeasures(group: readonly PlanRow[], reading: PlanReading): readonly Measure[] {
  const rows = group.flatMap((row) => readMeasureRow(row, reading) ?? [])
  const groups = Map.groupBy(rows, ({ identity }) => identity.key)
  const read = [...groups.values()].flatMap((sameMeasure) => mergeRows(sameMeasure, reading) ?? [])
  for (const check of measureChecks) check(read, reading)
  return read.map(({ measure }) => measure)
}

function mergeRows(rows: readonly MeasureRow[], reading: PlanReading) {
  const { table, collector } = reading
  const [first] = rows
  if (first === undefined) return null
  const type = agreedValue(rows, 'type', reading, (row) => rows.find((one) => one.row === row)?.type ?? null)
  if (type === null) {
    // Where a type is written but cannot be read, that has been said.
    if (rows.every(({ row }) => table.raw(row, 'type') === ''))
      collector.error('measure.no-type', table.place(first.row, 'type'))
    return null
  }
  if (!fitsType(first, type, reading)) return null
  const targets = readTargets(rows, type, reading)
  const last = targets?.at(-1)
  if (targets === null || last === undefined) return null
  const { indicator, ...identity } = first.identity
  const measure: Measure = {
    ...identity,
    indicator: indicator?.slug ?? null,
    type,
    baseline: readBaseline(rows, type, reading),
    target: { period: last.period, value: last.value },
    interim: targets
      .slice(0, -1)
      .map(({ period, value }) => ({ period, value: typeof value === 'number' ? value : null })),
    everyPeriod: false,
  }
  return { measure, indicator, row: first.row, targets }
}

const isOwn = (type: MeasureType): boolean => type === 'milestone' || type === 'level'

function fitsType({ identity, row }: MeasureRow, type: MeasureType, { table, collector }: PlanReading): boolean {
  if (isOwn(type) === (identity.indicator === null)) return true
  if (isOwn(type)) collector.error('measure.needs-name', table.place(row, 'measure'))
  else collector.error('measure.needs-indicator', table.place(row, 'indicator'))
  return false
}

function readBaseline(rows: readonly MeasureRow[], type: MeasureType, reading: PlanReading): Measure['baseline'] {
  const { table, fields, collector } = reading
  const period = agreedValue(
    rows,
    'baselinePeriod',
    reading,
    (row) => readPeriod(row, 'baselinePeriod', reading)?.label ?? null,
  )
  const readValue = (row: number): number | null =>
    parseMarker(table.raw(row, 'baseline')) ? null : (fields.number(row, 'baseline', unitOf(rows))?.value ?? null)
  const value = agreedValue(rows, 'baseline', reading, readValue)
  const written = rows.find(({ row }) => table.raw(row, 'baseline') !== '')
  if (value !== null && period === null && written && !rows.some(({ row }) => table.raw(row, 'baselinePeriod') !== ''))
    collector.error('baseline.no-period', table.place(written.row, 'baselinePeriod'))
  if (type === 'level' && value !== null && written && !isLevel(value))
    collector.error('baseline.not-a-level', table.place(written.row, 'baseline'))
  return period === null ? null : { period, value }
}

const unitOf = ([first]: readonly MeasureRow[]): NumberUnit => numberUnit(first?.identity.indicator ?? null)

const isLevel = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= 2

export type ReadTarget = {
  readonly row: number
  readonly period: string
  readonly end: Period
  readonly value: number | Band | null
}

/** Targets by period, oldest first; null where there is none that can be used, which is then reported. */
function readTargets(
  rows: readonly MeasureRow[],
  type: MeasureType,
  reading: PlanReading,
): readonly ReadTarget[] | null {
  const { table, collector } = reading
  const before = collector.issues.length
  const read = rows.flatMap(({ row }) => readTarget(row, type, unitOf(rows), reading) ?? [])
  const [first] = rows
  if (read.length === 0) {
    if (first && collector.issues.length === before) collector.error('target.missing', table.place(first.row, 'target'))
    return null
  }
  const byPeriod = Map.groupBy(read, ({ period }) => period)
  const targets = [...byPeriod.values()].flatMap((same) => {
    const [one] = same
    for (const other of same)
      if (one && !sameTarget(one.value, other.value))
        collector.error('plan.values-differ', table.place(other.row, 'target'), {
          first: table.raw(one.row, 'target'),
          other: table.raw(other.row, 'target'),
        })
    return one ?? []
  })
  targets.sort((a, b) => comparePeriods(a.end, b.end))
  const [interim] = targets.length > 1 ? targets : []
  if (type === 'within' && interim) collector.error('target.interim-band', table.place(interim.row, 'target'))
  return targets
}

const sameTarget = (a: ReadTarget['value'], b: ReadTarget['value']): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a?.low === b?.low && a?.high === b?.high : a === b

/** The target on one row; null where the row has none, as when an activity repeats its goal's columns in part. */
function readTarget(row: number, type: MeasureType, unit: NumberUnit, reading: PlanReading): ReadTarget | null {
  const { table, collector } = reading
  const written = table.raw(row, 'target')
  const end = readPeriod(row, 'targetPeriod', reading, isOwn(type))
  if (end === null) {
    if (written !== '' && table.raw(row, 'targetPeriod') === '')
      collector.error('target.no-period', table.place(row, 'targetPeriod'))
    return null
  }
  if (isOwn(type)) {
    if (written !== '') collector.warning('target.not-for-milestone', table.place(row, 'target'))
    return { row, period: end.label, end, value: null }
  }
  if (written === '') return null
  const value = type === 'within' ? readBand(row, unit, reading) : readTargetNumber(row, unit, reading)
  return value === null ? null : { row, period: end.label, end, value }
}

function readTargetNumber(row: number, unit: NumberUnit, { table, fields, collector }: PlanReading): number | null {
  if (BAND.test(table.raw(row, 'target'))) {
    collector.error('target.is-a-band', table.place(row, 'target'))
    return null
  }
  return fields.number(row, 'target', unit)?.value ?? null
}

function readBand(row: number, unit: NumberUnit, { table, fields, collector }: PlanReading): Band | null {
  const match = BAND.exec(table.raw(row, 'target'))
  const [low = null, high = null] = (match?.slice(1, 3) ?? []).map(
    (end) => fields.numberIn(end, row, 'target', unit)?.value ?? null,
  )
  if (low !== null && high !== null && low <= high) return { low, high }
  if (match === null || (low !== null && high !== null))
    collector.error('target.not-a-band', table.place(row, 'target'))
  return null
}

/** Two numbers with a hyphen, a dash or "till" between; the first may be negative. */
const BAND = /^([-−]?[\d\s,.]*\d\s*%?)\s*(?:[-–—]|till)\s*([-−]?\d[\d\s,.]*%?)$/i

function readPeriod(
  row: number,
  field: 'baselinePeriod' | 'targetPeriod',
  { table, collector }: PlanReading,
  dateAllowed = false,
): Period | null {
  const text = table.raw(row, field)
  if (text === '') return null
  const period = parsePeriod(text)
  if (period !== null) return period
  const date = dateAllowed ? parseDate(text) : null
  const month = date === null ? null : parsePeriod(date.slice(0, 7))
  // Due by the last of a month is due within the month; by any other day is no period, and is not rounded to one.
  if (month !== null && month.end === date) return month
  collector.error(date === null ? 'period.not-a-period' : 'target.not-a-month-end', table.place(row, field))
  return null
}
