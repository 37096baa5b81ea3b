// Control limits of a funnel plot: how far from the group's value chance alone may carry a kommun with n children (methods §3).

import { type ConfidenceLevel, Z } from '../statistics/interval.ts'

export type FunnelLimits = {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

/**
 * p0 ± z·√(p0(1 − p0)/n), clipped to 0–100 (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202). `value` and the limits
 * in per cent. `null` where the value is no proportion or n is not above zero.
 */
export function funnelLimits(value: number, n: number): FunnelLimits | null {
  const p = value / 100
  if (!(p >= 0 && p <= 1 && n > 0 && Number.isFinite(n))) return null
  const limit = (level: ConfidenceLevel, sign: 1 | -1): number => {
    const share = p + sign * Z[level] * Math.sqrt((p * (1 - p)) / n)
    return Math.min(1, Math.max(0, share)) * 100
  }
  return {
    lower95: limit(0.95, -1),
    upper95: limit(0.95, 1),
    lower998: limit(0.998, -1),
    upper998: limit(0.998, 1),
  }
}
