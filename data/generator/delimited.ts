// Writes a table as the programs of a kommun save it: Excel for Windows in two ways, a survey tool, a text editor.

/** A number is written with the dialect's decimal sign, to its own decimals; null is an empty cell. */
export type Cell = string | number | null | { readonly number: number; readonly decimals: number }

export type Dialect = {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252'
  readonly delimiter: ';' | ',' | '\t'
  readonly decimal: ',' | '.'
  readonly lineEnd: '\r\n' | '\n'
  /** What stands between thousands, in numbers without decimals from 10 000 on. */
  readonly thousands: '' | ' ' | '\u00a0'
}

/** "CSV UTF-8" in Excel. */
export const EXCEL_UTF8: Dialect = {
  encoding: 'utf-8-bom',
  delimiter: ';',
  decimal: ',',
  lineEnd: '\r\n',
  thousands: '',
}
/** The same with amounts typed with no-break spaces. */
export const EXCEL_AMOUNTS: Dialect = { ...EXCEL_UTF8, thousands: '\u00a0' }
/** Plain "CSV" in Excel for Windows. */
export const EXCEL_ANSI: Dialect = { ...EXCEL_UTF8, encoding: 'windows-1252' }
/** What a survey tool exports. */
export const SURVEY_TOOL: Dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  decimal: '.',
  lineEnd: '\n',
  thousands: '',
}
/** Pasted from a table into a text editor. */
export const TABBED: Dialect = { ...SURVEY_TOOL, delimiter: '\t', decimal: ',' }
export const SEMICOLONS: Dialect = { ...SURVEY_TOOL, delimiter: ';', decimal: ',' }

export function delimited(header: readonly string[], rows: readonly (readonly Cell[])[], dialect: Dialect): Uint8Array {
  const lines = [header, ...rows].map((cells) => cells.map((cell) => written(cell, dialect)).join(dialect.delimiter))
  const text = `${lines.join(dialect.lineEnd)}${dialect.lineEnd}`
  if (dialect.encoding === 'windows-1252') return windows1252(text)
  return new TextEncoder().encode(dialect.encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
}

function written(cell: Cell, { delimiter, decimal, thousands }: Dialect): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.number.toFixed(cell.decimals).replace('.', decimal)
  if (typeof cell === 'number') {
    const digits = String(cell).replace('.', decimal)
    return Number.isInteger(cell) && Math.abs(cell) >= 10_000 ? digits.replace(/\B(?=(\d{3})+$)/g, thousands) : digits
  }
  const needsQuotes = cell.includes(delimiter) || cell.includes('"') || cell.includes('\n')
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Latin-1 and the few letters of 0x80–0x9F that Swedish text has. Throws at anything else, rather than write `?`. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : WINDOWS_1252.get(letter)
    if (byte === undefined) throw new Error(`windows-1252 has no ${letter}`)
    return byte
  })
}

const WINDOWS_1252: ReadonlyMap<string, number> = new Map([
  ['€', 0x80],
  ['…', 0x85],
  ['’', 0x92],
  ['”', 0x94],
  ['–', 0x96],
])
