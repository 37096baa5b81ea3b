// Words of the archive export.

import { texts } from './language.ts'

export const archiveTexts = texts(
  {
    download: 'Ladda ner arkivpaketet',
    cliDone: (path: string, files: string) => `${path} (${files} filer)`,
    cliNotEmpty: (path: string) =>
      `Mappen ${path} innehåller redan något. Välj en ny mapp, eller ett namn som slutar på .zip.`,
    cliExists: (path: string) => `Filen ${path} finns redan. Välj ett annat namn.`,
  },
  {
    download: 'Download the archive package',
    cliDone: (path, files) => `${path} (${files} files)`,
    cliNotEmpty: (path) =>
      `The folder ${path} already holds something. Choose a new folder, or a name that ends in .zip.`,
    cliExists: (path) => `The file ${path} exists. Choose another name.`,
  },
)

type ReadmeFacts = {
  readonly organisation: string
  readonly title: string
  readonly year: number
  readonly caseNumber: string | null
  readonly version: string | null
  readonly decided: string | null
  readonly madeOn: string
  readonly archivedOn: string
  readonly isReadable: boolean
}

/** What is kept with the documents for good: in Swedish. */
export const archiveWords = {
  files: {
    'barnbokslut.pdf': 'Barnbokslutet, de bytes som gjordes och beslutades om. PDF/A-2a och PDF/UA-1.',
    'barnbokslut.html': 'Samma barnbokslut som en sida för webbläsare. HTML5, allt i en fil.',
    'dokument.json': 'Barnbokslutets innehåll som dokumentmodell: rubriker, stycken, tabeller och diagram. JSON.',
    'fakta.json': 'Allt som barnbokslutet bygger på, efter skydd av små grupper, med källa för varje siffra. JSON.',
    'handelser.json': 'Journalens poster om barnbokslutet: vem som gjorde, godkände och publicerade det. JSON.',
    'metadata.json': 'Diarienummer, datum, version, kontrollsummor, format och vad varje kolumn betyder. JSON.',
    'README.txt': 'Den här filen.',
    SHA256SUMS: 'Kontrollsummor för alla filer.',
  },
  table: (title: string) => `${title}. CSV: UTF-8, semikolon mellan kolumnerna, decimalkomma.`,
  readme: (facts: ReadmeFacts, files: readonly { readonly path: string; readonly what: string }[]): string =>
    [
      `${facts.title}`,
      `${facts.organisation}, år ${facts.year}`,
      '',
      `Diarienummer: ${facts.caseNumber ?? 'saknas'}`,
      `Version:      ${facts.version ?? 'saknas'}`,
      `Beslut:       ${facts.decided ?? 'saknas'}`,
      `Gjort:        ${facts.madeOn}`,
      `Arkiverat:    ${facts.archivedOn}`,
      '',
      'Det här paketet innehåller barnbokslutet, uppgifterna det bygger på och det som behövs för att kontrollera det.',
      'Värden om få barn är dolda eller avrundade i alla filer, på samma sätt som i barnbokslutet.',
      ...(facts.isReadable
        ? []
        : [
            '',
            'Barnbokslutet gjordes med en annan version av programmet än den som skrev paketet. HTML och tabeller följer därför',
            'inte med. PDF-filen är den som gjordes då.',
          ]),
      '',
      'Filer',
      '',
      ...files.map(({ path, what }) => `${path}\r\n    ${what}`),
      '',
      'Kontrollera att ingenting har ändrats:',
      '',
      '    sha256sum --check SHA256SUMS',
      '',
      'I metadata.json står också de kontrollsummor som sparades när barnbokslutet gjordes, för PDF-filen, mallen,',
      'indikatorernas filer och fakta. Journalens kedja av kontrollsummor finns hos den som äger databasen.',
      '',
    ].join('\r\n'),
} as const
