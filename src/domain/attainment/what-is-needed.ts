// What is missing before a measure can be assessed, by the reason why it cannot: the other half of what would change it.

import type { MeasureInput } from './input.ts'
import { type Reason, reason } from './reason.ts'
import { isDue, planPeriod } from './time.ts'

/** `why`: the reason that hinders. Its parameters are those that `findings.ts` gave it. */
export function whatIsNeeded(why: Reason, { measure, year }: MeasureInput): readonly Reason[] {
  const targetPeriod = measure.target.period
  switch (why.code) {
    case 'no-indicator':
    case 'not-in-catalogue':
      return [reason('would-need-indicator', {})]
    case 'no-target':
      return [reason('would-need-target', {})]
    case 'no-value':
      // Before it is due any value will do.
      return [reason('would-need-value', { period: isDue(planPeriod(targetPeriod), year) ? targetPeriod : null })]
    case 'no-value-since-baseline':
      return [reason('would-need-value-since', { baselinePeriod: String(why.params.baselinePeriod) })]
    case 'no-comparator':
      return [reason('would-need-comparator', { label: why.params.label === null ? null : String(why.params.label) })]
    case 'suppressed':
    case 'protected':
      return [reason('would-need-shown', { period: String(why.params.period) })]
    case 'not-applicable':
    case 'approximate':
      return [reason('would-need-other-measure', { period: String(why.params.period) })]
    case 'series-break':
      return [reason('would-need-baseline', { from: String(why.params.from) })]
    default:
      return []
  }
}
