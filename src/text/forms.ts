// Words that all forms share: what is said when something is wrong, or when somebody else was first.

import { texts } from './language.ts'

export const formTexts = texts(
  {
    wrongTitle: 'Något behöver rättas',
    staleTitle: 'Någon annan har sparat under tiden',
    stale: 'Ingenting ändrades. Hämta det som gäller nu och gör ändringen igen.',
    /** Of a file that a form was made of: "formulär 2026-03-03 14.05". */
    fileName: (date: string, time: string) => `formulär ${date} ${time}.csv`,
    /** What reading a file says, in a form's words. */
    issues: {
      'cell.empty': 'Fyll i det här.',
      'cell.personal-number': 'Här står vad som ser ut som ett personnummer. Ta bort det. Ingenting är sparat.',
      'cell.too-long': 'Texten är längre än 10 000 tecken. Korta den.',
      'number.not-a-number': 'Det är inte ett tal. Skriv till exempel 12 500 eller 71,2.',
      'number.negative': 'Talet kan inte vara mindre än noll.',
      'number.not-whole': 'Skriv ett heltal.',
      'number.wrong-unit': 'Talet har fel enhet. Skriv det utan enhet.',
      'date.not-a-date': 'Det är inte ett datum. Skriv år, månad och dag: 2025-03-31.',
    },
  },
  {
    wrongTitle: 'Something must be put right',
    staleTitle: 'Somebody else has saved meanwhile',
    stale: 'Nothing was changed. Fetch what holds now and make the change again.',
    fileName: (date: string, time: string) => `formulär ${date} ${time}.csv`,
    issues: {
      'cell.empty': 'Fill this in.',
      'cell.personal-number': 'This looks like a personal identity number. Take it out. Nothing has been saved.',
      'cell.too-long': 'The text is longer than 10 000 characters. Shorten it.',
      'number.not-a-number': 'This is not a number. Write for example 12 500 or 71,2.',
      'number.negative': 'The number cannot be less than zero.',
      'number.not-whole': 'Write a whole number.',
      'number.wrong-unit': 'The number has the wrong unit. Write it without one.',
      'date.not-a-date': 'This is not a date. Write year, month and day: 2025-03-31.',
    },
  },
)
