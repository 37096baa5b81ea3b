// A target for a year without a survey is never met nor missed: the nearest earlier survey is offered (methods §1).

import { parsePeriod, yearOf } from '../../domain/period.ts'
import type { MeasureCheck } from './plan-check.ts'

export const checkTargetWave: MeasureCheck = (measures, { table, collector, context }) => {
  for (const { indicator, targets } of measures) {
    const target = targets.at(-1)
    const period = target ? parsePeriod(target.period) : null
    if (indicator?.everyYears === undefined || !target || !period) continue
    const year = yearOf(period)
    const wave = waveUpTo(year, context.waves?.(indicator.slug) ?? [], indicator.everyYears)
    if (wave !== null && wave !== year)
      collector.warning('target.no-wave', table.place(target.row, 'targetPeriod'), { year, wave })
  }
}

/** The survey of the year or the nearest before it; after the last one by its rhythm. Null where none is known. */
function waveUpTo(year: number, waves: readonly number[], everyYears: number): number | null {
  if (waves.length === 0) return null
  const latest = Math.max(...waves)
  if (year > latest) return year - ((year - latest) % everyYears)
  const earlier = waves.filter((wave) => wave <= year)
  return earlier.length > 0 ? Math.max(...earlier) : null
}
