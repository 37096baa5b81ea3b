// Words of `backup` and `restore`.

import { sentences, texts } from './language.ts'

export const backupErrors = sentences(
  texts(
    {
      exists: (path: string) =>
        `Filen ${path} finns redan. Välj ett annat namn, eller skriv --force för att ersätta den.`,
      sameFile: 'Säkerhetskopian kan inte läggas i databasens egen fil.',
      noFolder: (path: string) =>
        `Det går inte att skriva ${path}. Kontrollera mappen, rättigheterna och att det finns plats.`,
      notOurs: (path: string) => `${path} är ingen databas från Barnbokslut.`,
      damaged: (path: string, what: string) => `${path} är skadad: ${what}`,
      noBackup: (path: string) => `Säkerhetskopian ${path} finns inte.`,
      noManifest: (path: string) =>
        `Filen ${path} saknas eller går inte att läsa. Den skrivs bredvid säkerhetskopian och behövs för att pröva den.`,
      otherBytes: (path: string) =>
        `${path} är inte den fil som säkerhetskopian gjordes som: kontrollsumman stämmer inte. Ta en annan kopia.`,
      otherRows: (table: string, expected: string, found: string) =>
        `Tabellen ${table} ska ha ${expected} rader men har ${found}. Ta en annan kopia.`,
      notEmpty: (path: string) =>
        `Databasen ${path} innehåller uppgifter. Skriv --force för att ersätta den. Den gamla filen läggs bredvid.`,
      inUse: (path: string) => `Databasen ${path} används av ett annat program. Stoppa webbtjänsten och försök igen.`,
    },
    {
      exists: (path) => `The file ${path} exists. Choose another name, or write --force to replace it.`,
      sameFile: 'The backup cannot be put in the database’s own file.',
      noFolder: (path) => `${path} cannot be written. Check the folder, the permissions and that there is room.`,
      notOurs: (path) => `${path} is no database of Barnbokslut’s.`,
      damaged: (path, what) => `${path} is damaged: ${what}`,
      noBackup: (path) => `There is no backup ${path}.`,
      noManifest: (path) =>
        `The file ${path} is missing or cannot be read. It is written beside the backup and needed to check it.`,
      otherBytes: (path) =>
        `${path} is not the file that the backup was made as: the hash does not match. Take another copy.`,
      otherRows: (table, expected, found) =>
        `The table ${table} should have ${expected} rows but has ${found}. Take another copy.`,
      notEmpty: (path) =>
        `The database ${path} holds data. Write --force to replace it. The old file is put beside it.`,
      inUse: (path) => `The database ${path} is used by another program. Stop the web service and try again.`,
    },
  ),
)

export const backupTexts = texts(
  {
    done: (path: string, megabytes: string, tables: string, rows: string) =>
      `${path} (${megabytes} MB, ${tables} tabeller, ${rows} rader)`,
    hash: (sha256: string) => `SHA-256: ${sha256}`,
    keep: (manifest: string) =>
      `Spara också ${manifest}: den behövs för att lägga tillbaka kopian. Kopian innehåller allt som databasen innehåller. Förvara den lika skyddat.`,
    restored: (path: string, when: string) =>
      `${path} är nu som den var ${when}. Alla är utloggade, och programmens nycklar och engångslänkarna gäller inte längre. Roller och avstängda konton är som de var när kopian gjordes: den som har slutat sedan dess kan ha kvar sin roll. Låt en administratör gå igenom dem.`,
    before: (path: string) => `Den gamla databasen finns kvar i ${path}. Ta bort den när du inte behöver den.`,
    migrateNext: (names: string) =>
      `Kopian är från en äldre version av programmet (${names} återstår). Kör nu:  npm run -s barnbokslut -- migrate`,
    inMemory: 'En databas i minnet går inte att säkerhetskopiera.',
    postgresBackup: (database: string, path: string) =>
      `Databasen ligger i PostgreSQL, som har egna verktyg för det. Kör:\n\n  pg_dump --format=custom --file=${path} --dbname=${database}\n\nLösenordet läses ur PGPASSWORD eller ~/.pgpass.`,
    postgresRestore: (database: string, path: string) =>
      `Databasen ligger i PostgreSQL, som har egna verktyg för det. Stoppa webbtjänsten och kör:\n\n  pg_restore --clean --if-exists --no-owner --single-transaction --dbname=${database} ${path}\n\nKontrollera sedan:  npm run -s barnbokslut -- journal verify`,
  },
  {
    done: (path, megabytes, tables, rows) => `${path} (${megabytes} MB, ${tables} tables, ${rows} rows)`,
    hash: (sha256) => `SHA-256: ${sha256}`,
    keep: (manifest) =>
      `Keep ${manifest} too: it is needed to put the copy back. The copy holds all that the database holds. Keep it as well protected.`,
    restored: (path, when) =>
      `${path} is now as it was ${when}. Everybody is signed out, and programs’ tokens and one-time links no longer hold. Roles and closed accounts are as they were when the backup was made: whoever has left since may still have a role. Let an administrator go through them.`,
    before: (path) => `The old database is still in ${path}. Remove it when you do not need it.`,
    migrateNext: (names) =>
      `The copy is of an older version of the program (${names} remain). Now run:  npm run -s barnbokslut -- migrate`,
    inMemory: 'A database in memory cannot be backed up.',
    postgresBackup: (database, path) =>
      `The database is in PostgreSQL, which has its own tools for it. Run:\n\n  pg_dump --format=custom --file=${path} --dbname=${database}\n\nThe password is read from PGPASSWORD or ~/.pgpass.`,
    postgresRestore: (database, path) =>
      `The database is in PostgreSQL, which has its own tools for it. Stop the web service and run:\n\n  pg_restore --clean --if-exists --no-owner --single-transaction --dbname=${database} ${path}\n\nThen check:  npm run -s barnbokslut -- journal verify`,
  },
)
