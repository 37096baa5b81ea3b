// Where a cell of a sheet stands, and its text.

import { containerText } from '../text/containers.ts'
import { ContainerLimits } from './container-limits.ts'
import { formatNumber, type NumberFormat, PLAIN } from './xlsx-format.ts'
import { sheetText } from './xlsx-strings.ts'

/** What cells point to in the rest of the workbook. */
export type Book = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

export type Address = { readonly row: number; readonly column: number }

/** `B7` is row 7, column 1; null where no sheet has such a cell. */
export function readAddress(text: string): Address | null {
  let column = 0
  let at = 0
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (at === 0 || at > 3 || column > ContainerLimits.columns) return null
  let row = 0
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return null
    row = row * 10 + digit
  }
  return row < 1 || row > ContainerLimits.rows ? null : { row, column: column - 1 }
}

/** The inverse, for telling where. */
export function writeAddress({ row, column }: Address): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}

/** The text of a cell of the type `t` and style `s` that holds `raw`; null where it cannot be right. */
export function readCell(raw: string, type: string, style: string | undefined, book: Book): string | null {
  switch (type) {
    case 'n':
      return readNumber(raw.trim(), book.formats[Number(style ?? -1)] ?? PLAIN, book)
    case 's':
      return book.strings[/^\s*\d+\s*$/.test(raw) ? Number(raw) : -1] ?? null
    case 'str':
    case 'inlineStr':
      return sheetText(raw)
    // `#DIV/0!`: what is no number later is said to be so there, with the cell.
    case 'e':
      return raw.trim()
    case 'b':
      return /^\s*(1|true)\s*$/.test(raw) ? containerText.truth(true) : containerText.truth(false)
    case 'd':
      return raw.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    default:
      return null
  }
}

function readNumber(text: string, format: NumberFormat, { from1904 }: Book): string | null {
  if (text === '') return ''
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? formatNumber(value, format, from1904) : null
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
