// Words about imports that several places say.

import { texts } from './language.ts'

/** What is kept with an import, or written into the user's own file: in Swedish. */
export const importText = {
  noValue: 'inget värde',
  nameWithheld: '(filnamnet visas inte)',
  nameRemoved: '(filnamnet är borttaget)',
  mappingNameRemoved: '(mappningens namn är borttaget)',
  removed: '[borttaget]',
  /** A text whose time was up. */
  retired: '[gallrat]',
  closed: (id: string, title: string) => `${id} ${title}`,
  /** The column of remarks in a copy of the user's own file. */
  remarks: 'Fel och varningar',
  /** The copy's name: `värden 2025.csv.gz` → `värden 2025-kommenterad.csv`. */
  annotatedFile: (file: string, form: 'csv' | 'xlsx') =>
    `${file.replace(/\.gz$/i, '').replace(/\.(?:csv|tsv|txt|xlsx|docx|json)$/i, '')}-kommenterad.${form}`,
  more: (count: string) => `och ${count} till`,
  sheet: 'Blad1',
} as const

/** What is said of an import's problems. */
export const importIssueTexts = texts(
  {
    columns: ['rad', 'kolumn', 'värde', 'allvar', 'kod', 'meddelande'],
    severity: { error: 'fel', warning: 'varning' },
    /** Of a kind whose problems read differently on each row. */
    moreOfKind: 'Fler problem av samma sort. Vad som är fel i varje cell står i listan med alla fel och varningar.',
  },
  {
    columns: ['row', 'column', 'value', 'severity', 'code', 'message'],
    severity: { error: 'error', warning: 'warning' },
    moreOfKind: 'More problems of the same kind. What is wrong in each cell is in the list of all errors and warnings.',
  },
)
