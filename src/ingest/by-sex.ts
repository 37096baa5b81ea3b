// Series that are of all, of girls and of boys of the same, and their rows of the same period side by side.

import { dimensionsKey } from '../domain/dimensions.ts'
import type { ObservationFindings } from './checks/observation-check.ts'

export type Sexes = { readonly total: number; readonly girls: number; readonly boys: number }

/** Of the indicators that are wanted. */
export function bySex(
  { set: { series }, indicatorOf }: ObservationFindings,
  isWanted: (indicator: ReturnType<ObservationFindings['indicatorOf']>) => boolean,
): readonly Sexes[] {
  if (!series.some(({ dimensions }) => dimensions.sex)) return []
  const keys = new Map<object, { readonly sex: 'T' | 'F' | 'M'; readonly others: string }>()
  const groups = new Map<string, { T: number; F: number; M: number }>()
  for (const [number, { indicator, area, dimensions }] of series.entries()) {
    if (!isWanted(indicatorOf(number))) continue
    const { sex, others } = keys.get(dimensions) ?? keyOf(dimensions)
    if (!keys.has(dimensions)) keys.set(dimensions, { sex, others })
    const key = `${indicator}\n${area}\n${others}`
    const group = groups.get(key)
    if (group) group[sex] = number
    else groups.set(key, { T: -1, F: -1, M: -1, [sex]: number })
  }
  const found: Sexes[] = []
  for (const { T, F, M } of groups.values()) if (T >= 0 && F >= 0 && M >= 0) found.push({ total: T, girls: F, boys: M })
  return found
}

function keyOf({ sex, ...others }: Readonly<Record<string, string>>) {
  return { sex: sex === 'F' || sex === 'M' ? sex : 'T', others: dimensionsKey(others) } as const
}

/** Calls `visit` with the rows of three series that are of the same period. All are in order of period: one walk finds them. */
export function inSamePeriods(
  { set: { periodOf }, order, starts, rankOf, isDropped }: ObservationFindings,
  { total, girls, boys }: Sexes,
  visit: (total: number, girl: number, boy: number) => void,
): void {
  let [t, g, b] = [starts[total] ?? 0, starts[girls] ?? 0, starts[boys] ?? 0]
  const [endT, endG, endB] = [starts[total + 1] ?? 0, starts[girls + 1] ?? 0, starts[boys + 1] ?? 0]
  const rankOfRow = (row: number): number => rankOf[periodOf[row] ?? 0] ?? 0
  while (t < endT && g < endG && b < endB) {
    const all = order[t] ?? 0
    const girl = order[g] ?? 0
    const boy = order[b] ?? 0
    const rankT = rankOfRow(all)
    const rankG = rankOfRow(girl)
    const rankB = rankOfRow(boy)
    const latest = Math.max(rankT, rankG, rankB)
    if (rankT < latest || isDropped(all)) t += 1
    else if (rankG < latest || isDropped(girl)) g += 1
    else if (rankB < latest || isDropped(boy)) b += 1
    else {
      visit(all, girl, boy)
      t += 1
      g += 1
      b += 1
    }
  }
}
