// Comparison with a named group, and gaps.

export { type Compared, type ComparisonRequest, compare, peersIn, SEXES, type Sex } from './compare.ts'
export { comparisonFact, ownObservation } from './fact.ts'
export { gapFacts } from './gaps.ts'
export { comparisonJson } from './json.ts'
