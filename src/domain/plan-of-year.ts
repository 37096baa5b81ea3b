// Which plan is meant where none is named: an organisation may have one that is over, one that holds and one for years to come.

import type { Plan } from './plan.ts'

/** The plan that the year lies in, the latest of several; else the last begun before it, else the first of all. */
export function planOfYear(plans: readonly Plan[], year: number): Plan | undefined {
  const inOrder = plans.toSorted((a, b) => a.firstYear - b.firstYear)
  return (
    inOrder.findLast(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear) ??
    inOrder.findLast(({ firstYear }) => firstYear <= year) ??
    inOrder[0]
  )
}
