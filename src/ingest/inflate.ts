// Unpacking bytes with a bound that does not rest on what the file says of itself.

import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { ContainerLimits } from './container-limits.ts'
import { refuse } from './refuse.ts'

type Inflated = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: Problem }
type Problem = 'too-large' | 'cut-off' | 'damaged'

/** Never makes more than `limit` bytes. */
export function inflate(bytes: Uint8Array, format: keyof typeof UNPACKERS, limit: number): Inflated {
  try {
    return { ok: true, bytes: UNPACKERS[format](bytes, { maxOutputLength: Math.max(limit, 1) }) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ERR_BUFFER_TOO_LARGE') return { ok: false, problem: 'too-large' }
    if (code === 'Z_BUF_ERROR') return { ok: false, problem: 'cut-off' }
    if (code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT') return { ok: false, problem: 'damaged' }
    throw error
  }
}

const UNPACKERS = { gzip: gunzipSync, deflate: inflateRawSync, zlib: inflateSync } as const

/** Refuses what no ordinary file is packed like, before it is unpacked where its sizes are known before. */
export function checkRatio(packed: number, inflated: number): void {
  if (inflated > ContainerLimits.smallInflated && inflated > packed * ContainerLimits.ratio)
    refuse('file.packed-too-hard')
}
