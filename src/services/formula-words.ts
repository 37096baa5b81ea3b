// The formula of an indicator that the program works out, in words, with the operands' names.

import { formatNumber } from '../domain/format.ts'
import { readFormula } from '../domain/formula.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import { computedText } from '../text/computed.ts'

/** "Räknas ut av programmet: Orosanmälningar / Invånare 0–17 år × 1 000"; null for an indicator that is read from files. */
export function formulaWords(indicator: Indicator, catalogue: IndicatorCatalogue): string | null {
  const formula = readFormula(indicator)
  if (!formula) return null
  const names = formula.operands.map((slug) => catalogue.find(slug)?.name ?? slug)
  return computedText.formula(formula.kind, names, formatNumber(formula.per))
}
