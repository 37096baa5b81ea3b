// The fast path for plain files: UTF-8 text without a single quote character, read from its bytes a row at a time.
//
// csv-parse alone takes as long as a database takes to import the same million rows (npm run bench -- ingest), so it could not
// be within that time whatever else we did. Rows come out the same: test/ingest/plain-csv.test.ts holds the two against each
// other.

import { ownText } from './cell.ts'
import type { Grid } from './grid.ts'
import { createRowList, type RowList } from './row-list.ts'
import type { Delimiter } from './sniff.ts'

/** UTF-8 without byte order mark, quotes, or line endings other than `\n` and `\r\n`. */
export type PlainText = { readonly bytes: Buffer; readonly lineStarts: Uint32Array }

const [LF, CR, QUOTE, NUL, FIRST_COMBINING, LAST_COMBINING] = [0x0a, 0x0d, 0x22, 0x00, 0xcc, 0xcd]

/**
 * The text's lines, or null where it must be read in another way: it holds a quote, a lone CR, a NUL, or letters in two parts.
 * `bytes` must be valid UTF-8.
 */
export function plainText(bytes: Uint8Array): PlainText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lines = countLines(buffer)
  if (lines === null) return null
  const starts = new Uint32Array(lines + 1)
  let line = 1
  for (let at = 0; at < buffer.length; at++) if (buffer[at] === LF) starts[line++] = at + 1
  // The end of the last line, as if another began after it.
  starts[lines] = buffer.length + 1
  return { bytes: buffer, lineStarts: starts }
}

/** One look at every byte; null where one of them is not for us. */
function countLines(buffer: Buffer): number | null {
  let lines = 1
  for (let at = 0; at < buffer.length; at++) {
    const byte = buffer[at] ?? 0
    // Letters, digits and the usual signs.
    if (byte > QUOTE && byte < FIRST_COMBINING) continue
    if (byte === LF) lines += 1
    else if (byte === QUOTE || byte === NUL || byte === FIRST_COMBINING || byte === LAST_COMBINING) return null
    else if (byte === CR && buffer[at + 1] !== LF) return null
  }
  return lines
}

/** `firstLine` is the line that `text` begins on. */
export function plainGrid(text: PlainText, delimiter: Delimiter, firstLine: number): Grid {
  const { bytes, lineStarts } = text
  const rows = filledLines(text, delimiter.charCodeAt(0))
  const cellsOf = createCellReader(bytes, delimiter.charCodeAt(0))
  return {
    kind: 'csv',
    rowCount: rows.length,
    row: (index) => {
      const line = rows.at(index)
      return cellsOf(lineStarts[line] ?? 0, endOf(text, line))
    },
    isOrdinary: (index, cells, shorterThan) => {
      const line = rows.at(index)
      return hasCells(bytes, lineStarts[line] ?? 0, endOf(text, line), delimiter.charCodeAt(0), cells, shorterThan)
    },
    lineOf: (index) => rows.at(index) + firstLine,
    delimiter,
    endsWithNewline: bytes[bytes.length - 1] === LF,
  }
}

/** Whether there are so many cells, each of fewer bytes than `shorterThan`, and so of fewer characters. */
function hasCells(
  bytes: Buffer,
  start: number,
  end: number,
  delimiter: number,
  cells: number,
  shorterThan: number,
): boolean {
  let left = cells - 1
  let from = start
  for (let at = start; at < end; at++) {
    if (bytes[at] !== delimiter) continue
    if (at - from >= shorterThan) return false
    from = at + 1
    left -= 1
  }
  return left === 0 && end - from < shorterThan
}

/** Where a line's cells end, its line ending left out. */
function endOf({ bytes, lineStarts }: PlainText, line: number): number {
  const end = (lineStarts[line + 1] ?? 1) - 1
  return bytes[end - 1] === CR && bytes[end] === LF ? end - 1 : end
}

/** The lines that hold something but spaces and delimiters. */
function filledLines(text: PlainText, delimiter: number): RowList {
  const { bytes, lineStarts } = text
  const filled = createRowList(lineStarts.length - 1)
  for (let line = 0; line < lineStarts.length - 1; line++) {
    const end = endOf(text, line)
    let at = lineStarts[line] ?? 0
    while (at < end && (bytes[at] === delimiter || isSpace(bytes[at] ?? 0))) at += 1
    if (at < end && ((bytes[at] ?? 0) < 0x80 || holdsText(bytes.toString('utf8', at, end), delimiter))) filled.add(line)
  }
  return filled
}

/** For a line that begins with what may be a no-break space or another space beyond ASCII. */
const holdsText = (text: string, delimiter: number): boolean =>
  text.replaceAll(String.fromCharCode(delimiter), '').trim() !== ''

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)

/**
 * Splits a line into cells. Files repeat the same few codes, years and values hundreds of thousands of times: each text is
 * made once and found again by its bytes, so that looking it up afterwards is cheap too.
 */
function createCellReader(bytes: Buffer, delimiter: number): (start: number, end: number) => readonly string[] {
  const offsets = new Uint32Array(SLOTS)
  const lengths = new Uint16Array(SLOTS)
  const texts: string[] = new Array(SLOTS).fill('')

  const textOf = (start: number, end: number, hash: number, isAscii: boolean): string => {
    const length = end - start
    if (length === 0) return ''
    if (length > LONGEST_KEPT) return decoded(bytes, start, end, isAscii)
    const slot = hash & (SLOTS - 1)
    if (lengths[slot] === length && sameBytes(bytes, offsets[slot] ?? 0, start, length)) return texts[slot] ?? ''
    const text = decoded(bytes, start, end, isAscii)
    offsets[slot] = start
    lengths[slot] = length
    texts[slot] = text
    return text
  }

  return (start, end) => {
    const cells: string[] = []
    let from = start
    let hash = 0
    let all = 0
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === delimiter) {
        cells.push(textOf(from, at, hash, all < 0x80))
        from = at + 1
        hash = 0
        all = 0
      } else {
        hash = (Math.imul(hash, 31) + byte) | 0
        all |= byte
      }
    }
    cells.push(textOf(from, end, hash, all < 0x80))
    return cells
  }
}

const SLOTS = 1 << 14
const LONGEST_KEPT = 64

function sameBytes(bytes: Buffer, a: number, b: number, length: number): boolean {
  for (let index = 0; index < length; index++) if (bytes[a + index] !== bytes[b + index]) return false
  return true
}

const decoded = (bytes: Buffer, start: number, end: number, isAscii: boolean): string =>
  ownText(bytes.toString(isAscii ? 'latin1' : 'utf8', start, end).trim())
