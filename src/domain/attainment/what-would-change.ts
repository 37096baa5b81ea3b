// What would change a verdict: the nearest values, on either side of the latest one, that would give another status. Found
// by judging again, never by a formula of its own, so that it cannot say anything else than the verdict does.

import type { Indicator } from '../indicator.ts'
import { intervalOf, partsOf } from './chance.ts'
import type { Findings } from './findings.ts'
import { type Reason, reason } from './reason.ts'
import type { MeasureStatus } from './result.ts'
import { distanceTo } from './rule.ts'
import type { KnownValue } from './series.ts'
import { type Standing, standingOf } from './standing.ts'

/**
 * For a measure that has been judged. Values are in the unit, with the indicator's decimals, and truly give the status that
 * is said. For a survey they are what so many more or fewer answers of the same number would give.
 *
 * What is said gives away no more than what is published: a baseline that the plan does not state is published rounded, and
 * a value is only named where the status is the same from any baseline that rounds so.
 */
export function whatWouldChange(findings: Findings, standing: Standing): readonly Reason[] {
  const { baseline, input } = findings
  if (standing.judged === 'not-assessable') return baseline ? [reason('would-rebase', { period: baseline.label })] : []
  if (standing.late) return [reason('would-await', { targetPeriod: input.measure.target.period })]
  return isSurveyed(findings) ? surveyChanges(findings, standing.judged) : valueChanges(findings, standing.judged)
}

/** Only a sample survey's interval decides its status (methods §1). */
const isSurveyed = ({ indicator, latest }: Findings): boolean =>
  indicator.collection === 'survey' && latest.interval !== null

const DIRECTIONS = [1, -1] as const
type Direction = (typeof DIRECTIONS)[number]

function valueChanges(findings: Findings, status: MeasureStatus): readonly Reason[] {
  const subject = findings.input.measure.comparison ? 'difference' : 'value'
  return DIRECTIONS.flatMap((direction) => {
    const found = nearestValue(findings, status, direction)
    return found ? [reason('would-value', { subject, ...found })] : []
  })
}

type Changed = { readonly value: number; readonly status: MeasureStatus }

/** The status changes only at critical values, so that none need be tried but those beside them. */
function nearestValue(findings: Findings, status: MeasureStatus, direction: Direction): Changed | null {
  const { latest, indicator } = findings
  const scale = 10 ** indicator.decimals
  const here = latest.value * scale
  const points = criticalValues(findings)
    .map((value) => Math.floor(value * scale))
    .flatMap((at) => [at - 1, at, at + 1, at + 2])
    .filter((at) => (at - here) * direction > 1e-9)
    .sort((a, b) => (a - b) * direction)
  for (const point of points) {
    const value = point / scale
    const changed = statusWith(findings, { ...latest, value, interval: null })
    if (changed !== null && changed !== status) return { value, status: changed }
  }
  return null
}

/** The ends of the target, interim targets, the baseline, and where the shares that decide are reached. */
function criticalValues(findings: Findings): readonly number[] {
  const { met, interim, input } = findings
  const edges = [met.low, met.high].filter(Number.isFinite)
  const ways = startsOf(findings).flatMap((start) => {
    const from = start.baseline?.value ?? null
    if (from === null) return []
    const { expected } = standingOf(start, input.boundaries).verdict
    const shares = [0, input.boundaries.partly, ...(expected === null ? [] : [input.boundaries.onTrack * expected])]
    return shares.flatMap((share) => valuesAt(share, from, findings))
  })
  return [...edges, ...interim.map(({ value }) => value), ...ways]
}

/** Where a share of the way has been gone; for a band on both sides of it. */
function valuesAt(share: number, from: number, { met, rule }: Findings): readonly number[] {
  if (rule.type === 'within') {
    const left = distanceTo(from, met) * (1 - share)
    return [met.low - left, met.high + left]
  }
  const target = Number.isFinite(met.low) ? met.low : met.high
  return [from + share * (target - from)]
}

