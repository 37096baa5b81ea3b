// What a measure is compared with: riket, girls with boys, or a kommun, region or group by its name or code.

import { parseAreaCode } from '../domain/area.ts'
import type { Comparison } from '../domain/plan.ts'
import { foldText, sameText } from './cell.ts'
import { nearest } from './nearest.ts'
import type { PlanReading } from './plan-reading.ts'

/** Null where nothing is compared with; undefined where that cannot be read, which is then reported. */
export function readComparison(row: number, reading: PlanReading): Comparison | null | undefined {
  const { table, collector } = reading
  const text = table.text(row, 'comparison')
  if (text === '') return null
  const word = foldText(text).replace(/\s*[-–—−]\s*|\s+(minus|mot)\s+/, '-')
  if (['riket', 'sverige', 'country'].includes(word)) return { with: 'country' }
  if (['flickor-pojkar', 'girls-boys', 'kvinnor-män', 'k-m'].includes(word)) return { with: 'girls-boys' }
  if (['pojkar-flickor', 'boys-girls', 'män-kvinnor', 'm-k'].includes(word)) {
    collector.error('measure.comparison-reversed', table.place(row, 'comparison'))
    return undefined
  }
  return readGroup(text, row, reading)
}

function readGroup(text: string, row: number, { table, collector, context }: PlanReading): Comparison | undefined {
  const area = parseAreaCode(text)
  // A group may get its figures after the plan, and is known by its code alone.
  if (area.ok && area.kind === 'group') return { with: 'group', name: area.code }
  const { knownComparisons } = context
  if (knownComparisons === undefined) return { with: 'group', name: text }
  const [name, another] = knownComparisons.filter((known) => sameText(known, text))
  const place = table.place(row, 'comparison')
  if (name === undefined)
    collector.error('measure.comparison-unknown', place, { nearest: nearest(text, knownComparisons).join('\n') })
  else if (another !== undefined) collector.error('measure.comparison-ambiguous', place, { name })
  else return { with: 'group', name }
  return undefined
}
