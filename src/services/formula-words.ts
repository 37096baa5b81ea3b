// The formula of an indicator that the program works out, in words, with the operands' names.

import { formatNumber } from '../domain/format.ts'
import { readFormula } from '../domain/formula.ts'
import type { Indicator, IndicatorCatalogue } from '../domain/indicator.ts'
import { computedTexts } from '../text/computed.ts'
import type { Language } from '../text/language.ts'

/** "Räknas ut av programmet: Orosanmälningar / Invånare 0–17 år × 1 000"; null for an indicator that is read from files. */
export function formulaWords(
  indicator: Indicator,
  catalogue: IndicatorCatalogue,
  language: Language = 'sv',
): string | null {
  const formula = readFormula(indicator)
  if (!formula) return null
  const names = formula.operands.map((slug) => catalogue.find(slug)?.name ?? slug)
  return computedTexts[language].formula(formula.kind, names, formatNumber(formula.per))
}
