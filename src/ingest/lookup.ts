// Looks up what a cell names, once for each text: files repeat the same few codes hundreds of thousands of times.

import { readFormula } from '../domain/formula.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import type { NumberUnit } from '../text/issues.ts'
import { nearest } from './nearest.ts'

/** The same answers as `find`, each computed once. */
export function memoised<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (text) => {
    const before = known.get(text)
    if (before) return before.answer
    const answer = find(text)
    known.set(text, { answer })
    return answer
  }
}

export type IndicatorLookup =
  /** `computed`: of one that the program works out, its name and the names of what from, one a line. */
  | {
      readonly ok: true
      readonly indicator: Indicator
      readonly computed: { readonly indicator: string; readonly operands: string } | null
    }
  /** `params` is shared by all issues about the same unknown indicator. */
  | { readonly ok: false; readonly params: { readonly indicator: string; readonly nearest: string } }

export function indicatorLookup(catalogue: IndicatorCatalogue): (text: string) => IndicatorLookup {
  let suggestions = 0
  return memoised((text) => {
    const indicator = catalogue.find(text)
    if (indicator) return { ok: true, indicator, computed: computedParams(indicator, catalogue) }
    suggestions += 1
    const near = suggestions > MOST_SUGGESTIONS ? '' : suggest(text, catalogue)
    return { ok: false, params: { indicator: text, nearest: near } }
  })
}

/** A file with more names that are not ours is another catalogue's, not a slip of the pen. */
const MOST_SUGGESTIONS = 200

/** The nearest by id, slug or name, one a line: "N15428 (Behöriga …)". */
function suggest(text: string, { indicators }: IndicatorCatalogue): string {
  const byName = new Map(
    indicators.flatMap((indicator) =>
      [indicator.kolada, indicator.slug, indicator.name].flatMap((name) => (name ? [[name, indicator] as const] : [])),
    ),
  )
  const found = new Set(nearest(text, [...byName.keys()]).map((name) => byName.get(name)))
  return [...found].map((indicator) => `${indicator?.kolada ?? indicator?.slug} (${indicator?.name})`).join('\n')
}

/** What values of an indicator may be written with; a milestone's or level's are plain. */
export function numberUnit(indicator: Indicator | null): NumberUnit {
  if (indicator?.unit.kind === 'percent') return '%'
  return indicator?.unit.kind === 'currency' ? 'kr' : 'plain'
}

function computedParams(indicator: Indicator, catalogue: IndicatorCatalogue) {
  const operands = readFormula(indicator)?.operands.map((slug) => catalogue.find(slug)?.name ?? slug)
  return operands ? { indicator: indicator.name, operands: operands.join('\n') } : null
}
