// The log: one line per request, and one per bug. A route is named by its pattern, since addresses hold ids and questions;
// there are no cookies, bodies, names or addresses of readers in it.

import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from 'fastify'

export type Log = {
  /** JSON for machines, or words on a line for whoever looks on. */
  readonly form: 'json' | 'text'
  /** Given whole lines, each with its line feed. */
  readonly write: (lines: string) => void
}

export type ErrorReport = {
  readonly reference: string
  /** Null where it was no request that went wrong. */
  readonly requestId: string | null
  readonly method: string
  /** The route's pattern: an address may hold what should not be in a log. */
  readonly route: string
  readonly error: unknown
}

/**
 * What Fastify is made with. Every request gets an id of its own, never one that the asker chose. Without Fastify's own logger:
 * it makes one for each request, which took a fifth of the time of a kept page, to write the one line below.
 */
export const LOG_OPTIONS = {
  genReqId: () => randomUUID(),
  requestIdHeader: false,
  logger: false,
} as const satisfies FastifyServerOptions

/** `observe` is told of each answer as well. */
export function logRequests(app: FastifyInstance, log: Log | null, observe: (answer: Answer) => void): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const answer = {
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (log) writeEntry(log, 'info', 'request', { requestId: request.id, ...answer })
    observe(answer)
    done()
  })
}

function writeEntry({ form, write }: Log, level: 'info' | 'error', what: string, said: Entry): void {
  const time = new Date().toISOString()
  if (form === 'json') write(`${JSON.stringify({ time, level, msg: what, ...said })}\n`)
  else write(`${[time, level, what, ...wordsOf(said)].join(' ')}\n`)
}

type Entry = Readonly<Record<string, string | number | null | readonly string[]>>

const wordsOf = (said: Entry): readonly string[] =>
  Object.entries(said).map(([name, value]) => `${name}=${Array.isArray(value) ? value.join(' | ') : value}`)

export type Answer = {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

/** The pattern, as `/:org/mal/:id`; the same for all that lead nowhere. */
export const routeOf = ({ routeOptions, is404 }: Pick<FastifyRequest, 'routeOptions' | 'is404'>): string =>
  is404 ? '(none)' : (routeOptions.url ?? '(none)')

/** Where it happened, and of the message what cannot be somebody's: what is quoted in it, and long numbers, are left out. */
export function logBug(log: Log, { error, ...where }: ErrorReport): void {
  writeEntry(log, 'error', 'bug', { ...where, ...describeBug(error) })
}

export type SignInFailure = { readonly requestId: string; readonly kind: string; readonly code: string }

/** For whoever looks after the provider: what went wrong, in the words of the standard, and nothing of the person. */
export function logSignInFailure(log: Log | null, failure: SignInFailure): void {
  if (log) writeEntry(log, 'error', 'sign-in', failure)
}

export function describeBug(error: unknown): { readonly error: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: `${error.name}: ${withoutContent(error.message)}`, stack: frames.map((line) => line.trim()) }
}

const withoutContent = (message: string): string =>
  message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|”[^”]*”|“[^”]*”|\([^)]*\)=\([^)]*\)/g, '…')
    .replaceAll(/\d[\d\s+-]{4,}\d/g, '…')
    .slice(0, LONGEST_MESSAGE)

const LONGEST_MESSAGE = 300
