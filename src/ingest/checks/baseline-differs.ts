// A stated baseline that is not what the source says today: mistyped, or revised since (methods §1).

import { baselineAgreement } from '../../domain/attainment/baseline.ts'
import { round } from '../../domain/format.ts'
import type { MeasureCheck } from './plan-check.ts'

export const checkBaselineDiffers: MeasureCheck = (measures, { table, collector, context }) => {
  for (const { measure, indicator, row } of measures) {
    const stated = measure.baseline?.value ?? null
    if (indicator === null || stated === null) continue
    const current = context.currentValue?.(measure) ?? null
    if (current === null || baselineAgreement(stated, current, indicator) !== 'revised') continue
    const written = String(stated).split('.')[1]?.length ?? 0
    collector.warning('baseline.differs', table.place(row, 'baseline'), {
      current: round(current, Math.max(indicator.decimals, written)),
      unit: indicator.unit.label,
    })
  }
}
