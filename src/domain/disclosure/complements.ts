// Figures that no file has and that anybody can work out: the boys, where a file has all children and the girls.

import type { Observation } from '../observation.ts'
import { cellKey } from './families.ts'

/**
 * Observations of one sex whose total is there and whose other sex is not, but would be about too few to be shown. They
 * must be treated as if they were too few themselves, since they are what gives it away.
 */
export function givingAwayTheOther(
  observations: readonly Observation[],
  isFew: (one: Observation) => boolean,
): ReadonlySet<Observation> {
  const cells = Map.groupBy(observations, cellKey)
  const found = observations.filter((one) => {
    const { sex, ...others } = one.dimensions
    if (sex === undefined || one.value === null) return false
    const other = { ...one, dimensions: { ...others, sex: sex === 'F' ? 'M' : 'F' } }
    if (cells.has(cellKey(other))) return false
    const totals = cells.get(cellKey({ ...one, dimensions: others })) ?? []
    return totals.some((total) => {
      const rest = restOf(total, one)
      return rest !== null && isFew({ ...other, ...rest })
    })
  })
  return new Set(found)
}

type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator'>

/** Null where the parts are not known of both, or nobody is left. */
function restOf(total: Figure, part: Figure): Figure | null {
  if (total.value === null || part.value === null) return null
  if (total.denominator === null || part.denominator === null) {
    const value = total.value - part.value
    return total.denominator === null && part.denominator === null && value > 0
      ? { value, numerator: null, denominator: null }
      : null
  }
  if (total.numerator === null || part.numerator === null) return null
  const numerator = total.numerator - part.numerator
  const denominator = total.denominator - part.denominator
  return denominator > 0 && numerator >= 0 ? { value: (numerator / denominator) * 100, numerator, denominator } : null
}
