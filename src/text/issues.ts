// Sentences about problems in files: what is wrong, where, what to do. One entry per issue code; a code without a
// sentence does not compile. Each is written to stand after "Rad 14, kolumn Andel: " and alone, for many cells at once.

import { importText } from './import.ts'

export type NoParams = Readonly<Record<string, never>>

export type FileKind = 'spreadsheet' | 'pdf' | 'archive' | 'image' | 'html' | 'binary' | 'one-column'

/**
 * What differs between one cell and many: `value` is ` ”abc”` for one cell and empty for many, `row` names another line
 * for one cell and is empty for many. `isOne`: what only that cell can be told may be said.
 */
type Shown = { readonly value: string; readonly row: (line: number) => string; readonly isOne: boolean }

const KINDS: Readonly<Record<FileKind, string>> = {
  spreadsheet: 'Filen är en Excel-fil och går inte att läsa som CSV. Öppna den i Excel och spara den som ”CSV UTF-8”.',
  pdf: 'Filen är en PDF, och ur en sådan går uppgifterna inte att läsa säkert. Hämta dem som Excel eller CSV där PDF:en kommer ifrån, eller läs in Word-filen den gjordes av.',
  archive: 'Filen är packad. Packa upp den och läs in CSV-filen.',
  image: 'Filen är en bild. Hämta uppgifterna som Excel eller CSV i stället.',
  html: 'Filen är en webbsida och inte en CSV-fil. Kontrollera att hämtningen lyckades och att du är inloggad där du hämtar den.',
  binary:
    'Filen är av en sort som inte går att läsa. Spara uppgifterna som Excel (.xlsx) eller CSV och läs in den filen.',
  'one-column':
    'Filen är inte en CSV-fil: rubrikraden har bara en kolumn. Skilj kolumnerna åt med semikolon, komma eller tabb.',
}

/** Files that hold tables or archives, but not in a way that can be read. */
export type OtherKind =
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'doc'
  | 'odt'
  | 'pptx'
  | 'ole'
  | 'encrypted'
  | 'encrypted-zip'
  | 'zip'
  | 'packed-twice'

const OTHERS: Readonly<Record<OtherKind, string>> = {
  xls: 'Filen är en äldre Excel-fil (.xls). Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”.',
  xlsb: 'Filen är en binär Excel-fil (.xlsb). Öppna den i Excel och spara den som ”Excel-arbetsbok (.xlsx)”.',
  ods: 'Filen är ett kalkylblad i OpenDocument (.ods). Öppna den och spara den som Excel-arbetsbok (.xlsx) eller CSV.',
  numbers: 'Filen är ett kalkylblad från Numbers. Exportera det som Excel-arbetsbok (.xlsx) eller CSV.',
  doc: 'Filen är ett äldre Word-dokument (.doc). Öppna det i Word och spara det som ”Word-dokument (.docx)”.',
  odt: 'Filen är ett textdokument i OpenDocument (.odt). Öppna det och spara det som Word-dokument (.docx).',
  pptx: 'Filen är en PowerPoint-presentation och går inte att läsa. Kopiera tabellen till Excel och spara den som .xlsx.',
  ole: 'Filen är i ett äldre Office-format. Öppna den och spara den som Excel-arbetsbok (.xlsx) eller CSV.',
  encrypted: 'Filen är låst med lösenord eller känslighetsetikett. Öppna den, ta bort låset och spara den igen.',
  'encrypted-zip': 'Filen är packad och låst med lösenord. Packa upp den och läs in filen i den.',
  zip: 'Filen är en ZIP-fil med andra filer i. Packa upp den och läs in den fil som har uppgifterna.',
  'packed-twice': 'Filen är packad två gånger. Packa upp den och läs in filen i den.',
}

/** What a place in a JSON file must hold. */
export type JsonKind = 'text' | 'number' | 'list' | 'object' | 'boolean'

const JSON_KINDS: Readonly<Record<JsonKind, string>> = {
  text: 'en text',
  number: 'ett tal',
  list: 'en lista',
  object: 'ett objekt',
  boolean: 'true eller false',
}

export type FormatKind = 'observations' | 'plan' | 'progress' | 'outcomes' | 'assessments' | 'budget'

const FORMATS: Readonly<Record<FormatKind, string>> = {
  observations: 'Filen ser ut som en fil med indikatorvärden. Välj Indikatorvärden i stället.',
  plan: 'Filen ser ut som en handlingsplan. Välj Handlingsplan i stället.',
  progress: 'Filen ser ut som en fil om milstolpar och nivåer. Välj Milstolpar och nivåer i stället.',
  outcomes: 'Filen ser ut som en fil med resultat av aktiviteter. Välj Resultat av aktiviteter i stället.',
  assessments: 'Filen ser ut som en fil med bedömningar. Välj Arbetsgruppens bedömningar i stället.',
  budget: 'Filen ser ut som en fil med budget och utfall. Välj Budget och utfall i stället.',
}

