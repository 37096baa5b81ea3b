// The values of the organisation's own districts beside its own value, period by period.

import { dimensionsKey } from '../domain/dimensions.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { ObservationFindings } from './checks/observation-check.ts'

type DistrictSum = { readonly total: number; readonly values: readonly number[] }

/** `total`: the row of the organisation as a whole. Districts without a value are left out, so a sum may be too small. */
export function districtSums(
  { set, order, starts, indicatorOf, organisation, isDropped }: ObservationFindings,
  isWanted: (indicator: Indicator) => boolean,
): readonly DistrictSum[] {
  if (organisation === null) return []
  const totals = new Map<string, number>()
  const districts = new Map<string, number[]>()
  for (const [series, { indicator, area, dimensions }] of set.series.entries()) {
    const isWhole = area === organisation
    if (!(isWhole || area.startsWith(`${organisation}:`)) || !isWanted(indicatorOf(series))) continue
    for (let at = starts[series] ?? 0; at < (starts[series + 1] ?? 0); at++) {
      const row = order[at] ?? 0
      if (isDropped(row)) continue
      const key = `${indicator}\n${dimensionsKey(dimensions)}\n${set.periodOf[row]}`
      if (isWhole) totals.set(key, row)
      else districts.set(key, [...(districts.get(key) ?? []), set.value[row] ?? Number.NaN])
    }
  }
  return [...totals].flatMap(([key, total]) => {
    const values = (districts.get(key) ?? []).filter((value) => !Number.isNaN(value))
    return values.length === 0 ? [] : [{ total, values }]
  })
}
