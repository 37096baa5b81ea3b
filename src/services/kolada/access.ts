// What reaching Kolada takes: its address, how to ask and to wait, and the limits of one answer and one fetch.

import { setTimeout as sleepFor } from 'node:timers/promises'

export type KoladaLimits = {
  /** One answer, from the question to its last byte. */
  readonly timeoutMs: number
  readonly maxBytes: number
  /** Tries of one question, the first included. */
  readonly attempts: number
  /** Doubled for each try. */
  readonly firstWaitMs: number
  /** Longest we wait between tries, also where Kolada asks for more. */
  readonly longestWaitMs: number
  /** Pages of one fetch. */
  readonly pages: number
}

export type KoladaAccess = {
  /** Address of the API, without a slash at its end: the only host that is ever asked. */
  readonly url: string
  readonly fetch: typeof fetch
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly limits: KoladaLimits
}

/** A page of 5 000 rows is about one and a half megabytes. */
const LIMITS: KoladaLimits = {
  timeoutMs: 30_000,
  maxBytes: 32 * 1024 * 1024,
  attempts: 6,
  firstWaitMs: 1000,
  longestWaitMs: 60_000,
  pages: 2000,
}

export const koladaAccess = (url: string): KoladaAccess => ({
  url,
  fetch: (input, init) => fetch(input, init),
  sleep: (ms, signal) => sleepFor(ms, undefined, { signal }),
  limits: LIMITS,
})

/** Nobody running a fetch is silent for so long: one that has been is cut off. More than an answer and a wait together. */
export const SILENT_MS = 120_000