/** Where in a file a text stands that is in none of its tables. */
export type ElsewherePlace = 'sheet-name' | 'comment' | 'document' | 'drawing' | 'hidden-sheet' | 'properties' | 'json'

const ELSEWHERE: Readonly<Record<ElsewherePlace, string>> = {
  'sheet-name': 'i namnet på ett blad eller ett område',
  comment: 'i en kommentar',
  document: 'i dokumentets text, utanför tabellen',
  drawing: 'i en textruta, ett diagram eller en tabellrubrik',
  'hidden-sheet': 'i en cell som inte syns, på ett dolt blad eller i något som har tagits bort',
  properties: 'i filens egenskaper, till exempel titel eller författare',
  json: 'i en text utanför värdena',
}

/** What a number may be written with. */
export type NumberUnit = 'plain' | '%' | 'kr'

const UNITS: Readonly<Record<NumberUnit, string>> = { plain: 'ett tal utan enhet', '%': 'procent', kr: 'kronor' }

export type WordList = 'measure-type' | 'activity-status' | 'assessment' | 'done'

const WORDS: Readonly<Record<WordList, string>> = {
  'measure-type': 'öka, minska, minst, högst, inom, milstolpe eller nivå',
  'activity-status': 'ej påbörjad, pågående, genomförd, försenad eller avbruten',
  assessment: 'uppnått, delvis, inte nått ända fram eller kan inte bedömas',
  done: 'ja, nej eller försenad',
}

type Perturbed = { readonly perturbedBy: string; readonly perturbedFrom: number }

/** `otherwise`: what to do where the source does not change its counts. */
const perturbed = ({ perturbedBy, perturbedFrom }: Perturbed, otherwise: string): string =>
  perturbedBy === ''
    ? otherwise
    : `Från ${perturbedFrom} ändrar ${perturbedBy} alla antal lite, på måfå, så att ingen ska kunna pekas ut. Skillnaden behöver inte vara ett fel.`

