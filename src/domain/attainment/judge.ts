// The verdict on one value: the rows of methods §1's table from `attained` down, first that fits.

import type { Band } from '../plan.ts'
import type { Boundaries } from './boundaries.ts'
import type { MeasureStatus } from './result.ts'
import { isMet, type Rule } from './rule.ts'
import { expectedShare, type WayPoint } from './time.ts'

export type Evidence = {
  readonly rule: Rule
  /** The values that meet the target. */
  readonly met: Band
  readonly value: number
  /** Last day of the value's period, ISO. */
  readonly date: string
  readonly due: boolean
  readonly baseline: { readonly date: string; readonly value: number } | null
  /** Last day of the target period. */
  readonly targetDate: string
  /** Last days and values of interim targets, oldest first. */
  readonly interim: readonly { readonly date: string; readonly value: number }[]
  /** Whether every period since the baseline must hold, and one did not. */
  readonly brokenBefore: boolean
  readonly boundaries: Boundaries
}

export type Verdict = {
  readonly status: MeasureStatus
  readonly attainment: number | null
  readonly expected: number | null
  readonly pace: number | null
  /** What judged: a measure whose baseline meets the target is judged as a level to hold. */
  readonly rule: Rule
}

export function judge(evidence: Evidence): Verdict {
  const { baseline, met, value, due, boundaries } = evidence
  const rule = ruleFor(evidence)
  const atBaseline = baseline !== null && evidence.date <= baseline.date
  const share = baseline && rule.attainment ? finite(rule.attainment(value, baseline.value, met)) : null
  // Today's value of the baseline may differ from the stated one, which is no movement.
  const attainment = share !== null && atBaseline ? 0 : share
  const expected = attainment === null ? null : expectedOf(rule, evidence)
  const pace = attainment !== null && expected !== null && expected > 0 ? finite(attainment / expected) : null
  const verdict = (status: MeasureStatus): Verdict => ({ status, attainment, expected, pace, rule })

  if (isMet(value, met) && !evidence.brokenBefore) return verdict(due ? 'attained' : 'reached')
  if (attainment !== null && attainment < 0) return verdict('wrong-way')
  if (rule.type === 'within' && baseline && isMet(baseline.value, met) && !atBaseline) return verdict('wrong-way')
  if (due) return verdict(attainment !== null && atLeast(attainment, boundaries.partly) ? 'partly' : 'not-attained')
  const onTrack = rule.attainment
    ? pace === null || atLeast(pace, boundaries.onTrack)
    : holdsSoFar(evidence, atBaseline)
  return verdict(onTrack ? 'on-track' : 'behind')
}

/** The latest interim target that should have been met by the day. */
export const interimDue = <T extends { readonly date: string }>(interim: readonly T[], date: string): T | null =>
  interim.findLast((point) => point.date <= date) ?? null

/** Whether a value meets an interim target, which is a number in the direction of the rule. */
export const meetsInterim = (value: number, interim: number, rule: Rule): boolean => {
  const met = rule.met(interim)
  return met !== null && isMet(value, met)
}

function ruleFor({ rule, baseline, met }: Evidence): Rule {
  return rule.whenMetAtBaseline && baseline && isMet(baseline.value, met) ? rule.whenMetAtBaseline : rule
}

function expectedOf(rule: Rule, { baseline, interim, targetDate, date, met }: Evidence): number | null {
  if (!baseline || !rule.attainment) return null
  const points: WayPoint[] = interim
    .filter((point) => baseline.date < point.date && point.date < targetDate)
    .flatMap((point) => {
      const share = finite(rule.attainment?.(point.value, baseline.value, met) ?? null)
      return share === null ? [] : [{ date: point.date, share }]
    })
  return expectedShare(date, [{ date: baseline.date, share: 0 }, ...points, { date: targetDate, share: 1 }])
}

/**
 * A level to hold has no pace: a value that does not hold is behind, unless nothing has been measured since the baseline
 * or interim targets allow less for now.
 */
function holdsSoFar(evidence: Evidence, atBaseline: boolean): boolean {
  if (atBaseline) return true
  if (evidence.interim.length === 0) return false
  const latest = interimDue(evidence.interim, evidence.date)
  return latest === null || meetsInterim(evidence.value, latest.value, evidence.rule)
}

/** A way so short that dividing by it overflows is none. */
const finite = (share: number | null): number | null => (Number.isFinite(share) ? share : null)

/** Shares are quotients of decimals: six tenths must not fall on the wrong side by 10⁻¹⁶. */
const atLeast = (share: number, limit: number): boolean => share >= limit - 1e-9
