// Targets of a measure: one for each period, the last one its target, the others on the way to it.

import { comparePeriods, type Period } from '../domain/period.ts'
import type { Band, MeasureType } from '../domain/plan.ts'
import type { NumberUnit } from '../text/issues.ts'
import type { MeasureRow } from './plan-measure-row.ts'
import { readPeriod } from './plan-period.ts'
import type { PlanReading } from './plan-reading.ts'

type ReadTarget = {
  readonly row: number
  readonly period: string
  readonly end: Period
  readonly value: number | Band | null
}

/** Targets by period, oldest first; null where there is none that can be used, which is then reported. */
export function readTargets(
  rows: readonly MeasureRow[],
  type: MeasureType,
  unit: NumberUnit,
  reading: PlanReading,
): readonly ReadTarget[] | null {
  const { table, collector } = reading
  const before = collector.issues.length
  const read = rows.flatMap(({ row }) => readTarget(row, type, unit, reading) ?? [])
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
  if (matchBand(table.raw(row, 'target'))) {
    collector.error('target.is-a-band', table.place(row, 'target'))
    return null
  }
  return fields.number(row, 'target', unit)?.value ?? null
}

function readBand(row: number, unit: NumberUnit, { table, fields, collector }: PlanReading): Band | null {
  const match = matchBand(table.raw(row, 'target'))
  const [low = null, high = null] = (match?.slice(1, 3) ?? []).map(
    (end) => fields.numberIn(end, row, 'target', unit)?.value ?? null,
  )
  if (low !== null && high !== null && low <= high) return { low, high }
  if (match === null || (low !== null && high !== null))
    collector.error('target.not-a-band', table.place(row, 'target'))
  return null
}

/** Two numbers with a hyphen, a dash or "till" between; the first may be negative. */
function matchBand(text: string): RegExpExecArray | null {
  // Longer texts are no band, and would cost the pattern much backtracking.
  if (text.length > 60) return null
  return /^([-−]?[\d\s,.]*\d\s*%?)\s*(?:[-–—]|till)\s*([-−]?\d[\d\s,.]*%?)$/i.exec(text)
}

/** Milestones and level scales are the goal's own: no indicator, no target value. */
export const isOwn = (type: MeasureType): boolean => type === 'milestone' || type === 'level'
