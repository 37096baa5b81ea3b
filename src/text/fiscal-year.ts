// What a räkenskapsår is called that is not the calendar's. Months come in Swedish.

import { texts } from './language.ts'

export const fiscalYearTexts = texts(
  {
    /** Within a sentence: "juli 2024–juni 2025". */
    named: (months: string) => `räkenskapsåret ${months}`,
    /** Of a table's rows, where the column says only "2025". */
    counted: (months: string, year: number) => `År ${year} är räkenskapsåret ${months}.`,
  },
  {
    named: (months) => `the financial year ${months}`,
    counted: (months, year) => `The year ${year} is the financial year ${months}.`,
  },
)
