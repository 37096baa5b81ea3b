// Why an area's deviation and its cost per child are what they are.

import type { FiscalYear } from '../../domain/fiscal-year.ts'
import { formatKronor, formatNumber } from '../../domain/format.ts'
import { explanationTexts } from '../../text/explanations.ts'
import type { Language } from '../../text/language.ts'
import { reportTexts } from '../../text/report.ts'
import type { Explanation, FormulaFact } from '../explanation.ts'
import type { ResourceFact, SourceFact } from '../facts.ts'
import { yearOfAmounts } from '../parts/fiscal-year.ts'

export function explainResource(
  row: ResourceFact,
  sources: readonly SourceFact[],
  language: Language = 'sv',
  fiscalYear?: FiscalYear,
): Explanation {
  const text = explanationTexts[language]
  const reportText = reportTexts[language]
  const { area, year, outcome, budget, deviation, perHead, denominatorCount, source, line, why } = row
  const file = sources.find(({ number }) => number === source)
  return {
    id: why,
    kind: 'resource',
    indicator: null,
    figure: text.figure.resource(area),
    value: deviation === null ? reportText.absence.missing : formatKronor(deviation, 'kr'),
    formulas: [
      ...(outcome !== null && budget !== null && deviation !== null
        ? [deviationOf(outcome, budget, deviation, language)]
        : []),
      ...(outcome !== null && denominatorCount !== null && perHead !== null
        ? [perHeadOf(outcome, denominatorCount, perHead, row.denominatorName, language)]
        : []),
    ],
    observations: [
      {
        label: fiscalYear ? `${area}, ${yearOfAmounts({ year, fiscalYear }, language)}` : area,
        area: '',
        dimensions: {},
        period: String(year),
        value: outcome,
        absence: outcome === null ? 'missing' : null,
        numerator: null,
        denominator: null,
        operand: null,
        source,
        file: file?.fileName ?? null,
        line,
        importedOn: file?.importedOn ?? null,
      },
    ],
    rule: null,
    certainty: null,
    notes: [],
    changes: [],
  }
}

const deviationOf = (outcome: number, budget: number, deviation: number, language: Language): FormulaFact => {
  const text = explanationTexts[language]
  return {
    code: 'deviation',
    words: text.words.deviation,
    text: text.equals.difference(formatNumber(outcome), formatNumber(budget), formatKronor(deviation, 'kr')),
    terms: { outcome, budget },
    result: { deviation },
  }
}

const perHeadOf = (outcome: number, count: number, perHead: number, name: string, language: Language): FormulaFact => {
  const text = explanationTexts[language]
  return {
    code: 'per-head',
    words: `${text.words['per-head']} (${name})`,
    text: text.equals.quotient(formatNumber(outcome), formatNumber(count), formatKronor(perHead, 'kr')),
    terms: { outcome, count },
    result: { perHead },
  }
}
