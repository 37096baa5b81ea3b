// The years under a trend's axis: always the first and the last, and between them as many as there is room for, evenly.

import { CHART_TEXT } from './chart-config.ts'
import { textWidth } from './chart-text.ts'

type Named = { readonly year: number; readonly period: string }
export type YearLabel = { readonly year: number; readonly text: string; readonly strong: boolean }

const BETWEEN = 6

/**
 * `width`: the plot's, points. Every year, or every second, third …, such that both ends and the baseline's are among them;
 * else the two ends and the baseline's; else the two ends. School years are written short: "21/22".
 */
export function yearLabels(
  points: readonly Named[],
  { first, last }: { readonly first: number; readonly last: number },
  baseline: number | null,
  width: number,
): readonly YearLabel[] {
  const nameOf = namesOf(points)
  const place = (year: number): number => ((year - first) / (last - first)) * width
  const label = (year: number): YearLabel => ({ year, text: nameOf(year), strong: year === baseline })
  const fits = (years: readonly number[]): boolean =>
    years.every((year, i) => {
      const before = years[i - 1]
      return before === undefined || place(year) - place(before) >= halves(nameOf(before), nameOf(year)) + BETWEEN
    })
  const ends = [first, last].filter((year) => nameOf(year) !== '')
  // A lone year stands in the middle of an axis that begins and ends between years.
  if (ends.length < 2) return [...new Set(points.map(({ year }) => year))].map(label)
  const between = baseline !== null && baseline > first && baseline < last ? [baseline] : []
  const even = evenYears(first, last)
  const choices = [
    ...even.filter((years) => between.every((year) => years.includes(year))),
    [first, ...between, last],
    ...even,
  ]
  return (choices.find(fits) ?? ends).map(label)
}

/** Each way to go from first to last by equal steps of at least one year, the shortest first, with a stop on the way. */
function evenYears(first: number, last: number): readonly (readonly number[])[] {
  const span = last - first
  if (!Number.isInteger(span)) return []
  const steps = Array.from({ length: Math.floor(span / 2) }, (_, i) => i + 1).filter((step) => span % step === 0)
  return (span === 1 ? [1] : steps).map((step) => Array.from({ length: span / step + 1 }, (_, i) => first + i * step))
}

/** A year's words: as its point has them, else as the other points are written; '' for a place between years. */
function namesOf(points: readonly Named[]): (year: number) => string {
  const named = new Map(points.map(({ year, period }) => [year, shortened(period)]))
  const school = points.flatMap(({ year, period }) => {
    const start = /^(\d{4})\/\d{2}$/.exec(period)?.[1]
    return start === undefined ? [] : [year - Number(start)]
  })[0]
  return (year) => {
    const known = named.get(year)
    if (known !== undefined) return known
    const start = school === undefined ? Number.NaN : year - school
    if (Number.isInteger(start)) return `${twoDigits(start)}/${twoDigits(start + 1)}`
    return Number.isInteger(year) ? String(year) : ''
  }
}

const shortened = (period: string): string => period.replace(/^\d{2}(\d{2}\/\d{2})$/, '$1')
const twoDigits = (year: number): string => String(year % 100).padStart(2, '0')
const halves = (one: string, other: string): number =>
  (textWidth(one, CHART_TEXT, 'strong') + textWidth(other, CHART_TEXT, 'strong')) / 2
