// Nämnder and förvaltningar one by one, for programs.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { unitProblems } from '../../text/units.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { AddedAnswer, UnitAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'
import { sendProblems } from './field-problems.ts'

/** `parent`: id of the unit it belongs to. Null is first, since what may be a text is made one: null would be "". */
const UnitBody = Type.Object(
  {
    name: Type.String({ maxLength: 10_000 }),
    parent: Type.Union([Type.Null(), Type.String({ maxLength: 200 })]),
  },
  { additionalProperties: false },
)
const CHANGE = {
  action: 'unit.write',
  api: { answer: UnitAnswer, match: { of: '/api/organisations/:org/units/:id' } },
} as const
const WRITE = { action: 'unit.write', api: { answer: UnitAnswer } } as const

export function apiUnitRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const answer = async ({ org, id }: OneParams) => {
    const { units } = await services.units(org)
    const unit = units.find((one) => one.id === id)
    if (!unit) throw new NotFound(unitProblems.noUnit)
    return unit
  }

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/units/:id',
    { config: { action: 'unit.read', api: { answer: UnitAnswer } }, schema: { params: OneParams } },
    async ({ params }) => answer(params),
  )
  app.put<{ Params: OneParams; Body: Static<typeof UnitBody> }>(
    '/api/organisations/:org/units/:id',
    { config: CHANGE, schema: { params: OneParams, body: UnitBody } },
    (request, reply) =>
      inTurn(request.params.org, async () => {
        const { params, body } = request
        requireMatch(request, await answer(params))
        return sendProblems(reply, async () => {
          await services.editUnit(params.org, params.id, body)
          return reply.send(await answer(params))
        })
      }),
  )
  app.delete<{ Params: OneParams }>(
    '/api/organisations/:org/units/:id',
    { config: CHANGE, schema: { params: OneParams } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { params } = request
        requireMatch(request, await answer(params))
        await services.removeUnit(params.org, params.id)
        return answer(params)
      }),
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/units/:id/restore',
    { config: WRITE, schema: { params: OneParams } },
    async ({ params }, reply) =>
      sendProblems(reply, async () => {
        await services.restoreUnit(params.org, params.id)
        return reply.send(await answer(params))
      }),
  )
  app.post<{ Params: OrganisationParams }>(
    '/api/organisations/:org/units-of-plans',
    { config: { action: 'unit.write', api: { answer: AddedAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => services.addUnitsOfPlans(org),
  )
}
