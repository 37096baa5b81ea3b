// XLSX out: texts as text and numbers as numbers, never a formula; the same cells give the same bytes.
// Written on fflate alone: write-excel-file 4.1.1 puts the clock in the archive, has no document title, and makes a
// broken file of a cell that says "constructor".

import { strToU8, zipSync } from 'fflate'
import {
  columnName,
  escapeXml,
  fixedParts,
  relationsXml,
  sheetXml,
  tableXml,
  workbookXml,
  type XlsxSheet,
} from './xlsx-parts.ts'

export type { XlsxCell, XlsxColumn, XlsxSheet, XlsxStyle } from './xlsx-parts.ts'

export type XlsxBook = { readonly title: string; readonly sheets: readonly XlsxSheet[] }

/** More rows than this, or longer texts, and Excel calls the file damaged. */
export const XLSX_ROWS = 1_048_576

/** Texts longer than a cell may hold end with `…`. Characters that XML cannot hold are left out. */
export function xlsxFile({ title, sheets }: XlsxBook): Uint8Array {
  const strings = createStrings()
  const written = sheets.map((sheet, index) => ({ ...sheet, ...sheetXml(sheet, index + 1, strings.indexOf) }))
  const parts: Record<string, string> = {
    ...fixedParts(title, written),
    'xl/workbook.xml': workbookXml(written),
    'xl/sharedStrings.xml': strings.xml(),
  }
  for (const [index, { xml, isTable, header, rowCount }] of written.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml
    if (!isTable) continue
    const range = `A1:${columnName(header.length - 1)}${Math.max(2, rowCount)}`
    parts[`xl/tables/table${index + 1}.xml`] = tableXml(index + 1, range, header)
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationsXml(index + 1)
  }
  const files = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))
  // A zip's times are local: midnight of its first day wherever this runs.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** Each text once, as spreadsheets store them. */
function createStrings() {
  const known = new Map<string, number>()
  return {
    indexOf(text: string): number {
      const before = known.get(text)
      if (before !== undefined) return before
      known.set(text, known.size)
      return known.size - 1
    },
    xml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${known.size}">${[...known.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('')}</sst>`,
  }
}
