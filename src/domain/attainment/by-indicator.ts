// A measure with an indicator: find its value, judge it in the order of methods §1's table, say why.

import type { Observation } from '../observation.ts'
import { isClear, roundingHides, straddles } from './chance.ts'
import { type Findings, findEvidence, type Hindrance } from './findings.ts'
import type { MeasureInput } from './input.ts'
import { judge, type Verdict } from './judge.ts'
import type { Certainty, MeasureResult, MeasureStatus } from './result.ts'
import { isMet, type Rule } from './rule.ts'
import { type KnownValue, observationsOf } from './series.ts'
import { answersFor } from './time.ts'
import { verdictReasons } from './verdict-reasons.ts'

export function assessByIndicator(rule: Rule, input: MeasureInput): MeasureResult {
  const found = findEvidence(rule, input)
  return found.ok ? assess(found.findings) : notAssessable(input, found)
}

function assess(findings: Findings): MeasureResult {
  const { input, latest, baseline, due, target } = findings
  const verdict = judgeFrom(findings, baseline?.value ?? null)
  const current = baseline && baseline.agreement !== 'same' ? judgeFrom(findings, baseline.current) : null
  const undecided = isUndecided(findings)
  const rebase = !undecided && baseline?.agreement === 'revised' && current?.status !== verdict.status

  const judged: MeasureStatus = undecided ? 'uncertain' : rebase ? 'not-assessable' : verdict.status
  const late = due && !answersFor(latest.period, target)
  // By the table's order what cannot be assessed is not awaited.
  const awaiting = late && judged !== 'not-assessable'
  const certainty = judged === 'not-assessable' ? null : certaintyOf(findings)
  return {
    measure: input.measure,
    status: awaiting ? 'awaiting' : judged,
    provisional: awaiting ? judged : null,
    certainty,
    baseline: baseline && { period: baseline.label, value: baseline.value },
    target: input.measure.target,
    latest: { period: latest.period.label, value: latest.value },
    attainment: rebase ? null : verdict.attainment,
    expected: rebase ? null : verdict.expected,
    pace: rebase ? null : verdict.pace,
    interval: latest.interval,
    reasons: verdictReasons({ findings, verdict, current, judged, late, certainty }),
    inputs: inputsOf(findings),
  }
}

function notAssessable(input: MeasureInput, { reasons, latest, baseline }: Hindrance): MeasureResult {
  return {
    measure: input.measure,
    status: 'not-assessable',
    provisional: null,
    certainty: null,
    baseline: baseline ? { period: baseline.label, value: baseline.value } : input.measure.baseline,
    target: input.measure.target,
    latest: latest && { period: latest.period.label, value: latest.value },
    attainment: null,
    expected: null,
    pace: null,
    interval: latest?.interval ?? null,
    reasons,
    inputs: distinct([baseline?.found, latest]),
  }
}

function judgeFrom(findings: Findings, baselineValue: number | null): Verdict {
  const { input, rule, met, latest, due, baseline, targetDate, after } = findings
  const holds = rule.attainment === null && input.measure.everyPeriod && baseline !== null
  return judge({
    rule,
    met,
    value: latest.value,
    date: latest.period.end,
    due,
    baseline: baseline && baselineValue !== null ? { date: baseline.date, value: baselineValue } : null,
    targetDate,
    interim: findings.interim,
    brokenBefore: holds && after.some(({ value }) => !isMet(value, met)),
  })
}

/** A sample survey whose interval holds both sides of the target. */
const isUndecided = ({ indicator, latest, met }: Findings): boolean =>
  indicator.collection === 'survey' && latest.interval !== null && straddles(latest.interval, met)

function certaintyOf({ indicator, latest, met }: Findings): Certainty {
  if (!latest.comparator && roundingHides(latest.own, indicator, met)) return 'unknown'
  if (!latest.interval) return 'unknown'
  return isClear(latest.interval, met) ? 'clear' : 'within-chance'
}

/** The observations the verdict rests on: baseline, the values a level was held over, the latest. */
function inputsOf({ rule, baseline, after, latest }: Findings): readonly Observation[] {
  return distinct([baseline?.found, ...(rule.attainment ? [] : after), latest])
}

const distinct = (values: readonly (KnownValue | null | undefined)[]): readonly Observation[] => [
  ...new Set(values.flatMap((value) => (value ? observationsOf(value) : []))),
]
