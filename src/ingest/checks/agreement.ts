// A value that its own numerator and denominator do not give is a warning: one of the three is wrong, or the source has
// changed its counts by chance.

import type { Static } from 'typebox'
import type { Unit } from '../../domain/indicator.ts'
import { perturbationAt, perturbationParams } from '../perturbed-row.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkAgreement: ObservationCheck = (findings) => {
  const { set, indicatorOf, decimals, isDropped, place, collector } = findings
  if (set.numerator === null || set.denominator === null) return
  for (let row = 0; row < set.size; row++) {
    const { unit } = indicatorOf(set.seriesOf[row] ?? 0)
    const value = set.value[row] ?? Number.NaN
    const per = perOf(unit)
    if (per === null || isDropped(row)) continue
    const computed = (per * (set.numerator[row] ?? Number.NaN)) / (set.denominator[row] ?? Number.NaN)
    // One unit in the last place: rounding and cutting off are both common. Nothing to say where one is missing.
    if (!(Math.abs(computed - value) > 10 ** -(decimals[row] ?? 0) + Math.abs(value) * 1e-9)) continue
    collector.warning('value.parts-disagree', place(row, 'value'), {
      unit: unit.label,
      ...perturbationParams(perturbationAt(findings, row)),
    })
  }
}

/** What the quotient is multiplied by; null where the value is not a quotient of the two. */
function perOf({ kind, per }: Static<typeof Unit>): number | null {
  if (kind === 'percent') return 100
  if (kind === 'rate') return per ?? null
  return kind === 'mean' || kind === 'currency' ? 1 : null
}
