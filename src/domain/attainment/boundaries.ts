// The boundaries of the verdict as data: from which pace a measure is on track, from which share of the way it is partly
// attained. An organisation may set its own; a decided plan keeps those that held when it was decided.

import { type Static, Type } from 'typebox'
import { formatNumber } from '../format.ts'

/** Lower than half of the way is not "delvis"; a pace above 1 would ask for more than the plan does. */
export const BOUNDARY_RANGE = { low: 0.5, high: 1 } as const
const Share = Type.Number({ minimum: BOUNDARY_RANGE.low, maximum: BOUNDARY_RANGE.high })

/** `onTrack`: attainment / expected share, before the measure is due. `partly`: share of the way, when it is due. */
export const Boundaries = Type.Object({ onTrack: Share, partly: Share })
export type Boundaries = Static<typeof Boundaries>

/** Eurostat's, on the straight path (methods §1). Every verdict is also given by these. */
export const DEFAULT_BOUNDARIES: Boundaries = { onTrack: 0.95, partly: 0.6 }

/** Those a plan is judged by, and where they come from: its decision, or, null throughout, the organisation's setting now. */
export type BoundariesInForce = Boundaries & {
  /** The day the plan was decided, ISO. */
  readonly frozenOn: string | null
  /** Instans: kommunstyrelsen, kommunfullmäktige … */
  readonly decidedBy: string | null
  /** Diarienummer. */
  readonly caseNumber: string | null
  readonly isDefault: boolean
}

export const undecided = (boundaries: Boundaries): BoundariesInForce => ({
  ...boundaries,
  frozenOn: null,
  decidedBy: null,
  caseNumber: null,
  isDefault: isDefault(boundaries),
})

export const isDefault = ({ onTrack, partly }: Boundaries): boolean =>
  onTrack === DEFAULT_BOUNDARIES.onTrack && partly === DEFAULT_BOUNDARIES.partly

/** As they are read: "0,95" and "0,60". */
export const writtenBoundaries = ({ onTrack, partly }: Boundaries) => ({
  onTrack: formatNumber(onTrack, 2),
  partly: formatNumber(partly, 2),
})

export type BoundaryProblem = {
  readonly field: keyof Boundaries
  /** `decimals`: more than the two it is written with, so that a reader would see another one than judges. */
  readonly code: 'range' | 'decimals' | 'order'
}

/** What is wrong with two numbers as boundaries: 0.5 ≤ partly < onTrack ≤ 1, with at most two decimals. Empty: nothing. */
export function boundaryProblems(boundaries: Boundaries): readonly BoundaryProblem[] {
  const problems = (['onTrack', 'partly'] as const).flatMap((field): BoundaryProblem[] => {
    const value = boundaries[field]
    if (!(value >= BOUNDARY_RANGE.low && value <= BOUNDARY_RANGE.high)) return [{ field, code: 'range' }]
    return Number(value.toFixed(2)) === value ? [] : [{ field, code: 'decimals' }]
  })
  return problems.length > 0 || boundaries.partly < boundaries.onTrack ? problems : [{ field: 'partly', code: 'order' }]
}

/** "0,95", "0.95" or "1"; null for anything else. */
export function parseBoundary(text: string): number | null {
  const trimmed = text.trim()
  return /^\d{1,3}([.,]\d{1,6})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}
