// The parts of an XLSX file as XML (ECMA-376), by their names in the archive.

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Number format, and whether texts wrap. Format 49 is text: what is typed into such a cell stays as it was typed. */
export const STYLES = {
  plain: { format: 0, wrap: false },
  text: { format: 49, wrap: false },
  wrapped: { format: 49, wrap: true },
  header: { format: 49, wrap: true },
  percent: { format: 9, wrap: false },
  'percent-1': { format: 164, wrap: false },
  'percent-2': { format: 10, wrap: false },
} as const

export type XlsxStyle = keyof typeof STYLES

export type XlsxCell =
  | string
  | number
  | null
  | { readonly value: string | number | null; readonly style: XlsxStyle; readonly tinted?: boolean }

export type XlsxColumn = {
  /** Characters. */
  readonly width: number
  /** The style of cells that are empty as yet. */
  readonly style?: XlsxStyle
  /** Words to choose among; others may be written all the same. */
  readonly choices?: readonly string[]
}

export type XlsxSheet = {
  /** At most 31 characters. */
  readonly name: string
  readonly columns: readonly XlsxColumn[]
  readonly rows: Iterable<readonly XlsxCell[]>
  /** The sheet's row of each row, from 1; one after another if not said. */
  readonly rowNumber?: (index: number) => number
  /** Rows that stay in sight, and are printed on every page. */
  readonly headerRows: number
  /** The first row holds unique names and a table begins there, which screen readers read with each cell. */
  readonly isTable: boolean
}

const NAMES: readonly string[] = Object.keys(STYLES)

/** Each style is there twice: as it is, and tinted. */
const styleIndex = (style: XlsxStyle, isTinted: boolean): number => NAMES.indexOf(style) + (isTinted ? NAMES.length : 0)

type Written = { readonly name: string; readonly isTable: boolean; readonly headerRows: number }

export function fixedParts(title: string, sheets: readonly Written[]): Record<string, string> {
  const tables = sheets.flatMap(({ isTable }, index) => (isTable ? [index + 1] : []))
  const overrides = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`]),
    ...tables.map((number) => [`/xl/tables/table${number}.xml`, `${TYPE}.table+xml`]),
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>sv-SE</dc:language></cp:coreProperties>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rIdStrings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(),
  }
}

export const relationsXml = (table: number): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table${table}.xml"/></Relationships>`

/** The header rows are also printed on every page. */
export function workbookXml(sheets: readonly Written[]): string {
  const names = sheets.flatMap(({ name, headerRows }, index) =>
    headerRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name.replaceAll("'", "''"))}'!$1:$${headerRows}</definedName>`,
        ],
  )
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`
}

export function sheetXml(
  { columns, rows, rowNumber = (index) => index + 1, headerRows, isTable }: XlsxSheet,
  sheetNumber: number,
  stringIndex: (text: string) => number,
) {
  const lines: string[] = []
  let header: readonly string[] = []
  let rowCount = 0
  let index = 0
  for (const cells of rows) {
    if (index === 0) header = cells.map((cell) => String(partsOf(cell).value ?? ''))
    rowCount = rowNumber(index)
    const line = rowCount
    const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${line}`, stringIndex))
    lines.push(`<row r="${line}">${written.join('')}</row>`)
    index += 1
  }
  const pane = `<pane ySplit="${headerRows}" topLeftCell="A${headerRows + 1}" activePane="bottomLeft" state="frozen"/>`
  const view = `<sheetViews><sheetView workbookViewId="0"${sheetNumber === 1 ? ' tabSelected="1"' : ''}>${headerRows === 0 ? '' : pane}</sheetView></sheetViews>`
  const widths = columns.map(
    ({ width, style = 'plain' }, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width}" style="${styleIndex(style, false)}" customWidth="1"/>`,
  )
  const choices = columns.flatMap(({ choices: words }, column) =>
    words === undefined ? [] : [choiceXml(columnName(column), words)],
  )
  return {
    header,
    rowCount,
    xml: [
      `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${view}`,
      widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
      `<sheetData>${lines.join('')}</sheetData>`,
      choices.length === 0 ? '' : `<dataValidations count="${choices.length}">${choices.join('')}</dataValidations>`,
      isTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : '',
      '</worksheet>',
    ].join(''),
  }
}

/** Without an error message: the readers know more words than are offered. */
const choiceXml = (column: string, words: readonly string[]): string =>
  `<dataValidation type="list" allowBlank="1" sqref="${column}2:${column}1000"><formula1>"${escapeXml(words.join(','))}"</formula1></dataValidation>`

export const tableXml = (number: number, range: string, header: readonly string[]): string =>
  `${XML}<table xmlns="${MAIN}" id="${number}" name="Tabell${number}" displayName="Tabell${number}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${header.length}">${header.map((name, column) => `<tableColumn id="${column + 1}" name="${escapeXml(name)}"/>`).join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`

function partsOf(cell: XlsxCell) {
  if (typeof cell === 'object' && cell !== null) return { tinted: false, ...cell }
  return { value: cell, style: typeof cell === 'string' ? ('text' as const) : ('plain' as const), tinted: false }
}

function cellXml(cell: XlsxCell, reference: string, stringIndex: (text: string) => number): string {
  const { value, style, tinted } = partsOf(cell)
  const place = `r="${reference}" s="${styleIndex(style, tinted)}"`
  if (value === null || value === '') return tinted ? `<c ${place}/>` : ''
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  return `<c ${place} t="s"><v>${stringIndex(fitting(value))}</v></c>`
}

const LONGEST = 32_767
const fitting = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)

/** `0` → A, `26` → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`
}

export const escapeXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Read as a plain line feed otherwise.
  '\r': '&#13;',
}

// What XML 1.0 has no way to say: most control characters, halves of surrogate pairs, two code points.
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** The first font, fills and border are what cells without a style get. The tint is light, so that black on it reads. */
function stylesXml(): string {
  const fonts = ['', '<b/>'].map((bold) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`)
  const tint = '<patternFill patternType="solid"><fgColor rgb="FFFFE3A3"/><bgColor indexed="64"/></patternFill>'
  const fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>', tint]
  const formats = [0, 2].flatMap((fill) =>
    Object.entries(STYLES).map(
      ([name, { format, wrap }]) =>
        `<xf numFmtId="${format}" fontId="${name === 'header' ? 1 : 0}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`,
    ),
  )
  return [
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>`,
    `<fonts count="2">${fonts.join('')}</fonts>`,
    `<fills count="3">${fills.map((fill) => `<fill>${fill}</fill>`).join('')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('')
}
