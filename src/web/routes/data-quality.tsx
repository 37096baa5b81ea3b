// Data quality: the page, its table as a CSV file, and its JSON.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { dataQualityCsv } from '../../services/index.ts'
import { webDataQualityTexts } from '../../text/web-data-quality.ts'
import { languageOf } from '../language.ts'
import { attachment, sendPage } from '../page.ts'
import { DataQualityPage } from '../pages/data-quality.tsx'
import { FactsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

/** `visa=atgard`: only indicators that need something done. */
const QualityQuery = Type.Object(
  { ...PageQuery.properties, visa: Type.Optional(Type.Enum(['atgard'])) },
  { additionalProperties: false },
)
type QualityQuery = Static<typeof QualityQuery>

export function dataQualityRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment
  const found = (org: string, { ar, plan }: PageQuery) =>
    services.dataQuality(org, { year: ar ?? null, plan: plan ?? null })

  app.get<{ Params: OrganisationParams; Querystring: QualityQuery }>(
    '/:org/datakvalitet',
    { config: { action: 'indicator.read' }, schema: { params: OrganisationParams, querystring: QualityQuery } },
    async ({ params, query }, reply) => {
      const here = `/${params.org}/datakvalitet`
      const { site, overview } = await openYear(
        environment,
        params.org,
        query,
        'indicators',
        here,
        languageOf(reply.request),
      )
      const quality = await services.qualityOf(overview.facts)
      return sendPage(
        reply,
        <DataQualityPage assets={assets} site={site} found={quality} onlyNeeding={query.visa === 'atgard'} />,
      )
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/datakvalitet.csv',
    { config: { action: 'indicator.read' }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const quality = await found(params.org, query)
      const name = webDataQualityTexts.sv.csvFile(quality.organisation.code, quality.year)
      return attachment(reply, name, 'text/csv; charset=utf-8').send(dataQualityCsv(quality))
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/data-quality',
    {
      config: { action: 'indicator.read', api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params, query }) => {
      const { year, plan, quality, files } = await found(params.org, {
        ...(query.year === undefined ? {} : { ar: query.year }),
        ...(query.plan === undefined ? {} : { plan: query.plan }),
      })
      return { year, plan, ...quality, files }
    },
  )
}
