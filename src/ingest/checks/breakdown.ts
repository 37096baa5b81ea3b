// A goal for girls on an indicator that is never published by sex can only be judged with figures of one's own.

import type { MeasureCheck } from './plan-check.ts'

export const checkBreakdown: MeasureCheck = (measures, { table, collector }) => {
  for (const { measure, indicator, row } of measures) {
    if (indicator === null) continue
    const bySex = measure.dimensions.sex !== undefined || measure.comparison?.with === 'girls-boys'
    if (!bySex || indicator.dimensions.includes('sex')) continue
    const params = { indicator: indicator.kolada ?? indicator.slug }
    collector.warning('measure.no-such-breakdown', table.place(row, 'breakdown'), params)
  }
}
