// Search for documents that may have to be handed out.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import { SEARCH_KINDS, type SearchAnswer, type SearchKind } from '../../services/index.ts'
import { languageOf } from '../language.ts'
import { sendPage } from '../page.ts'
import { SearchPage } from '../pages/search.tsx'
import { searchPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { FactsAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'
import { openOrganisation } from './open-site.ts'

// No database takes the character NUL in a text.
const Words = Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' })
const Page = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }))
const PageQuery = Type.Object(
  { q: Type.Optional(Words), slag: Type.Optional(Type.Enum(['', ...SEARCH_KINDS])), sida: Page },
  { additionalProperties: false },
)
const ApiQuery = Type.Object(
  { q: Words, kind: Type.Optional(Type.Enum([...SEARCH_KINDS])), page: Page },
  { additionalProperties: false },
)

export function searchRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof PageQuery> }>(
    '/:org/sok',
    { config: { action: 'registry.search' }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org }, query }, reply) => {
      const site = await openOrganisation(environment, org, {}, null, searchPath(org))
      const form = { q: (query.q ?? '').trim(), slag: query.slag ?? '' }
      const kind = SEARCH_KINDS.find((one) => one === form.slag)
      const show = (answer: SearchAnswer | null, errors: readonly FieldError[]) =>
        sendPage(reply, <SearchPage {...{ assets, site, form, answer, errors }} />, errors.length > 0 ? 422 : 200)
      if (query.q === undefined) return show(null, [])
      try {
        return show(await services.searchRegistry(org, asked(form.q, kind, query.sida)), [])
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        return show(null, [{ field: 'q', message: sentenceIn(error.said, languageOf(reply.request)) }])
      }
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ApiQuery> }>(
    '/api/organisations/:org/search',
    {
      config: { action: 'registry.search', api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params: { org }, query }) => services.searchRegistry(org, asked(query.q, query.kind, query.page)),
  )
}

const asked = (words: string, kind: SearchKind | undefined, page: number | undefined) => ({
  words,
  ...(kind === undefined ? {} : { kind }),
  ...(page === undefined ? {} : { page }),
})
