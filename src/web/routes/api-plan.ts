// A plan's decision and boundaries, for programs.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { createTurns, requireMatch } from '../etag.ts'
import { FactsAnswer } from './api-answers.ts'
import { decisionAnswer } from './decisions.tsx'
import { type Environment, OrganisationParams } from './environment.ts'

const OrNull = Type.Union([Type.String({ maxLength: 200 }), Type.Null()])
const DecisionBody = Type.Object(
  {
    plan: Type.Optional(OrNull),
    decidedOn: Type.String(),
    decidedBy: Type.String(),
    caseNumber: Type.Optional(OrNull),
  },
  { additionalProperties: false },
)
const UndoBody = Type.Object(
  { plan: Type.Optional(OrNull), reason: Type.String({ maxLength: 2000 }) },
  { additionalProperties: false },
)
/** Shares of the way, 0–1. */
const BoundariesBody = Type.Object(
  { onTrack: Type.Number({ minimum: 0, maximum: 1 }), partly: Type.Number({ minimum: 0, maximum: 1 }) },
  { additionalProperties: false },
)

export function apiPlanRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const api = { answer: FactsAnswer, match: { of: '/api/organisations/:org/decision' } } as const
  const decides = (body: typeof DecisionBody | typeof UndoBody) =>
    ({
      config: { action: 'plan.decide', api },
      schema: { params: OrganisationParams, body },
    }) as const
  const present = (org: string, plan: string | null = null) =>
    decisionAnswer(services, org, plan === null ? {} : { plan })

  app.put<{ Params: OrganisationParams; Body: Static<typeof DecisionBody> }>(
    '/api/organisations/:org/decision',
    decides(DecisionBody),
    (request) =>
      inTurn(request.params.org, async () => {
        const { params, body } = request
        requireMatch(request, await present(params.org, body.plan))
        const { plan = null, caseNumber = null, decidedOn, decidedBy } = body
        await services.decidePlan(params.org, { plan, caseNumber, decidedOn, decidedBy })
        return present(params.org, plan)
      }),
  )
  app.delete<{ Params: OrganisationParams; Body: Static<typeof UndoBody> }>(
    '/api/organisations/:org/decision',
    decides(UndoBody),
    (request) =>
      inTurn(request.params.org, async () => {
        const { params, body } = request
        requireMatch(request, await present(params.org, body.plan))
        await services.undoDecision(params.org, { plan: body.plan ?? null, reason: body.reason })
        return present(params.org, body.plan)
      }),
  )
  app.put<{ Params: OrganisationParams; Body: Static<typeof BoundariesBody> }>(
    '/api/organisations/:org/boundaries',
    {
      config: { action: 'boundaries.set', api },
      schema: { params: OrganisationParams, body: BoundariesBody },
    },
    (request) =>
      inTurn(request.params.org, async () => {
        requireMatch(request, await present(request.params.org))
        await services.setBoundaries(request.params.org, request.body)
        return present(request.params.org)
      }),
  )
}
