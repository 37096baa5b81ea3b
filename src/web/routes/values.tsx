// A value's page and its JSON: all that has been said of one figure.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { languageOf } from '../language.ts'
import { sendPage } from '../page.ts'
import { ValuePage } from '../pages/value.tsx'
import { GROUP_WORDS, type ValueGroup } from '../site.ts'
import { FactsAnswer } from './api-answers.ts'
import { type Environment, OneParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const GROUPS = Object.keys(GROUP_WORDS) as readonly ValueGroup[]
const Period = Type.String({ minLength: 4, maxLength: 20 })
const District = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }))

/** `?period=2025&grupp=flickor`, `?period=2025&grupp=omrade&omrade=Norr`. */
const ValueQuery = Type.Object(
  { ...PageQuery.properties, period: Period, grupp: Type.Enum(Object.values(GROUP_WORDS)), omrade: District },
  { additionalProperties: false },
)

const ApiValueQuery = Type.Object(
  { period: Period, group: Type.Enum([...GROUPS]), district: District },
  { additionalProperties: false },
)

export function valueRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  app.get<{ Params: OneParams; Querystring: Static<typeof ValueQuery> }>(
    '/:org/indikatorer/:id/varde',
    { config: { action: 'indicator.read' }, schema: { params: OneParams, querystring: ValueQuery } },
    async ({ params, query }, reply) => {
      const here = `/${params.org}/indikatorer/${encodeURIComponent(params.id)}/varde`
      const site = await openOrganisation(environment, params.org, query, 'indicators', here)
      const history = await services.valueHistory(
        params.org,
        {
          indicator: params.id,
          who: GROUPS.find((group) => GROUP_WORDS[group] === query.grupp) ?? 'all',
          district: query.omrade ?? null,
          period: query.period,
        },
        languageOf(reply.request),
      )
      return sendPage(reply, <ValuePage assets={assets} site={site} history={history} now={now()} />)
    },
  )

  app.get<{ Params: OneParams; Querystring: Static<typeof ApiValueQuery> }>(
    '/api/organisations/:org/indicators/:id/values',
    {
      config: { action: 'indicator.read', api: { answer: FactsAnswer } },
      schema: { params: OneParams, querystring: ApiValueQuery },
    },
    async ({ params, query }) =>
      services.valueHistory(params.org, {
        indicator: params.id,
        who: query.group,
        district: query.district ?? null,
        period: query.period,
      }),
  )
}
