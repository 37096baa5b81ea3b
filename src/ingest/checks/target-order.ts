// A target must lie after its baseline.

import { parsePeriod } from '../../domain/period.ts'
import type { MeasureCheck } from './plan-check.ts'

export const checkTargetOrder: MeasureCheck = (measures, { table, collector }) => {
  for (const { measure, targets } of measures) {
    const baseline = lastDay(measure.baseline?.period)
    if (baseline === null) continue
    for (const { row, period } of targets)
      if ((lastDay(period) ?? '') <= baseline)
        collector.error('target.not-after-baseline', table.place(row, 'targetPeriod'))
  }
}

/** A milestone's period may be a date. */
const lastDay = (label: string | undefined): string | null =>
  label === undefined ? null : (parsePeriod(label)?.end ?? label)
