// The checks, in the order they run. A new one is a file and a line here.

import { checkActivityDates } from './activity-dates.ts'
import { checkAgreement } from './agreement.ts'
import { checkAlreadyMet } from './already-met.ts'
import { checkBaselineDiffers } from './baseline-differs.ts'
import { checkBreakdown } from './breakdown.ts'
import { checkCumulative } from './cumulative.ts'
import type { ObservationCheck } from './observation-check.ts'
import type { OutcomeCheck } from './outcome-check.ts'
import { checkOwnRows } from './own-rows.ts'
import { checkParts } from './parts.ts'
import type { ActivityCheck, MeasureCheck } from './plan-check.ts'
import { checkRange } from './range.ts'
import { checkRepeats } from './repeats.ts'
import { checkTargetOrder } from './target-order.ts'
import { checkTargetRange } from './target-range.ts'
import { checkTargetWave } from './target-wave.ts'
import { checkTotals } from './totals.ts'

export const observationChecks: readonly ObservationCheck[] = [
  checkRange,
  checkParts,
  checkAgreement,
  checkRepeats,
  checkTotals,
  checkOwnRows,
]

export const measureChecks: readonly MeasureCheck[] = [
  checkTargetOrder,
  checkTargetRange,
  checkTargetWave,
  checkAlreadyMet,
  checkBreakdown,
  checkBaselineDiffers,
]

export const activityChecks: readonly ActivityCheck[] = [checkActivityDates]

export const outcomeChecks: readonly OutcomeCheck[] = [checkCumulative]
