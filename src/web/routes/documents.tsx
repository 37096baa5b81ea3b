// Documents that have come in, been drawn up and gone out, as a page and for programs.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { DOCUMENT_COURSES } from '../../services/index.ts'
import { sendPage } from '../page.ts'
import { DocumentsPage } from '../pages/documents.tsx'
import { documentsPath } from '../site.ts'
import { FactsAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const Page = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }))
const PageQuery = Type.Object(
  {
    slag: Type.Optional(Type.Enum(['', ...DOCUMENT_COURSES])),
    ar: Type.Optional(Type.String({ pattern: '^(\\d{4})?$' })),
    sida: Page,
  },
  { additionalProperties: false },
)
const ApiQuery = Type.Object(
  {
    course: Type.Optional(Type.Enum([...DOCUMENT_COURSES])),
    year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2200 })),
    page: Page,
  },
  { additionalProperties: false },
)
const ACTION = 'registry.search'

export function documentRoutes(app: FastifyInstance, { services, assets, ...environment }: Environment): void {
  app.get<{ Params: OrganisationParams; Querystring: Static<typeof PageQuery> }>(
    '/:org/handlingar',
    { config: { action: ACTION }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org }, query }, reply) => {
      const form = { slag: query.slag ?? '', ar: query.ar ?? '' }
      const course = DOCUMENT_COURSES.find((one) => one === form.slag)
      const answer = await services.documents(org, {
        ...(course === undefined ? {} : { course }),
        ...(form.ar === '' ? {} : { year: Number(form.ar) }),
        ...(query.sida === undefined ? {} : { page: query.sida }),
      })
      const site = await openOrganisation({ services, assets, ...environment }, org, {}, null, documentsPath(org))
      return sendPage(reply, <DocumentsPage {...{ assets, site, form, answer }} />)
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ApiQuery> }>(
    '/api/organisations/:org/documents',
    {
      config: { action: ACTION, api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params: { org }, query }) => services.documents(org, query),
  )
}
