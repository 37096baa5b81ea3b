// Points of series as tables and charts need them: which periods are shown, where they stand, and where lines break.

import { capitalise } from '../../domain/format.ts'
import { comparePeriods, parsePeriod } from '../../domain/period.ts'
import type { Language } from '../../text/language.ts'
import { organisationInEnglish, organisationWords } from '../../text/organisation.ts'
import type { Facts, IndicatorFact, PointFact, SeriesFact } from '../facts.ts'

/** As many periods as a table across a page can hold; charts beside it show the same ones. */
export const PERIODS_SHOWN = 8

/**
 * The lines of an indicator, without districts. The total is named after the organisation where it is not told apart by
 * sex: "Alla" would ask: all of whom?
 */
export function linesOf({ series }: Pick<IndicatorFact, 'series'>, { organisation }: Facts): readonly SeriesFact[] {
  const lines = series.filter(({ who }) => who !== 'district')
  if (lines.some(({ who }) => who === 'girls' || who === 'boys')) return lines
  return lines.map((line) => (line.who === 'all' ? { ...line, label: ownLabel(organisation.type) } : line))
}

/** "Kommunen". */
export const ownLabel = (type: Facts['organisation']['type'], language: Language = 'sv'): string =>
  capitalise(language === 'sv' ? organisationWords[type].the : organisationInEnglish[type])

/** The periods any of the series has, oldest first, at most `limit` of the latest. */
export function periodsOf(series: readonly Pick<SeriesFact, 'points'>[], limit = PERIODS_SHOWN): readonly string[] {
  const years = new Map(series.flatMap(({ points }) => points.map(({ period, year }) => [period, year] as const)))
  return [...years.keys()].sort((a, b) => byTime(a, b, years)).slice(-limit)
}

function byTime(a: string, b: string, years: ReadonlyMap<string, number>): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)]
  if (one && other) return comparePeriods(one, other)
  return (years.get(a) ?? 0) - (years.get(b) ?? 0)
}

/**
 * Where a period stands on the axis, in years: its middle, half a year back, so that 2024 stands at 2024 and läsåret
 * 2023/24 at 2023.5.
 */
export function positionOf(period: string, year: number): number {
  const parsed = parsePeriod(period)
  if (!parsed) return year
  const middle = (fractionOfYear(parsed.start) + fractionOfYear(parsed.end) + 1 / 12) / 2
  return Math.round((middle - 0.5) * 1000) / 1000
}

/** To the month: 2024-01 is 2024.0, 2024-12 is 2024 and eleven twelfths. */
const fractionOfYear = (date: string): number => Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12

export type Placed = PointFact & { readonly position: number; readonly stretch: number }

/**
 * The points in order, each with the number of its unbroken stretch. A stretch ends at a break of the series, at a
 * period without value, and where a period is skipped: the shortest step in the series is its rhythm, so that a survey
 * every second year has no gaps.
 */
export function placed(points: readonly PointFact[]): readonly Placed[] {
  const sorted = points
    .map((point) => ({ ...point, position: positionOf(point.period, point.year) }))
    .sort((a, b) => a.position - b.position)
  const valued = sorted.filter(({ value }) => value !== null)
  const steps = valued.slice(1).map(({ position }, i) => position - (valued[i]?.position ?? position))
  const rhythm = Math.min(...steps)
  let stretch = 1
  let previous: number | null = null
  return sorted.map((point) => {
    const broken = point.breakBefore || (previous !== null && point.position - previous > rhythm + 0.01)
    if (point.value === null) {
      if (previous !== null) stretch += 1
      previous = null
    } else {
      if (broken && previous !== null) stretch += 1
      previous = point.position
    }
    return { ...point, stretch }
  })
}

export const latestOf = (points: readonly PointFact[]): (PointFact & { readonly value: number }) | null => {
  const valued = placed(points).filter(hasValue)
  return valued.at(-1) ?? null
}

export const hasValue = <T extends PointFact>(point: T): point is T & { readonly value: number } => point.value !== null

export const valueIn = (series: SeriesFact | undefined, period: string): number | null =>
  series?.points.find((point) => point.period === period)?.value ?? null
