// The limits of a funnel plot: within them a part of n differs from the group's value by no more than chance.

import { type Calculable, calculated, notADenominator, refused } from './calculable.ts'
import { LEVEL_ALERT, LEVEL_TEXT, normalQuantile } from './quantiles.ts'

/** Shares, 0–1. */
export type FunnelLimits = {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

/**
 * p₀ ± z·√(p₀(1 − p₀)/n), clipped to 0–1, at 95 % and 99.8 % (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202).
 * `baseline`: the group's value p₀ as a share; `n`: the denominator. Refuses a baseline outside 0–1 and an n not above 0.
 */
export function funnelLimits(baseline: number, n: number): Calculable<FunnelLimits> {
  if (Number.isNaN(baseline)) return refused('not-a-number')
  if (!(baseline >= 0 && baseline <= 1)) return refused('share-out-of-range')
  const reason = notADenominator(n)
  if (reason) return refused(reason)
  const error = Math.sqrt((baseline * (1 - baseline)) / n)
  const at = (z: number): number => Math.min(Math.max(baseline + z * error, 0), 1)
  const [text, alert] = [normalQuantile(LEVEL_TEXT), normalQuantile(LEVEL_ALERT)]
  return calculated({ lower95: at(-text), upper95: at(text), lower998: at(-alert), upper998: at(alert) })
}
