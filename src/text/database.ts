// What is said when the database cannot be opened, is not what the program expects, or already holds the thing.

import { sentences, texts } from './language.ts'

export const databaseText = sentences(
  texts(
    {
      userNameTaken: (userName: string) => `Användarnamnet ”${userName}” är upptaget. Välj ett annat.`,
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
      fileRetired: 'Filens tid är ute och den har gallrats. Siffrorna och filens kontrollsumma finns kvar.',
      noJournalEntry: (sequence: number) => `Det finns ingen journalpost ${sequence}.`,
      alreadyRedacted: (sequence: number) => `Journalpost ${sequence} är redan rensad.`,
    },
    {
      userNameTaken: (userName) => `The user name “${userName}” is taken. Choose another one.`,
      badAddress: (url) =>
        `The database address “${url}” cannot be used. Write file: and a path, for example file:barnbokslut.db, or postgres://user@server/database.`,
      cannotOpen: (path, reason) =>
        `The database file “${path}” cannot be opened (${reason}). Check that the folder exists and that the file is a database.`,
      newerThanProgram: (names) =>
        `The database was made by a newer version of the program (${names}). Update the program and try again.`,
      olderThanProgram: (names) =>
        `The database was made by an older version of the program (${names} remain). Make a backup and then run, with the same database:  npm run -s barnbokslut -- migrate`,
      organisationExists: (code) => `There is already an organisation with the code ${code}.`,
      notAPreview:
        'The import can no longer be saved: it is already saved, rejected or removed. Import the file again.',
      fileRedacted:
        'The file has been cleared of personal data and cannot be imported again. Remove the data from the file and import it anew.',
      fileGone: 'The file has been cleared of personal data. It can no longer be downloaded or read.',
      fileRetired: 'The file’s time is up and it has been destroyed. The figures and the file’s hash are still here.',
      noJournalEntry: (sequence) => `There is no journal entry ${sequence}.`,
      alreadyRedacted: (sequence) => `Journal entry ${sequence} is already cleared.`,
    },
  ),
)
