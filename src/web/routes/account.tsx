// One's own account.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { Conflict, Forbidden, Invalid, sentenceIn } from '../../domain/errors.ts'
import type { Signed } from '../../domain/grants.ts'
import { WrongPresent } from '../../services/index.ts'
import { accountTexts } from '../../text/accounts.ts'
import { organisationName } from '../../text/organisation.ts'
import { endedCookie, sessionCookie } from '../cookie.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { AccountPage, type AccountProps } from '../pages/account.tsx'
import { HttpProblem } from '../problem.ts'
import type { Environment } from './environment.ts'

const Query = Type.Object({ bytt: Type.Optional(Type.Literal('ja')) }, { additionalProperties: false })
const PasswordBody = Type.Object(
  { nuvarande: Type.String({ maxLength: 1000 }), nytt: Type.String({ maxLength: 1000 }) },
  { additionalProperties: false },
)
const TokenBody = Type.Object(
  {
    nyckelnamn: Type.String({ maxLength: 1000 }),
    organisation: Type.String({ pattern: '^[0-9]{4}$' }),
    far: Type.Enum(['lasa', 'andra']),
    sista: Type.String({ maxLength: 40 }),
    losenord: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
)
const TokenParams = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })

export function accountRoutes(app: FastifyInstance, { services, assets, isSecure, now }: Environment): void {
  const config = { action: 'signed-in' } as const
  const send = async (reply: FastifyReply, signed: Signed, shown: Partial<AccountProps>, status = 200) => {
    const organisations = (await services.organisationsOf(signed)).map((one) => ({
      code: one.code,
      name: organisationName(one),
    }))
    const own = await services.ownAccount(signed)
    const props = { errors: [], done: null, secret: null, token: { name: '', endsOn: '' }, ...shown }
    return sendPage(reply, <AccountPage {...{ assets, own, organisations }} now={now()} {...props} />, status)
  }

  app.get<{ Querystring: Static<typeof Query> }>(
    '/konto',
    { config, schema: { querystring: Query } },
    async ({ signed, query }, reply) => send(reply, known(signed), { done: query.bytt === 'ja' ? 'password' : null }),
  )

  app.post<{ Body: Static<typeof PasswordBody> }>(
    '/konto/losenord',
    { config, schema: { body: PasswordBody } },
    async ({ signed, body }, reply) => {
      const person = known(signed)
      try {
        const { session } = await services.changePassword(person, { present: body.nuvarande, next: body.nytt })
        return seeOther(reply.header('set-cookie', sessionCookie(session, isSecure)), '/konto?bytt=ja')
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        const field = error instanceof WrongPresent ? 'nuvarande' : 'nytt'
        return send(
          reply,
          person,
          { errors: [{ field, message: sentenceIn(error.said, languageOf(reply.request)) }] },
          422,
        )
      }
    },
  )

  app.post('/konto/logga-ut-overallt', { config }, async ({ signed }, reply) => {
    await services.signOutEverywhere(known(signed))
    return seeOther(reply.header('set-cookie', endedCookie(isSecure)), '/logga-in?ute=ja')
  })

  app.post('/konto/meddelanden/lasta', { config }, async ({ signed }, reply) => {
    await services.noticesRead(known(signed))
    return seeOther(reply, '/konto')
  })

  app.post<{ Body: Static<typeof TokenBody> }>(
    '/konto/nycklar',
    { config, schema: { body: TokenBody } },
    async ({ signed, body }, reply) => {
      const person = known(signed)
      const { nyckelnamn: name, organisation, far, sista: endsOn, losenord: present = null } = body
      try {
        // The answer itself shows it: an address that could be asked for again would show it twice.
        const made = await services.makeToken(person, {
          ...{ name, organisation, endsOn, present },
          mayWrite: far === 'andra',
        })
        return send(reply, person, { secret: made.secret }, 201)
      } catch (error) {
        if (!(error instanceof Invalid || error instanceof Forbidden || error instanceof Conflict)) throw error
        const wrongDay = error.message === accountTexts.sv.token.endWrong ? 'sista' : 'nyckelnamn'
        const field = error instanceof WrongPresent ? 'losenord' : wrongDay
        return send(
          reply,
          person,
          { errors: [{ field, message: sentenceIn(error.said, languageOf(reply.request)) }], token: { name, endsOn } },
          422,
        )
      }
    },
  )

  app.post<{ Params: Static<typeof TokenParams> }>(
    '/konto/nycklar/:id/ta-bort',
    { config, schema: { params: TokenParams } },
    async ({ signed, params }, reply) => {
      await services.revokeToken(known(signed), params.id)
      return seeOther(reply, '/konto')
    },
  )
}

/** The route lets nobody else in. */
function known(signed: Signed | null): Signed {
  if (signed === null) throw new HttpProblem(401, 'not-signed-in')
  return signed
}
