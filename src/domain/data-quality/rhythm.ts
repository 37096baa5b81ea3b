// Which periods an indicator should have: its rhythm, and when its source can have published them.

import type { Indicator } from '../indicator.ts'
import type { Period } from '../period.ts'
import { type Line, slotsPerYear } from './slots.ts'

/**
 * Slots from one value to the next. Years and läsår: the catalogue's `everyYears`. Others: that too where it is given and
 * the periods are pooled, else the shortest step there has been, since a mean of three years may be made every year or every
 * third, and a half-year figure every spring. After one period alone: the same period next year, or the next whole span.
 */
export function stepOf(slots: readonly number[], line: Line, { everyYears }: Indicator): number {
  if (line.kind === 'year') return everyYears ?? 1
  if (line.kind === 'pooled' && everyYears !== undefined) return everyYears
  let shortest = Number.POSITIVE_INFINITY
  for (let at = 1; at < slots.length; at++) shortest = Math.min(shortest, (slots[at] ?? 0) - (slots[at - 1] ?? 0))
  if (shortest !== Number.POSITIVE_INFINITY) return shortest
  return line.kind === 'pooled' ? line.years : slotsPerYear(line)
}

/**
 * The observed slots and those that should stand between and after them, to `last`; oldest first, each once. A survey that
 * is late by less than a whole step has lost no wave: the next is counted from where it was. `observed` ascending, no repeats.
 */
export function expectedSlots(observed: readonly number[], step: number, last: number): readonly number[] {
  const expected: number[] = []
  for (const [at, slot] of observed.entries()) {
    expected.push(slot)
    const next = observed[at + 1]
    const end = next === undefined ? last : next - step
    for (let missing = slot + step; missing <= end; missing += step) expected.push(missing)
  }
  return expected
}

/** ISO dates: before `earliest` there can be no value; after `latest` there should be one. */
export type Publication = { readonly earliest: string; readonly latest: string }

/**
 * By the catalogue's month and how many years after its own a value comes. Where only the month is known it is the first such month after the period's end; where that is less than three
 * months on, the source may as well mean the year after (SCB's incomes come thirteen months later, its population two), so
 * nothing is called late until then. Without a month: within a year.
 */
export function publicationOf({ end }: Period, { publishedMonth, publishedYearsAfter }: Indicator): Publication {
  const ended = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 1
  if (publishedMonth === undefined) return { earliest: firstDayOfMonth(ended + 1), latest: lastDayOfMonth(ended + 12) }
  if (publishedYearsAfter !== undefined) {
    const month = (Number(end.slice(0, 4)) + publishedYearsAfter) * 12 + publishedMonth - 1
    return { earliest: firstDayOfMonth(month), latest: lastDayOfMonth(month) }
  }
  const first = ended + 1 + ((publishedMonth - 1 - ((ended + 1) % 12) + 12) % 12)
  const isSoon = first - ended < 3
  return { earliest: firstDayOfMonth(first), latest: lastDayOfMonth(isSoon ? first + 12 : first) }
}

const yearAndMonth = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`

const firstDayOfMonth = (month: number): string => `${yearAndMonth(month)}-01`

const lastDayOfMonth = (month: number): string =>
  `${yearAndMonth(month)}-${new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()}`
