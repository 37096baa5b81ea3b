// Fetching from Kolada, for programs: what can be asked for, starting, stopping and taking up again, and how far it has come.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { koladaFailure } from '../../text/kolada.ts'
import { languageOf } from '../language.ts'
import { FactsAnswer, FetchChoicesAnswer, MadeAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'
import type { FetchRunner } from './kolada-runner.ts'

const Year = Type.Integer({ minimum: 1900, maximum: 2199 })
/** `indicators` absent: all that Kolada has. `years` absent: the usual ones. `peers`: name or id of a group of kommuner. */
const FetchBody = Type.Object(
  {
    indicators: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 1000 })),
    years: Type.Optional(Type.Object({ from: Year, to: Year }, { additionalProperties: false })),
    peers: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { additionalProperties: false },
)

/** `runner`: the one that the pages have, so that a fetch is stopped wherever it was started. */
export function apiFetchRoutes(app: FastifyInstance, { services }: Environment, runner: FetchRunner): void {
  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/fetches',
    { config: { action: 'import.read', api: { answer: FetchChoicesAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({
      choices: services.koladaChoices(),
      unfinished: (await services.unfinishedKoladaFetch(org))?.id ?? null,
    }),
  )
  app.post<{ Params: OrganisationParams; Body: Static<typeof FetchBody> }>(
    '/api/organisations/:org/fetches',
    {
      config: { action: 'import.write', api: { answer: MadeAnswer, status: 201 } },
      schema: { params: OrganisationParams, body: FetchBody },
    },
    async ({ params: { org }, body: { indicators = null, years = null, peers = null } }, reply) => {
      const started = await services.startKoladaFetch(org, { indicators, years, peers })
      runner.run(org, started)
      return reply
        .code(201)
        .header('location', `/api/organisations/${org}/fetches/${started.id}`)
        .send({ id: started.id })
    },
  )

  const state = async ({ org, id }: OneParams, language: ReturnType<typeof languageOf>) => {
    const fetch = await services.koladaFetch(org, id)
    return { ...fetch, failure: fetch.failure && koladaFailure(fetch.failure, language) }
  }
  const one = (action: 'import.read' | 'import.write') =>
    ({ config: { action, api: { answer: FactsAnswer } }, schema: { params: OneParams } }) as const

  app.get<{ Params: OneParams }>('/api/organisations/:org/fetches/:id', one('import.read'), async (request) =>
    state(request.params, languageOf(request)),
  )
  app.post<{ Params: OneParams }>('/api/organisations/:org/fetches/:id/stop', one('import.write'), async (request) => {
    const { org, id } = request.params
    await services.stopKoladaFetch(org, id)
    runner.stop(id)
    return state(request.params, languageOf(request))
  })
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/fetches/:id/continue',
    one('import.write'),
    async (request) => {
      const { org, id } = request.params
      runner.run(org, await services.continueKoladaFetch(org, id))
      return state(request.params, languageOf(request))
    },
  )
}
