// The checks, in the order they run. A new one is a file and a line here.

import { checkActivityDates } from './activity-dates.ts'
import { checkAgreement } from './agreement.ts'
import { checkAlreadyMet } from './already-met.ts'
import { checkBaselineDiffers } from './baseline-differs.ts'
import { checkBreakdown } from './breakdown.ts'
import { checkCarriedForward } from './carried-forward.ts'
import { checkCumulative } from './cumulative.ts'
import { checkJump } from './jump.ts'
import { checkMissingPeriod } from './missing-period.ts'
import type { ObservationCheck } from './observation-check.ts'
import type { OutcomeCheck } from './outcome-check.ts'
import { checkOwnRows } from './own-rows.ts'
import { checkParts } from './parts.ts'
import { checkPartsSum } from './parts-sum.ts'
import type { ActivityCheck, MeasureCheck } from './plan-check.ts'
import { checkRange } from './range.ts'
import { checkRepeats } from './repeats.ts'
import { checkSeriesBreak } from './series-break.ts'
import { inEachSeries, type SeriesCheck } from './series-run.ts'
import { checkSmallGroups } from './small-groups.ts'
import { checkSurveyQuality } from './survey-quality.ts'
import { checkTargetOrder } from './target-order.ts'
import { checkTargetRange } from './target-range.ts'
import { checkTargetWave } from './target-wave.ts'
import { checkTotals } from './totals.ts'
import { checkZeroAsMissing } from './zero-as-missing.ts'

/** Of one series at a time, beside what is stored of it. */
const seriesChecks: readonly SeriesCheck[] = [
  checkJump,
  checkCarriedForward,
  checkMissingPeriod,
  checkSeriesBreak,
  checkZeroAsMissing,
]

export const observationChecks: readonly ObservationCheck[] = [
  checkRange,
  checkParts,
  checkAgreement,
  checkRepeats,
  checkTotals,
  checkPartsSum,
  inEachSeries(seriesChecks),
  checkSurveyQuality,
  checkSmallGroups,
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
