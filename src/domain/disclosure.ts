// Primary disclosure control: which figures are about too few children to be shown (methods §5.2). What must be hidden so
// that those cannot be computed from the rest is in secondary-disclosure.ts.

import { partsOf } from './attainment/chance.ts'
import type { Indicator, Source } from './indicator.ts'
import type { Observation } from './observation.ts'

/**
 * True where the figure rests on too few children to be shown. Always false for a source that is already public, and for
 * what has no value. Where only the denominator is known the numerator is recovered by rounding, as anybody can.
 */
export function isTooSmall(observation: Observation, indicator: Indicator, source: Source | undefined): boolean {
  const { value, numerator, denominator } = observation
  if (source?.alreadyPublic || value === null) return false
  const limits = source?.disclosure ?? DEFAULT_LIMITS
  const isFew = (count: number): boolean => count > 0 && count <= limits.smallestCount
  const { kind } = indicator.unit
  if (kind === 'count' && isFew(value)) return true
  if (denominator === null) return numerator !== null && isFew(numerator)
  if (indicator.collection === 'survey') return denominator < limits.surveyDenominator
  if (denominator < limits.registerDenominator) return true
  const events = partsOf(observation, indicator)?.numerator ?? null
  if (events === null) return false
  if (kind === 'rate') return isFew(events)
  if (kind !== 'percent') return false
  return events < limits.registerNumerator || denominator - events < limits.registerNumerator
}

/** Methods §5.2, for a source that says nothing of its own. */
const DEFAULT_LIMITS = {
  smallestCount: 4,
  registerNumerator: 4,
  registerDenominator: 21,
  surveyDenominator: 10,
} as const
