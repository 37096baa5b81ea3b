// Writes small workbooks and documents for tests, from the XML that matters in each.

import { writeZip, type ZipFile } from './zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export type SheetXml = {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** `<row>` elements. */
  readonly rows: string
  /** References of merged ranges. */
  readonly merged?: readonly string[]
}

export type WorkbookXml = {
  readonly sheets: readonly SheetXml[]
  /** `<si>` elements. */
  readonly strings?: string
  /** The format code of each style; style 0 is General. */
  readonly formats?: readonly string[]
  readonly from1904?: boolean
}

export const workbookFiles = ({ sheets, strings, formats = [], from1904 }: WorkbookXml): readonly ZipFile[] => [
  relationships('_rels/.rels', [['officeDocument', 'xl/workbook.xml']]),
  {
    name: 'xl/workbook.xml',
    content: `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${name ?? `Blad${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
  },
  relationships('xl/_rels/workbook.xml.rels', [
    ...sheets.map((_, index): readonly [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
    ...(strings === undefined ? [] : [['sharedStrings', '/xl/sharedStrings.xml'] as const]),
  ]),
  {
    name: 'xl/styles.xml',
    content: `<styleSheet ${MAIN}><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  },
  ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: `<sst ${MAIN}>${strings}</sst>` }]),
  ...sheets.map(({ rows, merged = [] }, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(rows, merged),
  })),
]

const sheetXml = (rows: string, merged: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet ${MAIN}><sheetData>${rows}</sheetData>` +
  `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`

export const writeWorkbook = (workbook: WorkbookXml): Uint8Array => writeZip(workbookFiles(workbook))

/** A workbook of one sheet. */
export const writeSheet = (rows: string, more: Omit<WorkbookXml, 'sheets'> & Pick<SheetXml, 'merged'> = {}) =>
  writeWorkbook({ ...more, sheets: [{ rows, merged: more.merged ?? [] }] })

export const documentFiles = (body: string): readonly ZipFile[] => [
  relationships('_rels/.rels', [['officeDocument', 'word/document.xml']]),
  {
    name: 'word/document.xml',
    content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  },
]

/** `body` is what stands in `<w:body>`. */
export const writeDocument = (body: string): Uint8Array => writeZip(documentFiles(body))

const relationships = (name: string, targets: readonly (readonly [string, string])[]): ZipFile => ({
  name,
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`,
})
