// A value that its own numerator and denominator do not give is a warning: one of the three is wrong.

import type { Static } from 'typebox'
import type { Unit } from '../../domain/indicator.ts'
import type { ObservationCheck } from './observation-check.ts'

export const checkAgreement: ObservationCheck = (rows, { table, collector }) => {
  for (const { observation, indicator, row, decimals } of rows) {
    const { value, numerator, denominator } = observation
    const per = perOf(indicator.unit)
    if (value === null || numerator === null || !denominator || per === null) continue
    const computed = (per * numerator) / denominator
    // One unit in the last place: rounding and cutting off are both common.
    if (Math.abs(computed - value) <= 10 ** -decimals + Math.abs(value) * 1e-9) continue
    collector.warning('value.parts-disagree', table.place(row, 'value'), { unit: indicator.unit.label })
  }
  return rows
}

/** What the quotient is multiplied by; null where the value is not a quotient of the two. */
function perOf({ kind, per }: Static<typeof Unit>): number | null {
  if (kind === 'percent') return 100
  if (kind === 'rate') return per ?? null
  return kind === 'mean' || kind === 'currency' ? 1 : null
}
