// Why a measure with an indicator got its status: the value against the target, chance, the way so far, the rule.

import { round } from '../format.ts'
import type { Band } from '../plan.ts'
import { chanceReasons, changeReasons } from './chance-reasons.ts'
import type { Findings } from './findings.ts'
import { interimDue, meetsInterim, type Verdict } from './judge.ts'
import type { Judged } from './judged.ts'
import { type Reason, reason } from './reason.ts'
import type { MeasureStatus } from './result.ts'
import { isMet } from './rule.ts'
import { wayReasons } from './way-reasons.ts'

export function verdictReasons(judged: Judged): readonly Reason[] {
  const { findings, verdict, current } = judged
  const { baseline } = findings
  if (judged.judged === 'not-assessable' && baseline && current)
    return [
      ...comparisonReasons(findings),
      targetReason(findings, verdict, judged.judged),
      reason('baseline-revised-differs', {
        period: baseline.label,
        stated: baseline.value ?? 0,
        current: baseline.current ?? 0,
        statedStatus: verdict.status,
        currentStatus: current.status,
      }),
      ...(judged.late ? [reason('value-late', { targetPeriod: findings.input.measure.target.period })] : []),
    ]
  return [
    ...comparisonReasons(findings),
    targetReason(findings, verdict, judged.judged),
    ...missingReasons(judged),
    ...looksLikeTarget(findings),
    ...chanceReasons(judged),
    ...wayReasons(judged),
    ...changeReasons(judged),
    ...ruleReasons(judged),
    ...awaitingReasons(judged),
  ]
}

function comparisonReasons({ input, latest, comparatorLabel }: Findings): readonly Reason[] {
  const { comparison } = input.measure
  const [own, comparator] = [latest.own.value, latest.comparator?.value ?? null]
  if (!comparison || own === null || comparator === null) return []
  const period = latest.period.label
  if (comparison.with === 'girls-boys') return [reason('girls-boys', { period, girls: own, boys: comparator })]
  const code = comparison.with === 'country' ? 'against-country' : 'against-group'
  return [reason(code, { period, own, comparator, label: comparatorLabel })]
}

function targetReason({ input, latest, met, indicator }: Findings, verdict: Verdict, judged: MeasureStatus): Reason {
  const { value } = input.measure.target
  const counted = latest.comparator === null && indicator.unit.kind !== 'count' && latest.interval !== null
  const code = codeAgainst(met, latest.value, judged)
  return reason(code, {
    subject: input.measure.comparison ? 'difference' : 'value',
    period: latest.period.label,
    value: latest.value,
    numerator: counted ? latest.own.numerator : null,
    denominator: counted ? latest.own.denominator : null,
    type: verdict.rule.type,
    target: typeof value === 'number' ? value : null,
    low: value !== null && typeof value === 'object' ? value.low : null,
    high: value !== null && typeof value === 'object' ? value.high : null,
  })
}

/** Without a verdict where a survey cannot give one, or the latest value holds but the measure is not met for that. */
function codeAgainst(
  met: Band,
  value: number,
  judged: MeasureStatus,
): 'target-met' | 'target-unmet' | 'target-compared' {
  if (!isMet(value, met)) return judged === 'uncertain' ? 'target-compared' : 'target-unmet'
  return judged === 'attained' || judged === 'reached' ? 'target-met' : 'target-compared'
}

/** Says so where value and target read the same with the decimals shown, though the target is not met. */
function looksLikeTarget({ latest, met, indicator }: Findings): readonly Reason[] {
  if (isMet(latest.value, met)) return []
  const edge = latest.value < met.low ? met.low : met.high
  return round(latest.value, indicator.decimals) === round(edge, indicator.decimals)
    ? [reason('looks-like-target', {})]
    : []
}

function awaitingReasons({ late, findings, judged }: Judged): readonly Reason[] {
  if (!late) return []
  const params = {
    targetPeriod: findings.input.measure.target.period,
    latestPeriod: findings.latest.period.label,
    provisional: judged,
  }
  return [reason(findings.missing && !findings.missingWhy ? 'awaiting-missing' : 'awaiting', params)]
}

/** A later value is marked as missing; where the target's is awaited that is said there, but not why it cannot be worked out. */
function missingReasons({ late, findings: { missing, missingWhy } }: Judged): readonly Reason[] {
  if (!missing) return []
  if (missingWhy) return [reason('computed-missing', { period: missing.label, why: missingWhy })]
  return late ? [] : [reason('marked-missing', { period: missing.label })]
}

/** Why this status and not the next one. */
function ruleReasons({ findings, verdict, judged }: Judged): readonly Reason[] {
  const targetPeriod = findings.input.measure.target.period
  const limit = findings.input.boundaries.partly
  const { attainment } = verdict
  switch (judged) {
    case 'partly':
    case 'not-attained':
      if (attainment === null) return [reason('due-unmet', { targetPeriod })]
      return [reason(judged === 'partly' ? 'due-partly' : 'due-short', { targetPeriod, attainment, limit })]
    case 'reached':
      return [reason('before-due', { targetPeriod })]
    case 'on-track':
    case 'behind':
      return paceReasons(findings, verdict, judged)
    default:
      return []
  }
}

function paceReasons(findings: Findings, verdict: Verdict, status: 'on-track' | 'behind'): readonly Reason[] {
  const { baseline, latest } = findings
  const targetPeriod = findings.input.measure.target.period
  const limit = findings.input.boundaries.onTrack
  const { attainment, expected, pace, rule } = verdict
  if (pace !== null && attainment !== null && expected !== null) {
    const params = { period: latest.period.label, targetPeriod, attainment, expected, pace, limit }
    return [...interimReasons(findings, verdict), reason(status === 'on-track' ? 'pace-enough' : 'pace-short', params)]
  }
  if (baseline && latest.period.end <= baseline.date) return [reason('pace-not-yet', { targetPeriod })]
  if (rule.attainment) return [baseline ? reason('pace-not-yet', { targetPeriod }) : reason('pace-no-baseline', {})]
  return [...interimReasons(findings, verdict), reason('level-to-hold', { targetPeriod })]
}

/** The latest interim target due, where it is one number that a value either meets or not. */
function interimReasons({ interim, latest }: Findings, { rule }: Verdict): readonly Reason[] {
  const point = interimDue(interim, latest.period.end)
  if (!point || rule.met(point.value) === null) return []
  const code = meetsInterim(latest.value, point.value, rule) ? 'interim-met' : 'interim-unmet'
  return [reason(code, { period: point.label, value: point.value, type: rule.type })]
}
