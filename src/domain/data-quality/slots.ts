// Periods as numbers on a line, so that what should lie between two of them can be counted.

import { type Period, parsePeriod, yearOf, yearPeriod } from '../period.ts'

/** What may stand in one line: years and läsår together, since a source may change from one to the other. */
export type Line = { readonly kind: 'year' | 'half-year' | 'quarter' | 'month' | 'pooled'; readonly years: number }

/** How many slots a year has. Pooled spans are placed by the year they end in. */
const PER_YEAR = { year: 1, 'half-year': 2, quarter: 4, month: 12, pooled: 1 } as const

export const slotsPerYear = ({ kind }: Line): number => PER_YEAR[kind]

/** `years`: how many a pooled span covers; 1 for all others. Spans of different length are different lines. */
export function lineOf({ kind, start, end }: Period): Line {
  if (kind === 'pooled') return { kind, years: Number(end.slice(0, 4)) - Number(start.slice(0, 4)) + 1 }
  return { kind: kind === 'school-year' ? 'year' : kind, years: 1 }
}

export const lineKey = ({ kind, years }: Line): string => `${kind} ${years}`

/** The period's place on its line; one more is the next period. */
export function slotOf(period: Period): number {
  const perYear = slotsPerYear(lineOf(period))
  const month = Number(period.end.slice(5, 7))
  return yearOf(period) * perYear + (perYear === 1 ? 0 : Math.ceil((month * perYear) / 12) - 1)
}

/** The last slot that counts to a year. */
export const lastSlotOf = (year: number, line: Line): number => (year + 1) * slotsPerYear(line) - 1
export const firstSlotOf = (year: number, line: Line): number => year * slotsPerYear(line)

/** The period in a slot, of the same kind as `like`, which must be of the same line. */
export function periodAt(slot: number, like: Period): Period {
  const line = lineOf(like)
  const perYear = slotsPerYear(line)
  const year = Math.floor(slot / perYear)
  const period = parsePeriod(labelAt(like, line, year, slot - year * perYear + 1))
  if (!period) throw new RangeError(`No period in slot ${slot}`)
  return period
}

function labelAt(like: Period, { kind, years }: Line, year: number, part: number): string {
  switch (kind) {
    case 'year':
      return like.kind === 'school-year' ? `${year - 1}/${String(year).slice(2)}` : yearPeriod(year).label
    case 'half-year':
      return `${year}H${part}`
    case 'quarter':
      return `${year}K${part}`
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`
    case 'pooled':
      return `${year - years + 1}–${year}`
  }
}
