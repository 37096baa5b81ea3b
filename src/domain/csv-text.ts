// CSV for spreadsheets: cells that are never run as formulas, and text that opens in Excel as it is.

export type CsvShape = {
  readonly delimiter?: string
  /** How many blank lines stand before a row; none if not said. */
  readonly blanksBefore?: (row: number) => number
}

/** Semicolons, CRLF and a byte order mark, as Excel in Swedish wants them. */
export function csvText(
  rows: Iterable<readonly string[]>,
  { delimiter = ';', blanksBefore = () => 0 }: CsvShape = {},
): string {
  const lines: string[] = []
  let index = 0
  for (const cells of rows) {
    const blank = '\r\n'.repeat(blanksBefore(index))
    lines.push(`${blank}${cells.map((cell) => quoted(withApostrophe(cell), delimiter)).join(delimiter)}\r\n`)
    index += 1
  }
  return `\ufeff${lines.join('')}`
}

/**
 * Puts an apostrophe before what a spreadsheet would run (OWASP, CSV Injection; ASVS 1.2.10). A number keeps its sign and
 * stays a number. A text that has apostrophes before a formula gets one more, so that `withoutApostrophe` always gives
 * back what was written.
 */
export const withApostrophe = (text: string): string => (isFormula(text.replace(/^'+/, '')) ? `'${text}` : text)

/**
 * Takes away the apostrophe that `withApostrophe`, or another program that does as OWASP says, has put before a formula.
 * Other apostrophes (`'80-talet`) stay.
 */
export const withoutApostrophe = (text: string): string =>
  text.startsWith("'") && isFormula(text.replace(/^'+/, '')) ? text.slice(1) : text

/** Whether a spreadsheet may run the text. Blanks before the sign are no help: some programs trim them. */
const isFormula = (text: string): boolean =>
  FORMULA.test(text) && !(text.length <= LONGEST_NUMBER && SIGNED_NUMBER.test(text))

/** Characters. Looking for a number in a text of blanks takes time by the square of its length, and none is so long. */
const LONGEST_NUMBER = 100

// Also the wide signs of East Asian keyboards, and line feed and NUL, which have opened formulas in some versions.
const FORMULA = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/**
 * `-12,5`, `-1 234`, `+3`, `-5 %`, `-1.2E-05`, and the lone `-` that stands for a missing value: digits only, so nothing
 * to run. Not after a tab or the like.
 */
const SIGNED_NUMBER =
  /^ *(?:-|[+-][ \u00a0\u202f]?\d[\d \u00a0\u202f\u2009]*(?:[.,]\d+)*(?:E[+-]?\d{1,3})?[ \u00a0\u202f]?%?) *$/i

/** Blanks at the ends are kept by quotes; a cell `sep=;` would else choose the delimiter. */
function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$|^\ufeff|^sep=/i.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}
