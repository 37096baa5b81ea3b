// A measure with an indicator: find its value, judge it in the order of methods §1's table, say why.

import type { Observation } from '../observation.ts'
import { DEFAULT_BOUNDARIES } from './boundaries.ts'
import { isClear, roundingHides } from './chance.ts'
import { type Findings, findEvidence, type Hindrance } from './findings.ts'
import type { MeasureInput } from './input.ts'
import type { Certainty, MeasureResult } from './result.ts'
import type { Rule } from './rule.ts'
import { type KnownValue, observationsOf } from './series.ts'
import { standingOf } from './standing.ts'
import { verdictReasons } from './verdict-reasons.ts'
import { whatIsNeeded } from './what-is-needed.ts'
import { whatWouldChange } from './what-would-change.ts'

export function assessByIndicator(rule: Rule, input: MeasureInput): MeasureResult {
  const found = findEvidence(rule, input)
  return found.ok ? assess(found.findings) : notAssessable(input, found)
}

function assess(findings: Findings): MeasureResult {
  const { input, latest, baseline } = findings
  const standing = standingOf(findings, input.boundaries)
  const byDefault = standingOf(findings, DEFAULT_BOUNDARIES)
  const { judged, verdict } = standing
  const certainty = judged === 'not-assessable' ? null : certaintyOf(findings)
  const judgedBy = judged === 'not-assessable' ? NO_SHARE : verdict
  return {
    measure: input.measure,
    status: standing.status,
    provisional: standing.provisional,
    byDefault: byDefault.status,
    provisionalByDefault: byDefault.provisional,
    certainty,
    baseline: baseline && { period: baseline.label, value: baseline.value },
    target: input.measure.target,
    latest: { period: latest.period.label, value: latest.value },
    attainment: judgedBy.attainment,
    expected: judgedBy.expected,
    pace: judgedBy.pace,
    interval: latest.interval,
    reasons: verdictReasons({ ...standing, findings, certainty }),
    changes: whatWouldChange(findings, standing),
    inputs: inputsOf(findings),
  }
}

const NO_SHARE = { attainment: null, expected: null, pace: null } as const

function notAssessable(input: MeasureInput, { reasons, latest, baseline }: Hindrance): MeasureResult {
  return {
    measure: input.measure,
    status: 'not-assessable',
    provisional: null,
    byDefault: 'not-assessable',
    provisionalByDefault: null,
    certainty: null,
    baseline: baseline ? { period: baseline.label, value: baseline.value } : input.measure.baseline,
    target: input.measure.target,
    latest: latest && { period: latest.period.label, value: latest.value },
    attainment: null,
    expected: null,
    pace: null,
    interval: latest?.interval ?? null,
    reasons,
    changes: reasons.flatMap((why) => whatIsNeeded(why, input)),
    inputs: distinct([baseline?.found, latest]),
  }
}

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