export const issueText = {
  // The file
  'file.empty': (_: NoParams) => 'Filen är tom. Kontrollera att rätt fil är vald.',
  'file.header-only': (_: NoParams) => 'Filen har en rubrikrad men inga uppgifter. Kontrollera att rätt fil är vald.',
  'file.not-csv': ({ kind }: { kind: FileKind }) => KINDS[kind],
  'file.unknown-encoding': (_: NoParams) =>
    'Filens teckenkodning går inte att läsa. Spara filen som ”CSV UTF-8” och läs in den igen.',
  'file.nul': (_: NoParams) =>
    'Filen innehåller tomma tecken som inte hör till text (NUL). Den har troligen skadats när den sparades eller hämtades. Hämta den på nytt.',
  'file.garbled-letters': (_: NoParams) =>
    'Å, ä och ö är förstörda i filen, till exempel ”Ã¥” i stället för ”å”. Hämta filen på nytt, eller spara den som ”CSV UTF-8”.',
  'file.cut-off': (_: NoParams) =>
    'Filen slutar mitt i en rad och är troligen avklippt. Hämta hela filen och läs in den igen.',
  'file.no-final-newline': (_: NoParams) =>
    'Filen slutar utan radbrytning. Kontrollera att den sista raden är hel och att inga rader saknas efter den.',
  'file.unclosed-quote': (_: NoParams) =>
    'Ett citattecken öppnas men stängs aldrig. Filen är avklippt, eller så saknas ett citattecken. Rätta raden, eller hämta hela filen.',
  'file.stray-quote': (_: NoParams) =>
    'Ett citattecken står fel. Skriv citattecken runt hela cellen och dubbla dem som hör till texten: ”"Projektet ""Trygg"""”.',
  'file.too-large': ({ size, limit }: { size: number; limit: number }) =>
    `Filen är ${megabytes(size)} och får vara högst ${megabytes(limit)}. Dela upp den i flera filer.`,
  'file.too-many-columns': ({ columns, limit }: { columns: number; limit: number }) =>
    `Filen har ${number(columns)} kolumner och får ha högst ${number(limit)}. Ta bort kolumner som inte behövs.`,

  // Workbooks, documents, packed files
  'file.other-kind': ({ kind }: { kind: OtherKind }) => OTHERS[kind],
  'file.package-cut-off': (_: NoParams) =>
    'Filen är packad men slutar för tidigt. Hämta hela filen och läs in den igen.',
  'file.package-damaged': (_: NoParams) =>
    'Filen är skadad och går inte att packa upp. Hämta den på nytt, eller öppna den och spara om den.',
  'file.packed-too-hard': (_: NoParams) =>
    'Filen blir orimligt stor när den packas upp. Öppna den, ta bort det som inte behövs och spara om den.',
  'file.inflates-too-much': ({ limit }: { limit: number }) =>
    `Filen blir större än ${megabytes(limit)} när den packas upp. Dela upp den i flera filer.`,
  'file.too-many-entries': ({ limit }: { limit: number }) =>
    `Filen består av fler än ${number(limit)} packade filer. Läs in den fil som har uppgifterna.`,
  'file.too-many-sheets': ({ limit }: { limit: number }) =>
    `Filen har fler än ${number(limit)} blad eller tabeller. Dela upp den i flera filer.`,
  'file.too-many-rows': ({ limit }: { limit: number }) =>
    `Filen har fler än ${number(limit)} rader. Dela upp den i flera filer.`,
  'file.too-many-cells': ({ limit }: { limit: number }) =>
    `Filen har fler än ${number(limit)} celler. Dela upp den i flera filer, eller spara den som CSV.`,
  'file.part-damaged': ({ part }: { part: string }) =>
    `En del av filen saknas eller är skadad (${shorten(part)}). Öppna filen i det program den kommer från och spara om den.`,
  'file.unsafe-xml': ({ part }: { part: string }) =>
    `Filen innehåller en DOCTYPE, som Excel och Word aldrig skriver (${shorten(part)}). Öppna filen och spara om den.`,
  'file.no-tables': (_: NoParams) => 'Dokumentet har inga tabeller. Kontrollera att rätt fil är vald.',
  'sheet.formula-without-value': ({ sheet, cell, count }: { sheet: string; cell: string; count: number }) =>
    `${count === 1 ? 'En formel' : `${number(count)} formler`} saknar uträknat värde och läses som tomt${count === 1 ? '' : ', den första'} i cell ${cell}${sheet === '' ? '' : ` på bladet ${shorten(sheet)}`}. Öppna filen i Excel och spara om den.`,

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
    `Filen är JSON men ${path} saknas eller är inte ${JSON_KINDS[expected]}. Hämta filen på nytt, eller hämta uppgifterna som CSV.`,
  'json.unknown-level': ({ path }: { path: string }) =>
    `Filen är JSON men har fler nivåer än väntat i ${path}. Hämta uppgifterna som CSV i stället.`,
  'json.no-values': (_: NoParams) => 'Svaret innehåller inga värden. Kontrollera vad som hämtades.',
  'json.more-pages': (_: NoParams) =>
    'Filen är bara en sida av svaret från Kolada, och det finns fler. Läs in de andra sidorna också.',
  'json-stat.other-version': (_: NoParams) =>
    'Filen är json-stat men inte ett dataset i version 2. Hämta uppgifterna som json-stat2 eller CSV.',
  'json-stat.size': ({ path }: { path: string }) =>
    `Filen är json-stat2 men antalet i ${path} stämmer inte med resten. Hämta filen på nytt, eller hämta uppgifterna som CSV.`,

  'file.personal-elsewhere': ({ place }: { place: ElsewherePlace }) =>
    `Filen innehåller vad som ser ut som ett personnummer, ${ELSEWHERE[place]}. Ta bort det. Inget ur filen har sparats.`,
  'file.personal-number': (_: NoParams) =>
    'Filens namn innehåller vad som ser ut som ett personnummer. Byt namn på filen. Inget ur den har sparats.',

  'file.personal-data': (_: NoParams) =>
    'Kolumnen ser ut att ha namn eller födelsedatum på enskilda personer. Ta bort sådana kolumner. Inget ur filen har sparats.',
  'profile.no-header': ({ profile, columns }: { profile: string; columns: string }) =>
    columns === ''
      ? `Ingen rad i filen ser ut som rubrikraden i ”${profile}”. Välj en annan profil, eller säg själv vad kolumnerna betyder.`
      : `Rubrikraden hittades inte. Enligt ”${profile}” ska filen ha kolumnerna ${both(columns)}. Kontrollera att rätt fil är vald, eller säg själv vad kolumnerna betyder.`,
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
  'header.other-format': ({ format }: { format: FormatKind }) => FORMATS[format],
  'header.doubled': ({ first }: { first: string }) =>
    first === ''
      ? 'Kolumnen finns två gånger. Ta bort en av dem.'
      : `Kolumnen finns två gånger, också som ${first}. Ta bort en av dem.`,
  'header.unknown': ({ columns }: { columns: string }) =>
    columns.includes('\n')
      ? `Kolumnerna ${both(columns)} känns inte igen och läses inte.`
      : `Kolumnen ${columns} känns inte igen och läses inte.`,
  'header.unnamed': ({ column }: { column: number }) => `Kolumn ${column} saknar rubrik och läses inte.`,
  'row.too-short': ({ cells, columns }: { cells: number; columns: number }) =>
    `Raden har ${cellCount(cells)} men rubrikraden har ${number(columns)}. Kontrollera att inget skiljetecken saknas.`,
  'row.too-long': ({ cells, columns }: { cells: number; columns: number }) =>
    `Raden har ${cellCount(cells)} men rubrikraden har ${number(columns)}. Sätt citattecken runt celler som innehåller skiljetecknet.`,
  'cell.too-long': ({ limit }: { limit: number }) => `Texten är längre än ${number(limit)} tecken. Korta den.`,
  'cell.empty': (_: NoParams) => 'Cellen är tom men måste fyllas i.',
  'cell.personal-number': (_: NoParams) =>
    'Cellen innehåller vad som ser ut som ett personnummer. Ta bort det. Inget ur filen har sparats.',

  // Numbers, dates, areas, periods
  'number.not-a-number': (_: NoParams, { value }: Shown) => `Värdet${value} är inte ett tal. Skriv till exempel 71,2.`,
  'number.unclear-mark': (_: NoParams, { value }: Shown) =>
    `Tecknet${value} betyder olika saker hos olika källor. Skriv 0 för noll, - för bortfall, .. för sekretess eller . för ej tillämpligt.`,
  'number.ambiguous': (_: NoParams, { value }: Shown) =>
    `Värdet${value} kan läsas på två sätt: som ett decimaltal eller med tusental. Skriv 1234 eller 1,2340 i stället för 1,234.`,
  'number.exponent': (_: NoParams, { value }: Shown) =>
    `Värdet${value} är skrivet i potensform, och siffror kan ha fallit bort. Kontrollera det i källan.`,
  'number.wrong-unit': ({ expected }: { expected: NumberUnit }, { value }: Shown) =>
    `Värdet${value} har fel enhet. Här ska det vara ${UNITS[expected]}.`,
  'number.negative': (_: NoParams, { value }: Shown) =>
    `Värdet${value} är negativt. Skriv ett tal som är 0 eller större.`,
  'number.not-whole': (_: NoParams, { value }: Shown) => `Värdet${value} är inte ett heltal.`,
  'date.not-a-date': (_: NoParams, { value }: Shown) =>
    `Värdet${value} är inte ett datum. Skriv år, månad och dag: 2025-03-31.`,
  'period.not-a-period': (_: NoParams, { value }: Shown) =>
    `Perioden${value} finns inte. Skriv till exempel 2024, 2023/24, 2024K1, 2024-05 eller 2021–2023.`,
  'period.not-in-file': ({ text }: { text: string }) =>
    `Tidpunkten ${text} står inte i filen. Den kommer från mappningen och gäller alla rader. Kontrollera att den stämmer för den här filen.`,
  'year.not-a-year': (_: NoParams, { value }: Shown) => `Värdet${value} är inte ett årtal. Skriv till exempel 2024.`,
  'area.lost-zero': (_: NoParams, { value }: Shown) =>
    `Koden${value} har tre siffror. Den inledande nollan har troligen fallit bort i Excel: skriv till exempel 0180, inte 180.`,
  'area.not-a-code': (_: NoParams, { value }: Shown) =>
    `Området${value} känns inte igen. Skriv kommunens namn eller fyra siffror, regionens namn eller två siffror, eller 0 för riket.`,
  'area.unknown': (_: NoParams, { value }: Shown) =>
    `Ingen kommun, region eller grupp har koden${value}. Kontrollera koden.`,
  'area.ambiguous': ({ codes }: { codes: string }, { value }: Shown) =>
    `Flera områden kan heta så${value}: ${codes}. Skriv koden i stället för namnet.`,
  'area.no-districts': (_: NoParams, { value }: Shown) =>
    `Området${value} måste ligga i en kommun eller region. Ange den på samma rad.`,
  'sex.unknown': (_: NoParams, { value }: Shown) =>
    `Könet${value} känns inte igen. Skriv T, K eller M, eller Totalt, Flickor eller Pojkar.`,
  'age.unknown': (_: NoParams, { value }: Shown) =>
    `Åldern${value} känns inte igen. Skriv till exempel 15, 13–15 eller 16+.`,

  'word.unknown': ({ expected }: { expected: WordList }, { value }: Shown) =>
    `Ordet${value} känns inte igen. Skriv ${WORDS[expected]}.`,

  // Indicators and their values
  'indicator.unknown': ({ indicator, nearest }: { indicator: string; nearest: string }) =>
    `Indikatorn ${indicator} finns inte. ${nearest === '' ? 'Kontrollera stavningen, eller lägg till den bland indikatorerna.' : `Menar du ${either(nearest)}?`}`,
  'indicator.skipped': ({ indicator }: { indicator: string }) =>
    `Indikatorn ${indicator} finns inte bland indikatorerna. Raden läses inte.`,
  'indicator.computed': ({ indicator, operands }: { indicator: string; operands: string }) =>
    `${indicator} räknas ut av programmet ur ${both(operands)} och kan inte läsas in. Läs in dem i stället.`,
  'value.empty': (_: NoParams) => 'Värdet är tomt och läses som bortfall. Skriv - för bortfall eller .. för sekretess.',
  'value.unknown-status': (_: NoParams, { value }: Shown) =>
    `Värdet är tomt, och statusen${value} är inte känd. Skriv i värdets cell - för bortfall, .. för sekretess eller . för ej tillämpligt.`,
  'value.with-status': (_: NoParams, { value }: Shown) =>
    `Det finns ett värde fast källan har gett det statusen${value}. Värdet läses. Kontrollera det i källan.`,
  'value.out-of-range': ({ min, max, unit }: { min: number; max: number; unit: string }, { value }: Shown) =>
    `Värdet${value} är inte möjligt. Det ska ligga mellan ${number(min)} och ${number(max)} ${unit}.`,
  'value.parts-disagree': ({ unit, ...by }: { unit: string } & Perturbed, { value }: Shown) =>
    `Värdet${value} stämmer inte med täljaren och nämnaren, räknat i ${unit}. ${perturbed(by, 'Kontrollera vilket av de tre talen som är fel.')}`,
  'value.total-outside': (_: NoParams, { value }: Shown) =>
    `Värdet${value} för alla ligger utanför värdena för flickor och pojkar. Kontrollera dem i källan.`,
  'parts.numerator-larger': (_: NoParams, { value }: Shown) =>
    `Täljaren${value} är större än nämnaren. Kontrollera om de är omkastade.`,
  'parts.perturbed': (by: Perturbed) =>
    `Täljaren och nämnaren går inte ihop. ${perturbed(by, '')} Värdet sparas, men det går inte att räkna vidare med talen.`,
  'parts.no-denominator': (_: NoParams, { value }: Shown) =>
    `Täljaren${value} har ingen nämnare, så det går inte att räkna med den. Fyll i nämnaren, eller kontrollera att cellerna står under rätt rubrik.`,
  'parts.zero-denominator': (_: NoParams) =>
    'Nämnaren är 0 men värdet är ett tal. Skriv - eller . som värde, eller rätta nämnaren.',
  // Figures that may be right but should be looked at
  'value.jump': ({ from, to, fromPeriod }: { from: string; to: string; fromPeriod: string }, { isOne }: Shown) =>
    isOne
      ? `Ovanligt stor ändring: från ${from} (${fromPeriod}) till ${to}. Kontrollera värdet i källan.`
      : 'Ovanligt stor ändring från värdet före, jämfört med hur serien brukar ändras. Kontrollera värdena i källan.',
  'value.carried-forward': ({ from, to }: { from: string; to: string }, { value, isOne }: Shown) =>
    isOne
      ? `Värdet${value} är exakt detsamma från ${from} till ${to}. Kontrollera att det inte är ett äldre värde som förts vidare.`
      : 'Värdet är exakt detsamma i minst tre perioder i rad. Kontrollera att det inte är ett äldre värde som förts vidare.',
  'period.missing': ({ from, to, indicator }: { from: string; to: string; indicator: string }) =>
    `${indicator === '' ? 'Raden hör till en serie som' : `${indicator}: filen`} ${indicator === '' ? 'inte har något' : 'har inget'} värde mellan ${from} och ${to}. Lägg till det om det finns, eller skriv - för bortfall eller .. för sekretess.`,
  'series.break': ({ indicator, from, reason }: { indicator: string; from: string; reason: string }) =>
    `${indicator}: värden före ${from} går inte att jämföra med dem från ${from}. ${reason} Läs dem var för sig.`,
  'value.sexes-sum': ({ sum, ...by }: { sum: string } & Perturbed, { value, isOne }: Shown) =>
    `${isOne ? `Flickor och pojkar blir tillsammans ${sum}, men värdet för alla är ett annat${value}` : 'Flickor och pojkar blir tillsammans inte lika många som värdet för alla'}. ${perturbed(by, 'Kontrollera värdena i källan.')}`,
  'value.districts-sum': ({ sum, ...by }: { sum: string } & Perturbed, { value, isOne }: Shown) =>
    `${isOne ? `Områdena blir tillsammans ${sum}, mer än värdet${value} för hela kommunen` : 'Områdena blir tillsammans fler än värdet för hela kommunen'}. ${perturbed(by, 'Kontrollera om något område räknas två gånger.')}`,
  'value.small-groups': ({ indicator, count }: { indicator: string; count: number }) =>
    `${count === 1 ? 'Ett värde' : `${number(count)} värden`} för ${indicator} gäller så få barn att ${count === 1 ? 'det' : 'de'} döljs när ${count === 1 ? 'det' : 'de'} visas. Kontrollera bara att antalen är rätt inlästa.`,
  'value.zero-as-missing': ({ why }: { why: 'neighbours' | 'denominator' }) =>
    `${why === 'neighbours' ? 'Värdet är 0, fast serien annars ligger långt från 0.' : 'Värdet är 0 men saknar nämnare, fast andra värden i serien har en.'} Vissa källor skriver bortfall som 0. Skriv - om värdet saknas.`,
  'survey.low-response': ({ least }: { least: number }, { value }: Shown) =>
    `Svarsfrekvensen${value} är lägre än ${least} procent. Värdet visar vad de som svarade tycker, men kanske inte alla. Skriv det där värdet används.`,
  'survey.few-answers': ({ least }: { least: number }, { value }: Shown) =>
    `Antalet svar${value} är färre än ${least}, så enstaka svar ändrar värdet mycket. Slå ihop grupper eller år om det går.`,
  'survey.no-answers-known': ({ indicator }: { indicator: string }) =>
    `${indicator}: filen säger inte hur många som svarat, så det går inte att bedöma vad som är slump. Lägg till antalet svar som nämnare om det finns.`,

  'observation.none-own': ({ organisation }: { organisation: string }) =>
    `Filen har inga uppgifter om den egna organisationen (${organisation}), bara om andra. Kontrollera att rätt fil är vald.`,
  'row.repeated': ({ firstRow }: { firstRow: number }, { row }: Shown) =>
    `Samma uppgift finns redan${row(firstRow)} med samma värden. Raden läses inte igen.`,
  'row.contradicted': ({ firstRow }: { firstRow: number }, { row }: Shown) =>
    `Samma uppgift finns redan${row(firstRow)} men med andra värden. Ta bort den rad som är fel.`,

  // The plan
  'goal.inherited-id': ({ goal }: { goal: string }) =>
    `Mål-id saknas. Raden räknas till målet ovanför, ${goal}. Fyll i mål-id om det är fel.`,
  'goal.no-id': (_: NoParams) => 'Mål-id saknas. Fyll i vilket mål raden hör till.',
  'goal.no-title': ({ goal }: { goal: string }) => `Mål ${goal} saknar text. Skriv målet på målets första rad.`,
  'goal.no-area': ({ goal }: { goal: string }) =>
    `Mål ${goal} saknar prioriterat område. Skriv det på målets första rad.`,
  'goal.no-articles': ({ goal }: { goal: string }) =>
    `Mål ${goal} saknar artiklar i barnkonventionen. Skriv dem på målets första rad, till exempel 28;29.`,
  'goal.unknown': ({ goal, nearest }: { goal: string; nearest: string }) =>
    `Målet ${goal} finns inte i planen. ${nearest === '' ? 'Kontrollera mål-id.' : `Menar du ${either(nearest)}?`}`,
  'article.unknown': ({ article }: { article: string }) =>
    `Artikeln ”${article}” finns inte i barnkonventionen. Skriv till exempel 28;29 eller 3.3.`,
  'plan.wording-differs': ({ first, other }: { first: string; other: string }) =>
    `Texten skiljer sig mellan rader: ”${first}” och ”${other}”. Den första används. Skriv samma text på alla rader.`,
  'plan.values-differ': ({ first, other }: { first: string; other: string }) =>
    `Rader om samma sak har olika uppgifter: ${first} och ${other}. Rätta den som är fel.`,
  'plan.no-years': (_: NoParams) =>
    'Planen har inga år: varken datum för aktiviteter eller målperioder. Fyll i start och slut, eller ange planens kod, till exempel 2022-2025.',
  'measure.no-indicator': (_: NoParams) =>
    'Raden har mått utan indikator. Fyll i indikator, eller mått för en milstolpe eller nivå.',
  'measure.two-names': (_: NoParams) =>
    'Raden har både indikator och mått. Använd indikator för statistik och mått bara för en milstolpe eller nivå.',
  'measure.needs-name': (_: NoParams) => 'En milstolpe eller nivå ska ha ett namn i kolumnen mått och ingen indikator.',
  'measure.needs-indicator': (_: NoParams) =>
    'Måltypen kräver en indikator. Fyll i den, eller välj måltypen milstolpe eller nivå.',
  'measure.no-type': (_: NoParams) => `Måltyp saknas. Skriv ${WORDS['measure-type']}.`,
  'measure.breakdown-unknown': (_: NoParams, { value }: Shown) =>
    `Uppdelningen${value} känns inte igen. Skriv T, K eller M, eller Totalt, Flickor eller Pojkar.`,
  'measure.no-such-breakdown': ({ indicator }: { indicator: string }) =>
    `Indikatorn ${indicator} redovisas inte med den uppdelningen. Målet kan inte bedömas utan egna uppgifter.`,
  'measure.compared-sex': (_: NoParams) =>
    'Ett mål om skillnaden mellan flickor och pojkar kan inte gälla bara det ena könet. Lämna uppdelning tom.',
  'measure.comparison-reversed': (_: NoParams) =>
    'Skillnaden räknas alltid som flickor minus pojkar. Skriv flickor-pojkar och vänd på talens tecken.',
  'measure.comparison-unknown': ({ nearest }: { nearest: string }, { value }: Shown) =>
    `Jämförelsen${value} finns inte. ${nearest === '' ? 'Skriv riket, flickor-pojkar, namnet på en kommun eller region, eller Koladas kod för en grupp, till exempel G35822.' : `Menar du ${either(nearest)}?`}`,
  'measure.comparison-ambiguous': ({ name }: { name: string }) =>
    `Flera områden heter ${name}. Skriv koden för det område som målet ska jämföras med.`,
  'measure.district-unknown': ({ nearest }: { nearest: string }, { value }: Shown) =>
    `Området${value} har inga inlästa värden. ${nearest === '' ? 'Kontrollera stavningen, eller läs in värdena.' : `Menar du ${either(nearest)}?`}`,
  'measure.already-met': ({ type }: { type: 'increase' | 'decrease' }) =>
    `Målvärdet är redan nått vid utgångsläget. Menar du ${type === 'increase' ? 'minst' : 'högst'} i stället för ${type === 'increase' ? 'öka' : 'minska'}?`,
  'baseline.no-period': (_: NoParams) => 'Utgångsvärdet saknar utgångsperiod. Fyll i vilken period det gäller.',
  'baseline.differs': ({ current, unit }: { current: number; unit: string }, { value }: Shown) =>
    `Utgångsvärdet${value} är inte det som finns inläst för perioden, ${number(current)} (${unit}). Kontrollera om det är felskrivet eller om källan har reviderat det.`,
  'baseline.not-a-level': (_: NoParams, { value }: Shown) => `Nivån${value} finns inte. Skriv -2, -1, 0, 1 eller 2.`,
  'target.missing': (_: NoParams) => 'Målvärde saknas. Fyll i det på måttets första rad.',
  'target.no-period': (_: NoParams) => 'Målperiod saknas. Fyll i när målet ska vara nått, till exempel 2025.',
  'target.no-wave': ({ year, wave }: { year: number; wave: number }) =>
    `Undersökningen görs inte ${year}. Närmast före är ${wave}: skriv den målperioden, annars får målet vänta på ett värde.`,
  'target.not-a-band': (_: NoParams, { value }: Shown) =>
    `Målvärdet${value} är inte ett spann. Skriv till exempel 14–16, med det lägre talet först.`,
  'target.is-a-band': (_: NoParams, { value }: Shown) =>
    `Målvärdet${value} är ett spann, och det går bara med måltypen inom. Skriv ett tal, eller byt måltyp.`,
  'target.interim-band': (_: NoParams) => 'Ett spann kan inte ha delmål. Behåll bara raden med den sista målperioden.',
  'target.not-a-month-end': (_: NoParams, { value }: Shown) =>
    `Målperioden${value} är en dag inne i en månad. Skriv månaden, till exempel 2022-06: milstolpen ska då vara klar senast dess sista dag.`,
  'target.not-for-milestone': (_: NoParams, { value }: Shown) =>
    `En milstolpe eller nivå har inget målvärde. Ta bort${value === '' ? ' det' : value}.`,
  'target.not-after-baseline': (_: NoParams, { value }: Shown) =>
    `Målperioden${value} är inte senare än utgångsperioden. Rätta den som är fel.`,
  'activity.no-id': (_: NoParams) => 'Aktiviteten saknar aktivitet-id. Fyll i ett som ingen annan aktivitet har.',
  'activity.no-title': (_: NoParams) => 'Aktiviteten saknar text. Skriv vad som ska göras.',
  'activity.no-unit': (_: NoParams) => 'Aktiviteten saknar förvaltning. Fyll i vem som ansvarar för den.',
  'activity.two-goals': ({ activity, goal }: { activity: string; goal: string }) =>
    `Aktiviteten ${activity} hör redan till mål ${goal}. Ge den ett eget aktivitet-id för varje mål.`,
  'activity.end-before-start': (_: NoParams, { value }: Shown) =>
    `Slutet${value} är före starten. Rätta det datum som är fel.`,
  'activity.other-unit': ({ unit }: { unit: string }, { value }: Shown) =>
    `Förvaltningen${value} är inte ${unit}. En förvaltnings fil får bara ha förvaltningens egna aktiviteter.`,

  'activity.owned-elsewhere': ({ activity, unit }: { activity: string; unit: string }) =>
    `Aktiviteten ${activity} hör till ${unit}. Ge den nya aktiviteten ett eget aktivitet-id.`,

  // What is reported about the plan
  'activity.unknown': ({ activity, nearest }: { activity: string; nearest: string }) =>
    `Aktiviteten ${activity} finns inte i planen. ${nearest === '' ? 'Kontrollera aktivitet-id.' : `Menar du ${either(nearest)}?`}`,
  'measure.unknown': ({ measure, nearest }: { measure: string; nearest: string }) =>
    `Måttet ${measure} finns inte i målet. ${nearest === '' ? 'Kontrollera namnet i planen.' : `Menar du ${either(nearest)}?`}`,
  'progress.nothing': (_: NoParams) =>
    'Raden säger varken om milstolpen är klar eller vilken nivå som nåtts. Fyll i klart eller nivå.',
  'progress.not-a-level': (_: NoParams, { value }: Shown) => `Nivån${value} finns inte. Skriv -2, -1, 0, 1 eller 2.`,
  'progress.wrong-kind': ({ type }: { type: 'milestone' | 'level' }) =>
    type === 'milestone'
      ? 'Måttet är en milstolpe. Fyll i klart, inte nivå.'
      : 'Måttet är en nivå. Fyll i nivå, inte klart.',
  'outcome.falls': ({ earlier }: { earlier: number }, { value }: Shown) =>
    `Summan${value} är lägre än den tidigare (${number(earlier)}). Kostnad och antal barn räknas från aktivitetens start: skriv hela summan.`,
  'budget.nothing': (_: NoParams) => 'Raden har varken budget eller utfall.',
  'budget.half-denominator': (_: NoParams) =>
    'Nämnare och antal hör ihop. Fyll i båda, annars kan kostnaden per barn inte räknas ut.',
  'budget.zero-count': (_: NoParams) => 'Antalet är 0, så kostnaden per barn kan inte räknas ut.',
} as const

