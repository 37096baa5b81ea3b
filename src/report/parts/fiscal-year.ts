// What the year of amounts is called: "2025", or the months of an organisation whose räkenskapsår is not the calendar's.

import { CALENDAR_YEAR, fiscalMonths, isCalendarYear } from '../../domain/fiscal-year.ts'
import { fiscalYearTexts } from '../../text/fiscal-year.ts'
import type { Language } from '../../text/language.ts'
import type { Facts } from '../facts.ts'

type Years = Pick<Facts, 'year' | 'fiscalYear'>

/** Within a sentence: "2025", "räkenskapsåret juli 2024–juni 2025". */
export function yearOfAmounts(years: Years, language: Language = 'sv'): string {
  const { year, fiscalYear = CALENDAR_YEAR } = years
  const months = fiscalMonths(year, fiscalYear)
  return isCalendarYear(fiscalYear) ? months : fiscalYearTexts[language].named(months)
}

/** At the head of a column: "2024", "juli 2023–juni 2024". */
export const yearBeforeInShort = ({ year, fiscalYear = CALENDAR_YEAR }: Years): string =>
  fiscalMonths(year - 1, fiscalYear)
