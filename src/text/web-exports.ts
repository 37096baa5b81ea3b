// Words of fetching the plan and what belongs to it as files.

export const webExportText = {
  title: 'Hämta som fil',
  intro:
    'Det som är inläst, i den gemensamma mallen. Ändra i filen och läs in den igen, eller skicka den tomma mallen till en förvaltning. Excel-filen har ett blad som säger hur varje kolumn fylls i. Rader om mål och aktiviteter som inte längre finns i planen är inte med.',
  /** Said, since the apostrophe is seen. */
  apostrophe:
    'I CSV-filen står en apostrof före text som börjar med =, +, - eller @, så att kalkylprogrammet inte räknar ut den. Negativa tal är som de är.',
  caption: 'Filer att hämta',
  content: 'Innehåll',
  present: 'Det som är inläst',
  template: 'Tom mall',
  nothing: 'Inget inläst',
  excel: 'Excel',
  csv: 'CSV',
  of: (form: string, what: string) => `${form}, ${what.toLowerCase()}`,
  emptyOf: (form: string, what: string) => `${form}, tom mall för ${what.toLowerCase()}`,
  ofPlan: (kind: string, plan: string) => `${kind} ${plan}`,

  planTitle: 'Hämta planen som fil',
  planIntro: 'Planen som den är inläst nu, i den gemensamma mallen. Ändra i filen och läs in den igen.',
  more: 'Hämta resultat, bedömningar, budget eller en tom mall',
  planAsExcel: 'Hämta som Excel',
  planAsCsv: 'Hämta som CSV',
} as const
