// Words of fetching the plan and what belongs to it as files.

import { texts } from './language.ts'

export const webExportTexts = texts(
  {
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
  },
  {
    title: 'Download as a file',
    intro:
      'What has been imported, in the common template, which is in Swedish. Change the file and import it again, or send the empty template to a department. The Excel file has a sheet that says how each column is filled in. Rows about goals and activities that are no longer in the plan are left out.',
    apostrophe:
      'In the CSV file an apostrophe stands before text that begins with =, +, - or @, so that a spreadsheet does not calculate it. Negative numbers are left as they are.',
    caption: 'Files to download',
    content: 'Contents',
    present: 'What has been imported',
    template: 'Empty template',
    nothing: 'Nothing imported',
    excel: 'Excel',
    csv: 'CSV',
    of: (form, what) => `${form}, ${what.toLowerCase()}`,
    emptyOf: (form, what) => `${form}, empty template for ${what.toLowerCase()}`,
    ofPlan: (kind, plan) => `${kind} ${plan}`,

    planTitle: 'Download the plan as a file',
    planIntro: 'The plan as it is imported now, in the common template. Change the file and import it again.',
    more: 'Download outcomes, assessments, budget or an empty template',
    planAsExcel: 'Download as Excel',
    planAsCsv: 'Download as CSV',
  },
)
