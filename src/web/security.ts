// Who may talk to the service at all: the right Host (against DNS rebinding), and for everything that changes something a
// request from our own pages. No tokens: browsers say themselves where a request comes from.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProblem } from './problem.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  // The script asks how far long work has come.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not no-referrer: browsers would then send "Origin: null" from our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

const WATCHED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

/** `allowedHosts`: `127.0.0.1:8080`, or without a port where any port will do. */
export function guard(app: FastifyInstance, allowedHosts: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS)
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store')
    // Whoever watches over the service may ask by another name, and learns nothing that a name protects.
    const isWatching = WATCHED.has(request.routeOptions.url ?? '')
    if (!isWatching && !isAllowedHost(request.headers.host, allowedHosts)) throw new HttpProblem(421, 'wrong-host')
    if (!SAFE_METHODS.has(request.method) && !isOwn(request)) throw new HttpProblem(403, 'foreign-origin')
  })
}

export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (host === undefined) return false
  const name = host.toLowerCase()
  return allowed.includes(name) || allowed.includes(name.replace(/:\d+$/, ''))
}

/**
 * Sec-Fetch-Site, which a page cannot forge, decides where the browser sends it; else Origin must be our own. A client that
 * sends neither is no browser, so nobody's page is behind it.
 */
function isOwn({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  return origin === undefined || origin === `http://${headers.host}` || origin === `https://${headers.host}`
}
