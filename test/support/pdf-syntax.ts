// Reads the syntax of the PDFs we write, without outside tools: objects, streams, and the operators of a page.

import { inflateSync } from 'node:zlib'

export type PdfValue = number | boolean | null | PdfName | PdfText | PdfRef | PdfValue[] | PdfDictionary
export type PdfName = { readonly name: string }
export type PdfText = { readonly bytes: Uint8Array }
export type PdfRef = { readonly ref: number }
export type PdfDictionary = { readonly entries: Readonly<Record<string, PdfValue>> }
export type PdfObject = { readonly value: PdfValue; readonly stream: Uint8Array | null }

/** All objects by number, and the trailer. Only for files without object streams, which pdfkit does not write. */
export function readPdf(bytes: Uint8Array): { objects: ReadonlyMap<number, PdfObject>; trailer: PdfDictionary } {
  const text = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, PdfObject>()
  const [, startXref] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? []
  const table = text.slice(Number(startXref))
  for (const [, offset] of table.matchAll(/^(\d{10}) \d{5} n/gm)) {
    const reader = createReader(text, Number(offset))
    const number = reader.read()
    reader.read()
    reader.word()
    const value = reader.read()
    const stream = reader.stream()
    objects.set(number as number, { value, stream: stream === null ? null : decode(stream, value) })
  }
  const trailer = createReader(table, table.indexOf('trailer') + 'trailer'.length).read()
  return { objects, trailer: trailer as PdfDictionary }
}

function decode(stream: Uint8Array, value: PdfValue): Uint8Array {
  const filter = isDictionary(value) ? value.entries.Filter : undefined
  return isName(filter) && filter.name === 'FlateDecode' ? inflateSync(stream) : stream
}

export type Operator = { readonly operator: string; readonly operands: readonly PdfValue[] }

/** The operators of a content stream with their operands, in order. */
export function readOperators(content: Uint8Array): readonly Operator[] {
  const reader = createReader(Buffer.from(content).toString('latin1'), 0)
  const found: Operator[] = []
  let operands: PdfValue[] = []
  while (!reader.isAtEnd()) {
    const word = reader.peekWord()
    if (/^[A-Za-z'"*]+$/.test(word) && !/^(true|false|null)$/.test(word)) {
      found.push({ operator: reader.word(), operands })
      operands = []
    } else operands.push(reader.read())
  }
  return found
}

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => hasKey(value, 'entries')
export const isName = (value: PdfValue | undefined): value is PdfName => hasKey(value, 'name')
export const isRef = (value: PdfValue | undefined): value is PdfRef => hasKey(value, 'ref')
export const isText = (value: PdfValue | undefined): value is PdfText => hasKey(value, 'bytes')

function hasKey(value: PdfValue | undefined, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value
}

/** A text string: UTF-16 with a mark, else Latin-1 (near enough to PDFDocEncoding for our letters). */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isText(value)) return undefined
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  return Buffer.from(bytes).toString('latin1')
}

function createReader(text: string, start: number) {
  let at = start
  const skip = (): void => {
    while (at < text.length && (/\s/.test(text[at] ?? '') || text[at] === '%')) {
      if (text[at] === '%') while (at < text.length && text[at] !== '\n') at += 1
      else at += 1
    }
  }
  const peekWord = (): string => {
    skip()
    return /^[^\s()<>[\]{}/%]*/.exec(text.slice(at, at + 40))?.[0] ?? ''
  }
  const word = (): string => {
    const found = peekWord()
    at += found.length
    return found
  }
  const read = (): PdfValue => {
    skip()
    if (text.startsWith('<<', at)) return dictionary()
    const first = text[at]
    if (first === '[') return array()
    if (first === '/') return name()
    if (first === '(') return literal()
    if (first === '<') return hex()
    const reference = /^(\d+) \d+ R(?![A-Za-z])/.exec(text.slice(at, at + 30))
    if (reference) {
      at += reference[0].length
      return { ref: Number(reference[1]) }
    }
    const found = word()
    if (found === 'true' || found === 'false') return found === 'true'
    if (found === 'null') return null
    if (found === '' || Number.isNaN(Number(found))) throw new Error(`not PDF at ${at}: ${text.slice(at, at + 30)}`)
    return Number(found)
  }
  const name = (): PdfName => {
    at += 1
    return {
      name: word().replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    }
  }
  const array = (): PdfValue[] => {
    const items: PdfValue[] = []
    at += 1
    for (skip(); text[at] !== ']'; skip()) items.push(read())
    at += 1
    return items
  }
  const dictionary = (): PdfDictionary => {
    const entries: Record<string, PdfValue> = {}
    at += 2
    for (skip(); !text.startsWith('>>', at); skip()) entries[(read() as PdfName).name] = read()
    at += 2
    return { entries }
  }
  const hex = (): PdfText => {
    const end = text.indexOf('>', at)
    const bytes = Buffer.from(text.slice(at + 1, end), 'hex')
    at = end + 1
    return { bytes }
  }
  const literal = (): PdfText => {
    const codes: number[] = []
    let depth = 1
    for (at += 1; ; at += 1) {
      let letter = text[at] ?? ''
      if (letter === '\\') {
        at += 1
        letter =
          ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' } as Record<string, string>)[text[at] ?? ''] ?? text[at] ?? ''
      } else if (letter === '(') depth += 1
      else if (letter === ')') depth -= 1
      if (depth === 0) break
      codes.push(letter.charCodeAt(0))
    }
    at += 1
    return { bytes: Uint8Array.from(codes) }
  }
  const stream = (): Uint8Array | null => {
    skip()
    if (!text.startsWith('stream', at)) return null
    const begin = at + 'stream'.length + (text[at + 6] === '\r' ? 2 : 1)
    const end = text.indexOf('\nendstream', begin)
    return Buffer.from(text.slice(begin, end), 'latin1')
  }
  return {
    read,
    word,
    peekWord,
    stream,
    isAtEnd: (): boolean => {
      skip()
      return at >= text.length
    },
  }
}
