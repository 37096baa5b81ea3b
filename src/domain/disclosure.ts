// Primary disclosure control, and the plainest complementary one: which figures about few children are hidden (methods §5).
// Holds for one family at a time: a total and its parts. Attack by linear programming over all that is published is not
// here; until it is, parts are hidden in pairs and a family with one hidden part never shows the part's complement.

import type { Indicator, Source } from './indicator.ts'
import type { Observation } from './observation.ts'

/** A total with the parts it can be split in, of one indicator and period. Parts may be girls and boys, or districts. */
export type Family = { readonly total: Observation | null; readonly parts: readonly Observation[] }

/** True where the figure rests on too few children to be shown. Always false for a source that is already public. */
export function isTooSmall(observation: Observation, indicator: Indicator, source: Source | undefined): boolean {
  if (source?.alreadyPublic || observation.value === null) return false
  const limits = source?.disclosure ?? DEFAULT_LIMITS
  const { numerator, denominator, value } = observation
  if (indicator.unit.kind === 'count') return value > 0 && value <= limits.smallestCount
  if (denominator === null) return false
  if (indicator.collection === 'survey') return denominator < limits.surveyDenominator
  if (denominator < limits.registerDenominator) return true
  if (numerator === null || indicator.unit.kind !== 'percent') return false
  return numerator < limits.registerNumerator || denominator - numerator < limits.registerNumerator
}

/** The observations of a family that must be hidden: the too small ones and, where only one is hidden, one more. */
export function hiddenInFamily(
  family: Family,
  tooSmall: (observation: Observation) => boolean,
): ReadonlySet<Observation> {
  const hidden = new Set(family.parts.filter(tooSmall))
  if (family.total && tooSmall(family.total)) hidden.add(family.total)
  const shown = family.parts.filter((part) => !hidden.has(part) && part.value !== null)
  const withheld = family.parts.filter((part) => hidden.has(part) || part.marker === 'secret')
  const totalIsShown = family.total !== null && !hidden.has(family.total) && family.total.value !== null
  if (withheld.length === 1 && totalIsShown) {
    const next = [...shown].sort((a, b) => size(a) - size(b))[0]
    if (next) hidden.add(next)
  }
  return hidden
}

/** Methods §5.2, for a source that says nothing of its own. */
const DEFAULT_LIMITS = {
  smallestCount: 4,
  registerNumerator: 4,
  registerDenominator: 21,
  surveyDenominator: 10,
} as const

const size = (observation: Observation): number => observation.denominator ?? observation.value ?? 0
