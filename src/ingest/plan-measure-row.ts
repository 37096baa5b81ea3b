// What a row of the plan says it measures: an indicator with breakdown, district and comparison, or a name of its own.

import { type Dimensions, dimensionsKey, parseSex, TOTAL } from '../domain/dimensions.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Comparison, Measure, MeasureType } from '../domain/plan.ts'
import { wordMap } from './fields.ts'
import type { PlanField } from './formats.ts'
import { indicatorLookup } from './lookup.ts'
import { readComparison } from './plan-comparison.ts'
import { readDistrict } from './plan-district.ts'
import type { PlanReading, PlanRow } from './plan-reading.ts'

export type MeasureRow = PlanRow & {
  readonly identity: Pick<Measure, 'key' | 'name' | 'dimensions' | 'area' | 'comparison'> & {
    readonly indicator: Indicator | null
  }
  /** Null where the row leaves it out or it cannot be read. */
  readonly type: MeasureType | null
}

/** Null where the row is about no measure, or about one that cannot be read, which is then reported. */
export function readMeasureRow(planRow: PlanRow, reading: PlanReading): MeasureRow | null {
  const { table, fields, collector } = reading
  const { row, line } = planRow
  if (MEASURE_FIELDS.every((field) => table.raw(row, field) === '')) return null
  const type = fields.word(row, 'type', TYPES, 'measure-type')
  const identity = readIdentity(row, type, reading)
  return identity === null || (collector.linesWithErrors.has(line) && type === null)
    ? null
    : { ...planRow, identity, type }
}

const MEASURE_FIELDS: readonly PlanField[] = [
  'indicator',
  'measure',
  'breakdown',
  'type',
  'baselinePeriod',
  'baseline',
  'targetPeriod',
  'target',
  'comparison',
  'district',
]

const TYPES = wordMap<MeasureType>([
  ['increase', ['öka', 'ökar', 'increase']],
  ['decrease', ['minska', 'minskar', 'decrease']],
  ['at-least', ['minst', 'lägst', 'at least']],
  ['at-most', ['högst', 'max', 'at most']],
  ['within', ['inom', 'mellan', 'within']],
  ['milestone', ['milstolpe', 'milestone']],
  ['level', ['nivå', 'level']],
])

function readIdentity(row: number, type: MeasureType | null, reading: PlanReading): MeasureRow['identity'] | null {
  const { table, collector, context } = reading
  const name = table.text(row, 'measure')
  const indicatorText = table.text(row, 'indicator')
  if (name !== '' && indicatorText !== '') {
    collector.error('measure.two-names', table.place(row, 'measure'))
    return null
  }
  if (indicatorText === '') {
    if (name !== '') return { key: name, indicator: null, name, dimensions: TOTAL, area: null, comparison: null }
    if (type === 'milestone' || type === 'level') collector.error('measure.needs-name', table.place(row, 'measure'))
    else collector.error('measure.no-indicator', table.place(row, 'indicator'))
    return null
  }
  const found = indicatorLookup(context.catalogue)(indicatorText)
  if (!found.ok) {
    collector.error('indicator.unknown', table.place(row, 'indicator'), found.params)
    return null
  }
  const dimensions = readBreakdown(row, reading)
  const comparison = readComparison(row, reading)
  if (dimensions === null || comparison === undefined) return null
  if (comparison?.with === 'girls-boys' && dimensions.sex) {
    collector.error('measure.compared-sex', table.place(row, 'breakdown'))
    return null
  }
  const area = readDistrict(row, reading)
  const { indicator } = found
  return {
    key: measureKey(indicator, dimensions, area, comparison),
    indicator,
    name: null,
    dimensions,
    area,
    comparison,
  }
}

/** Stable between imports: made of what the measure is, not of where it stands. */
function measureKey(
  { slug }: Indicator,
  dimensions: Dimensions,
  area: string | null,
  comparison: Comparison | null,
): string {
  const compared = comparison === null ? '' : comparison.with === 'group' ? `group:${comparison.name}` : comparison.with
  return [slug, dimensionsKey(dimensions), area ?? '', compared].join('|').replace(/\|+$/, '')
}

function readBreakdown(row: number, { table, collector }: PlanReading): Dimensions | null {
  const sex = parseSex(table.text(row, 'breakdown'))
  if (sex === null) collector.error('measure.breakdown-unknown', table.place(row, 'breakdown'))
  return sex
}
