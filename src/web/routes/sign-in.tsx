// Signing in and out, and one-time links.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import { accountTexts } from '../../text/accounts.ts'
import { LONGEST_WAY_BACK } from '../admission.ts'
import { endedCookie, readCookie, SESSION_COOKIE, sessionCookie } from '../cookie.ts'
import { languageOf } from '../language.ts'
import { ownPath } from '../local-path.ts'
import { seeOther, sendPage } from '../page.ts'
import { OneTimeLinkPage, SignInPage } from '../pages/sign-in.tsx'
import { SignInFailedPage } from '../pages/sign-in-failed.tsx'
import type { Environment } from './environment.ts'

const Query = Type.Object(
  { till: Type.Optional(Type.String({ maxLength: LONGEST_WAY_BACK })), ute: Type.Optional(Type.Literal('ja')) },
  { additionalProperties: false },
)
const SignInBody = Type.Object(
  {
    namn: Type.String({ maxLength: 200 }),
    losenord: Type.String({ maxLength: 1000 }),
    till: Type.Optional(Type.String({ maxLength: LONGEST_WAY_BACK })),
  },
  { additionalProperties: false },
)
const LinkParams = Type.Object({ secret: Type.String({ pattern: '^[\\w-]{20,100}$' }) })
const LinkBody = Type.Object(
  { losenord: Type.String({ maxLength: 1000 }), namn: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)

export function signInRoutes(
  app: FastifyInstance,
  { services, assets, isSecure, provider, localSignIn }: Environment,
): void {
  const begin = (reply: FastifyReply, session: string, next: string) =>
    seeOther(reply.header('set-cookie', sessionCookie(session, isSecure)), next)
  const off = (reply: FastifyReply) =>
    sendPage(reply, <SignInFailedPage assets={assets} kind="local-off" provider={provider ?? ''} />, 403)

  app.get<{ Querystring: Static<typeof Query> }>(
    '/logga-in',
    { config: { action: 'public' }, schema: { querystring: Query } },
    async ({ query, signed }, reply) => {
      const next = ownPath(query.till)
      if (signed !== null) return seeOther(reply, next)
      const shown = { assets, next, userName: '', errors: [], hasSignedOut: query.ute === 'ja', provider, localSignIn }
      return sendPage(reply, <SignInPage {...shown} />)
    },
  )

  app.post<{ Body: Static<typeof SignInBody> }>(
    '/logga-in',
    { config: { action: 'public' }, schema: { body: SignInBody } },
    async (request, reply) => {
      if (!localSignIn) return off(reply)
      const { namn, losenord, till } = request.body
      const next = ownPath(till)
      const result = await services.signIn({ userName: namn, password: losenord, address: request.ip })
      if (result.kind === 'in') return begin(reply, result.session, next)
      const text = accountTexts[languageOf(request)]
      const message = result.kind === 'wrong' ? text.wrong : text.wait(text.seconds(result.seconds))
      const errors = [{ field: 'namn', message }]
      if (result.kind === 'wait') reply.header('retry-after', String(result.seconds))
      const shown = { assets, next, userName: namn, errors, hasSignedOut: false, provider, localSignIn }
      return sendPage(reply, <SignInPage {...shown} />, result.kind === 'wait' ? 429 : 422)
    },
  )

  app.post('/logga-ut', { config: { action: 'public' } }, async ({ headers }, reply) => {
    const session = readCookie(headers.cookie, SESSION_COOKIE)
    if (session !== null) await services.signOut(session)
    return seeOther(reply.header('set-cookie', endedCookie(isSecure)), '/logga-in?ute=ja')
  })

  app.get<{ Params: Static<typeof LinkParams> }>(
    '/engangslank/:secret',
    { config: { action: 'public' }, schema: { params: LinkParams } },
    async ({ params: { secret } }, reply) => {
      if (!localSignIn) return off(reply)
      const link = await services.openLink(secret)
      return sendPage(reply, <OneTimeLinkPage {...{ assets, secret, errors: [], link }} />)
    },
  )

  app.post<{ Params: Static<typeof LinkParams>; Body: Static<typeof LinkBody> }>(
    '/engangslank/:secret',
    { config: { action: 'public' }, schema: { params: LinkParams, body: LinkBody } },
    async ({ params: { secret }, body }, reply) => {
      if (!localSignIn) return off(reply)
      try {
        const { session } = await services.takeLink(secret, body.losenord)
        return begin(reply, session, '/')
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        const errors = [{ field: 'losenord', message: sentenceIn(error.said, languageOf(reply.request)) }]
        return sendPage(
          reply,
          <OneTimeLinkPage {...{ assets, secret, errors }} link={await services.openLink(secret)} />,
          422,
        )
      }
    },
  )
}
