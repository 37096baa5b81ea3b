// Letters that the embedded fonts lack would be drawn as empty boxes and read as nothing: they are replaced, visibly.

import type { PdfFont } from 'pdfmake/js/PDFDocument.js'

const REPLACEMENT = '\u25a1'

/** Invisible letters that steer emoji, direction and joining; nothing is lost without them. */
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]|(?![\t\n])\p{Cc}/gu

/** What any text font has: nearly all texts are just this, and need no look at each letter. */
const PLAIN = /^[ -~\u00a0-\u00ac\u00ae-\u00ff\u2013\u2026]*$/

/** A function that makes a text drawable in all of these fonts: composed letters, no control characters. */
export function createCleaner(fonts: readonly PdfFont[]): (text: string) => string {
  const known = new Map<string, string>()
  const replacement = isDrawable(REPLACEMENT) ? REPLACEMENT : '?'
  return (text) => (PLAIN.test(text) ? text : cleaned(text))

  function cleaned(text: string): string {
    return Array.from(text.normalize('NFC').replaceAll(INVISIBLE, ''), (letter) => {
      const seen = known.get(letter)
      if (seen !== undefined) return seen
      const drawn = letter === '\n' || isDrawable(letter) ? letter : letter === '\t' ? ' ' : replacement
      known.set(letter, drawn)
      return drawn
    }).join('')
  }

  function isDrawable(letter: string): boolean {
    const codePoint = letter.codePointAt(0) ?? 0
    return fonts.every(({ font }) => font.hasGlyphForCodePoint(codePoint))
  }
}
