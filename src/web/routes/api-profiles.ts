// An organisation's own mappings, for programs: the list, keeping and naming them, taking them out of use and back.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { ImportAnswer, ProfileAnswer, ProfilesAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'

const NameBody = Type.Object({ name: Type.String({ maxLength: 1000 }) }, { additionalProperties: false })
type NameBody = Static<typeof NameBody>
const CHANGE = {
  action: 'import.write',
  api: { answer: ProfileAnswer, match: { of: '/api/organisations/:org/profiles/:id' } },
} as const
const WRITE = { action: 'import.write', api: { answer: ProfileAnswer } } as const

export function apiProfileRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const answer = async ({ org, id }: OneParams) => {
    const profile = (await services.ownProfiles(org)).find((one) => one.id === id)
    if (!profile) throw new NotFound(id)
    return profile
  }

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/profiles',
    { config: { action: 'import.read', api: { answer: ProfilesAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({ profiles: await services.ownProfiles(org) }),
  )
  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/profiles/:id',
    { config: { action: 'import.read', api: { answer: ProfileAnswer } }, schema: { params: OneParams } },
    async ({ params }) => answer(params),
  )
  app.put<{ Params: OneParams; Body: NameBody }>(
    '/api/organisations/:org/profiles/:id',
    { config: CHANGE, schema: { params: OneParams, body: NameBody } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { params, body } = request
        requireMatch(request, await answer(params))
        await services.renameProfile(params.org, params.id, body.name)
        return answer(params)
      }),
  )
  app.delete<{ Params: OneParams }>(
    '/api/organisations/:org/profiles/:id',
    { config: CHANGE, schema: { params: OneParams } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { params } = request
        requireMatch(request, await answer(params))
        await services.removeProfile(params.org, params.id)
        return answer(params)
      }),
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/profiles/:id/restore',
    { config: WRITE, schema: { params: OneParams } },
    async ({ params }) => {
      await services.restoreProfile(params.org, params.id)
      return answer(params)
    },
  )
  app.post<{ Params: OneParams; Body: NameBody }>(
    '/api/organisations/:org/imports/:id/profile',
    {
      config: { action: 'import.write', api: { answer: ImportAnswer } },
      schema: { params: OneParams, body: NameBody },
    },
    async ({ params: { org, id }, body }) => {
      await services.keepProfile(org, id, body.name)
      return services.importById(org, id)
    },
  )
}
