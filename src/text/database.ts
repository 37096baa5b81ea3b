// What is said when the database cannot be opened, is not what the program expects, or already holds the thing.

export const databaseText = {
  badAddress: (url: string) =>
    `Databasens adress ”${url}” går inte att använda. Skriv file: och en sökväg, till exempel file:barnbokslut.db, eller postgres://användare@server/databas.`,
  cannotOpen: (path: string, reason: string) =>
    `Databasfilen ”${path}” går inte att öppna (${reason}). Kontrollera att mappen finns och att filen är en databas.`,
  newerThanProgram: (names: string) =>
    `Databasen är gjord av en nyare version av programmet (${names}). Uppdatera programmet och försök igen.`,
  olderThanProgram: (names: string) =>
    `Databasen är gjord av en äldre version av programmet (${names} återstår). Ta en säkerhetskopia och kör sedan, med samma databas:  npm run -s barnbokslut -- migrate`,
  organisationExists: (code: string) => `Det finns redan en organisation med koden ${code}.`,
  notAPreview:
    'Inläsningen går inte längre att spara: den är redan sparad, avvisad eller borttagen. Läs in filen igen.',
  fileRedacted:
    'Filen har rensats på personuppgifter och kan inte läsas in igen. Ta bort uppgifterna ur filen och läs in den på nytt.',
  fileGone: 'Filen har rensats på personuppgifter. Den går inte att ladda ner eller läsa igen.',
  noJournalEntry: (sequence: number) => `Det finns ingen journalpost ${sequence}.`,
  alreadyRedacted: (sequence: number) => `Journalpost ${sequence} är redan rensad.`,
} as const
