// Explanations of every figure in the facts that has a `why`, made of these facts and nothing else (R11).

import type { Language } from '../../text/language.ts'
import type { Explanation } from '../explanation.ts'
import type { Facts, IndicatorFact, SourceFact } from '../facts.ts'
import { explainComparison, explainGap } from './comparison.ts'
import { explainCounts, explainGoal } from './goal.ts'
import { explainChange, explainTrend, explainValue } from './indicator.ts'
import { explainMeasure } from './measure.ts'
import { explainResource } from './resource.ts'

export { explainComparison, explainGap } from './comparison.ts'
export { intervalFormula } from './formulas.ts'
export { explainMeasure } from './measure.ts'

type Explained = Pick<Facts, 'goals' | 'indicators' | 'resources' | 'sources' | 'boundaries' | 'fiscalYear'>

export function explanationsOf(facts: Explained, language: Language = 'sv'): Facts['explanations'] {
  const { goals, indicators, resources, sources, boundaries, fiscalYear } = facts
  const all: readonly Explanation[] = [
    ...(goals.length > 0 ? [explainCounts(facts, language)] : []),
    ...goals.flatMap((goal) => [
      explainGoal(goal, language),
      ...goal.measures.map((measure) => explainMeasure(measure, goal.id, boundaries, language)),
    ]),
    ...indicators.flatMap((indicator) => indicatorExplanations(indicator, sources, language)),
    ...resources.map((row) => explainResource(row, sources, language, fiscalYear)),
  ]
  return Object.fromEntries(all.map((one) => [one.id, one]))
}

function indicatorExplanations(
  indicator: IndicatorFact,
  sources: readonly SourceFact[],
  language: Language,
): readonly Explanation[] {
  const { change, comparison, gaps } = indicator
  return [
    explainValue(indicator, sources, language),
    ...(change
      ? [explainChange(change, indicator, sources, language), explainTrend(change, indicator, sources, language)]
      : []),
    ...(comparison ? [explainComparison(comparison, indicator, sources, language)] : []),
    ...gaps.map((gap) => explainGap(gap, indicator, sources, language)),
  ]
}
