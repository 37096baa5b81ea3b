// Text in a file that is in none of its tables, but is kept with it: names of sheets, comments, text around tables, properties.

import type { ElsewherePlace } from '../text/issues.ts'
import { holdsPersonalNumber, isTenDigits } from './personal-number.ts'
import type { ZipArchive } from './zip.ts'

/** Where a workbook or document holds a personal identity number beside its tables; null where it does not. */
export function personalInPackage(zip: ZipArchive): ElsewherePlace | null {
  for (const [pattern, place] of PLACES)
    for (const name of zip.names) if (pattern.test(name) && textsOf(zip, name).some(isPersonal)) return place
  return null
}

/** Whether any text in JSON holds such a number; amounts are numbers there and not texts. */
export const isPersonalJson = (text: string): boolean =>
  holdsPersonalNumber(text) && [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].some(([one]) => isPersonal(one.slice(1, -1)))

/** Ten digits alone are as likely an amount. */
const isPersonal = (text: string): boolean => holdsPersonalNumber(text) && !isTenDigits(text)

const PLACES: readonly (readonly [RegExp, ElsewherePlace])[] = [
  [/^xl\/workbook\.xml$/, 'sheet-name'],
  [/^(?:xl|word)\/.*comment[^/]*\.xml$/, 'comment'],
  [/^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/, 'document'],
  [/^xl\/(?:drawings|charts|tables)\/[^/]*\.xml$/, 'drawing'],
  // Cells of sheets that Excel has no way to show, and those nobody uses any longer.
  [/^xl\/sharedstrings\.xml$/, 'hidden-sheet'],
  [/^docprops\/[^/]*\.xml$/, 'properties'],
]

/** The texts of a part: what stands between two ends of paragraphs or cells, however it is formatted; names in a workbook. */
function textsOf(zip: ZipArchive, name: string): readonly string[] {
  const bytes = zip.read(name) ?? new Uint8Array()
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  const xml = new TextDecoder(encoding).decode(bytes)
  const names = /workbook\.xml$|tables\//.test(name)
    ? [...xml.matchAll(/\bname="([^"]*)"/g)].map(([, one]) => one ?? '')
    : []
  const ended = xml.replaceAll(/<\/(?:\w+:)?(?:p|si|comment|definedName|title|creator|lastModifiedBy|lpstr)>/g, '\n')
  return [...names, ...ended.replaceAll(/<[^>]*>/g, '').split('\n')]
}
