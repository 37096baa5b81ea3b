// Bytes to text in every encoding Swedish offices use.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/ingest/decode.ts'

const textOf = (bytes: Uint8Array) => {
  const decoded = decode(bytes)
  return decoded.ok ? decoded.text : decoded.problem
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2))
  for (const [index, character] of ['\ufeff', ...text.split('')].entries())
    view.setUint16(index * 2, character.charCodeAt(0), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('decode', () => {
  it('reads any text written as UTF-8 or UTF-16', () => {
    const text = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((body) => `åäö;${body}`)
    fc.assert(
      fc.property(text, (body) => {
        expect(textOf(utf8(body))).toBe(body)
        expect(textOf(utf8(`\ufeff${body}`))).toBe(body)
        expect(textOf(utf16(body, true))).toBe(body)
        expect(textOf(utf16(body, false))).toBe(body)
      }),
    )
  })

  it('takes bytes that are no UTF-8 as windows-1252', () => {
    expect(textOf(new Uint8Array([0x42, 0x6f, 0x72, 0x6c, 0xe4, 0x6e, 0x67, 0x65, 0x20, 0x96, 0x20, 0x80]))).toBe(
      'Borlänge – €',
    )
    // Ends in what would be the start of a UTF-8 letter, but nothing else in it is UTF-8.
    expect(textOf(new Uint8Array([0x56, 0xe4, 0x73, 0x74, 0x65, 0x72, 0xe5]))).toBe('Västerå')
    expect(textOf(new Uint8Array([0x61, 0x3b, 0xe5]))).toBe('a;å')
  })

  it('composes letters a Mac writes in two parts, and makes all line endings one', () => {
    expect(textOf(utf8('a\u030a;a\u0308;o\u0308\r\nx\ry\n'))).toBe('å;ä;ö\nx\ny\n')
  })

  it('says what is no text, and what is cut off', () => {
    expect(decode(new Uint8Array())).toEqual({ ok: false, problem: 'empty' })
    expect(decode(utf8('\ufeff \n'))).toEqual({ ok: false, problem: 'empty' })
    expect(decode(utf8('PK\x03\x04…'))).toEqual({ ok: false, problem: 'not-text', kind: 'spreadsheet' })
    expect(decode(new Uint8Array([0x1f, 0x8b, 8, 0]))).toEqual({ ok: false, problem: 'not-text', kind: 'archive' })
    expect(decode(utf8('å;ä').subarray(0, -1))).toEqual({ ok: false, problem: 'cut-off' })
    expect(decode(utf16('å;ä', true).subarray(0, -1))).toEqual({ ok: false, problem: 'cut-off' })
  })
})
