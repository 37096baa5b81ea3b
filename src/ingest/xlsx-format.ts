// What a cell's number format says its number is: a share, a date, a time, a code with leading zeros, or a plain number.

import { numberText, percentText, withoutDust } from './number-text.ts'
import { type DatePrecision, dateText, timeText } from './serial-date.ts'

export type NumberFormat =
  | { readonly kind: 'plain' | 'percent' }
  | { readonly kind: 'code'; readonly digits: number }
  | { readonly kind: 'date'; readonly precision: DatePrecision }
  | { readonly kind: 'time'; readonly elapsed: boolean }

export const PLAIN: NumberFormat = { kind: 'plain' }

/** A number as the cell shows it, but with all its digits; a date that is none stays a number. */
export function formatNumber(value: number, format: NumberFormat, from1904: boolean): string {
  const number = withoutDust(value)
  switch (format.kind) {
    case 'percent':
      return percentText(number)
    case 'code':
      return Number.isInteger(number) && number >= 0
        ? numberText(number).padStart(format.digits, '0')
        : numberText(number)
    case 'date':
      return dateText(value, format.precision, from1904) ?? numberText(number)
    case 'time':
      return timeText(value, format.elapsed) ?? numberText(number)
    case 'plain':
      return numberText(number)
  }
}

/** Reads a format code such as `0.0%`, `yyyy\-mm\-dd;@` or `# ##0 "kr"`. */
export function readFormat(code: string): NumberFormat {
  const elapsed = /\[(h+|m+|s+)\]/i.test(code)
  const section = sections(code).find((one) => /[ymdhs0#?%@]/.test(one)) ?? ''
  if (section.includes('%')) return { kind: 'percent' }
  if (elapsed) return { kind: 'time', elapsed: true }
  if (/^0{2,}$/.test(section)) return { kind: 'code', digits: section.length }
  if (/[#?@]/.test(section)) return PLAIN
  return dateFormat(section) ?? PLAIN
}

/** A code's sections in small letters, without what is shown as it stands, colours, conditions and padding. */
const sections = (code: string): readonly string[] =>
  code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, ' ')
    .split(';')
    .map((section) => section.trim())

function dateFormat(section: string): NumberFormat | null {
  const clocks = section.replace(/am\/pm|a\/p/g, '')
  // m is minutes beside hours or seconds, and otherwise a month.
  const days = clocks.replace(/h+[^a-z]*m+/g, 'h').replace(/m+[^a-z]*s/g, 's')
  const has = (letter: string): boolean => days.includes(letter)
  if (has('d') || (has('m') && (!has('y') || has('h')))) return { kind: 'date', precision: 'day' }
  if (has('y')) return { kind: 'date', precision: has('h') ? 'day' : has('m') ? 'month' : 'year' }
  return has('h') || has('s') ? { kind: 'time', elapsed: false } : null
}

/** Formats that have a number only and no code in the file. Those of dates differ by language, but not in what they are. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' }
  if ((id >= 14 && id <= 16) || id === 22) return { kind: 'date', precision: 'day' }
  if (id === 17) return { kind: 'date', precision: 'month' }
  if (id === 46) return { kind: 'time', elapsed: true }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: 'time', elapsed: false }
  return PLAIN
}
