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

/** What Fastify is made with. Every request gets an id of its own, never one that the asker chose. */
export function logOptions(log: Log | null): FastifyServerOptions {
  const stream = log && { write: log.form === 'json' ? log.write : (line: string) => log.write(asText(line)) }
  return {
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    logger: stream === null ? false : { level: 'info', base: null, timestamp, formatters: { level }, stream },
  }
}

/** `observe` is told of each answer as well. */
export function logRequests(app: FastifyInstance, observe: (answer: Answer) => void): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const answer = { method: request.method, route: routeOf(request), status: reply.statusCode }
    request.log.info({ ...answer, milliseconds: Math.round(reply.elapsedTime * 10) / 10 }, 'request')
    observe({ ...answer, milliseconds: reply.elapsedTime })
    done()
  })
}

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
export function logBug(app: FastifyInstance, { error, ...where }: ErrorReport): void {
  app.log.error({ ...where, ...describeBug(error) }, 'bug')
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

const timestamp = (): string => `,"time":"${new Date().toISOString()}"`
const level = (label: string) => ({ level: label })

/** `2026-11-24T19:00:00.000Z info request method=GET route=/:org status=200 …` */
function asText(line: string): string {
  const { time, level: label, msg, ...rest } = JSON.parse(line) as Readonly<Record<string, unknown>>
  const words = Object.entries(rest).map(
    ([name, value]) => `${name}=${Array.isArray(value) ? value.join(' | ') : value}`,
  )
  return `${[time, label, msg, ...words].join(' ')}\n`
}
