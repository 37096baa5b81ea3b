// The text of a cell, cleaned for keeping: no stray spaces, no characters that cannot be seen.

import { withoutApostrophe } from '../domain/csv-text.ts'

/** Without the apostrophe that keeps a spreadsheet from running a text, which our own CSV files have too. */
export const ownText = (text: string): string => (text.startsWith("'") ? withoutApostrophe(text) : text)

/**
 * Runs of white space become one space; control characters and direction marks, which can make a text read as something
 * else than it says, go. What a reader sees stays as it was.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim()
}

/** Two texts that a reader would call the same: letter case and white space apart. */
export const sameText = (a: string, b: string): boolean => foldText(a) === foldText(b)

export const foldText = (text: string): string => cleanText(text).toLowerCase()

// The common case, tested first: nothing to clean.
const PLAIN = /^(?:[!-~\u00a1-\u00ac\u00ae-\u017f]+(?: [!-~\u00a1-\u00ac\u00ae-\u017f]+)*)?$/
const INVISIBLE = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cf}]/gu
const SPACES = /[\s\u0085]+/g
