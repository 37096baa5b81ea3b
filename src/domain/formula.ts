// The formula of an indicator that the program works out from others, with its operands in order.

import type { Static } from 'typebox'
import type { Formula, Indicator, IndicatorCatalogue } from './indicator.ts'

/** Where the values of such indicators are from: nobody's file. Its limits protect them (indicators/sources/). */
export const COMPUTED_SOURCE = 'beraknad'

export type FormulaKind = Static<typeof Formula>['kind']

/** `operands`: slugs; of a share its part and whole, of a rate its events and population. `per`: what a quotient is times. */
export type ReadFormula = {
  readonly kind: FormulaKind
  readonly operands: readonly string[]
  readonly per: number
}

/** Null where there is no formula, or one without what its kind needs, which the catalogue's check refuses. */
export function readFormula({ formula }: Pick<Indicator, 'formula'>): ReadFormula | null {
  if (!formula) return null
  const { kind, of = [], part, whole, events, population, per } = formula
  switch (kind) {
    case 'sum':
      return of.length >= 2 ? { kind, operands: of, per: 1 } : null
    case 'ratio':
      return of.length === 2 ? { kind, operands: of, per: 1 } : null
    case 'share':
      return part !== undefined && whole !== undefined ? { kind, operands: [part, whole], per: 100 } : null
    case 'rate':
      return events !== undefined && population !== undefined && per !== undefined
        ? { kind, operands: [events, population], per }
        : null
  }
}

/** The indicator with all that its figures rest on: operands, theirs in turn, and denominators. Each slug once. */
export function indicatorsBehind(slug: string, catalogue: IndicatorCatalogue): readonly string[] {
  const found = new Set<string>([slug])
  // A Set's iteration also reaches what is added on the way.
  for (const one of found) {
    const indicator = catalogue.find(one)
    if (!indicator) continue
    for (const operand of readFormula(indicator)?.operands ?? []) found.add(operand)
    if (indicator.denominator) found.add(indicator.denominator)
  }
  return [...found]
}