export type IssueCode = keyof typeof issueText
export type IssueParams<Code extends IssueCode> = Parameters<(typeof issueText)[Code]>[0]

/** Any issue, as `domain/issue.ts` has them. */
type AnyIssue = {
  readonly code: string
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** The sentence without place and value: the same for all cells with the same problem. */
export const issueMessage = (issue: Pick<AnyIssue, 'code' | 'params'>): string =>
  render(issue, { value: '', row: () => '', isOne: false })

/** The same where there is one cell only: it also names the other row that the problem is with. */
export const issueMessageOfOne = (issue: Pick<AnyIssue, 'code' | 'params'>): string =>
  render(issue, { value: '', row: onRow, isOne: true })

/** The whole sentence about one cell: "Rad 14, kolumn Andel: värdet ”abc” är inte ett tal. Skriv till exempel 71,2." */
export function issueSentence(issue: AnyIssue): string {
  const value = issue.value === null || issue.value === '' ? '' : ` ”${shorten(issue.value)}”`
  const sentence = render(issue, { value, row: onRow, isOne: true })
  const place = issuePlace(issue)
  return place === '' ? sentence : `${place}: ${lowerFirst(sentence)}`
}

/**
 * The same beside the row it is about: "Fel, kolumn Andel: värdet ”abc” är inte ett tal. Skriv till exempel 71,2."
 * `withRow`: "Fel, rad 14, kolumn Andel: …".
 */
export function issueRemark(
  issue: AnyIssue & { readonly severity: 'error' | 'warning' },
  { withRow }: { readonly withRow: boolean },
): string {
  const row = withRow ? issue.row : null
  const sentence = issueSentence({ ...issue, row })
  // With a place or without, the severity comes first.
  return `${upperFirst(importText.severity[issue.severity])}${issuePlace({ ...issue, row }) === '' ? ': ' : ', '}${lowerFirst(sentence)}`
}

const onRow = (line: number): string => ` på rad ${line}`

/** "Rad 14, kolumn Andel"; empty where the problem is the whole file's. */
function issuePlace({ row, column }: Pick<AnyIssue, 'row' | 'column'>): string {
  const parts = [row === null ? '' : `rad ${row}`, column === null ? '' : `kolumn ${shorten(column)}`]
  return upperFirst(parts.filter((part) => part !== '').join(', '))
}

function render({ code, params }: Pick<AnyIssue, 'code' | 'params'>, shown: Shown): string {
  const texts: Readonly<Record<string, unknown>> = issueText
  const text = texts[code]
  if (typeof text !== 'function') throw new TypeError(`No text for the issue code ${code}`)
  return text(params, shown)
}

const LONGEST = 60
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
const lowerFirst = (text: string): string =>
  /^\p{Lu}(?![\p{Lu}\d])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** One or several names, one a line: "M1, M2 eller M3". */
const either = (names: string): string => joined(names, ' eller ')
const both = (names: string): string => joined(names, ' och ')
function joined(names: string, word: string): string {
  const lines = names.split('\n').map(shorten)
  return [lines.slice(0, -1).join(', '), ...lines.slice(-1)].filter((part) => part !== '').join(word)
}
const megabytes = (bytes: number): string => `${number(Math.ceil((bytes / 1024 / 1024) * 10) / 10)} MB`
const cellCount = (count: number): string => (count === 1 ? '1 cell' : `${number(count)} celler`)

/** With a space between thousands from 10 000, where it helps reading. */
function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : whole
  return fraction === undefined ? spaced : `${spaced},${fraction}`
}
