// Sentences about what is wrong with a file as a whole, whatever kind it is of.

import { megabytes, type NoParams, number, shorten } from './issue-words.ts'
import { type Texts, texts } from './language.ts'

export type FileKind = 'spreadsheet' | 'pdf' | 'archive' | 'image' | 'html' | 'binary' | 'one-column'

const KINDS: Texts<Readonly<Record<FileKind, string>>> = {
  sv: {
    spreadsheet:
      'Filen är en Excel-fil och går inte att läsa som CSV. Öppna den i Excel och spara den som ”CSV UTF-8”.',
    pdf: 'Filen är en PDF, och ur en sådan går uppgifterna inte att läsa säkert. Hämta dem som Excel eller CSV där PDF:en kommer ifrån, eller läs in Word-filen den gjordes av.',
    archive: 'Filen är packad. Packa upp den och läs in CSV-filen.',
    image: 'Filen är en bild. Hämta uppgifterna som Excel eller CSV i stället.',
    html: 'Filen är en webbsida och inte en CSV-fil. Kontrollera att hämtningen lyckades och att du är inloggad där du hämtar den.',
    binary:
      'Filen är av en sort som inte går att läsa. Spara uppgifterna som Excel (.xlsx) eller CSV och läs in den filen.',
    'one-column':
      'Filen är inte en CSV-fil: rubrikraden har bara en kolumn. Skilj kolumnerna åt med semikolon, komma eller tabb.',
  },
  en: {
    spreadsheet: 'The file is an Excel file and cannot be read as CSV. Open it in Excel and save it as “CSV UTF-8”.',
    pdf: 'The file is a PDF, and from such a file data cannot be read safely. Get it as Excel or CSV where the PDF comes from, or import the Word file it was made from.',
    archive: 'The file is packed. Unpack it and import the CSV file.',
    image: 'The file is an image. Get the data as Excel or CSV instead.',
    html: 'The file is a web page and not a CSV file. Check that the download worked and that you are signed in where you download it.',
    binary: 'The file is of a kind that cannot be read. Save the data as Excel (.xlsx) or CSV and import that file.',
    'one-column':
      'The file is not a CSV file: the header has only one column. Separate the columns with semicolon, comma or tab.',
  },
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

const OTHERS: Texts<Readonly<Record<OtherKind, string>>> = {
  sv: {
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
  },
  en: {
    xls: 'The file is an older Excel file (.xls). Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    xlsb: 'The file is a binary Excel file (.xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.',
    ods: 'The file is a spreadsheet in OpenDocument (.ods). Open it and save it as an Excel workbook (.xlsx) or CSV.',
    numbers: 'The file is a spreadsheet from Numbers. Export it as an Excel workbook (.xlsx) or CSV.',
    doc: 'The file is an older Word document (.doc). Open it in Word and save it as “Word Document (.docx)”.',
    odt: 'The file is a text document in OpenDocument (.odt). Open it and save it as a Word document (.docx).',
    pptx: 'The file is a PowerPoint presentation and cannot be read. Copy the table to Excel and save it as .xlsx.',
    ole: 'The file is in an older Office format. Open it and save it as an Excel workbook (.xlsx) or CSV.',
    encrypted: 'The file is locked with a password or a sensitivity label. Open it, remove the lock and save it again.',
    'encrypted-zip': 'The file is packed and locked with a password. Unpack it and import the file in it.',
    zip: 'The file is a ZIP file with other files in it. Unpack it and import the file that has the data.',
    'packed-twice': 'The file is packed twice. Unpack it and import the file in it.',
  },
}

/** Where in a file a text stands that is in none of its tables. */
export type ElsewherePlace = 'sheet-name' | 'comment' | 'document' | 'drawing' | 'hidden-sheet' | 'properties' | 'json'

const ELSEWHERE: Texts<Readonly<Record<ElsewherePlace, string>>> = {
  sv: {
    'sheet-name': 'i namnet på ett blad eller ett område',
    comment: 'i en kommentar',
    document: 'i dokumentets text, utanför tabellen',
    drawing: 'i en textruta, ett diagram eller en tabellrubrik',
    'hidden-sheet': 'i en cell som inte syns, på ett dolt blad eller i något som har tagits bort',
    properties: 'i filens egenskaper, till exempel titel eller författare',
    json: 'i en text utanför värdena',
  },
  en: {
    'sheet-name': 'in the name of a sheet or an area',
    comment: 'in a comment',
    document: 'in the text of the document, outside the table',
    drawing: 'in a text box, a chart or a table heading',
    'hidden-sheet': 'in a cell that is not seen, on a hidden sheet or in something that has been deleted',
    properties: 'in the file’s properties, for example title or author',
    json: 'in a text outside the values',
  },
}

export const fileIssues = texts(
  {
    // The file
    'file.empty': (_: NoParams) => 'Filen är tom. Kontrollera att rätt fil är vald.',
    'file.header-only': (_: NoParams) => 'Filen har en rubrikrad men inga uppgifter. Kontrollera att rätt fil är vald.',
    'file.not-csv': ({ kind }: { kind: FileKind }) => KINDS.sv[kind],
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
    'file.other-kind': ({ kind }: { kind: OtherKind }) => OTHERS.sv[kind],
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
    'file.personal-elsewhere': ({ place }: { place: ElsewherePlace }) =>
      `Filen innehåller vad som ser ut som ett personnummer, ${ELSEWHERE.sv[place]}. Ta bort det. Inget ur filen har sparats.`,
    'file.personal-number': (_: NoParams) =>
      'Filens namn innehåller vad som ser ut som ett personnummer. Byt namn på filen. Inget ur den har sparats.',
    'file.personal-data': (_: NoParams) =>
      'Kolumnen ser ut att ha namn eller födelsedatum på enskilda personer. Ta bort sådana kolumner. Inget ur filen har sparats.',
  },
  {
    'file.empty': () => 'The file is empty. Check that the right file is chosen.',
    'file.header-only': () => 'The file has a header row but no data. Check that the right file is chosen.',
    'file.not-csv': ({ kind }) => KINDS.en[kind],
    'file.unknown-encoding': () =>
      'The file’s character encoding cannot be read. Save the file as “CSV UTF-8” and import it again.',
    'file.nul': () =>
      'The file contains empty characters that do not belong in text (NUL). It was probably damaged when it was saved or downloaded. Download it anew.',
    'file.garbled-letters': () =>
      'Å, ä and ö are broken in the file, for example “Ã¥” instead of “å”. Download the file anew, or save it as “CSV UTF-8”.',
    'file.cut-off': () =>
      'The file ends in the middle of a row and is probably cut off. Download the whole file and import it again.',
    'file.no-final-newline': () =>
      'The file ends without a line break. Check that the last row is whole and that no rows are missing after it.',
    'file.unclosed-quote': () =>
      'A quotation mark is opened but never closed. The file is cut off, or a quotation mark is missing. Correct the row, or download the whole file.',
    'file.stray-quote': () =>
      'A quotation mark is in the wrong place. Put quotation marks around the whole cell and double those that belong to the text: “"Projektet ""Trygg"""”.',
    'file.too-large': ({ size, limit }) =>
      `The file is ${megabytes(size)} and may be at most ${megabytes(limit)}. Split it into several files.`,
    'file.too-many-columns': ({ columns, limit }) =>
      `The file has ${number(columns)} columns and may have at most ${number(limit)}. Remove columns that are not needed.`,

    // Workbooks, documents, packed files
    'file.other-kind': ({ kind }) => OTHERS.en[kind],
    'file.package-cut-off': () => 'The file is packed but ends too early. Download the whole file and import it again.',
    'file.package-damaged': () =>
      'The file is damaged and cannot be unpacked. Download it anew, or open it and save it again.',
    'file.packed-too-hard': () =>
      'The file becomes unreasonably large when it is unpacked. Open it, remove what is not needed and save it again.',
    'file.inflates-too-much': ({ limit }) =>
      `The file becomes larger than ${megabytes(limit)} when it is unpacked. Split it into several files.`,
    'file.too-many-entries': ({ limit }) =>
      `The file consists of more than ${number(limit)} packed files. Import the file that has the data.`,
    'file.too-many-sheets': ({ limit }) =>
      `The file has more than ${number(limit)} sheets or tables. Split it into several files.`,
    'file.too-many-rows': ({ limit }) => `The file has more than ${number(limit)} rows. Split it into several files.`,
    'file.too-many-cells': ({ limit }) =>
      `The file has more than ${number(limit)} cells. Split it into several files, or save it as CSV.`,
    'file.part-damaged': ({ part }) =>
      `A part of the file is missing or damaged (${shorten(part)}). Open the file in the program it comes from and save it again.`,
    'file.unsafe-xml': ({ part }) =>
      `The file contains a DOCTYPE, which Excel and Word never write (${shorten(part)}). Open the file and save it again.`,
    'file.no-tables': () => 'The document has no tables. Check that the right file is chosen.',
    'sheet.formula-without-value': ({ sheet, cell, count }) =>
      `${count === 1 ? 'One formula has' : `${number(count)} formulas have`} no calculated value and ${count === 1 ? 'is' : 'are'} read as empty${count === 1 ? '' : ', the first'} in cell ${cell}${sheet === '' ? '' : ` on the sheet ${shorten(sheet)}`}. Open the file in Excel and save it again.`,

    'file.personal-elsewhere': ({ place }) =>
      `The file contains what looks like a personal identity number, ${ELSEWHERE.en[place]}. Remove it. Nothing from the file has been saved.`,
    'file.personal-number': () =>
      'The file’s name contains what looks like a personal identity number. Rename the file. Nothing from it has been saved.',
    'file.personal-data': () =>
      'The column seems to have names or dates of birth of persons. Remove such columns. Nothing from the file has been saved.',
  },
)
