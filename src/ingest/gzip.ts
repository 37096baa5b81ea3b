// A file packed with gzip, as open data often is published: `values.csv.gz`.

import { ContainerLimits } from './container-limits.ts'
import { checkRatio, inflate } from './inflate.ts'
import type { Limits } from './limits.ts'
import { refuse } from './refuse.ts'

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** What it holds, of any kind. Inside, it may be as large as a file that is not packed. */
export function gunzip(bytes: Uint8Array, limits: Limits): Uint8Array {
  // The bound stops a bomb at the first byte past what either limit allows.
  const byRatio = Math.max(ContainerLimits.smallInflated, bytes.length * ContainerLimits.ratio)
  const inflated = inflate(bytes, 'gzip', Math.min(limits.bytes, byRatio + 1))
  if (inflated.ok) {
    checkRatio(bytes.length, inflated.bytes.length)
    return inflated.bytes
  }
  if (inflated.problem === 'too-large') {
    if (byRatio < limits.bytes) return refuse('file.packed-too-hard')
    return refuse('file.inflates-too-much', { limit: limits.bytes })
  }
  return refuse(inflated.problem === 'cut-off' ? 'file.package-cut-off' : 'file.package-damaged')
}
