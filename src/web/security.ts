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

/**
 * All that helmet sets (a test compares), most of it stricter, as one object: it is set on every answer, also those that are
 * given before any hook is run, which a plugin's hook never sees.
 */
const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not no-referrer: browsers would then send "Origin: null" from our own forms.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  // The filter of old browsers could itself be misused.
  'x-xss-protection': '0',
} as const

const ONLY_ENCRYPTED = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } as const

export type Guard = {
  /** `127.0.0.1:8080`, or without a port where any port will do. */
  readonly allowedHosts: readonly string[]
  /** Where readers find the service, `https://barnbokslut.kommun.se`; null: only at this machine's own address. */
  readonly publicUrl: string | null
}

/** Headers of every answer. */
export const securityHeaders = ({ publicUrl }: Pick<Guard, 'publicUrl'>): Readonly<Record<string, string>> =>
  publicUrl?.startsWith('https:') ? { ...HEADERS, ...ONLY_ENCRYPTED } : HEADERS

export function guard(app: FastifyInstance, { allowedHosts, publicUrl }: Guard): void {
  const headers = securityHeaders({ publicUrl })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store')
    // Whoever watches over the service may ask by another name, and learns nothing that a name protects.
    const isWatching = WATCHED.has(request.routeOptions.url ?? '')
    if (!isWatching && !isForUs(request, allowedHosts)) throw new HttpProblem(421, 'wrong-host')
    if (!SAFE_METHODS.has(request.method) && !isOwn(request, publicUrl)) throw new HttpProblem(403, 'foreign-origin')
  })
}

const WATCHED: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics'])

/**
 * A second Host, or an address that names a host itself (which is then the one that counts, RFC 9112 §3.2.2), could be read in
 * one way here and in another by a proxy in between. No browser sends either.
 */
function isForUs({ url, headers, raw }: FastifyRequest, allowed: readonly string[]): boolean {
  const hosts = raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
  return hosts.length < 2 && url.startsWith('/') && isAllowedHost(headers.host, allowed)
}

export function isAllowedHost(host: string | undefined, allowed: readonly string[]): boolean {
  if (host === undefined) return false
  const name = host.toLowerCase()
  return allowed.includes(name) || (ONE_PORT.test(name) && allowed.includes(name.replace(/:\d+$/, '')))
}

/** `name:80` or `[::1]:80`, and not a port after a port. */
const ONE_PORT = /^(?:[^:]+|\[[^\]]*\]):\d+$/

/**
 * Sec-Fetch-Site, which a page cannot forge, decides where the browser sends it; else Origin must be our own. A client that
 * sends neither is no browser, so nobody's page is behind it.
 */
function isOwn({ headers }: FastifyRequest, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return true
  const isPublic = publicUrl !== null && new URL(publicUrl).host === headers.host?.toLowerCase()
  // By its public name it has one scheme: a page that somebody on the way has made of the other is not ours.
  return isPublic ? origin === publicUrl : origin === `http://${headers.host}` || origin === `https://${headers.host}`
}
