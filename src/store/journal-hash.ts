// How the journal's entries are chained: each hash is over the entry and the hash before it.

import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Schema } from './schema.ts'

/** What the first entry has before it. */
export const START = ''

/** An entry without a request is hashed as those were that were written before requests were noted. */
export function entryHash(row: Omit<Schema['journal'], 'hash'>): string {
  const { organisation, sequence, at, actor, action, subject, payload_hash, previous_hash, request } = row
  const told = { organisation, sequence, at, actor, action, subject, payload_hash, previous_hash }
  return sha256(canonicalJson(request === null ? told : { ...told, request }))
}

/** `json`: canonical. The salt keeps a short payload that has been erased from being found by hashing guesses. */
export const payloadHash = (salt: string, json: string): string => sha256(`${salt}\n${json}`)

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
