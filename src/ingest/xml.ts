// The XML inside workbooks and documents, as calls for each element. No DOCTYPE, no entities but the five of XML itself, so
// nothing in a file can unfold or point elsewhere; what is not well-formed is refused, never mended by a guess.

import { Parser } from 'saxen'
import { ContainerLimits } from './container-limits.ts'
import { refuse } from './refuse.ts'

export type XmlHandler = {
  /** `name` with the prefix that `namespaces` gives it: `x:row`, however the file writes it. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  /** Entities are decoded. One text may come in several calls. */
  readonly text?: (text: string) => void
}

/** Namespace → prefix. Several namespaces may share one: those of the strict and the transitional standard. */
export type Namespaces = Readonly<Record<string, string>>

/** `part` is the file's name in the archive, said in a refusal. */
export function readXml(bytes: Uint8Array, part: string, namespaces: Namespaces, handler: XmlHandler): void {
  const damaged = (): never => refuse('file.part-damaged', { part })
  const attributeOf = (attributes: () => Readonly<Record<string, string>> | false) => (name: string) => {
    const all = attributes()
    const value = all === false || !Object.hasOwn(all, name) ? undefined : all[name]
    return value === undefined ? undefined : decodeEntities(value, damaged)
  }
  const text = handler.text
  let depth = 0
  let idle = 0
  const names = new Set<string>()
  const parser = new Parser()
    .ns({ ...namespaces, 'http://www.w3.org/XML/1998/namespace': 'xml' })
    .on('openTag', (name, attributes) => {
      idle = 0
      if (!names.has(name) && names.add(name).size > MOST_NAMES) damaged()
      if (++depth > ContainerLimits.xmlDepth) damaged()
      handler.open(name, attributeOf(attributes))
    })
    .on('closeTag', (name) => {
      idle = 0
      depth--
      handler.close?.(name)
    })
    .on('text', (raw) => text?.(decodeEntities(raw, damaged)))
    .on('cdata', (raw) => text?.(raw))
    .on('question', (raw) => {
      const encoding = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']*)/.exec(raw)?.[1]
      if (encoding !== undefined && !/^utf-?(8|16)$/i.test(encoding)) damaged()
    })
    .on('attention', () => refuse('file.unsafe-xml', { part }))
    .on('error', damaged)
    .on('warn', damaged)
  let declarations = 0
  for (const piece of pieces(bytes, damaged)) {
    declarations += piece.split('xmlns').length - 1
    // saxen reads an unfinished tag or comment from its start again with each piece.
    idle += piece.length
    if (idle > 8 * PIECE || declarations > MOST_DECLARATIONS) damaged()
    parser.write(piece)
  }
  parser.end()
}

/** The name of the outermost element. */
export function rootElement(bytes: Uint8Array, part: string, namespaces: Namespaces): string | null {
  let root: string | null = null
  readXml(bytes, part, namespaces, {
    open: (name) => {
      root ??= name
    },
  })
  return root
}

// saxen remembers every name and namespace it has met; real files have a few hundred.
const MOST_NAMES = 5_000
const MOST_DECLARATIONS = 100_000
const PIECE = 1024 * 1024

/**
 * The text in pieces, so that it is never held as a whole. Each ends before a `<`, which no attribute can contain: saxen
 * takes a `>` in an attribute for the end of its tag where the closing quote is in the next piece.
 */
function* pieces(bytes: Uint8Array, damaged: () => never): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  let rest = ''
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = rest + decode(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.length, damaged)
    const cut = Math.max(text.lastIndexOf('<'), 0)
    rest = text.slice(cut)
    if (rest.length > 8 * PIECE) damaged()
    if (cut > 0) yield text.slice(0, cut)
  }
  if (rest !== '') yield rest
}

function encodingOf([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, damaged: () => never): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch (error) {
    if (error instanceof TypeError) return damaged()
    throw error
  }
}

const BUILT_IN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string, damaged: () => never): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));|&/g, (_, decimal, hex, name) => {
    if (typeof name === 'string') return BUILT_IN[name] ?? damaged()
    const code = typeof decimal === 'string' ? Number(decimal) : typeof hex === 'string' ? Number.parseInt(hex, 16) : 0
    return code === 0 || code > 0x10ffff ? damaged() : String.fromCodePoint(code)
  })
}
