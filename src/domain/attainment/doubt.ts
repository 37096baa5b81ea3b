// What must stand beside a status: that its distance to the target may be chance, or why nobody can say. Works on results
// and on a report's facts alike.

import type { Certainty, GoalStatus, MeasureStatus } from './result.ts'

/** `within-chance`, or why it is unknown: the source gives no counts, has no method for them, or rounds too much. */
export type Doubt = 'within-chance' | 'no-parts' | 'no-method' | 'rounding'

type Measured = {
  readonly status: MeasureStatus
  readonly certainty: Certainty | null
  readonly reasons: readonly { readonly code: string }[]
}
type Measures = { readonly status: GoalStatus; readonly measures: readonly Measured[] }

/** Null where the distance is clear, where there is no chance in it (a milestone), and where the status is the doubt itself. */
export function doubtOf({ status, certainty, reasons }: Measured): Doubt | null {
  if (certainty === null || certainty === 'clear' || status === 'uncertain') return null
  if (certainty === 'within-chance') return certainty
  return reasons.map(({ code }) => WHY[code]).find((why) => why !== undefined) ?? 'no-method'
}

/**
 * A goal's certainty is that of the measures that decide it. One that is clearly unmet settles it; all met is no surer than
 * the least sure of them. Null where nothing with chance in it decides.
 */
export const goalCertainty = (goal: Measures): Certainty | null => deciding(goal)?.certainty ?? null

export function goalDoubt(goal: Measures): Doubt | null {
  const measure = deciding(goal)
  return measure ? doubtOf(measure) : null
}

function deciding({ status, measures }: Measures): Measured | undefined {
  if (OPEN.includes(status)) return undefined
  const isMet = MET.includes(status)
  const order = isMet ? LEAST_SURE_FIRST : CLEAR_FIRST
  const own = measures.filter((measure) => isMet || measure.status === status)
  return order.flatMap((certainty) => own.filter((measure) => measure.certainty === certainty))[0]
}

const WHY: Readonly<Record<string, Doubt>> = {
  'chance-no-parts': 'no-parts',
  'chance-no-method': 'no-method',
  'chance-rounding': 'rounding',
}
const MET: readonly GoalStatus[] = ['attained', 'reached']
const OPEN: readonly GoalStatus[] = ['awaiting', 'not-assessable', 'no-measure']
const LEAST_SURE_FIRST: readonly Certainty[] = ['within-chance', 'unknown', 'clear']
const CLEAR_FIRST: readonly Certainty[] = ['clear', 'within-chance', 'unknown']
