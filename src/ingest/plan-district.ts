// The district a measure is about, by its name.

import { districtCode } from '../domain/area.ts'
import { sameText } from './cell.ts'
import { nearest } from './nearest.ts'
import type { PlanReading } from './plan-reading.ts'

/**
 * The district's area code; null where the row names none. Spelt as the stored figures have it, in whatever letter case
 * the plan has it. An unknown one is kept, since its figures may come after the plan, but pointed out.
 */
export function readDistrict(row: number, { table, collector, context }: PlanReading): string | null {
  const written = table.text(row, 'district')
  if (written === '') return null
  const known = context.knownDistricts ?? [written]
  const found = known.find((name) => sameText(name, written))
  if (found === undefined) {
    const names = nearest(written, known).join('\n')
    collector.warning('measure.district-unknown', table.place(row, 'district'), { nearest: names })
  }
  return districtCode(context.organisation, found ?? written)
}
