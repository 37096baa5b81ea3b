// An organisation's räkenskapsår: twelve months that may begin in another month than January. It counts to the year it ends in, as
// every period does that runs over a new year (`yearOf`).

import { formatMonth } from './format.ts'

/** `firstMonth`: 1–12. */
export type FiscalYear = { readonly firstMonth: number }

/** What kommuner and regioner have by law (lag 2018:597), and most myndigheter. */
export const CALENDAR_YEAR: FiscalYear = Object.freeze({ firstMonth: 1 })

export const isCalendarYear = ({ firstMonth }: FiscalYear): boolean => firstMonth === 1

/** The year that runs on a date (ISO, local): July 2024 is in 2025 where the year begins in July. */
export function fiscalYearOn(date: string, fiscal: FiscalYear): number {
  const year = Number(date.slice(0, 4))
  return !isCalendarYear(fiscal) && Number(date.slice(5, 7)) >= fiscal.firstMonth ? year + 1 : year
}

/** "2025", or where the year is not the calendar's "juli 2024–juni 2025": months are in Swedish in both languages. */
export function fiscalMonths(year: number, fiscal: FiscalYear): string {
  const { firstMonth } = fiscal
  if (isCalendarYear(fiscal)) return String(year)
  return `${formatMonth(firstMonth)} ${year - 1}–${formatMonth(firstMonth - 1)} ${year}`
}
