// Denominators from another indicator: a share without parts gets the number of those it is a share of (methods §2).

import { createFigureLookup, type FigureLookup, seriesKey } from './figure-lookup.ts'
import type { IndicatorCatalogue } from './indicator.ts'
import type { Observation } from './observation.ts'

/**
 * Values without denominator, of indicators that name one, get it from that indicator's value for the same area, breakdown
 * and period (`FigureLookup.ofYear`), and say where from. A denominator that a file gave stands; 0, a negative number and
 * a marker are none. `counts` holds the denominators' values; each list is looked at once.
 */
export function withDenominators<T extends Observation>(
  observations: readonly T[],
  catalogue: IndicatorCatalogue,
  counts: readonly Observation[] = observations,
): readonly T[] {
  const countOf = createCountLookup(counts, catalogue)
  return observations.map((one) => {
    if (one.value === null || one.denominator !== null) return one
    const count = countOf(one)
    return count?.value && count.value > 0 && count.value < Number.POSITIVE_INFINITY
      ? { ...one, denominator: count.value, denominatorFrom: count }
      : one
  })
}

/**
 * After disclosure control: without the denominators whose own value is hidden or rounded, and without those of hidden
 * values. What is worked out from a denominator (an interval, a numerator) says what it is.
 */
export function withoutHiddenDenominators(observations: readonly Observation[]): readonly Observation[] {
  const borrowed = new Set(observations.flatMap(({ denominatorFrom }) => denominatorFrom?.indicator ?? []))
  if (borrowed.size === 0) return observations
  const hidden = new Set(
    observations
      .filter((one) => borrowed.has(one.indicator) && (one.value === null || one.roundedTo !== undefined))
      .map((one) => figureKey(one)),
  )
  return observations.map((one) => {
    const { denominatorFrom, ...own } = one
    if (!denominatorFrom) return one
    return one.value === null || hidden.has(figureKey(denominatorFrom)) ? { ...own, denominator: null } : one
  })
}

const figureKey = ({ indicator, area, dimensions, period, source }: Observation): string =>
  `${seriesKey(indicator, area, dimensions)}\n${period.label}\n${source}`

function createCountLookup(
  counts: readonly Observation[],
  catalogue: IndicatorCatalogue,
): (one: Observation) => Observation | undefined {
  const slugs = new Map(
    catalogue.indicators.flatMap(({ slug, denominator }) => (denominator ? [[slug, denominator] as const] : [])),
  )
  const wanted = new Set(slugs.values())
  const bySlug = Map.groupBy(
    counts.filter(({ indicator }) => wanted.has(indicator)),
    ({ indicator }) => indicator,
  )
  const lookups = new Map<string, FigureLookup>()
  for (const [slug, observations] of bySlug) {
    const indicator = catalogue.find(slug)
    if (indicator) lookups.set(slug, createFigureLookup(observations, indicator))
  }
  return (one) => lookups.get(slugs.get(one.indicator) ?? '')?.ofYear(one)
}
