// All that is known about a measure with an indicator before it is judged: its value, its start, its target.

import type { Indicator } from '../indicator.ts'
import type { Computation } from '../observation.ts'
import { type Period, parsePeriod } from '../period.ts'
import type { Band, Measure } from '../plan.ts'
import { type Baseline, baselineOf } from './baseline.ts'
import type { MeasureInput } from './input.ts'
import { type Reason, reason } from './reason.ts'
import type { Rule } from './rule.ts'
import { isHidden, isKnown, type KnownValue, type MeasuredValue, measuredValues } from './series.ts'
import { answersFor, isDue, lastDayLike, lastDayOf, planPeriod } from './time.ts'

export type Findings = {
  readonly input: MeasureInput
  readonly indicator: Indicator
  readonly rule: Rule
  /** The values that meet the target. */
  readonly met: Band
  readonly target: Period
  /** Last day of the target period, as the series counts it. */
  readonly targetDate: string
  readonly due: boolean
  /** Interim targets with values, oldest first. */
  readonly interim: readonly Interim[]
  readonly baseline: Baseline | null
  /** Known values after the baseline, oldest first; those a level to hold is counted over. */
  readonly after: readonly KnownValue[]
  /** The latest usable value not after the year. */
  readonly latest: KnownValue
  /** A later period that the source marks as missing. */
  readonly missing: Period | null
  /** Why that one could not be worked out, where the program was to. */
  readonly missingWhy: Hindered | null
  readonly comparatorLabel: string | null
}

type Hindered = NonNullable<Computation['hindrance']>

/** `date`: last day of its period, as the series counts it. */
type Interim = { readonly label: string; readonly date: string; readonly value: number }

/** Why there is nothing to judge, with the last known value where there is one. */
export type Hindrance = {
  readonly reasons: readonly Reason[]
  readonly latest: KnownValue | null
  readonly baseline: Baseline | null
}

export type Found = { readonly ok: true; readonly findings: Findings } | ({ readonly ok: false } & Hindrance)

export function findEvidence(rule: Rule, input: MeasureInput): Found {
  const { measure, year } = input
  if (measure.indicator === null) return hindered(reason('no-indicator', {}))
  const indicator = input.indicator(measure.indicator)
  const met = rule.met(measure.target.value)
  if (!indicator) return hindered(reason('not-in-catalogue', { indicator: measure.indicator }))
  if (!met || !isFiniteTarget(measure.target.value)) return hindered(reason('no-target', {}))

  const series = input.series(measure)
  const target = planPeriod(measure.target.period)
  const values = measuredValues(series, indicator, target, lastDayOf(year))
  const baseline = baselineOf(measure, indicator, values)
  const usable = values
    .filter(({ period }) => !baseline || period.end >= baseline.date)
    .filter((value) => isKnown(value) || isHidden(value))
  const known = usable.filter(isKnown)
  const latest = known.at(-1) ?? null
  const newest = usable.at(-1)

  if (newest && isHidden(newest)) return hindered(withoutValue(newest, latest), latest, baseline)
  const due = isDue(target, year)
  const never = due && !(latest && answersFor(latest.period, target)) ? neverComing(values, target) : undefined
  if (never) return hindered(withoutValue(never, latest), latest, baseline)
  if (!latest) return hindered(nothing(input, baseline, values.some(isKnown)), null, baseline)
  const broken = breakSince(indicator, baseline, latest)
  if (broken) return hindered(broken, latest, baseline)

  const missing = values.findLast(({ marker, period }) => marker === 'missing' && period.end > latest.period.end)
  return {
    ok: true,
    findings: {
      input,
      indicator,
      rule,
      met,
      target,
      targetDate: lastDayLike(target, latest.period),
      due,
      interim: interimTargets(measure, latest.period),
      baseline,
      after: known.filter(({ period }) => !baseline || period.end > baseline.date),
      latest,
      missing: missing?.period ?? null,
      missingWhy: missing?.own.computed?.hindrance ?? null,
      comparatorLabel: series.comparatorLabel,
    },
  }
}

const isFiniteTarget = (value: Measure['target']['value']): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : value !== null && Number.isFinite(value.low + value.high)

const interimTargets = (measure: Measure, like: Period): readonly Interim[] =>
  measure.interim
    .flatMap(({ period, value }) =>
      value === null ? [] : [{ label: period, date: lastDayLike(planPeriod(period), like), value }],
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))

const hindered = (why: Reason, latest: KnownValue | null = null, baseline: Baseline | null = null): Found => ({
  ok: false,
  reasons: [why],
  latest,
  baseline,
})

/** The target period's value, where its source says that there can be none: nothing to wait for. */
const neverComing = (values: readonly MeasuredValue[], target: Period): MeasuredValue | undefined =>
  values.findLast(({ marker, period }) => marker === 'not-applicable' && answersFor(period, target))

function withoutValue({ period, marker, own }: MeasuredValue, latest: KnownValue | null): Reason {
  const why = own.computed?.hindrance ?? null
  const isNamed = marker === 'protected' || marker === 'not-applicable' || marker === 'approximate'
  const code = isNamed ? marker : 'suppressed'
  const params = {
    period: period.label,
    latestPeriod: latest?.period.label ?? null,
    latest: latest?.value ?? null,
  }
  return why === null ? reason(code, params) : reason('not-computable', { ...params, why })
}

/** Nothing at all; nothing to compare with; or nothing since the baseline. */
function nothing(input: MeasureInput, baseline: Baseline | null, older: boolean): Reason {
  if (baseline && older) return reason('no-value-since-baseline', { baselinePeriod: baseline.label })
  const { own, comparatorLabel } = input.series(input.measure)
  const compared = input.measure.comparison !== null && own.some(({ value }) => value !== null)
  return compared ? reason('no-comparator', { label: comparatorLabel }) : reason('no-value', {})
}

/** A known break between the baseline and the latest value: they cannot be compared. */
function breakSince(indicator: Indicator, baseline: Baseline | null, latest: KnownValue): Reason | null {
  if (!baseline) return null
  const broken = indicator.breaks?.find(({ from }) => {
    const first = parsePeriod(from)
    return first !== null && first.end > baseline.date && first.start <= latest.period.start
  })
  return broken
    ? reason('series-break', {
        from: broken.from,
        baselinePeriod: baseline.label,
        latestPeriod: latest.period.label,
        why: broken.reason,
      })
    : null
}
