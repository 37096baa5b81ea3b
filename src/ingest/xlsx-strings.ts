// The texts of a workbook, which cells point to by number.

import { cellText } from './array-grid.ts'
import { SPREADSHEET } from './xlsx-namespaces.ts'
import { readXml } from './xml.ts'

/** Runs of different looks are joined; what shows how Japanese is read aloud is left out. */
export function readStrings(bytes: Uint8Array, part: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let reading = false
  let phonetic = false
  readXml(bytes, part, SPREADSHEET, {
    open: (name) => {
      if (name === 'x:si') text = ''
      else if (name === 'x:rPh') phonetic = true
      else if (name === 'x:t') reading = !phonetic
    },
    close: (name) => {
      if (name === 'x:si') strings.push(sheetText(text))
      else if (name === 'x:rPh') phonetic = false
      else if (name === 'x:t') reading = false
    },
    text: (more) => {
      if (reading) text += more
    },
  })
  return strings
}

/** Excel writes characters that XML cannot hold, and line ends of old files, as `_x000D_`. */
export const sheetText = (text: string): string =>
  cellText(
    text.includes('_x')
      ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text,
  )
