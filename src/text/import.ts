// Words about imports that several places say.

export const importText = {
  noValue: 'inget värde',
  nameWithheld: '(filnamnet visas inte)',
  nameRemoved: '(filnamnet är borttaget)',
  removed: '[borttaget]',
  closed: (id: string, title: string) => `${id} ${title}`,
  issueColumns: ['rad', 'kolumn', 'värde', 'allvar', 'kod', 'meddelande'],
  severity: { error: 'fel', warning: 'varning' },
} as const
