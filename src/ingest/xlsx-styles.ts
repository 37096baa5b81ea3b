// What kind of number each of a workbook's cell styles shows.

import { builtInFormat, type NumberFormat, readFormat } from './xlsx-format.ts'
import { SPREADSHEET } from './xlsx-namespaces.ts'
import { readXml } from './xml.ts'

/** By the number that cells give as their style. */
export function readStyles(bytes: Uint8Array, part: string): readonly NumberFormat[] {
  const codes = new Map<number, NumberFormat>()
  const ids: number[] = []
  let inCells = false
  readXml(bytes, part, SPREADSHEET, {
    open: (name, attribute) => {
      if (name === 'x:numFmt') codes.set(Number(attribute('numFmtId')), readFormat(attribute('formatCode') ?? ''))
      else if (name === 'x:cellXfs') inCells = true
      else if (name === 'x:xf' && inCells) ids.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'x:cellXfs') inCells = false
    },
  })
  return ids.map((id) => codes.get(id) ?? builtInFormat(id))
}
