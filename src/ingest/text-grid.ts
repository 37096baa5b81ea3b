// The bytes of a text as rows of cells, or the reason why it has none.

import { isUtf8 } from 'node:buffer'
import { readCsv } from './csv.ts'
import { decode, type Encoding, isHtml } from './decode.ts'
import type { Grid } from './grid.ts'
import { isRemarks } from './header.ts'
import { type IssueCollector, NOWHERE } from './issue-collector.ts'
import type { Limits } from './limits.ts'
import { plainGrid, plainText } from './plain-csv.ts'
import { type Delimiter, sniffDelimiter } from './sniff.ts'

/** How a text is to be read, where that is known already. */
export type TextForm = { readonly encoding?: Encoding; readonly delimiter?: Delimiter }

export type TextGrid = { readonly grid: Grid; readonly encoding: Encoding }

/** Null where it is no text or no table; the collector then has the reason. */
export function textGrid(
  bytes: Uint8Array,
  form: TextForm,
  isKnownColumn: (name: string) => boolean,
  limits: Limits,
  collector: IssueCollector,
): TextGrid | null {
  const plain = form.encoding === undefined || form.encoding === 'utf-8' ? readPlain(bytes, form, isKnownColumn) : null
  const read = plain ?? readDecoded(bytes, form, isKnownColumn, collector)
  if (read === null) return null
  const header = read.grid.rowCount > 0 ? read.grid.row(0) : []
  const long = header.findIndex((name) => name.length > limits.cellLength && !isRemarks(name))
  if (long >= 0) {
    const place = { ...NOWHERE, row: read.grid.lineOf(0), column: header[long] ?? null }
    collector.error('cell.too-long', place, { limit: limits.cellLength })
    return null
  }
  if (header.length <= limits.columns) return read
  collector.error('file.too-many-columns', NOWHERE, { columns: header.length, limit: limits.columns })
  return null
}

/** The way of nearly all large files; null where a text must be read in full to say what it is. */
function readPlain(bytes: Uint8Array, form: TextForm, isKnownColumn: (name: string) => boolean): TextGrid | null {
  if (!isUtf8(bytes)) return null
  const body = hasMark(bytes) ? bytes.subarray(MARK.length) : bytes
  const head = new TextDecoder().decode(body.subarray(0, HEAD))
  if (isHtml(head) || head.trim() === '' || DIRECTIVE.test(head) || couldBeGarbled(body)) return null
  const text = plainText(body)
  const delimiter = text && (form.delimiter ?? sniffDelimiter(head.replaceAll('\r\n', '\n'), isKnownColumn))
  return text && delimiter ? { grid: plainGrid(text, delimiter, 1), encoding: 'utf-8' } : null
}

function readDecoded(
  bytes: Uint8Array,
  form: TextForm,
  isKnownColumn: (name: string) => boolean,
  { error, warning }: IssueCollector,
): TextGrid | null {
  const decoded = decode(bytes, form.encoding)
  if (!decoded.ok) {
    if (decoded.problem === 'not-text') error('file.not-csv', NOWHERE, { kind: decoded.kind })
    else if (decoded.problem === 'nul') error('file.nul', { ...NOWHERE, row: decoded.line })
    else error(`file.${decoded.problem}`, NOWHERE)
    return null
  }
  if (GARBLED.test(decoded.text)) warning('file.garbled-letters', NOWHERE)
  const directive = DIRECTIVE.exec(decoded.text)
  const body = directive ? decoded.text.slice(directive[0].length) : decoded.text
  const named = directive?.[1] as Delimiter | undefined
  const delimiter = form.delimiter ?? named ?? sniffDelimiter(body, isKnownColumn)
  if (delimiter === null && opensQuote(body)) {
    error('file.unclosed-quote', { ...NOWHERE, row: directive ? 2 : 1 })
    return null
  }
  if (delimiter === null) {
    error('file.not-csv', NOWHERE, { kind: 'one-column' })
    return null
  }
  const firstLine = directive ? 2 : 1
  const plain = plainText(Buffer.from(body))
  if (plain) return { grid: plainGrid(plain, delimiter, firstLine), encoding: decoded.encoding }
  const csv = readCsv(body, delimiter, firstLine)
  if (csv.ok) return { grid: csv.grid, encoding: decoded.encoding }
  error(`file.${csv.problem}`, { ...NOWHERE, row: csv.line })
  return null
}

/** A quote before the first line's end that is not closed in it nor soon after: no wonder that there is one column. */
function opensQuote(text: string): boolean {
  const head = text.slice(0, HEAD)
  const firstLine = head.slice(0, head.indexOf('\n'))
  return isOdd(firstLine) && isOdd(head)
}

const isOdd = (text: string): boolean => text.split('"').length % 2 === 0

const MARK = [0xef, 0xbb, 0xbf]
const hasMark = (bytes: Uint8Array): boolean => MARK.every((byte, index) => bytes[index] === byte)

/** Enough for the header and some rows, whose delimiter is then told. */
const HEAD = 200_000

/** A first line `sep=;`, which Excel understands, names the delimiter. */
const DIRECTIVE = /^sep=([;,\t])\n/i

/** å, ä, ö and their capitals as UTF-8 read as windows-1252, and the sign for a letter already lost. */
const GARBLED = /\u00c3[\u00a5\u00a4\u00b6\u2026\u201e\u2013\u0085\u0084\u0096]|\ufffd/

function couldBeGarbled(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return buffer.includes('\u00c3') || buffer.includes('\ufffd')
}
