// ETags of the JSON API, and If-Match: nobody overwrites a change they have not seen.

import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isApiRequest } from './api-request.ts'
import { HttpProblem } from './problem.ts'

/** Of the answer as it is sent: the same content has the same one. */
export const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`

/** Every JSON answer gets one; a reader that has it already is told so with 304. */
export function addEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isAnswer = request.method === 'GET' && isApiRequest(request) && reply.statusCode === 200
    if (!isAnswer || typeof payload !== 'string') return payload
    const etag = etagOf(payload)
    reply.header('etag', etag)
    if (!matches(request.headers['if-none-match'], etag)) return payload
    reply.code(304)
    return null
  })
}

/**
 * `present`: what GET answers for the same thing now. Throws HttpProblem 428 where the caller does not say what was read, and
 * 412 where it is something else now.
 */
export function requireMatch({ headers }: Pick<FastifyRequest, 'headers'>, present: unknown): void {
  const given = headers['if-match']
  if (given === undefined) throw new HttpProblem(428, 'no-etag')
  if (!matches(given, etagOf(JSON.stringify(present)))) throw new HttpProblem(412, 'stale')
}

/**
 * Runs what is given with the same key one after another: between reading what is there (`requireMatch`) and changing it,
 * nobody else with the same ETag may do so.
 */
export function createTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work)
    // The next one comes also after one that was refused.
    const over = mine.catch(() => undefined)
    last.set(key, over)
    try {
      return await mine
    } finally {
      if (last.get(key) === over) last.delete(key)
    }
  }
}

/** Whether the reader has said that they have it already. */
export const isKnown = ({ headers }: Pick<FastifyRequest, 'headers'>, etag: string): boolean =>
  matches(headers['if-none-match'], etag)

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === '*' || one === etag)
