// The value for all must lie between those of girls and boys. A warning only: rounding, suppression and perturbation
// (SCB from 2025) bend it, and Kolada itself has such figures.

import { dimensionsKey } from '../../domain/dimensions.ts'
import type { ObservationCheck, ReadObservation } from './observation-check.ts'

export const checkTotals: ObservationCheck = (rows, { table, collector }) => {
  for (const { total, girls, boys } of bySex(rows)) {
    const [t, g, b] = [total, girls, boys].map((read) => read?.observation.value ?? null)
    if (total === null || t == null || g == null || b == null) continue
    const rounding = 10 ** -total.indicator.decimals
    const isCount = total.indicator.unit.kind === 'count'
    const low = isCount ? Math.max(g, b) : Math.min(g, b)
    const high = isCount ? Number.POSITIVE_INFINITY : Math.max(g, b)
    if (t >= low - rounding && t <= high + rounding) continue
    collector.warning('value.total-outside', table.place(total.row, 'value'))
  }
  return rows
}

type Sexes = { total: ReadObservation | null; girls: ReadObservation | null; boys: ReadObservation | null }

function bySex(rows: readonly ReadObservation[]): Iterable<Sexes> {
  const groups = new Map<string, Sexes>()
  if (!rows.some(({ observation }) => observation.dimensions.sex)) return []
  for (const read of rows) {
    const { indicator, area, period, dimensions } = read.observation
    const { sex, ...others } = dimensions
    const key = `${indicator}\n${area}\n${period.label}\n${dimensionsKey(others)}`
    const group = groups.get(key) ?? { total: null, girls: null, boys: null }
    groups.set(key, group)
    group[sex === 'F' ? 'girls' : sex === 'M' ? 'boys' : 'total'] = read
  }
  return groups.values()
}
