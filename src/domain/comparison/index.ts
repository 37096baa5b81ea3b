// Comparison (methods §3): with a group, in a funnel, and between groups of children.

export { type FunnelLimits, funnelLimits } from './funnel.ts'
export type { Gap, GapChange } from './gap.ts'
export { findGaps, type GapFinding, type GapSeries, type GapWindow, type Side } from './gaps.ts'
export { type GroupValue, groupValue, type Member, type Missing, type Place, type Weighting } from './group.ts'
export { judge, type NoVerdict, type Verdict } from './verdict.ts'
