// The value of a group of kommuner: from its members' parts where all have them, else the unweighted mean, and which it is.

import { intervalOf, partsOf, perOf } from '../attainment/index.ts'
import type { Indicator } from '../indicator.ts'
import type { Marker, Observation } from '../observation.ts'

export type Place = { readonly code: string; readonly name: string }
export type Member = Place & { readonly observation: Observation | null }
export type Missing = Place & { readonly absence: Marker }

/** `weighted`: every child counts the same. `unweighted`: every kommun does. `published`: as the statistics' owner says. */
export type Weighting = 'weighted' | 'unweighted' | 'published'

export type GroupValue = {
  /** In the unit; null where no member has a value, or where it would say nothing. */
  readonly value: number | null
  readonly weighting: Weighting | null
  /** Members with a value. */
  readonly withValue: number
  readonly missing: readonly Missing[]
  /** `count`: numbers of children in places of different size have no common value. */
  readonly reason: 'no-values' | 'count' | null
}

/**
 * Weighted: Σ numerators / Σ denominators (× 100 or the rate's `per`), where every member with a value has parts that give
 * that value; else the plain mean of the values. Never a mean of percentages where the parts are known (methods §2).
 */
export function groupValue(members: readonly Member[], indicator: Indicator): GroupValue {
  const missing = members.flatMap(({ code, name, observation }) =>
    isValued(observation) ? [] : [{ code, name, absence: observation?.marker ?? ('missing' as const) }],
  )
  const valued = members.flatMap(({ observation }) => (isValued(observation) ? [observation] : []))
  const shared = { withValue: valued.length, missing }
  if (valued.length === 0) return { value: null, weighting: null, ...shared, reason: 'no-values' }
  if (indicator.unit.kind === 'count') return { value: null, weighting: null, ...shared, reason: 'count' }
  const weighted = fromParts(valued, indicator)
  if (weighted !== null) return { value: weighted, weighting: 'weighted', ...shared, reason: null }
  const sum = valued.reduce((total, { value }) => total + value, 0)
  return { value: sum / valued.length, weighting: 'unweighted', ...shared, reason: null }
}

function fromParts(valued: readonly Observation[], indicator: Indicator): number | null {
  const per = perOf(indicator)
  if (per === null || valued.some((one) => intervalOf(one, indicator) === null)) return null
  const parts = valued.flatMap((one) => partsOf(one, indicator) ?? [])
  const numerator = parts.reduce((sum, part) => sum + part.numerator, 0)
  const denominator = parts.reduce((sum, part) => sum + part.denominator, 0)
  return parts.length === valued.length && denominator > 0 ? (numerator / denominator) * per : null
}

type Valued = Observation & { readonly value: number }
const isValued = (one: Observation | null): one is Valued => one !== null && one.value !== null
