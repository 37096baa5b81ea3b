// Words of the search for documents that may have to be handed out.

import { sentences, texts } from './language.ts'

export const searchErrors = sentences(
  texts(
    {
      tooShort: 'Skriv minst ett ord med två tecken eller mer.',
      tooLong: (most: number) => `Sök på högst tio ord och ${most} tecken.`,
    },
    {
      tooShort: 'Write at least one word of two characters or more.',
      tooLong: (most) => `Search for at most ten words and ${most} characters.`,
    },
  ),
)

export const searchTexts = texts(
  {
    title: 'Sök handlingar',
    intro:
      'Söker i filnamn, planer, resultat, bedömningar, budget, barnbokslut och journalen, också i det som inte längre gäller. Innehållet i filerna ingår när de är inlästa.',
    secrecy: 'Pröva sekretessen innan något lämnas ut. Märkningen är en hjälp, inget besked.',
    words: 'Sök efter',
    wordsHint: 'Alla ord ska finnas med. Stora och små bokstäver spelar ingen roll.',
    kind: 'Slag',
    everything: 'Allt',
    kinds: {
      import: 'inläst fil',
      plan: 'plan',
      goal: 'mål',
      activity: 'aktivitet',
      progress: 'framsteg',
      outcome: 'resultat',
      assessment: 'bedömning',
      budget: 'budget',
      report: 'barnbokslut',
      journal: 'journalpost',
    },
    send: 'Sök',
    list: 'Träffar, de nyaste först',
    count: (total: number, shown: string) => (total === 1 ? 'En träff.' : `${shown} träffar.`),
    cut: (most: string) => `Bara de ${most} nyaste av varje källa visas. Sök på fler ord för att få färre träffar.`,
    none: 'Ingenting hittades.',
    noneNext: 'Pröva färre ord, eller ett kortare.',
    what: 'Handling',
    where: 'Text',
    when: 'Datum',
    personal: 'Personuppgifter',
    personalState: {
      number: 'Innehåller personnummer',
      may: 'Kan finnas',
      unlikely: 'Inga väntas',
    },
    notCurrent: 'gäller inte',
    row: (line: number) => `rad ${line}`,
    report: (year: string) => `Barnbokslut ${year}`,
    entry: (number: number) => `Journalpost ${number}`,
  },
  {
    title: 'Search documents',
    intro:
      'Searches names of files, plans, results, assessments, budget, reports and the journal, also what no longer applies. What is in the files is included where they have been imported.',
    secrecy: 'Examine secrecy before anything is handed out. The marking is a help, no ruling.',
    words: 'Search for',
    wordsHint: 'All words must be there. Upper and lower case are the same.',
    kind: 'Kind',
    everything: 'Everything',
    kinds: {
      import: 'imported file',
      plan: 'plan',
      goal: 'goal',
      activity: 'activity',
      progress: 'progress',
      outcome: 'result',
      assessment: 'assessment',
      budget: 'budget',
      report: 'report',
      journal: 'journal entry',
    },
    send: 'Search',
    list: 'Hits, newest first',
    count: (total, shown) => (total === 1 ? 'One hit.' : `${shown} hits.`),
    cut: (most) => `Only the newest ${most} of each source are shown. Search for more words to have fewer hits.`,
    none: 'Nothing was found.',
    noneNext: 'Try fewer words, or a shorter one.',
    what: 'Document',
    where: 'Text',
    when: 'Date',
    personal: 'Personal data',
    personalState: {
      number: 'Contains a personal identity number',
      may: 'May be there',
      unlikely: 'None expected',
    },
    notCurrent: 'does not apply',
    row: (line) => `line ${line}`,
    report: (year) => `Report ${year}`,
    entry: (number) => `Journal entry ${number}`,
  },
)
