// A series as the file and what is stored together have it, and the checks that look at one such run after the other.

import type { Indicator } from '../../domain/indicator.ts'
import { type Period, parsePeriod, yearOf } from '../../domain/period.ts'
import type { ObservationCheck, ObservationFindings, PastValue } from './observation-check.ts'

/**
 * Periods of one kind, oldest first: years and quarters are not compared. Where file and store both have a period, the
 * file's. A million rows must not become objects: the same run and columns are filled again for each series.
 */
export type Run = {
  readonly series: number
  readonly indicator: Indicator
  readonly length: number
  /** NaN where a mark stands in a value's place. */
  readonly value: Float64Array
  /** The last month of each period, counted from year 0. */
  readonly month: Int32Array
  /** −1 where the value is stored only. */
  readonly row: Int32Array
  /** Months from one period to the next where none is missing. */
  readonly step: number
  /** Where values before and after cannot be compared. */
  readonly breaks: readonly Break[]
  readonly labelOf: (at: number) => string
}

export type Break = { readonly from: string; readonly month: number; readonly reason: string }

/** Told once of a file, then of each run in it that has a row of the file. */
export type SeriesCheck = (findings: ObservationFindings) => (run: Run) => void

export const inEachSeries =
  (checks: readonly SeriesCheck[]): ObservationCheck =>
  (findings) => {
    const watching = checks.map((check) => check(findings))
    forEachRun(findings, (run) => {
      for (const watch of watching) watch(run)
    })
  }

/** Whether the two values at `at` and before it follow on each other: none missing between them, and no break. */
export function isNext({ month, step, breaks }: Run, at: number): boolean {
  const before = month[at - 1] ?? 0
  const after = month[at] ?? 0
  return after - before <= step && (breaks.length === 0 || breakBetween(breaks, before, after) === undefined)
}

export const breakBetween = (breaks: readonly Break[], before: number, after: number): Break | undefined =>
  breaks.find(({ month }) => before < month && month <= after)

function forEachRun(findings: ObservationFindings, visit: (run: Run) => void): void {
  const { set, order, starts, indicatorOf, isDropped, history } = findings
  const { periodOf, value } = set
  const spans = set.periods.map(spanOf)
  const kindOf = Int32Array.from(spans, ({ kind }) => kind)
  const monthOf = Int32Array.from(spans, ({ month }) => month)
  const kinds = [...new Set(kindOf)]
  const storedSpan = spanByLabel()
  const breaksOf = breaksByIndicator()
  const buffer = createBuffer(set.periods.length, (row) => set.periods[periodOf[row] ?? 0]?.label ?? '')

  for (let series = 0; series < set.series.length; series++) {
    const past = history(series)
    const indicator = indicatorOf(series)
    const [start, end] = [starts[series] ?? 0, starts[series + 1] ?? 0]
    for (const kind of kinds) {
      const stored = past.length === 0 ? past : past.filter(({ period }) => storedSpan(period)?.kind === kind)
      buffer.clear(stored.length + end - start)
      let rows = 0
      let next = 0
      const addStored = (before: number): void => {
        for (let one = stored[next]; one !== undefined; one = stored[next]) {
          const month = storedSpan(one.period)?.month ?? 0
          if (month > before) return
          // The file's own value takes the place of the stored one.
          if (month < before) buffer.addStored(month, one)
          next += 1
        }
      }
      for (let at = start; at < end; at++) {
        const row = order[at] ?? 0
        const period = periodOf[row] ?? 0
        if (kindOf[period] !== kind || isDropped(row)) continue
        if (stored.length > 0) addStored(monthOf[period] ?? 0)
        buffer.add(monthOf[period] ?? 0, value[row] ?? Number.NaN, row)
        rows += 1
      }
      if (rows === 0) continue
      if (stored.length > 0) addStored(Number.POSITIVE_INFINITY)
      visit(buffer.run(series, indicator, stepOf(kind, indicator), breaksOf(indicator)))
    }
  }
}

function createBuffer(capacity: number, labelOfRow: (row: number) => string) {
  const columns = (size: number) => ({
    value: new Float64Array(size),
    month: new Int32Array(size),
    row: new Int32Array(size),
  })
  let { value, month, row } = columns(capacity)
  let length = 0
  const labels: string[] = []
  const labelOf = (at: number): string => {
    const one = row[at] ?? -1
    return one < 0 ? (labels[at] ?? '') : labelOfRow(one)
  }
  const add = (ofMonth: number, ofValue: number, ofRow: number): void => {
    month[length] = ofMonth
    value[length] = ofValue
    row[length] = ofRow
    length += 1
  }
  return {
    clear: (needed: number): void => {
      length = 0
      if (needed > value.length) ({ value, month, row } = columns(needed * 2))
    },
    add,
    addStored: (ofMonth: number, { period, value: stored }: PastValue): void => {
      labels[length] = period
      add(ofMonth, stored ?? Number.NaN, -1)
    },
    run: (series: number, indicator: Indicator, step: number, breaks: readonly Break[]): Run => ({
      series,
      indicator,
      length,
      value,
      month,
      row,
      step,
      breaks,
      labelOf,
    }),
  }
}

/** Kinds of periods as numbers; pooled spans of different lengths are kinds of their own. */
const KINDS = ['year', 'school-year', 'half-year', 'quarter', 'month', 'pooled'] as const
const STEPS = [12, 12, 6, 3, 1, 12]

type Span = { readonly kind: number; readonly month: number }

function spanOf(period: Period): Span {
  const kind = KINDS.indexOf(period.kind)
  const years = period.kind === 'pooled' ? yearOf(period) - Number(period.start.slice(0, 4)) : 0
  return { kind: kind + years, month: monthOfDay(period.end) }
}

const monthOfDay = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function stepOf(kind: number, { everyYears = 1 }: Indicator): number {
  const step = STEPS[Math.min(kind, STEPS.length - 1)] ?? 12
  return step === 12 ? 12 * everyYears : step
}

/** Stored periods are labels, the same ones for every series. */
function spanByLabel(): (label: string) => Span | undefined {
  const known = new Map<string, Span | undefined>()
  return (label) => {
    if (!known.has(label)) {
      const period = parsePeriod(label)
      known.set(label, period === null ? undefined : spanOf(period))
    }
    return known.get(label)
  }
}

const NO_BREAKS: readonly Break[] = []

function breaksByIndicator(): (indicator: Indicator) => readonly Break[] {
  const known = new Map<Indicator, readonly Break[]>()
  return (indicator) => {
    if (indicator.breaks === undefined) return NO_BREAKS
    const breaks = known.get(indicator) ?? indicator.breaks.flatMap(breakOf)
    known.set(indicator, breaks)
    return breaks
  }
}

/** A läsår counts to the year it ends in, here too. */
function breakOf({ from, reason }: { readonly from: string; readonly reason: string }): readonly Break[] {
  const period = parsePeriod(from)
  if (period === null) return []
  const isYear = period.kind === 'year' || period.kind === 'school-year'
  return [{ from, reason, month: isYear ? yearOf(period) * 12 : monthOfDay(period.start) }]
}
