// Words about imports that several places say.

export const importText = {
  noValue: 'inget värde',
  nameWithheld: '(filnamnet visas inte)',
  nameRemoved: '(filnamnet är borttaget)',
  mappingNameRemoved: '(mappningens namn är borttaget)',
  removed: '[borttaget]',
  closed: (id: string, title: string) => `${id} ${title}`,
  issueColumns: ['rad', 'kolumn', 'värde', 'allvar', 'kod', 'meddelande'],
  /** The column of remarks in a copy of the user's own file. */
  remarks: 'Fel och varningar',
  /** The copy's name: `värden 2025.csv.gz` → `värden 2025-kommenterad.csv`. */
  annotatedFile: (file: string, form: 'csv' | 'xlsx') =>
    `${file.replace(/\.gz$/i, '').replace(/\.(?:csv|tsv|txt|xlsx|docx|json)$/i, '')}-kommenterad.${form}`,
  /** Of a kind whose problems read differently on each row. */
  moreOfKind: 'Fler problem av samma sort. Vad som är fel i varje cell står i listan med alla fel och varningar.',
  more: (count: string) => `och ${count} till`,
  sheet: 'Blad1',
  severity: { error: 'fel', warning: 'varning' },
} as const
