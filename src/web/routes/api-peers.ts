// The organisation's own groups to compare with, and the limits of its sources, for programs.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { MadeAnswer, PeersAnswer, ProtectionAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'

const GroupBody = Type.Object(
  {
    name: Type.String({ maxLength: 1000 }),
    /** Codes or names of kommuner and regions. */
    members: Type.Array(Type.String({ maxLength: 200 }), { maxItems: 400 }),
  },
  { additionalProperties: false },
)
const ChoiceBody = Type.Object(
  { group: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
const Limit = Type.Optional(Type.Integer({ minimum: 0 }))
const LimitsBody = Type.Object(
  {
    limits: Type.Object(
      { smallestCount: Limit, registerNumerator: Limit, registerDenominator: Limit, surveyDenominator: Limit },
      { additionalProperties: false },
    ),
    rounding: Type.Optional(Type.Boolean()),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
  },
  { additionalProperties: false },
)

export function apiPeerRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const config = {
    action: 'peers.write',
    api: { answer: PeersAnswer, match: { of: '/api/organisations/:org/peers' } },
  } as const
  const answer = async (org: string) => {
    const { groups, chosen, sharedGroups } = await services.peerChoices(org)
    return { groups, chosen, sharedGroups }
  }

  app.post<{ Params: OrganisationParams; Body: Static<typeof GroupBody> }>(
    '/api/organisations/:org/peers',
    {
      config: { action: 'peers.write', api: { answer: MadeAnswer, status: 201 } },
      schema: { params: OrganisationParams, body: GroupBody },
    },
    async ({ params: { org }, body }, reply) =>
      reply.code(201).send({ id: (await services.addPeerGroup(org, body)).id }),
  )
  app.put<{ Params: OneParams; Body: Static<typeof GroupBody> }>(
    '/api/organisations/:org/peers/:id',
    { config, schema: { params: OneParams, body: GroupBody } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org, id } = request.params
        requireMatch(request, await answer(org))
        await services.editPeerGroup(org, id, request.body)
        return answer(org)
      }),
  )
  app.delete<{ Params: OneParams }>(
    '/api/organisations/:org/peers/:id',
    { config, schema: { params: OneParams } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org, id } = request.params
        requireMatch(request, await answer(org))
        await services.removePeerGroup(org, id)
        return answer(org)
      }),
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/peers/:id/restore',
    { config, schema: { params: OneParams } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org, id } = request.params
        requireMatch(request, await answer(org))
        await services.restorePeerGroup(org, id)
        return answer(org)
      }),
  )
  app.put<{ Params: OrganisationParams; Body: Static<typeof ChoiceBody> }>(
    '/api/organisations/:org/peer-choice',
    { config, schema: { params: OrganisationParams, body: ChoiceBody } },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org } = request.params
        requireMatch(request, await answer(org))
        await services.choosePeers(org, request.body.group)
        return answer(org)
      }),
  )

  const protection = async (org: string) => ({
    sources: await services.disclosureLimits(org),
    ...(await services.disclosureState(org)),
  })
  app.put<{ Params: OneParams; Body: Static<typeof LimitsBody> }>(
    '/api/organisations/:org/disclosure/:id',
    {
      config: {
        action: 'disclosure.raise',
        api: { answer: ProtectionAnswer, match: { of: '/api/organisations/:org/disclosure' } },
      },
      schema: { params: OneParams, body: LimitsBody },
    },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org, id } = request.params
        const present = await protection(org)
        if (!present.sources.some((source) => source.id === id)) throw new NotFound(id)
        requireMatch(request, present)
        const { limits, rounding, reason = '' } = request.body
        await services.setDisclosureLimits(org, id, { limits, reason, ...(rounding === undefined ? {} : { rounding }) })
        return protection(org)
      }),
  )
}
