// How a figure has been worked out: its page and its JSON, from the facts that the figure itself is shown from.

import type { FastifyInstance } from 'fastify'
import { NotFound } from '../../domain/errors.ts'
import type { Facts } from '../../report/html.tsx'
import { errorText } from '../../text/errors.ts'
import { languageOf } from '../language.ts'
import { sendPage } from '../page.ts'
import { ExplanationPage } from '../pages/explanation.tsx'
import { whyPath } from '../site.ts'
import { FactsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OneParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

export function explanationRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/siffra/:id',
    { config: { action: 'indicator.read' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params: { org, id }, query }, reply) => {
      const here = whyPath({ code: org, year: null, plan: null }, id)
      const { site, overview } = await openYear(environment, org, query, 'plan', here, languageOf(reply.request))
      const explanation = find(overview.facts, id)
      const section = explanation.indicator === null || explanation.kind === 'measure' ? 'plan' : 'indicators'
      return sendPage(
        reply,
        <ExplanationPage
          assets={assets}
          site={{ ...site, section }}
          facts={overview.facts}
          explanation={explanation}
        />,
      )
    },
  )

  app.get<{ Params: OneParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/explanations/:id',
    {
      config: { action: 'indicator.read', api: { answer: FactsAnswer } },
      schema: { params: OneParams, querystring: ApiQuery },
    },
    async ({ params: { org, id }, query }) => {
      const { facts } = await services.overview(org, { year: query.year ?? null, plan: query.plan ?? null })
      return { year: facts.year, explanation: find(facts, id) }
    },
  )
}

function find({ explanations }: Facts, id: string) {
  const found = Object.hasOwn(explanations, id) ? explanations[id] : undefined
  if (!found) throw new NotFound(errorText.noExplanation(id))
  return found
}
