// Whether a row's figures may differ from one another only because their source has changed them by chance.

import { yearOf } from '../domain/period.ts'
import type { Perturbation } from '../domain/perturbed.ts'
import type { ObservationFindings } from './checks/observation-check.ts'

/** Null for the organisation's own figures, which nobody changes, and for those of earlier years. */
export function perturbationAt(
  { set, perturbationOf, limitsOf }: ObservationFindings,
  row: number,
): Perturbation | null {
  const series = set.seriesOf[row] ?? 0
  const perturbation = perturbationOf(series)
  const period = set.periods[set.periodOf[row] ?? 0]
  if (!perturbation || !period || yearOf(period) < perturbation.from) return null
  const hasParts = !Number.isNaN(set.denominator?.[row] ?? Number.NaN)
  return limitsOf(series, hasParts) === null ? perturbation : null
}

/** As an issue's parameters: an empty name where nobody has. */
export const perturbationParams = (perturbation: Perturbation | null) => ({
  perturbedBy: perturbation?.by ?? '',
  perturbedFrom: perturbation?.from ?? 0,
})
