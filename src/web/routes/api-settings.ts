// An organisation's settings for programs: what is set, the räkenskapsår, and the logotype as the body of the question.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { PICTURE_LIMITS, PICTURE_TYPES } from '../../domain/picture.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { HttpProblem } from '../problem.ts'
import { SettingsAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'
import { sendProblems } from './field-problems.ts'

const SettingsBody = Type.Object(
  {
    fiscalYear: Type.Object({ firstMonth: Type.Integer({ minimum: 1, maximum: 12 }) }, { additionalProperties: false }),
  },
  { additionalProperties: false },
)
const LogoQuery = Type.Object(
  { alt: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })) },
  { additionalProperties: false },
)

export function apiSettingsRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const api = { answer: SettingsAnswer }
  const changes = { ...api, match: { of: '/api/organisations/:org/settings' } } as const
  const answer = async (org: string) => {
    const { organisation, fiscalYear, logo, peers, protection } = await services.organisationSettings(org)
    return { organisation, fiscalYear: fiscalYear.value, logo: logo.value, peers, protection }
  }

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/settings',
    { config: { action: 'settings.read', api }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => answer(org),
  )

  app.put<{ Params: OrganisationParams; Body: Static<typeof SettingsBody> }>(
    '/api/organisations/:org/settings',
    { config: { action: 'settings.write', api: changes }, schema: { params: OrganisationParams, body: SettingsBody } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org } = request.params
        requireMatch(request, await answer(org))
        await services.setFiscalYear(org, { ...request.body.fiscalYear, version: null })
        return answer(org)
      }),
  )

  // Only here may a body be a picture; elsewhere the type is refused with 415.
  app.register(async (pictures) => {
    pictures.addContentTypeParser([...PICTURE_TYPES], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    pictures.put<{ Params: OrganisationParams; Querystring: Static<typeof LogoQuery>; Body: unknown }>(
      '/api/organisations/:org/settings/logo',
      {
        bodyLimit: PICTURE_LIMITS.bytes,
        config: { action: 'settings.write', api: { ...changes, file: { types: PICTURE_TYPES } } },
        schema: { params: OrganisationParams, querystring: LogoQuery },
      },
      (request, reply) =>
        inTurn(request.params.org, async () => {
          const { params, query, body } = request
          requireMatch(request, await answer(params.org))
          if (!Buffer.isBuffer(body) || body.length === 0) throw new HttpProblem(400, 'no-file')
          const wish = { bytes: new Uint8Array(body), alt: query.alt ?? null, version: null }
          return sendProblems(reply, async () => {
            await services.setLogo(params.org, wish)
            return reply.send(await answer(params.org))
          })
        }),
    )
  })

  app.delete<{ Params: OrganisationParams }>(
    '/api/organisations/:org/settings/logo',
    { config: { action: 'settings.write', api: changes }, schema: { params: OrganisationParams } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org } = request.params
        requireMatch(request, await answer(org))
        await services.removeLogo(org, null)
        return answer(org)
      }),
  )
}
