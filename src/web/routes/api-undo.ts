// Taking back what has a page of its own to do so: the limits of a source, and a report of an activity.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { createTurns, requireMatch } from '../etag.ts'
import { FactsAnswer, ProtectionAnswer } from './api-answers.ts'
import { type Environment, OneParams } from './environment.ts'

const UndoBody = Type.Object(
  { reason: Type.Optional(Type.String({ maxLength: 2000 })) },
  { additionalProperties: false },
)

export function apiUndoRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const protection = async (org: string) => ({
    sources: await services.disclosureLimits(org),
    ...(await services.disclosureState(org)),
  })

  // With the ETag of what was read: sent twice, it would undo the change before the last too.
  app.post<{ Params: OneParams; Body: Static<typeof UndoBody> }>(
    '/api/organisations/:org/disclosure/:id/undo',
    {
      config: {
        action: 'disclosure.raise',
        api: { answer: ProtectionAnswer, match: { of: '/api/organisations/:org/disclosure' } },
      },
      schema: { params: OneParams, body: UndoBody },
    },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org, id } = request.params
        requireMatch(request, await protection(org))
        await services.undoDisclosureLimits(org, id, request.body.reason ?? '')
        return protection(org)
      }),
  )

  // Not the import's own undo: whoever reports for a unit takes in no files.
  const receipt = {
    config: { action: 'activity.report', api: { answer: FactsAnswer } },
    schema: { params: OneParams },
  } as const
  app.get<{ Params: OneParams }>('/api/organisations/:org/outcomes/:id', receipt, async ({ params: { org, id } }) =>
    services.reportReceipt(org, id),
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/outcomes/:id/undo',
    receipt,
    async ({ params: { org, id } }) => {
      await services.undoReport(org, id)
      return services.reportReceipt(org, id)
    },
  )
}
