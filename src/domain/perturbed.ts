// Counts that their source changes a little by chance, so that nobody can be pointed out in them (SCB's population
// statistics from 2025, by the cell key method). Totals are changed too: parts need not sum to them. Such a difference is
// never an error, and nothing is ever computed from it (methods §5.7).

import type { Indicator, IndicatorCatalogue } from './indicator.ts'

/** `by`: the source's name. `from`: the first year whose figures are changed. */
export type Perturbation = { readonly by: string; readonly from: number }

/**
 * Null where no source of the indicator does so. What another public source republishes is changed too: Kolada's number of
 * inhabitants is SCB's. `said`: the source a file is said to come from, where that is known.
 */
export function perturbationOf(
  { sources }: Pick<Indicator, 'sources'>,
  catalogue: Pick<IndicatorCatalogue, 'source'>,
  said: string | null = null,
): Perturbation | null {
  const found = [...sources, ...(said === null ? [] : [said])].flatMap((id) => {
    const source = catalogue.source(id)
    return source?.perturbedFrom === undefined ? [] : [{ by: source.name, from: Number(source.perturbedFrom) }]
  })
  return found.sort((a, b) => a.from - b.from)[0] ?? null
}
