// Time in attainment: the state at the end of a year, when a measure is due, and how far the way should have been gone.

import { type Period, parsePeriod, yearOf } from '../period.ts'

/** The day a year is judged: its last. */
export const lastDayOf = (year: number): string => `${String(year).padStart(4, '0')}-12-31`

/** Due when the year's end is not before the target period's end. */
export const isDue = (target: Period, year: number): boolean => isOver(target, lastDayOf(year))

/** Whether a period's last day has come. */
export const isOver = (period: Period, asOf: string): boolean => asOf >= period.end

/**
 * Whether a value of `period` answers for `target`: it ends on or after the target's last day, or it is a period of a
 * year or more that counts to the same year (the läsår 2024/25 answers for a target that says 2025).
 */
export function answersFor(period: Period, target: Period): boolean {
  return period.end >= target.end || (isAnnual(period) && isAnnual(target) && yearOf(period) === yearOf(target))
}

/** The same, for looking up the value of one stated period: its own label first, else the one counting to that year. */
export function findByPeriod<T extends { readonly period: Period }>(values: readonly T[], wanted: Period): T | null {
  const same = values.find(({ period }) => period.label === wanted.label)
  if (same || !isAnnual(wanted)) return same ?? null
  return values.find(({ period }) => isAnnual(period) && yearOf(period) === yearOf(wanted)) ?? null
}

/**
 * A stated period's last day as the series counts it: a plan says 2025, its läsår 2024/25 ends on 30 June. Keeps baseline,
 * value and target on one clock.
 */
export function lastDayLike(stated: Period, counted: Period): string {
  const sameClock = stated.kind === counted.kind || !isAnnual(stated) || !isAnnual(counted)
  return sameClock ? stated.end : `${stated.end.slice(0, 4)}${counted.end.slice(4)}`
}

/** Years and läsår may stand in one series, where its source has changed from one to the other; other kinds never mix. */
export const countsLike = (period: Period, target: Period): boolean =>
  period.kind === target.kind || (isYearLong(period) && isYearLong(target))

/** A point on the way: on this day, this share of the way (0 = baseline, 1 = target). */
export type WayPoint = { readonly date: string; readonly share: number }

/** The share that should have been gone on a day: straight between the points, in whole months so that leap days do not count. */
export function expectedShare(date: string, way: readonly WayPoint[]): number {
  const points = [...way].sort((a, b) => monthsAt(a.date) - monthsAt(b.date))
  const at = monthsAt(date)
  const next = points.findIndex((point) => monthsAt(point.date) > at)
  if (next === -1) return points.at(-1)?.share ?? 1
  const [from, to] = [points[next - 1], points[next]]
  if (!from || !to) return points[0]?.share ?? 0
  const part = (at - monthsAt(from.date)) / (monthsAt(to.date) - monthsAt(from.date))
  return from.share + part * (to.share - from.share)
}

/** Reads a period of a plan. The import has refused periods that cannot be, so one here is a bug. */
export function planPeriod(label: string): Period {
  const period = parsePeriod(label)
  if (!period) throw new Error(`A measure has a period that cannot be: ${label}`)
  return period
}

const isYearLong = ({ kind }: Period): boolean => kind === 'year' || kind === 'school-year'

const isAnnual = (period: Period): boolean => isYearLong(period) || period.kind === 'pooled'

/** Months since year 0 with the day as a part of its month, so that the last day of any month is a whole number. */
function monthsAt(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return year * 12 + month - 1 + day / daysInMonth
}
