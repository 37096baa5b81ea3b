// Numerator and denominator must be able to be a part and its whole; one without its whole says nothing.

import { perturbationAt, perturbationParams } from '../perturbed-row.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkParts: ObservationCheck = (findings) => {
  const { set, indicatorOf, isDropped, place, drop, collector } = findings
  if (set.numerator === null && set.denominator === null) return
  for (let row = 0; row < set.size; row++) {
    if (isDropped(row)) continue
    const { unit } = indicatorOf(set.seriesOf[row] ?? 0)
    const value = set.value[row] ?? Number.NaN
    const numerator = set.numerator?.[row] ?? Number.NaN
    const denominator = set.denominator?.[row] ?? Number.NaN
    const isImpossible =
      (denominator === 0 && !Number.isNaN(value)) || (unit.kind === 'percent' && numerator > denominator)
    const perturbation = isImpossible ? perturbationAt(findings, row) : null
    if (perturbation) {
      // Each of the two may have been moved past the other. The statistics refuse such parts by themselves.
      collector.warning('parts.perturbed', place(row, 'numerator'), perturbationParams(perturbation))
    } else if (denominator === 0 && !Number.isNaN(value)) {
      collector.error('parts.zero-denominator', place(row, 'denominator'))
      drop(row)
    } else if (unit.kind === 'percent' && numerator > denominator) {
      collector.error('parts.numerator-larger', place(row, 'numerator'))
      drop(row)
    } else if (
      (unit.kind === 'percent' || unit.kind === 'rate') &&
      !Number.isNaN(numerator) &&
      Number.isNaN(denominator)
    )
      collector.warning('parts.no-denominator', place(row, 'numerator'))
  }
}
