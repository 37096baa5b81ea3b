// Measures of a goal: rows with the same indicator, breakdown, district and comparison are one measure, whose earlier
// target periods are interim targets.

import type { Measure, MeasureType } from '../domain/plan.ts'
import type { NumberUnit } from '../text/issues.ts'
import { measureChecks } from './checks/index.ts'
import { numberUnit } from './lookup.ts'
import { meaningOf } from './marker.ts'
import { agreedValue } from './plan-agreement.ts'
import { type MeasureRow, readMeasureRow } from './plan-measure-row.ts'
import { readPeriod } from './plan-period.ts'
import type { PlanReading, PlanRow } from './plan-reading.ts'
import { isOwn, readTargets } from './plan-targets.ts'

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
  const targets = readTargets(rows, type, unitOf(rows), reading)
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
    meaningOf(table.raw(row, 'baseline'), table.marks)
      ? null
      : (fields.number(row, 'baseline', unitOf(rows))?.value ?? null)
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
