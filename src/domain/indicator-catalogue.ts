// The catalogue with its lookups. Built again from its data in a thread, which functions cannot be handed to.

import { createIndicatorFinder } from './find-indicator.ts'
import type { Indicator, IndicatorCatalogue, ShippedGroup, Source } from './indicator.ts'

export function createCatalogue(
  indicators: readonly Indicator[],
  sources: readonly Source[],
  hashes: IndicatorCatalogue['hashes'],
  groups: readonly ShippedGroup[] = [],
): IndicatorCatalogue {
  const byId = new Map(sources.map((source) => [source.id, source]))
  return {
    indicators,
    sources,
    groups,
    find: createIndicatorFinder(indicators),
    source: (id) => byId.get(id),
    hashes,
  }
}
