// Bytes to text: UTF-8 or UTF-16 with or without byte order mark, else windows-1252 as Excel for Windows saves.

import type { FileKind } from '../text/issues.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: 'not-text'; readonly kind: FileKind }
  | { readonly ok: false; readonly problem: 'nul'; readonly line: number }
  | { readonly ok: false; readonly problem: 'empty' | 'cut-off' | 'unknown-encoding' }

/**
 * The text of a file, without byte order mark, with `\n` as its only line ending and letters composed (NFC), so that the
 * å a Mac writes as two characters equals any other å. Never garbles silently: what cannot be read is said to be so.
 * `known`: how it is written, where somebody has said so.
 */
export function decode(bytes: Uint8Array, known?: Encoding): Decoded {
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  const kind = binaryKind(bytes)
  if (kind) return { ok: false, problem: 'not-text', kind }
  const decoded = known === undefined ? decodeBytes(bytes) : decodeAs(bytes, known)
  if (!decoded.ok) return decoded
  if (decoded.text.includes('\0')) return withNul(decoded.text)
  if (isHtml(decoded.text)) return { ok: false, problem: 'not-text', kind: 'html' }
  const text = normalise(decoded.text)
  return text.trim() === '' ? { ok: false, problem: 'empty' } : { ...decoded, text }
}

export const isHtml = (text: string): boolean => /^\s*<(!doctype|html|\?xml)/i.test(text.slice(0, 200))

/** As the user says it is written: refused where it cannot be. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (encoding === 'windows-1252') return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding }
  const text = strictly(bytes, encoding)
  return text === null ? { ok: false, problem: 'unknown-encoding' } : { ok: true, text, encoding }
}

function decodeBytes(bytes: Uint8Array): Decoded {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decodeUtf16(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return decodeUtf16(bytes, 'utf-16be')
  const unmarked = utf16WithoutMark(bytes)
  if (unmarked) return decodeUtf16(bytes, unmarked)
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== null) return { ok: true, text: utf8, encoding: 'utf-8' }
  if (endsInsideUtf8Letter(bytes)) return { ok: false, problem: 'cut-off' }
  const text = new TextDecoder('windows-1252').decode(bytes)
  // windows-1252 leaves five bytes unused; a file that has them is written in something else.
  return C1_CONTROL.test(text)
    ? { ok: false, problem: 'unknown-encoding' }
    : { ok: true, text, encoding: 'windows-1252' }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  if (bytes.length % 2 === 1) return { ok: false, problem: 'cut-off' }
  const text = strictly(bytes, encoding)
  return text === null ? { ok: false, problem: 'unknown-encoding' } : { ok: true, text, encoding }
}

/** Letters that are not Chinese have a zero in every other byte, and text has no other zeros. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2_000)
  let [even, odd] = [0, 0]
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const most = 0.4 * sample.length
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

/** Zeros where a disk or a transfer has failed stand in a text; elsewhere they say that the file is none. */
function withNul(text: string): Decoded {
  const rest = text.replaceAll('\0', '')
  const isText = rest.length > 0.1 * text.length && !CONTROL.test(rest)
  if (!isText) return { ok: false, problem: 'not-text', kind: 'binary' }
  return { ok: false, problem: 'nul', line: normalise(text.slice(0, text.indexOf('\0'))).split('\n').length }
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** A UTF-8 file cut off in the middle of a letter, told from a windows-1252 file by its other letters being UTF-8. */
function endsInsideUtf8Letter(bytes: Uint8Array): boolean {
  for (let tail = 1; tail <= 3 && tail < bytes.length; tail++) {
    const lead = bytes[bytes.length - tail] ?? 0
    if (lead < 0xc0) continue
    const whole = strictly(bytes.subarray(0, -tail), 'utf-8')
    return whole !== null && /[^\0-\x7f]/.test(whole)
  }
  return false
}

function normalise(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return /[\u0300-\u036f]/.test(lines) ? lines.normalize('NFC') : lines
}

/** None of them stands in a text; tab, line ends and form feeds do. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u
const C1_CONTROL = /[\u0080-\u009f]/

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['spreadsheet', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
]

const binaryKind = (bytes: Uint8Array): FileKind | undefined =>
  MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0]
