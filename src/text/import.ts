// Words about imports that several places say.

export const importText = {
  noValue: 'inget värde',
  nameWithheld: '(filnamnet visas inte)',
  closed: (id: string, title: string) => `${id} ${title}`,
  issueColumns: ['rad', 'kolumn', 'värde', 'allvar', 'kod', 'meddelande'],
  severity: { error: 'fel', warning: 'varning' },
} as const
