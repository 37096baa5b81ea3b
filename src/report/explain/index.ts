// Explanations of every figure in the facts that has a `why`, made of these facts and nothing else (R11).

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

type Explained = Pick<Facts, 'goals' | 'indicators' | 'resources' | 'sources' | 'boundaries'>

export function explanationsOf(facts: Explained): Facts['explanations'] {
  const { goals, indicators, resources, sources, boundaries } = facts
  const all: readonly Explanation[] = [
    ...(goals.length > 0 ? [explainCounts(facts)] : []),
    ...goals.flatMap((goal) => [
      explainGoal(goal),
      ...goal.measures.map((measure) => explainMeasure(measure, goal.id, boundaries)),
    ]),
    ...indicators.flatMap((indicator) => indicatorExplanations(indicator, sources)),
    ...resources.map((row) => explainResource(row, sources)),
  ]
  return Object.fromEntries(all.map((one) => [one.id, one]))
}

function indicatorExplanations(indicator: IndicatorFact, sources: readonly SourceFact[]): readonly Explanation[] {
  const { change, comparison, gaps } = indicator
  return [
    explainValue(indicator, sources),
    ...(change ? [explainChange(change, indicator, sources), explainTrend(change, indicator, sources)] : []),
    ...(comparison ? [explainComparison(comparison, indicator, sources)] : []),
    ...gaps.map((gap) => explainGap(gap, indicator, sources)),
  ]
}
