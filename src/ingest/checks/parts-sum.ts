// Counts of girls and boys should add up to the count of all, and districts to no more than their kommun has. Only
// warnings: a source may change each count a little by chance, totals too (perturbed.ts), and counts may be rounded.

import { formatNumber } from '../../domain/format.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { bySex, inSamePeriods } from '../by-sex.ts'
import { districtSums } from '../district-sums.ts'
import { perturbationAt, perturbationParams } from '../perturbed-row.ts'
import type { ObservationCheck } from './observation-check.ts'

const isCount = ({ unit }: Indicator): boolean => unit.kind === 'count'

export const checkPartsSum: ObservationCheck = (findings) => {
  const { set, indicatorOf, place, collector } = findings
  if (!set.series.some((_, series) => isCount(indicatorOf(series)))) return
  const numberAt = (row: number): number => set.value[row] ?? Number.NaN

  for (const sexes of bySex(findings, isCount)) {
    const indicator = indicatorOf(sexes.total)
    // A group's count is the mean of its members, who need not all have counts of girls and boys.
    if (set.series[sexes.total]?.area.startsWith('G')) continue
    inSamePeriods(findings, sexes, (total, girl, boy) => {
      const values = [numberAt(total), numberAt(girl), numberAt(boy)]
      const sum = numberAt(girl) + numberAt(boy)
      // Nothing to say where one of the three is missing.
      if (!(Math.abs(sum - numberAt(total)) > roundingOf(values, indicator))) return
      const params = {
        sum: formatNumber(sum, indicator.decimals),
        ...perturbationParams(perturbationAt(findings, total)),
      }
      collector.warning('value.sexes-sum', place(total, 'value'), params)
    })
  }
  for (const { total, values } of districtSums(findings, isCount)) {
    const indicator = indicatorOf(set.seriesOf[total] ?? 0)
    const sum = values.reduce((so, value) => so + value, 0)
    if (!(sum - numberAt(total) > roundingOf([numberAt(total), ...values], indicator))) continue
    const params = {
      sum: formatNumber(sum, indicator.decimals),
      ...perturbationParams(perturbationAt(findings, total)),
    }
    collector.warning('value.districts-sum', place(total, 'value'), params)
  }
}

/** How much rounding alone can make a sum differ by: nothing for exact counts, half a step for each of rounded ones. */
function roundingOf(values: readonly number[], { decimals }: Indicator): number {
  if (values.every((value) => value % 5 === 0)) return values.length * 2.5
  return values.every(Number.isInteger) ? 0 : values.length * 0.5 * 10 ** -decimals
}
