// Signing in by the OpenID Connect provider: there, and back.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { type FailureKind, ProviderFailure, SIGN_IN_MINUTES } from '../../services/index.ts'
import { LONGEST_WAY_BACK } from '../admission.ts'
import { BEGUN_COOKIE, beginCookie, beginEndedCookie, readCookie, sessionCookie } from '../cookie.ts'
import { ownPath } from '../local-path.ts'
import { seeOther, sendPage } from '../page.ts'
import { SignInFailedPage } from '../pages/sign-in-failed.tsx'
import { HttpProblem } from '../problem.ts'
import type { Environment } from './environment.ts'

const Query = Type.Object(
  { till: Type.Optional(Type.String({ maxLength: LONGEST_WAY_BACK })) },
  { additionalProperties: false },
)

/** Each sign-in that is begun is a row until it is ten minutes old. Many people may share an address. */
const PER_MINUTE = 300
const LIMIT = { rateLimit: { max: PER_MINUTE, timeWindow: '1 minute', allowList: [] } }

export function providerSignInRoutes(
  app: FastifyInstance,
  { services, assets, isSecure, provider, onSignInFailure }: Environment,
): void {
  const options = { config: { action: 'public', ...LIMIT }, exposeHeadRoute: false } as const
  const failed = (reply: FastifyReply, { kind, code }: ProviderFailure) => {
    onSignInFailure({ requestId: reply.request.id, kind, code })
    return sendPage(reply, <SignInFailedPage {...{ assets, kind }} provider={provider ?? ''} />, STATUS[kind])
  }
  /** A page that says what is wrong, where that is the provider's, the browser's or the person's to mend. */
  const orFailed = async (reply: FastifyReply, go: () => Promise<FastifyReply>): Promise<FastifyReply> => {
    if (provider === null) throw new HttpProblem(404, 'no-page')
    try {
      return await go()
    } catch (error) {
      if (error instanceof ProviderFailure) return failed(reply, error)
      throw error
    }
  }

  app.get<{ Querystring: Static<typeof Query> }>(
    '/logga-in/extern',
    { ...options, schema: { querystring: Query } },
    async ({ query, signed }, reply) => {
      const next = ownPath(query.till)
      if (signed !== null) return seeOther(reply, next)
      return orFailed(reply, async () => {
        const { address, secret } = await services.beginAtProvider(next)
        reply.header('set-cookie', beginCookie(secret, SIGN_IN_MINUTES * 60, isSecure))
        return seeOther(reply, address)
      })
    },
  )

  // Providers may send more along than we know of, which the standard has us ignore; hence no schema.
  app.get(
    '/logga-in/extern/svar',
    { ...options, config: { ...options.config, isOnce: true } },
    async ({ headers, url }, reply) => {
      reply.header('set-cookie', beginEndedCookie(isSecure))
      return orFailed(reply, async () => {
        const query = url.split('?').slice(1).join('?')
        const secret = readCookie(headers.cookie, BEGUN_COOKIE)
        const { session, next } = await services.finishAtProvider({ secret, query })
        // Added to the one above.
        return seeOther(reply.header('set-cookie', sessionCookie(session, isSecure)), next)
      })
    },
  )

  app.get('/logga-in/extern/ut', options, async (_request, reply) =>
    orFailed(reply, async () => seeOther(reply, (await services.leaveProvider()) ?? '/logga-in')),
  )
}

const STATUS: Readonly<Record<FailureKind, number>> = {
  stale: 400,
  declined: 403,
  unavailable: 503,
  clock: 503,
  untrusted: 400,
  incomplete: 503,
  misconfigured: 503,
  closed: 403,
}
