// Words about imports that several places say.

export const importText = {
  noValue: 'inget värde',
  nameWithheld: '(filnamnet visas inte)',
  nameRemoved: '(filnamnet är borttaget)',
  removed: '[borttaget]',
  closed: (id: string, title: string) => `${id} ${title}`,
  issueColumns: ['rad', 'kolumn', 'värde', 'allvar', 'kod', 'meddelande'],
  /** The column of remarks in a copy of the user's own file. */
  remarks: 'Fel och varningar',
  more: (count: string) => `och ${count} till`,
  sheet: 'Blad1',
  severity: { error: 'fel', warning: 'varning' },
} as const
