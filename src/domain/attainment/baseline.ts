// From where a measure starts: the baseline the plan states, beside what the source says of that period today.

import type { Indicator } from '../indicator.ts'
import type { Measure } from '../plan.ts'
import { roundingOf, sourceRoundingOf } from './chance.ts'
import type { MeasureSeries } from './input.ts'
import { isKnown, type KnownValue, type MeasuredValue, measuredValues } from './series.ts'
import { findByPeriod, lastDayLike, planPeriod } from './time.ts'

export type Baseline = {
  /** Its period as the plan writes it. */
  readonly label: string
  /** Last day of the period, as the series counts it. */
  readonly date: string
  /** As the plan states it, else as the source says; null where neither does. */
  readonly value: number | null
  /** What the source says today; null where it says nothing. */
  readonly current: number | null
  /** `same`: equal, or nothing to compare with. `rounded`: differs by no more than the stated decimals round. */
  readonly agreement: 'same' | 'rounded' | 'revised'
  readonly found: KnownValue | null
}

/** null where the measure names no baseline period. */
export function baselineOf(measure: Measure, indicator: Indicator, values: readonly MeasuredValue[]): Baseline | null {
  if (!measure.baseline) return null
  const period = planPeriod(measure.baseline.period)
  const found = findByPeriod(values.filter(isKnown), period)
  const like = found ?? values.find((value) => value.period.kind === period.kind) ?? values[0]
  const stated = Number.isFinite(measure.baseline.value) ? measure.baseline.value : null
  return {
    label: period.label,
    date: like ? lastDayLike(period, like.period) : period.end,
    value: stated ?? found?.value ?? null,
    current: found?.value ?? null,
    agreement: stated === null || !found ? 'same' : baselineAgreement(stated, found.value, indicator),
    found,
  }
}

/** What the source says today of a measure's baseline period, in the measure's unit; null where it says nothing. */
export function currentBaseline(measure: Measure, indicator: Indicator, series: MeasureSeries): number | null {
  const values = measuredValues(series, indicator, planPeriod(measure.target.period), '9999-12-31')
  return baselineOf(measure, indicator, values)?.current ?? null
}

/**
 * The stated number is all there is of the stated text, so its decimals are those of its shortest form. The source's
 * value may be rounded too, to the indicator's decimals.
 */
export function baselineAgreement(stated: number, current: number, indicator: Indicator): Baseline['agreement'] {
  const distance = Math.abs(stated - current)
  if (distance === 0) return 'same'
  const rounding = Math.max(roundingOf(stated), sourceRoundingOf(current, indicator))
  return distance <= rounding + 1e-9 ? 'rounded' : 'revised'
}
