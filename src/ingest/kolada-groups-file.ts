// Kolada's groups of kommuner as a file: its API's answer, as text or packed with gzip.

import { gunzip, isGzip } from './gzip.ts'
import { type KoladaGroup, readGroupPage } from './kolada-answer.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { Refused } from './refuse.ts'

export type GroupsFile =
  | { readonly ok: true; readonly groups: readonly KoladaGroup[] }
  | { readonly ok: false; readonly reason: 'too-large' | 'damaged' | 'not-json' | 'none' | 'one-of-many' }
  | { readonly ok: false; readonly reason: 'wrong-shape'; readonly where: string }
  | { readonly ok: false; readonly reason: 'twice'; readonly id: string }

/** Refuses a file that is a page of several: what it lacks would be taken away. */
export function readGroupsFile(bytes: Uint8Array): GroupsFile {
  if (bytes.byteLength > DEFAULT_LIMITS.bytes) return { ok: false, reason: 'too-large' }
  const text = textOf(bytes)
  if (text === null) return { ok: false, reason: 'damaged' }
  const page = readGroupPage(text)
  if (!page.ok) return page
  if (page.next !== null) return { ok: false, reason: 'one-of-many' }
  if (page.rows.length === 0) return { ok: false, reason: 'none' }
  const seen = new Set<string>()
  for (const { id } of page.rows) {
    if (seen.has(id)) return { ok: false, reason: 'twice', id }
    seen.add(id)
  }
  return { ok: true, groups: page.rows }
}

/** Null where it cannot be unpacked, or is no UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const plain = isGzip(bytes) ? gunzip(bytes, DEFAULT_LIMITS) : bytes
    return new TextDecoder('utf-8', { fatal: true }).decode(plain)
  } catch (error) {
    if (error instanceof Refused || error instanceof TypeError) return null
    throw error
  }
}
