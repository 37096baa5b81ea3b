// Words of clearing an import of personal data.

import { texts } from './language.ts'

export const webRedactionTexts = texts(
  {
    notice: (when: string, who: string) => `Rensad på personuppgifter ${when} av ${who}`,
    body: (reason: string) =>
      `Skäl: ${reason} Filen går inte längre att ladda ner eller läsa igen. Siffrorna finns kvar.`,
    link: 'Ta bort personuppgifter ur inläsningen',
    title: 'Ta bort personuppgifter',
    intro:
      'Filen, dess namn och allt som citeras ur den raderas för gott, här och i journalen. Siffrorna, filens SHA-256 och journalens kedja finns kvar. Det går inte att ångra.',
    same: 'Har samma fil lästs in flera gånger rensas alla de inläsningarna.',
    reports: 'Barnbokslut som redan är gjorda ändras inte. Säkerhetskopior av databasen rensas inte heller.',
    reason: 'Varför ska uppgifterna bort?',
    reasonHint: 'Skälet sparas. Skriv det utan personuppgifter.',
    texts: 'Vilka sparade texter ska tas bort?',
    textsHint: 'Texter är till exempel mål, resultat, motiveringar och kommentarer. De ersätts med ”[borttaget]”.',
    choice: {
      lines: 'De på vissa rader i filen',
      all: 'Alla ur filen',
      none: 'Inga',
    },
    noneHint: 'När uppgifterna bara stod i en kolumn som inte läses, eller i filnamnet.',
    lines: 'Vilka rader?',
    linesHint: 'Radnummer i filen, till exempel 14, 15.',
    choose: 'Välj vilka texter som ska tas bort.',
    linesWrong: 'Skriv radnummer med komma emellan, till exempel 14, 15.',
    send: 'Ta bort för gott',
    cancel: 'Avbryt',
  },
  {
    notice: (when, who) => `Cleared of personal data ${when} by ${who}`,
    body: (reason) => `Reason: ${reason} The file can no longer be downloaded or read. The figures remain.`,
    link: 'Remove personal data from the import',
    title: 'Remove personal data',
    intro:
      'The file, its name and everything quoted from it are erased for good, here and in the journal. The figures, the file’s SHA-256 and the journal’s chain remain. This cannot be undone.',
    same: 'If the same file has been imported several times, all those imports are cleared.',
    reports:
      'Children’s annual accounts (barnbokslut) that are already made do not change. Nor are backups of the database cleared.',
    reason: 'Why must the data go?',
    reasonHint: 'The reason is kept. Write it without personal data.',
    texts: 'Which saved texts must go?',
    textsHint:
      'Texts are, for example, goals, outcomes, reasons and comments. They are replaced by “[borttaget]” (removed).',
    choice: {
      lines: 'Those on certain lines of the file',
      all: 'All from the file',
      none: 'None',
    },
    noneHint: 'When the data only stood in a column that is not read, or in the file name.',
    lines: 'Which lines?',
    linesHint: 'Line numbers in the file, for example 14, 15.',
    choose: 'Choose which texts must go.',
    linesWrong: 'Write line numbers with commas between, for example 14, 15.',
    send: 'Remove for good',
    cancel: 'Cancel',
  },
)
