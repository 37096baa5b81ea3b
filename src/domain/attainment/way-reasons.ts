// The way since the baseline: how far the value has gone of what it had to go, or how long a level has been held.

import { round } from '../format.ts'
import type { Findings } from './findings.ts'
import type { Judged } from './judged.ts'
import { type Reason, reason } from './reason.ts'
import { distanceTo, isMet } from './rule.ts'

export function wayReasons(judged: Judged): readonly Reason[] {
  const { findings, verdict } = judged
  if (!findings.baseline || findings.baseline.value === null)
    return verdict.rule.attainment ? [reason('no-baseline', {})] : []
  return [
    ...agreementReasons(judged),
    ...alreadyMet(judged),
    ...(verdict.rule.type === 'within' ? bandReasons(judged) : lineReasons(judged)),
    ...reversed(findings),
    ...heldReasons(judged),
  ]
}

/** A baseline that no longer says what the source says. */
function agreementReasons({ findings, verdict, current }: Judged): readonly Reason[] {
  const { baseline } = findings
  if (!baseline || baseline.value === null || baseline.current === null || !current) return []
  const both = { period: baseline.label, stated: baseline.value, current: baseline.current }
  if (baseline.agreement === 'revised') return [reason('baseline-revised', both)]
  return current.status === verdict.status ? [] : [reason('baseline-rounded', { ...both, status: current.status })]
}

function alreadyMet({ findings, verdict }: Judged): readonly Reason[] {
  const { baseline, rule } = findings
  if (!baseline || baseline.value === null || verdict.rule === rule) return []
  return [reason('already-met', { baselinePeriod: baseline.label, baseline: baseline.value })]
}

function lineReasons({ findings, verdict }: Judged): readonly Reason[] {
  const { baseline, latest, input, indicator } = findings
  const { attainment } = verdict
  const target = input.measure.target.value
  if (!baseline || baseline.value === null || attainment === null || typeof target !== 'number') return []
  if (latest.period.end <= baseline.date) return []
  const start = { baselinePeriod: baseline.label, baseline: baseline.value }
  const gone = shownDistance(latest.value, baseline.value, indicator.decimals)
  if (attainment < 0) return [reason('wrong-way', { ...start, gone })]
  return [
    reason(attainment > 1 ? 'way-past' : 'way', {
      ...start,
      gone,
      whole: shownDistance(target, baseline.value, indicator.decimals),
      attainment,
    }),
  ]
}

/** As a reader subtracts the two: by the values as they are written. */
const shownDistance = (one: number, other: number, decimals: number): number =>
  Math.abs(round(round(one, decimals) - round(other, decimals), decimals))

function bandReasons({ findings, verdict }: Judged): readonly Reason[] {
  const { baseline, latest, met } = findings
  if (!baseline || baseline.value === null || latest.period.end <= baseline.date) return []
  const [before, now] = [distanceTo(baseline.value, met), distanceTo(latest.value, met)]
  const { attainment } = verdict
  if (attainment === null)
    return now > 0 ? [reason('band-left', { baselinePeriod: baseline.label, baseline: baseline.value })] : []
  const way = { baselinePeriod: baseline.label, before, now }
  return [attainment < 0 ? reason('band-wrong-way', way) : reason('band-way', { ...way, attainment })]
}

/** A gap that has changed sides may meet "minska" and still be a gap. */
function reversed({ baseline, latest, input }: Findings): readonly Reason[] {
  if (input.measure.comparison?.with !== 'girls-boys' || !baseline || baseline.value === null) return []
  if (baseline.value * latest.value >= 0) return []
  return [reason('gap-reversed', { higher: latest.value > 0 ? 'girls' : 'boys' })]
}

/** "Hållet 3 av 4 år", counted over the periods after the baseline. */
function heldReasons({ findings, verdict }: Judged): readonly Reason[] {
  const { baseline, after, met, input, latest } = findings
  if (verdict.rule.attainment || !baseline || after.length === 0) return []
  const held = after.filter(({ value }) => isMet(value, met)).length
  const counted = reason('held', {
    held,
    total: after.length,
    kind: after.every(({ period }) => period.kind === latest.period.kind) ? latest.period.kind : 'mixed',
    baselinePeriod: baseline.label,
  })
  return input.measure.everyPeriod ? [counted, reason('every-period', {})] : [counted]
}
