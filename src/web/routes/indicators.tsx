// The list of indicators and each indicator's page.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { THEMES } from '../../domain/indicator.ts'
import { errorText } from '../../text/errors.ts'
import { sendKeptJson, sendKeptPage } from '../kept-answers.ts'
import { languageOf } from '../language.ts'
import { IndicatorPage } from '../pages/indicator.tsx'
import { IndicatorsPage } from '../pages/indicators.tsx'
import { IndicatorAnswer, IndicatorsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

const FilterQuery = Type.Object(
  {
    ar: PageQuery.properties.ar,
    plan: PageQuery.properties.plan,
    sok: Type.Optional(Type.String({ maxLength: 200 })),
    tema: Type.Optional(Type.Enum(['', ...THEMES])),
    artikel: Type.Optional(Type.String({ pattern: '^[0-9]{0,2}$' })),
  },
  { additionalProperties: false },
)

export function indicatorRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, charts, kept } = environment

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof FilterQuery> }>(
    '/:org/indikatorer',
    { config: { action: 'indicator.read' }, schema: { params: OrganisationParams, querystring: FilterQuery } },
    async ({ params, query }, reply) => {
      const here = `/${params.org}/indikatorer`
      const { site, overview } = await openYear(
        environment,
        params.org,
        query,
        'indicators',
        here,
        languageOf(reply.request),
      )
      const filter = { search: (query.sok ?? '').trim(), theme: query.tema ?? '', article: query.artikel ?? '' }
      return sendKeptPage(reply, kept, [overview.key], () => (
        <IndicatorsPage assets={assets} site={site} facts={overview.facts} filter={filter} />
      ))
    },
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/indikatorer/:id',
    { config: { action: 'indicator.read' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const here = `/${params.org}/indikatorer/${encodeURIComponent(params.id)}`
      const { site, overview } = await openYear(
        environment,
        params.org,
        query,
        'indicators',
        here,
        languageOf(reply.request),
      )
      const { facts } = overview
      const indicator = facts.indicators.find(({ slug }) => slug === params.id)
      if (!indicator) throw new NotFound(errorText.noIndicator(params.id))
      return sendKeptPage(reply, kept, [overview.key], () => (
        <IndicatorPage assets={assets} charts={charts} site={site} facts={facts} indicator={indicator} />
      ))
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/indicators',
    {
      config: { action: 'indicator.read', api: { answer: IndicatorsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params, query }, reply) => {
      const choice = { year: query.year ?? null, plan: query.plan ?? null }
      const { key, facts } = await services.overview(params.org, choice)
      const { year, indicators, sources } = facts
      return sendKeptJson(reply, kept, [key], () => ({ year, indicators, sources }))
    },
  )

  app.get<{ Params: OneParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/indicators/:id',
    {
      config: { action: 'indicator.read', api: { answer: IndicatorAnswer } },
      schema: { params: OneParams, querystring: ApiQuery },
    },
    async ({ params, query }) => {
      const { facts } = await services.overview(params.org, { year: query.year ?? null, plan: query.plan ?? null })
      const indicator = facts.indicators.find(({ slug }) => slug === params.id)
      if (!indicator) throw new NotFound(errorText.noIndicator(params.id))
      return { year: facts.year, indicator, sources: facts.sources }
    },
  )
}
