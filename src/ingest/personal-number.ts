// Finds Swedish personal identity numbers (personnummer, samordningsnummer), which have no place in a plan or a table of
// figures: such a cell stops the import and is never quoted, stored or logged.

/**
 * True where the text holds a number that is a valid personal identity number: a date that exists, then four digits of
 * which the last is the check digit (Luhn). With ten or twelve digits; `-`, `+`, a dash or a space before the last four.
 */
export function holdsPersonalNumber(text: string): boolean {
  // Most cells are shorter than such a number.
  if (text.length < 10) return false
  for (const match of text.matchAll(CANDIDATE)) if (isPersonalNumber(match[1] ?? '', match[2] ?? '')) return true
  return false
}

/**
 * Ten digits alone: in a column of numbers an amount, since one in two hundred of them would be a valid personal identity
 * number by chance.
 */
export const isTenDigits = (text: string): boolean => /^\s*\d{10}\s*$/.test(text)

// Not within a longer run of digits, nor as the decimals of a number.
const CANDIDATE =
  /(?<![\d]|\d[.,])((?:18|19|20)?\d{6})[ \u00a0\u202f]?[-+–—‐‑−]?[ \u00a0\u202f]?(\d{4})(?![\d]|[.,]\d)/g

function isPersonalNumber(date: string, last: string): boolean {
  const short = date.slice(-6)
  const month = Number(short.slice(2, 4))
  const day = Number(short.slice(4, 6))
  const longest = DAYS[month - 1]
  if (longest === undefined) return false
  // A samordningsnummer has sixty added to its day.
  const real = day > 60 ? day - 60 : day
  return real >= 1 && real <= longest && luhn(short + last)
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function luhn(digits: string): boolean {
  let sum = 0
  for (const [index, digit] of [...digits].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === 0
}
