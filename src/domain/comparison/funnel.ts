// The funnel's limits in per cent, as values of an indicator are.

import { orNull } from '../statistics/calculable.ts'
import { type FunnelLimits, funnelLimits as shareLimits } from '../statistics/funnel.ts'

export type { FunnelLimits } from '../statistics/funnel.ts'

/** `value` and the limits in per cent. `null` where the value is no proportion or n is not above zero. */
export function funnelLimits(value: number, n: number): FunnelLimits | null {
  const limits = orNull(shareLimits(value / 100, n))
  if (!limits) return null
  const { lower95, upper95, lower998, upper998 } = limits
  return { lower95: lower95 * 100, upper95: upper95 * 100, lower998: lower998 * 100, upper998: upper998 * 100 }
}
