// The result of a measure that is the goal's own: no indicator, so no share, no chance, no observations.

import type { MeasureInput } from './input.ts'
import type { Reason } from './reason.ts'
import type { MeasureResult, MeasureStatus } from './result.ts'

export const ownResult = (
  { measure }: MeasureInput,
  status: MeasureStatus,
  reasons: readonly Reason[],
  more: Partial<Pick<MeasureResult, 'provisional' | 'latest' | 'changes'>> = {},
): MeasureResult => ({
  measure,
  status,
  provisional: null,
  byDefault: status,
  provisionalByDefault: more.provisional ?? null,
  certainty: null,
  baseline: measure.baseline,
  target: measure.target,
  latest: null,
  attainment: null,
  expected: null,
  pace: null,
  interval: null,
  reasons,
  changes: [],
  inputs: [],
  ...more,
})
