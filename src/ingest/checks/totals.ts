// The value for all must lie between those of girls and boys. A warning only: rounding, suppression and perturbation
// (SCB from 2025) bend it, and Kolada itself has such figures. Counts are added up instead, see parts-sum.ts.

import { bySex, inSamePeriods } from '../by-sex.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkTotals: ObservationCheck = (findings) => {
  const { set, indicatorOf, place, collector } = findings
  for (const sexes of bySex(findings, ({ unit }) => unit.kind !== 'count')) {
    const rounding = 10 ** -indicatorOf(sexes.total).decimals
    inSamePeriods(findings, sexes, (total, girl, boy) => {
      const all = set.value[total] ?? Number.NaN
      const g = set.value[girl] ?? Number.NaN
      const b = set.value[boy] ?? Number.NaN
      // Nothing to say where one of the three is missing.
      if (all < Math.min(g, b) - rounding || all > Math.max(g, b) + rounding)
        collector.warning('value.total-outside', place(total, 'value'))
    })
  }
}
