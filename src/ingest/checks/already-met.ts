// "Öka från 82 till 80" is met from the first day: probably "minst 80" is meant (methods §1).

import type { MeasureCheck } from './plan-check.ts'

export const checkAlreadyMet: MeasureCheck = (measures, { table, collector }) => {
  for (const { measure, targets } of measures) {
    const { type } = measure
    const baseline = measure.baseline?.value ?? null
    const target = measure.target.value
    if (baseline === null || typeof target !== 'number') continue
    if (!(type === 'increase' && baseline >= target) && !(type === 'decrease' && baseline <= target)) continue
    const row = targets.at(-1)?.row
    if (row !== undefined) collector.warning('measure.already-met', table.place(row, 'target'), { type })
  }
}
