// Sentences about how a file is laid out: JSON, headers, rows, and what a cell may be at all.

import { both, type NoParams, number, type Shown } from './issue-words.ts'
import { type Texts, texts } from './language.ts'

/** What a place in a JSON file must hold. */
export type JsonKind = 'text' | 'number' | 'list' | 'object' | 'boolean'

const JSON_KINDS: Texts<Readonly<Record<JsonKind, string>>> = {
  sv: {
    text: 'en text',
    number: 'ett tal',
    list: 'en lista',
    object: 'ett objekt',
    boolean: 'true eller false',
  },
  en: {
    text: 'a text',
    number: 'a number',
    list: 'a list',
    object: 'an object',
    boolean: 'true or false',
  },
}

export type FormatKind = 'observations' | 'plan' | 'progress' | 'outcomes' | 'assessments' | 'budget'

const FORMATS: Texts<Readonly<Record<FormatKind, string>>> = {
  sv: {
    observations: 'Filen ser ut som en fil med indikatorvärden. Välj Indikatorvärden i stället.',
    plan: 'Filen ser ut som en handlingsplan. Välj Handlingsplan i stället.',
    progress: 'Filen ser ut som en fil om milstolpar och nivåer. Välj Milstolpar och nivåer i stället.',
    outcomes: 'Filen ser ut som en fil med resultat av aktiviteter. Välj Resultat av aktiviteter i stället.',
    assessments: 'Filen ser ut som en fil med bedömningar. Välj Arbetsgruppens bedömningar i stället.',
    budget: 'Filen ser ut som en fil med budget och utfall. Välj Budget och utfall i stället.',
  },
  en: {
    observations: 'The file looks like a file with indicator values. Choose Indicator values instead.',
    plan: 'The file looks like an action plan. Choose Action plan instead.',
    progress: 'The file looks like a file about milestones and levels. Choose Milestones and levels instead.',
    outcomes: 'The file looks like a file with outcomes of activities. Choose Outcomes of activities instead.',
    assessments: 'The file looks like a file with assessments. Choose The working group’s assessments instead.',
    budget: 'The file looks like a file with budget and spending. Choose Budget and spending instead.',
  },
}

const cellsInSwedish = (count: number): string => (count === 1 ? '1 cell' : `${number(count)} celler`)
const cellsInEnglish = (count: number): string => (count === 1 ? '1 cell' : `${number(count)} cells`)

