// An indicator beside a group, and its gaps: the page and its JSON.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { comparisonJson, SEXES } from '../../services/index.ts'
import { errorText } from '../../text/errors.ts'
import type { Language } from '../../text/language.ts'
import { languageOf } from '../language.ts'
import { sendPage } from '../page.ts'
import { ComparisonPage } from '../pages/comparison.tsx'
import { comparisonPath } from '../site.ts'
import { FactsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OneParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

const Peers = Type.Optional(Type.String({ minLength: 1, maxLength: 2000 }))
const SEX_WORDS = { alla: 'all', flickor: 'girls', pojkar: 'boys' } as const

const ComparisonQuery = Type.Object(
  {
    ...PageQuery.properties,
    grupp: Peers,
    kon: Type.Optional(Type.Enum(['alla', 'flickor', 'pojkar'])),
  },
  { additionalProperties: false },
)
type ComparisonQuery = Static<typeof ComparisonQuery>

const ComparisonApiQuery = Type.Object(
  { ...ApiQuery.properties, peers: Peers, sex: Type.Optional(Type.Enum(SEXES)) },
  { additionalProperties: false },
)
type ComparisonApiQuery = Static<typeof ComparisonApiQuery>

export function comparisonRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, charts } = environment

  /** The plan says from where gaps are followed; the indicator's measure, if it has one, from which period. */
  const compared = async (org: string, slug: string, query: ComparisonQuery, language: Language) => {
    const here = comparisonPath({ code: org, year: null, plan: null }, slug)
    const { site, overview } = await openYear(environment, org, query, 'indicators', here, language)
    const { facts, year } = overview
    const indicator = facts.indicators.find((one) => one.slug === slug)
    if (!indicator) throw new NotFound(errorText.noIndicator(slug))
    const measure = facts.goals
      .flatMap(({ measures }) => measures)
      .find((one) => one.slug === slug && one.qualifier === '')
    const found = await services.compare(org, {
      indicator: slug,
      year,
      peers: query.grupp ?? null,
      sex: SEX_WORDS[query.kon ?? 'alla'],
      baseline: measure?.baseline?.period ?? null,
      planStart: facts.plan?.firstYear ?? null,
    })
    return { site, indicator, found, sources: facts.sources }
  }

  app.get<{ Params: OneParams; Querystring: ComparisonQuery }>(
    '/:org/indikatorer/:id/jamforelse',
    { config: { action: 'indicator.read' }, schema: { params: OneParams, querystring: ComparisonQuery } },
    async ({ params: { org, id }, query }, reply) => {
      const { site, indicator, found, sources } = await compared(org, id, query, languageOf(reply.request))
      const choices = await services.peerChoices(org)
      return sendPage(reply, <ComparisonPage {...{ assets, charts, site, indicator, found, choices, sources }} />)
    },
  )

  app.get<{ Params: OneParams; Querystring: ComparisonApiQuery }>(
    '/api/organisations/:org/indicators/:id/comparison',
    {
      config: { action: 'indicator.read', api: { answer: FactsAnswer } },
      schema: { params: OneParams, querystring: ComparisonApiQuery },
    },
    async ({ params: { org, id }, query: { peers, year, plan, sex } }) => {
      const kon = Object.entries(SEX_WORDS).find(([, one]) => one === sex)?.[0] as ComparisonQuery['kon']
      const asked = {
        ...(peers === undefined ? {} : { grupp: peers }),
        ...(year === undefined ? {} : { ar: year }),
        ...(plan === undefined ? {} : { plan }),
        ...(kon === undefined ? {} : { kon }),
      }
      const { found } = await compared(org, id, asked, 'sv')
      return comparisonJson(found)
    },
  )
}
