// Baselines and targets must be possible values of their indicator. A comparison is a difference, which has no such range.

import type { MeasureCheck } from './plan-check.ts'

export const checkTargetRange: MeasureCheck = (measures, { table, collector }) => {
  for (const { measure, indicator, row, targets } of measures) {
    if (indicator === null || measure.comparison !== null) continue
    const { range, unit } = indicator
    const outside = (value: number): boolean => value < range.min || value > range.max
    const params = { ...range, unit: unit.label }
    const baseline = measure.baseline?.value ?? null
    if (baseline !== null && outside(baseline))
      collector.error('value.out-of-range', table.place(row, 'baseline'), params)
    for (const target of targets) {
      const values = typeof target.value === 'object' ? [target.value?.low, target.value?.high] : [target.value]
      if (values.some((value) => typeof value === 'number' && outside(value)))
        collector.error('value.out-of-range', table.place(target.row, 'target'), params)
    }
  }
}
