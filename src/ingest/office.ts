// What a ZIP archive is: a workbook, a document, or something that has to be saved as one first.

import type { OtherKind } from '../text/issues.ts'
import { DOCUMENT, readDocument } from './docx.ts'
import type { Sheet } from './grid.ts'
import type { IssueCollector } from './issue-collector.ts'
import { relations, requirePart } from './office-package.ts'
import { refuse } from './refuse.ts'
import { readWorkbook } from './xlsx.ts'
import { SPREADSHEET } from './xlsx-namespaces.ts'
import { rootElement } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/** Told by what the archive says its main part is, and by what that part really is. */
export function readOffice(zip: ZipArchive, collector: IssueCollector): readonly Sheet[] {
  const main = relations(zip, '').find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined) return refuse('file.other-kind', { kind: otherArchive(zip) })
  if (main.endsWith('.bin')) return refuse('file.other-kind', { kind: 'xlsb' })
  const root = rootElement(requirePart(zip, main), main, { ...SPREADSHEET, ...DOCUMENT })
  if (root === 'x:workbook') return readWorkbook(zip, main, collector)
  if (root !== 'w:document') return refuse('file.other-kind', { kind: main.startsWith('ppt/') ? 'pptx' : 'zip' })
  const tables = readDocument(requirePart(zip, main), main)
  return tables.length > 0 ? tables : refuse('file.no-tables')
}

function otherArchive(zip: ZipArchive): OtherKind {
  const type = zip.names.includes('mimetype') ? new TextDecoder().decode(zip.read('mimetype') ?? undefined) : ''
  if (type.includes('opendocument.spreadsheet')) return 'ods'
  if (type.includes('opendocument.text')) return 'odt'
  return zip.names.some((name) => name.endsWith('.iwa')) ? 'numbers' : 'zip'
}
