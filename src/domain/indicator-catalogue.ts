// The catalogue with its lookups. Built again from its data in a thread, which functions cannot be handed to.

import { createIndicatorFinder } from './find-indicator.ts'
import { readFormula } from './formula.ts'
import type { Indicator, IndicatorCatalogue, ShippedGroup, Source } from './indicator.ts'

export function createCatalogue(
  given: readonly Indicator[],
  sources: readonly Source[],
  hashes: IndicatorCatalogue['hashes'],
  groups: readonly ShippedGroup[] = [],
): IndicatorCatalogue {
  const indicators = withOperandsBreaks(given)
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

/** Values of a derived indicator cannot be compared across a break in what it is made of. Done twice it changes nothing. */
function withOperandsBreaks(indicators: readonly Indicator[]): readonly Indicator[] {
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
  return indicators.map((indicator) => {
    if (!indicator.formula) return indicator
    const behind = new Set([indicator])
    // A Set's iteration also reaches what is added on the way.
    for (const one of behind)
      for (const operand of readFormula(one)?.operands ?? []) {
        const found = bySlug.get(operand)
        if (found) behind.add(found)
      }
    const breaks = new Map([...behind].flatMap((one) => (one.breaks ?? []).map((broken) => [broken.from, broken])))
    return breaks.size === 0 ? indicator : { ...indicator, breaks: [...breaks.values()] }
  })
}
