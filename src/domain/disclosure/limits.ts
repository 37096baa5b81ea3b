// Primary disclosure control: which figures are about too few children to be shown (methods §5.2). What must be hidden so
// that those cannot be computed from the rest is in protection.ts.

import { partsOf } from '../attainment/chance.ts'
import type { Indicator, Source } from '../indicator.ts'
import type { Observation } from '../observation.ts'

export type DisclosureLimits = NonNullable<Source['disclosure']>
type Figure = Pick<Observation, 'value' | 'numerator' | 'denominator'>

/** An organisation's own limits of a source; what it does not name is the catalogue's. */
export type OwnLimits = Partial<DisclosureLimits>

/**
 * True where the figure rests on too few children to be shown. Always false for a source that is already public, and for
 * what has no value. Where only the denominator is known the numerator is recovered by rounding, as anybody can.
 */
export function isTooSmall(
  figure: Figure,
  indicator: Indicator,
  source: Source | undefined,
  own: OwnLimits = {},
): boolean {
  const limits = limitsOf(source, indicator, own)
  return limits !== null && isBelow(figure, indicator, limits)
}

/**
 * Null where nothing is hidden, since the source is public. An indicator's own rule is never weakened by its source's, nor
 * by the organisation's.
 */
export function limitsOf(
  source: Source | undefined,
  indicator?: Pick<Indicator, 'disclosure'>,
  own: OwnLimits = {},
): DisclosureLimits | null {
  if (source?.alreadyPublic) return null
  const said = { ...(source?.disclosure ?? DEFAULT_LIMITS), ...own }
  const least = indicator?.disclosure
  if (!least) return said
  return {
    smallestCount: Math.max(said.smallestCount, least.smallestCount ?? 0),
    registerNumerator: Math.max(said.registerNumerator, least.registerNumerator ?? 0),
    registerDenominator: Math.max(said.registerDenominator, least.registerDenominator ?? 0),
    surveyDenominator: Math.max(said.surveyDenominator, least.surveyDenominator ?? 0),
  }
}

/** Whether `next` hides less than `present` anywhere: that needs a role of its own (methods §5.2). */
export const lowers = (next: DisclosureLimits, present: DisclosureLimits): boolean =>
  LIMIT_NAMES.some((name) => next[name] < present[name])

export const LIMIT_NAMES = [
  'smallestCount',
  'registerNumerator',
  'registerDenominator',
  'surveyDenominator',
] as const satisfies readonly (keyof DisclosureLimits)[]

export function isBelow(figure: Figure, indicator: Indicator, limits: DisclosureLimits): boolean {
  const { value, numerator, denominator } = figure
  if (value === null) return false
  const isFew = (count: number): boolean => count > 0 && count <= limits.smallestCount
  const { kind } = indicator.unit
  if (kind === 'count' && isFew(value)) return true
  if (denominator === null) return numerator !== null && isFew(numerator)
  if (indicator.collection === 'survey') return denominator < limits.surveyDenominator
  if (denominator < limits.registerDenominator) return true
  // These three alone: a denominator that does not quite give the value still says about how many there are.
  const events = partsOf({ value, numerator, denominator }, indicator)?.numerator ?? null
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
