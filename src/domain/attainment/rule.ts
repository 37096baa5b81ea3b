// What a type of measure with numbers must say: which values meet the target, and how far along the way a value is.

import type { Band, MeasureType, Target } from '../plan.ts'

export type Rule = {
  readonly type: MeasureType
  /** The values that meet the target, ends included (one may be infinite); null where the target is of another form. */
  readonly met: (target: Target['value']) => Band | null
  /** Share of the way from baseline to target, raw; null where that way has no length. null: no way at all, a level to hold. */
  readonly attainment: ((value: number, baseline: number, met: Band) => number | null) | null
  /** Judges instead where the baseline meets the target already: there is no way to go, only a level to hold. */
  readonly whenMetAtBaseline: Rule | null
}

export const isMet = (value: number, met: Band): boolean => met.low <= value && value <= met.high

/** How far outside the band, 0 inside. */
export const distanceTo = (value: number, met: Band): number => Math.max(met.low - value, value - met.high, 0)
