// The value for all must lie between those of girls and boys. A warning only: rounding, suppression and perturbation
// (SCB from 2025) bend it, and Kolada itself has such figures.

import { dimensionsKey } from '../../domain/dimensions.ts'
import type { ObservationSet } from '../../domain/observation-set.ts'
import type { ObservationCheck, ObservationFindings } from './observation-check.ts'

export const checkTotals: ObservationCheck = (findings) => {
  const { set, indicatorOf, place, collector } = findings
  for (const { total, girls, boys } of bySex(set)) {
    const indicator = indicatorOf(total)
    const rounding = 10 ** -indicator.decimals
    const isCount = indicator.unit.kind === 'count'
    for (const [row, girl, boy] of samePeriods(findings, total, girls, boys)) {
      const [t, g, b] = [set.value[row] ?? Number.NaN, set.value[girl] ?? Number.NaN, set.value[boy] ?? Number.NaN]
      const low = isCount ? Math.max(g, b) : Math.min(g, b)
      const high = isCount ? Number.POSITIVE_INFINITY : Math.max(g, b)
      // Nothing to say where one of the three is missing.
      if (t < low - rounding || t > high + rounding) collector.warning('value.total-outside', place(row, 'value'))
    }
  }
}

type Sexes = { readonly total: number; readonly girls: number; readonly boys: number }

/** Series that are of all, of girls and of boys of the same. */
function bySex({ series }: ObservationSet): readonly Sexes[] {
  if (!series.some(({ dimensions }) => dimensions.sex)) return []
  const keys = new Map<object, { sex: string; others: string }>()
  const groups = new Map<string, { T?: number; F?: number; M?: number }>()
  for (const [number, { indicator, area, dimensions }] of series.entries()) {
    const known = keys.get(dimensions) ?? keyOf(dimensions)
    keys.set(dimensions, known)
    const key = `${indicator}\n${area}\n${known.others}`
    const group = groups.get(key) ?? {}
    groups.set(key, group)
    group[known.sex === 'F' ? 'F' : known.sex === 'M' ? 'M' : 'T'] = number
  }
  return [...groups.values()].flatMap(({ T, F, M }) =>
    T === undefined || F === undefined || M === undefined ? [] : [{ total: T, girls: F, boys: M }],
  )
}

function keyOf({ sex = '', ...others }: Readonly<Record<string, string>>) {
  return { sex, others: dimensionsKey(others) }
}

/** Rows of three series that are of the same period, walked through side by side. */
function* samePeriods(
  { set, order, starts, isDropped }: ObservationFindings,
  total: number,
  girls: number,
  boys: number,
): Iterable<readonly [number, number, number]> {
  const rows = new Map<number, number[]>()
  for (const [which, series] of [total, girls, boys].entries()) {
    for (let at = starts[series] ?? 0; at < (starts[series + 1] ?? 0); at++) {
      const row = order[at] ?? 0
      if (isDropped(row)) continue
      const period = set.periodOf[row] ?? 0
      const found = rows.get(period) ?? []
      found[which] = row
      rows.set(period, found)
    }
  }
  for (const [t, g, b] of rows.values()) if (t !== undefined && g !== undefined && b !== undefined) yield [t, g, b]
}
