// Disclosure control, applied once, before anything is judged, drawn, exported or described (R11).

import { isTooSmall } from '../../domain/disclosure.ts'
import type { IndicatorCatalogue } from '../../domain/indicator.ts'
import type { Observation } from '../../domain/observation.ts'
import { type DisclosureRules, hiddenObservations } from '../../domain/secondary-disclosure.ts'

/**
 * The observations as they may be judged: those about too few children, and those that would give them away, without
 * value and parts, marked `protected`. The others are unrounded, so that a report and the command line judge alike; they
 * are rounded where they leave (published.ts).
 */
export function protect(observations: readonly Observation[], catalogue: IndicatorCatalogue): readonly Observation[] {
  const hidden = hiddenObservations(observations, disclosureRules(catalogue))
  return observations.map((one) => {
    if (hidden.has(one)) return { ...withoutFigures(one), marker: 'protected' }
    return one.marker === 'secret' ? withoutFigures(one) : one
  })
}

/** What is public already and what is about too few, by the catalogue's sources and their limits. */
export const disclosureRules = (catalogue: IndicatorCatalogue): DisclosureRules => ({
  isPublic: (one) => catalogue.source(one.source)?.alreadyPublic ?? false,
  tooSmall: (one) => {
    const indicator = catalogue.find(one.indicator)
    return indicator !== undefined && isTooSmall(one, indicator, catalogue.source(one.source))
  },
})

/** With its marker alone. */
export const withoutFigures = (one: Observation): Observation => ({
  ...one,
  value: null,
  numerator: null,
  denominator: null,
  reported: null,
})
