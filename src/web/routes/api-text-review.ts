// Texts about children for programs: reading them, and answering whether a child can be recognised.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { TextsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OrganisationParams } from './environment.ts'

/** By the texts' hashes. A text that has been changed meanwhile has another one, and the answer to it is refused. */
const AnswersBody = Type.Object(
  {
    answers: Type.Array(
      Type.Object(
        { sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }), answer: Type.Enum(['fine', 'change']) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 10_000 },
    ),
  },
  { additionalProperties: false },
)
const BODY_BYTES = 2 * 1024 * 1024

export function apiTextReviewRoutes(app: FastifyInstance, { services }: Environment): void {
  const config = { action: 'report.make', api: { answer: TextsAnswer } } as const
  const about = async (org: string, { year, plan }: ApiQuery) => {
    const overview = await services.overview(org, { year: year ?? null, plan: plan ?? null })
    return { year: overview.year, plan: overview.facts.plan?.code ?? null, knownAt: null }
  }

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/texts',
    { config, schema: { params: OrganisationParams, querystring: ApiQuery } },
    async ({ params: { org }, query }) => {
      const asOf = await about(org, query)
      return { year: asOf.year, plan: asOf.plan, ...(await services.textsToReview(org, asOf)) }
    },
  )
  app.post<{ Params: OrganisationParams; Querystring: ApiQuery; Body: Static<typeof AnswersBody> }>(
    '/api/organisations/:org/texts',
    {
      config,
      bodyLimit: BODY_BYTES,
      schema: { params: OrganisationParams, querystring: ApiQuery, body: AnswersBody },
    },
    async ({ params: { org }, query, body }) => {
      const asOf = await about(org, query)
      await services.answerTexts(org, asOf, new Map(body.answers.map(({ sha256, answer }) => [sha256, answer])))
      return { year: asOf.year, plan: asOf.plan, ...(await services.textsToReview(org, asOf)) }
    },
  )
}