function surveyChanges(findings: Findings, status: MeasureStatus): readonly Reason[] {
  const { latest, indicator } = findings
  const parts = latest.comparator ? null : partsOf(latest.own, indicator)
  const isCounted =
    parts !== null &&
    indicator.unit.kind === 'percent' &&
    Number.isInteger(parts.numerator) &&
    Number.isInteger(parts.denominator)
  if (!isCounted) return status === 'uncertain' ? [reason('would-larger-survey', {})] : []
  const { numerator, denominator } = parts
  const counted = DIRECTIONS.flatMap((direction) => {
    const found = nearestCount(findings, status, numerator, denominator, direction)
    return found ? [reason('would-count', found)] : []
  })
  const answers = status === 'uncertain' ? enoughAnswers(findings, denominator) : null
  return [...counted, ...(answers ? [reason('would-answers', answers)] : [])]
}

function nearestCount(
  findings: Findings,
  status: MeasureStatus,
  numerator: number,
  denominator: number,
  direction: Direction,
): { value: number; numerator: number; denominator: number; status: MeasureStatus } | null {
  for (let count = numerator + direction; count >= 0 && count <= denominator; count += direction) {
    const value = (count / denominator) * 100
    const changed = statusWith(findings, withParts(findings, value, count, denominator))
    if (changed !== null && changed !== status) return { value, numerator: count, denominator, status: changed }
  }
  return null
}

/** More answers than this is no longer a sample of a kommun's children. */
const MOST_ANSWERS = 100_000

/**
 * From how many answers on the same share would have settled it, however it comes out in whole answers; null where none
 * would. Whole answers make the share jump, so that one number may settle what the next does not: `spare` counts one more
 * answer to either side, and where that settles it every larger number does.
 */
function enoughAnswers(findings: Findings, had: number): { denominator: number; status: MeasureStatus } | null {
  const { value } = findings.latest
  const statusOf = (answers: number, spare: 0 | 1 = 0): MeasureStatus | null => {
    const exact = (value / 100) * answers
    const [less, more] = [Math.max(Math.floor(exact) - spare, 0), Math.min(Math.ceil(exact) + spare, answers)].map(
      (count) => statusWith(findings, withParts(findings, value, count, answers)),
    )
    return less === more && less !== 'uncertain' ? (less ?? null) : null
  }
  let enough = had
  while (statusOf(enough, 1) === null) {
    if (enough >= MOST_ANSWERS) return null
    enough = Math.ceil(enough * 1.1)
  }
  while (enough > had + 1 && statusOf(enough - 1) !== null) enough -= 1
  const status = statusOf(enough)
  return status === null ? null : { denominator: enough, status }
}

/** The latest value as other answers would have made it. */
function withParts(
  { latest, indicator }: { readonly latest: KnownValue; readonly indicator: Indicator },
  value: number,
  numerator: number,
  denominator: number,
): KnownValue {
  const own = { ...latest.own, value, numerator, denominator }
  return { ...latest, value, own, interval: intervalOf(own, indicator) }
}

/** The status with another latest value; null where it depends on how the baseline was rounded, or there is none to say. */
function statusWith(findings: Findings, latest: KnownValue): MeasureStatus | null {
  const after = findings.after.map((value) => (value === findings.latest ? latest : value))
  const statuses = startsOf({ ...findings, latest, after }).map(
    (start) => standingOf(start, findings.input.boundaries).judged,
  )
  const [first] = statuses
  return first === undefined || first === 'not-assessable' || statuses.some((one) => one !== first) ? null : first
}

/** The findings, and where the plan does not state the baseline also with the lowest and highest that is published alike. */
function startsOf(findings: Findings): readonly Findings[] {
  const { baseline, input, indicator } = findings
  if (!baseline || baseline.value === null || input.measure.baseline?.value !== null) return [findings]
  const half = 0.5 * 10 ** -indicator.decimals
  const published = Number(baseline.value.toFixed(indicator.decimals))
  return [
    findings,
    ...[published - half, published + half].map((value) => ({
      ...findings,
      baseline: { ...baseline, value, current: value },
    })),
  ]
}
