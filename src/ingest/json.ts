// JSON files: told from CSV, bounded before they are parsed, and said where they break.

import { ContainerLimits } from './container-limits.ts'
import { refuse } from './refuse.ts'

export type JsonObject = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The text where the bytes are UTF-8 that begins as JSON does. A CSV whose first column is called `[kommun]` begins with a
 * bracket too, but not with what may follow one in JSON.
 */
export function jsonText(bytes: Uint8Array): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 1000))
  if (!/^\s*(\{\s*("|\}|$)|\[\s*([[{"\]]|-?\d|$|true|false|null))/.test(start)) return null
  if (bytes.length > ContainerLimits.json) refuse('file.too-large', { size: bytes.length, limit: ContainerLimits.json })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Depth is checked first; a text that ends before its brackets do has been cut off. */
export function parseJson(text: string): unknown {
  scan(text)
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = /position (\d+)/.exec(error.message)?.[1]
    return refuse('json.damaged', position(text, at === undefined ? text.length : Number(at)))
  }
}

function scan(text: string): void {
  let depth = 0
  let nodes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfString(text, at)
      if (at < 0) refuse('json.cut-off', position(text, text.length))
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++nodes > ContainerLimits.jsonNodes) refuse('json.too-many', { limit: ContainerLimits.jsonNodes })
      if (++depth > ContainerLimits.jsonDepth) refuse('json.too-deep', position(text, at))
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
  }
  if (depth > 0) refuse('json.cut-off', position(text, text.length))
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at
    if (code === BACKSLASH) at++
  }
  return -1
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** Line and character, from 1: answers of an API are often a single line. */
function position(text: string, at: number): { readonly line: number; readonly character: number } {
  let line = 1
  let start = 0
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) {
    line++
    start = end + 1
  }
  return { line, character: Math.min(at, text.length) - start + 1 }
}
