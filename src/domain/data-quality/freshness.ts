// How old the latest value is, against the indicator's rhythm and when its source can have published the next one.

import type { Indicator } from '../indicator.ts'
import type { Period } from '../period.ts'
import { type Publication, publicationOf } from './rhythm.ts'

export type Freshness = {
  /** The latest period with a value, and whole months from its end to the day; null where there is none. */
  readonly latest: { readonly period: string; readonly months: number } | null
  /** The first period that nothing has been said of, where it ends no later than the year looked at; null: none is left. */
  readonly next: ({ readonly period: string } & Publication) | null
  /** Periods that should have been published and of which nothing has been said. */
  readonly overdue: readonly string[]
  /** Periods that may have been published. */
  readonly waiting: readonly string[]
}

/** `after`: the expected periods after the last that anything has been said of, oldest first. `day`: ISO. */
export function freshnessOf(
  latest: Period | null,
  after: readonly Period[],
  indicator: Indicator,
  day: string,
): Freshness {
  const awaited = after.map((period) => ({ period: period.label, ...publicationOf(period, indicator) }))
  return {
    latest: latest && { period: latest.label, months: Math.max(0, monthsBetween(latest.end, day)) },
    next: awaited[0] ?? null,
    overdue: awaited.filter((one) => day > one.latest).map(({ period }) => period),
    waiting: awaited.filter((one) => one.earliest <= day && day <= one.latest).map(({ period }) => period),
  }
}

/** From the last day of a period: the last days of two months are whole months apart. */
function monthsBetween(end: string, day: string): number {
  const [from, to] = [end, day].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)))
  const isMonthEnd = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1
  return (to ?? 0) - (from ?? 0) - (isMonthEnd || day.slice(8) >= end.slice(8) ? 0 : 1)
}
