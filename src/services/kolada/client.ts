// One question to Kolada: asked again with longer and longer waits where that may help, answered in bounded time and size.

import type { KoladaPage } from '../../ingest/index.ts'
import type { KoladaFailure } from '../../text/kolada.ts'
import type { KoladaAccess } from './access.ts'
import { KoladaStopped } from './stopped.ts'

export type Asking<Row> = {
  readonly access: KoladaAccess
  /** Present instant, ISO. */
  readonly now: () => string
  readonly signal: AbortSignal
  /** Called before each try, which may be a minute after the one before. */
  readonly onTry: () => Promise<void>
  readonly read: (text: string) => KoladaPage<Row>
}

export type Answer<Row> = { readonly body: string; readonly page: Extract<KoladaPage<Row>, { ok: true }> }

/** Throws KoladaStopped. */
export async function askKolada<Row>(url: URL, asking: Asking<Row>): Promise<Answer<Row>> {
  const { attempts, longestWaitMs } = asking.access.limits
  for (let attempt = 1; ; attempt++) {
    await asking.onTry()
    const tried = await tryOnce(url, asking)
    if (tried.ok) return tried.answer
    const wait = tried.waitMs ?? Math.min(asking.access.limits.firstWaitMs * 2 ** (attempt - 1), longestWaitMs)
    if (attempt >= attempts || wait > longestWaitMs) throw new KoladaStopped(tried.failure)
    await untilStopped(asking.signal, () => asking.access.sleep(wait, asking.signal))
  }
}

/** `waitMs`: how long Kolada asks us to wait; null where it does not say. */
type Tried<Row> =
  | { readonly ok: true; readonly answer: Answer<Row> }
  | { readonly ok: false; readonly failure: KoladaFailure; readonly waitMs: number | null }

async function tryOnce<Row>(url: URL, asking: Asking<Row>): Promise<Tried<Row>> {
  const again = (failure: KoladaFailure, waitMs: number | null = null): Tried<Row> => ({ ok: false, failure, waitMs })
  const timeout = AbortSignal.timeout(asking.access.limits.timeoutMs)
  const response = await send(url, asking.access, AbortSignal.any([asking.signal, timeout])).catch(
    failureOf(asking, timeout),
  )
  if ('code' in response) return again(response)
  if (response.status === 429) {
    const waitMs = retryAfter(response.headers.get('retry-after'), asking.now())
    await discard(response)
    return again({ code: 'busy', seconds: Math.ceil((waitMs ?? 0) / 1000) }, waitMs)
  }
  if (response.status >= 500) {
    await discard(response)
    return again({ code: 'server-error', status: response.status })
  }
  if (response.status !== 200) {
    await discard(response)
    throw new KoladaStopped({ code: 'refused', status: response.status })
  }
  const body = await readBody(response, asking.access.limits.maxBytes).catch(failureOf(asking, timeout))
  if (typeof body !== 'string') return again(body)
  const page = asking.read(body)
  if (page.ok) return { ok: true, answer: { body, page } }
  // A proxy that gives up in the middle also answers 200.
  if (page.reason === 'not-json') return again({ code: 'not-json' })
  throw new KoladaStopped({ code: 'wrong-shape', where: page.where })
}

const HOPS = 3

/** Follows redirects on Kolada's own address only, and says so where one leads elsewhere. */
async function send(url: URL, access: KoladaAccess, signal: AbortSignal): Promise<Response> {
  let target = url
  for (let hop = 0; hop <= HOPS; hop++) {
    const response = await access.fetch(target, { redirect: 'manual', signal, headers: { accept: 'application/json' } })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null) return response
    await discard(response)
    const next = onOwnOrigin(location, target, access.url)
    if (next === null) throw new KoladaStopped({ code: 'redirected', to: location.slice(0, 200) })
    target = next
  }
  throw new KoladaStopped({ code: 'redirected', to: target.href.slice(0, 200) })
}

/**
 * An address that Kolada gives, where it is on the configured origin; else null. `http:` of the same host is taken for the
 * https it came by: services behind a proxy often write their own address so, and nothing is sent unencrypted.
 */
export function onOwnOrigin(address: string, from: URL, configured: string): URL | null {
  const own = new URL(configured)
  if (!URL.canParse(address, from)) return null
  const url = new URL(address, from)
  if (url.protocol === 'http:' && own.protocol === 'https:' && url.host === own.host) url.protocol = 'https:'
  return url.origin === own.origin && url.username === '' && url.password === '' ? url : null
}

async function readBody(response: Response, maxBytes: number): Promise<string | KoladaFailure> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new KoladaStopped({ code: 'too-large', megabytes: Math.floor(maxBytes / 1024 / 1024) })
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

const discard = async (response: Response): Promise<void> => response.body?.cancel()

/** What a broken connection is told as; what is no such thing is thrown on. */
const failureOf =
  ({ signal }: Pick<Asking<unknown>, 'signal'>, timeout: AbortSignal) =>
  (error: unknown): KoladaFailure => {
    if (error instanceof KoladaStopped) throw error
    if (signal.aborted) throw new KoladaStopped({ code: 'stopped' })
    if (timeout.aborted) return { code: 'timeout' }
    // fetch tells every broken connection as a TypeError.
    if (error instanceof TypeError) return { code: 'unreachable' }
    throw error
  }

async function untilStopped(signal: AbortSignal, wait: () => Promise<void>): Promise<void> {
  try {
    await wait()
  } catch (error) {
    if (signal.aborted) throw new KoladaStopped({ code: 'stopped' })
    throw error
  }
}

/** Seconds or a date (RFC 9110), as milliseconds from now; null where it is neither. */
function retryAfter(header: string | null, now: string): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - Date.parse(now))
}