export const tableIssues = texts(
  {
    // JSON
    'json.cut-off': ({ line, character }: { line: number; character: number }) =>
      `Filen är JSON men slutar för tidigt, på rad ${line}, tecken ${character}. Hämta hela filen och läs in den igen.`,
    'json.damaged': ({ line, character }: { line: number; character: number }) =>
      `Filen är JSON men går inte att läsa: något är fel på rad ${line}, tecken ${character}. Hämta filen på nytt.`,
    'json.too-deep': ({ line, character }: { line: number; character: number }) =>
      `Filen är JSON med fler nivåer än något svar från Kolada eller SCB har, på rad ${line}, tecken ${character}. Kontrollera att rätt fil är vald.`,
    'json.too-many': ({ limit }: { limit: number }) =>
      `Filen är JSON med fler än ${number(limit)} objekt och listor. Hämta färre år eller indikatorer åt gången.`,
    'json.unknown': (_: NoParams) =>
      'Filen är JSON men varken ett svar från Kolada eller json-stat2. Hämta uppgifterna som CSV, Excel eller json-stat2.',
    'json.wrong-value': ({ path, expected }: { path: string; expected: JsonKind }) =>
      `Filen är JSON men ${path} saknas eller är inte ${JSON_KINDS.sv[expected]}. Hämta filen på nytt, eller hämta uppgifterna som CSV.`,
    'json.unknown-level': ({ path }: { path: string }) =>
      `Filen är JSON men har fler nivåer än väntat i ${path}. Hämta uppgifterna som CSV i stället.`,
    'json.no-values': (_: NoParams) => 'Svaret innehåller inga värden. Kontrollera vad som hämtades.',
    'json.more-pages': (_: NoParams) =>
      'Filen är bara en sida av svaret från Kolada, och det finns fler. Läs in de andra sidorna också.',
    'json-stat.other-version': (_: NoParams) =>
      'Filen är json-stat men inte ett dataset i version 2. Hämta uppgifterna som json-stat2 eller CSV.',
    'json-stat.size': ({ path }: { path: string }) =>
      `Filen är json-stat2 men antalet i ${path} stämmer inte med resten. Hämta filen på nytt, eller hämta uppgifterna som CSV.`,
    'profile.no-header': ({ profile, columns }: { profile: string; columns: string }) =>
      columns === ''
        ? `Ingen rad i filen ser ut som rubrikraden i ”${profile}”. Välj en annan profil, eller säg själv vad kolumnerna betyder.`
        : `Rubrikraden hittades inte. Enligt ”${profile}” ska filen ha kolumnerna ${both(columns, 'sv')}. Kontrollera att rätt fil är vald, eller säg själv vad kolumnerna betyder.`,
    'rows.above-header': ({ count }: { count: number }) =>
      count === 1
        ? 'En rad ovanför rubrikraden ser ut som uppgifter men läses inte. Flytta rubrikraden överst om raden hör till tabellen.'
        : `De ${number(count)} raderna ovanför rubrikraden ser ut som uppgifter men läses inte. Flytta rubrikraden överst om de hör till tabellen.`,
    'rows.footnotes': ({ count }: { count: number }) =>
      count === 1
        ? 'Raden efter tabellen är läst som en fotnot och inte som uppgifter.'
        : `De ${count} raderna efter tabellen är lästa som fotnoter och inte som uppgifter.`,
    // Columns and rows
    'header.missing': ({ column }: { column: string }) => `Kolumnen ${column} saknas. Lägg till den i rubrikraden.`,
    'header.other-format': ({ format }: { format: FormatKind }) => FORMATS.sv[format],
    'header.doubled': ({ first }: { first: string }) =>
      first === ''
        ? 'Kolumnen finns två gånger. Ta bort en av dem.'
        : `Kolumnen finns två gånger, också som ${first}. Ta bort en av dem.`,
    'header.unknown': ({ columns }: { columns: string }) =>
      columns.includes('\n')
        ? `Kolumnerna ${both(columns, 'sv')} känns inte igen och läses inte.`
        : `Kolumnen ${columns} känns inte igen och läses inte.`,
    'header.unnamed': ({ column }: { column: number }) => `Kolumn ${column} saknar rubrik och läses inte.`,
    'row.too-short': ({ cells, columns }: { cells: number; columns: number }) =>
      `Raden har ${cellsInSwedish(cells)} men rubrikraden har ${number(columns)}. Kontrollera att inget skiljetecken saknas.`,
    'row.too-long': ({ cells, columns }: { cells: number; columns: number }) =>
      `Raden har ${cellsInSwedish(cells)} men rubrikraden har ${number(columns)}. Sätt citattecken runt celler som innehåller skiljetecknet.`,
    'row.repeated': ({ firstRow }: { firstRow: number }, { row }: Shown) =>
      `Samma uppgift finns redan${row(firstRow)} med samma värden. Raden läses inte igen.`,
    'row.contradicted': ({ firstRow }: { firstRow: number }, { row }: Shown) =>
      `Samma uppgift finns redan${row(firstRow)} men med andra värden. Ta bort den rad som är fel.`,
    'cell.too-long': ({ limit }: { limit: number }) => `Texten är längre än ${number(limit)} tecken. Korta den.`,
    'cell.empty': (_: NoParams) => 'Cellen är tom men måste fyllas i.',
    'cell.personal-number': (_: NoParams) =>
      'Cellen innehåller vad som ser ut som ett personnummer. Ta bort det. Inget ur filen har sparats.',
  },
  {
    'json.cut-off': ({ line, character }) =>
      `The file is JSON but ends too early, on line ${line}, character ${character}. Download the whole file and import it again.`,
    'json.damaged': ({ line, character }) =>
      `The file is JSON but cannot be read: something is wrong on line ${line}, character ${character}. Download the file anew.`,
    'json.too-deep': ({ line, character }) =>
      `The file is JSON with more levels than any answer from Kolada or Statistics Sweden (SCB) has, on line ${line}, character ${character}. Check that the right file is chosen.`,
    'json.too-many': ({ limit }) =>
      `The file is JSON with more than ${number(limit)} objects and lists. Download fewer years or indicators at a time.`,
    'json.unknown': () =>
      'The file is JSON but neither an answer from Kolada nor json-stat2. Download the data as CSV, Excel or json-stat2.',
    'json.wrong-value': ({ path, expected }) =>
      `The file is JSON but ${path} is missing or is not ${JSON_KINDS.en[expected]}. Download the file anew, or download the data as CSV.`,
    'json.unknown-level': ({ path }) =>
      `The file is JSON but has more levels than expected in ${path}. Download the data as CSV instead.`,
    'json.no-values': () => 'The answer contains no values. Check what was downloaded.',
    'json.more-pages': () =>
      'The file is only one page of the answer from Kolada, and there are more. Import the other pages too.',
    'json-stat.other-version': () =>
      'The file is json-stat but not a dataset in version 2. Download the data as json-stat2 or CSV.',
    'json-stat.size': ({ path }) =>
      `The file is json-stat2 but the count in ${path} does not agree with the rest. Download the file anew, or download the data as CSV.`,

    'profile.no-header': ({ profile, columns }) =>
      columns === ''
        ? `No row in the file looks like the header of “${profile}”. Choose another profile, or say yourself what the columns mean.`
        : `The header row was not found. By “${profile}” the file should have the columns ${both(columns, 'en')}. Check that the right file is chosen, or say yourself what the columns mean.`,
    'rows.above-header': ({ count }) =>
      count === 1
        ? 'One row above the header looks like data but is not read. Move the header to the top if the row belongs to the table.'
        : `The ${number(count)} rows above the header look like data but are not read. Move the header to the top if they belong to the table.`,
    'rows.footnotes': ({ count }) =>
      count === 1
        ? 'The row after the table is read as a footnote and not as data.'
        : `The ${count} rows after the table are read as footnotes and not as data.`,

    // Columns and rows
    'header.missing': ({ column }) => `The column ${column} is missing. Add it to the header row.`,
    'header.other-format': ({ format }) => FORMATS.en[format],
    'header.doubled': ({ first }) =>
      first === ''
        ? 'The column is there twice. Remove one of them.'
        : `The column is there twice, also as ${first}. Remove one of them.`,
    'header.unknown': ({ columns }) =>
      columns.includes('\n')
        ? `The columns ${both(columns, 'en')} are not recognised and not read.`
        : `The column ${columns} is not recognised and not read.`,
    'header.unnamed': ({ column }) => `Column ${column} has no heading and is not read.`,
    'row.too-short': ({ cells, columns }) =>
      `The row has ${cellsInEnglish(cells)} but the header has ${number(columns)}. Check that no separator is missing.`,
    'row.too-long': ({ cells, columns }) =>
      `The row has ${cellsInEnglish(cells)} but the header has ${number(columns)}. Put quotation marks around cells that contain the separator.`,
    'row.repeated': ({ firstRow }, { row }) =>
      `The same item is already there${row(firstRow)} with the same values. The row is not read again.`,
    'row.contradicted': ({ firstRow }, { row }) =>
      `The same item is already there${row(firstRow)} but with other values. Remove the row that is wrong.`,
    'cell.too-long': ({ limit }) => `The text is longer than ${number(limit)} characters. Shorten it.`,
    'cell.empty': () => 'The cell is empty but must be filled in.',
    'cell.personal-number': () =>
      'The cell contains what looks like a personal identity number. Remove it. Nothing from the file has been saved.',
  },
)
