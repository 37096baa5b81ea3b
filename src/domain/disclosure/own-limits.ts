// An organisation's own limits of a source: where each limit in force comes from, which may be set, and when a change
// shows more than before.

import type { Source } from '../indicator.ts'
import { type DisclosureLimits, LIMIT_NAMES, limitsOf, lowers, type OwnLimits } from './limits.ts'

export type LimitName = (typeof LIMIT_NAMES)[number]

/** `default`: neither the organisation nor the source's file says anything. */
export type LimitOrigin = 'own' | 'catalogue' | 'default'

/** How figures about few children are kept back: `rounding` is of counts, to the nearest five. */
export type Protection = { readonly limits: OwnLimits; readonly rounding: boolean }

export const AS_CATALOGUE: Protection = { limits: {}, rounding: false }

/** Above these nearly everything would be hidden: more likely a slip of the keyboard. */
export const LARGEST: DisclosureLimits = {
  smallestCount: 100,
  registerNumerator: 100,
  registerDenominator: 1000,
  surveyDenominator: 1000,
}

/** Limits that are no whole number from 1 up to the largest that is let through. */
export const wrongLimits = (limits: OwnLimits): readonly LimitName[] =>
  LIMIT_NAMES.filter((name) => {
    const limit = limits[name]
    return limit !== undefined && !(Number.isInteger(limit) && limit >= 1 && limit <= LARGEST[name])
  })

export const originOf = (name: LimitName, source: Source, own: OwnLimits): LimitOrigin =>
  own[name] !== undefined ? 'own' : source.disclosure ? 'catalogue' : 'default'

/** Those that differ from the catalogue's: the others follow it when it changes. */
export function ownPart(limits: DisclosureLimits, source: Source): OwnLimits {
  const common = limitsOf(source)
  return Object.fromEntries(
    LIMIT_NAMES.filter((name) => limits[name] !== common?.[name]).map((name) => [name, limits[name]]),
  )
}

/** Whether any limit is lower, or counts become exact or rounded that were not: either way something new is seen. */
export function showsMore(next: Protection, present: Protection, source: Source): boolean {
  const [after, before] = [limitsOf(source, undefined, next.limits), limitsOf(source, undefined, present.limits)]
  return next.rounding !== present.rounding || (after !== null && before !== null && lowers(after, before))
}
