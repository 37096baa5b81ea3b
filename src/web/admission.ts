// Who asks, and whether they may. Every route says which action it needs; one that does not cannot be registered.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Action, type Actor, authorise } from '../domain/access.ts'
import { actorFor, type Signed } from '../domain/grants.ts'
import { isApiRequest } from './api-request.ts'
import { readCookie, SESSION_COOKIE } from './cookie.ts'
import { HttpProblem } from './problem.ts'

/** `public`: nobody need sign in. `signed-in`: whatever the roles. Else an action, in the organisation of the address. */
export type RouteAction = Action | 'public' | 'signed-in'

declare module 'fastify' {
  interface FastifyContextConfig {
    action?: RouteAction
  }
  interface FastifyRequest {
    /** Null: nobody has signed in. */
    signed: Signed | null
    actor: Actor
    /** Of the people of the organisation, by id. */
    names: ReadonlyMap<string, string> | null
    /** How many notices the one who asks has not read. */
    news: number
  }
}

export type Credentials = { readonly session: string | null; readonly bearer: string | null }

export type Admission = {
  /** Whose session or token it is; null where it is nobody's, or has ended. */
  readonly identify: (credentials: Credentials) => Promise<Signed | null>
  /** Names of those who have or have had a role in the organisation (its code), by id. */
  readonly namesIn: (organisation: string) => Promise<ReadonlyMap<string, string>>
  /** How many notices the account has not read. */
  readonly newsFor: (account: string) => Promise<number>
  /** Local date. */
  readonly today: () => string
  /** Told of each route there is, with what it needs. */
  readonly onRoute?: (route: KnownRoute) => void
}

export type KnownRoute = { readonly method: string; readonly url: string; readonly action: RouteAction }

/** Outside a request, and before anybody has signed in: may do nothing. */
const NOBODY: Actor = { id: '', name: '', roles: [], organisation: '', units: [] }

/** Who asks in the request that is being answered, so that services need not be made anew for each. */
export type Asking = {
  readonly actor: () => Actor
  /** Null outside a request. */
  readonly requestId: () => string | null
  readonly run: (asked: Asked, next: () => void) => void
}

type Asked = { readonly actor: Actor; readonly requestId: string }

export function createAsking(): Asking {
  const storage = new AsyncLocalStorage<Asked>()
  return {
    actor: () => storage.getStore()?.actor ?? NOBODY,
    requestId: () => storage.getStore()?.requestId ?? null,
    run: (asked, next) => storage.run(asked, next),
  }
}

export function admit(
  app: FastifyInstance,
  asking: Asking,
  { identify, namesIn, newsFor, today, onRoute }: Admission,
): void {
  app.decorateRequest('signed', null)
  app.decorateRequest('names', null)
  app.decorateRequest('news', 0)
  // Set anew for each request below: an object that many requests share must not be changed.
  app.decorateRequest('actor', null as unknown as Actor)

  app.addHook('onRoute', ({ url, method, config }) => {
    if (config?.action === undefined) throw new Error(`${String(method)} ${url} does not say which action it needs`)
    for (const one of [method].flat()) onRoute?.({ method: one, url, action: config.action })
  })

  app.addHook('onRequest', async (request, reply) => {
    request.actor = NOBODY
    const action = request.routeOptions.config.action ?? 'public'
    const credentials = credentialsOf(request)
    const isAnonymous = credentials.session === null && credentials.bearer === null
    request.signed = isAnonymous ? null : await identify(credentials)
    if (request.signed !== null) request.actor = actorFor(request.signed, organisationOf(request), today())
    // No organisation can be called that: there is no such page, whoever asks.
    if (!ORGANISATION.test(organisationOf(request) ?? '0000')) throw new HttpProblem(404, 'no-page')
    if (action === 'public') return
    if (request.signed === null) {
      if (isPage(request)) return reply.redirect(signInPath(request.url), 303)
      throw new HttpProblem(401, 'not-signed-in')
    }
    if (request.signed.mayWrite === false && request.method !== 'GET' && request.method !== 'HEAD')
      throw new HttpProblem(403, 'read-only')
    // A token is for programs: it opens no page, and so cannot make more of its kind.
    if (credentials.bearer !== null && !isApiRequest(request)) throw new HttpProblem(401, 'not-signed-in')
    if (action === 'signed-in') return
    // The same whether the organisation does not exist or is somebody else's.
    if (organisationOf(request) !== null && request.actor.roles.length === 0)
      throw new HttpProblem(404, 'no-organisation')
    authorise(request.actor, action)
    if (isApiRequest(request)) return
    request.names = await namesIn(request.actor.organisation ?? '')
    // Only auditors are told of anything so far.
    if (request.actor.roles.includes('auditor')) request.news = await newsFor(request.actor.id)
  })

  // After the body has been read, whose events are not the request's own.
  app.addHook('preHandler', (request, _reply, done) =>
    asking.run({ actor: request.actor, requestId: request.id }, done),
  )
}

function credentialsOf({ headers }: FastifyRequest): Credentials {
  const bearer = /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(headers.authorization ?? '')?.[1] ?? null
  // A program's token says whose the request is, whatever cookie comes along.
  return bearer === null ? { session: readCookie(headers.cookie, SESSION_COOKIE), bearer } : { session: null, bearer }
}

const ORGANISATION = /^\d{4}$/

function organisationOf({ params }: FastifyRequest): string | null {
  const org = typeof params === 'object' && params !== null && 'org' in params ? params.org : null
  return typeof org === 'string' ? org : null
}

const isPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && !isApiRequest(request)

export const LONGEST_WAY_BACK = 2000

/** Back to where the reader was going. From an address that is too long for that, to the start. */
export const signInPath = (url: string): string =>
  url === '/' || url.length > LONGEST_WAY_BACK ? '/logga-in' : `/logga-in?till=${encodeURIComponent(url)}`
