// Answers to the public that a CDN may keep: the same for everyone, whoever they are signed in as and whatever cookies they
// have, with the language in the address. Never `immutable`: what is published can be withdrawn, and must then be gone
// within the hour.

import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const PUBLIC = 'public, max-age=300, s-maxage=3600, stale-while-revalidate=60'
/** That something is gone, or what has been published, is asked for again sooner. */
const SHORT = 'public, max-age=60, s-maxage=300'

export type PublicAnswer = {
  readonly type: string
  readonly body: string | Uint8Array
  /** ISO instant; null where nothing says when, and only the tag tells. */
  readonly changedAt: string | null
  readonly status?: 200 | 410
  /** `short` for what changes when something is published. */
  readonly keep?: 'long' | 'short'
  /** A name to save it by. */
  readonly fileName?: string
  /** Other sites' pages may read it: for open data. */
  readonly isOpen?: boolean
}

export function sendPublic(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  const { type, body, changedAt, status = 200, keep = 'long', fileName, isOpen = false } = answer
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  reply.header('cache-control', keep === 'long' ? PUBLIC : SHORT).header('etag', etag)
  if (changedAt !== null) reply.header('last-modified', new Date(changedAt).toUTCString())
  if (isOpen) reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  if (fileName !== undefined) reply.header('content-disposition', `inline; filename="${fileName}"`)
  if (status === 200 && isFresh(request, etag, changedAt)) return reply.code(304).send()
  return reply
    .code(status)
    .type(type)
    .send(typeof body === 'string' ? body : Buffer.from(body))
}

/** RFC 9110 §13.2.2: the tag decides where there is one, else the time. */
function isFresh({ headers }: Pick<FastifyRequest, 'headers'>, etag: string, changedAt: string | null): boolean {
  const tags = headers['if-none-match']
  if (tags !== undefined) return tags.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return changedAt !== null && !Number.isNaN(since) && Math.floor(Date.parse(changedAt) / 1000) * 1000 <= since
}

/**
 * Keeps what takes long to make, up to so many bytes; what was used longest ago goes first. Published reports do not
 * change: a key names one body for as long as the service runs.
 */
export function createKeep(limit: number) {
  const kept = new Map<string, string>()
  let size = 0
  return async (key: string, make: () => Promise<string>): Promise<string> => {
    const found = kept.get(key)
    const body = found ?? (await make())
    if (kept.delete(key)) size -= body.length
    kept.set(key, body)
    size += body.length
    for (const [oldest, text] of kept) {
      if (size <= limit || oldest === key) break
      kept.delete(oldest)
      size -= text.length
    }
    return body
  }
}
