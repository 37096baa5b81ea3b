// The plan's page and each goal's page.

import type { FastifyInstance } from 'fastify'
import { NotFound } from '../../domain/errors.ts'
import { errorText } from '../../text/errors.ts'
import { sendKeptJson, sendKeptPage } from '../kept-answers.ts'
import { languageOf } from '../language.ts'
import { GoalPage } from '../pages/goal.tsx'
import { PlanPage } from '../pages/plan.tsx'
import { FactsAnswer, GoalAnswer, GoalsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

export function goalRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, charts, kept } = environment

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/plan',
    { config: { action: 'plan.read' }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const { site, changing, overview } = await openYear(
        environment,
        params.org,
        query,
        'plan',
        `/${params.org}/plan`,
        languageOf(reply.request),
      )
      return sendKeptPage(reply, kept, [overview.key], () => (
        <PlanPage assets={assets} site={site} changing={changing} facts={overview.facts} plans={overview.plans} />
      ))
    },
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/mal/:id',
    { config: { action: 'plan.read' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const here = `/${params.org}/mal/${encodeURIComponent(params.id)}`
      const { site, changing, overview } = await openYear(
        environment,
        params.org,
        query,
        'plan',
        here,
        languageOf(reply.request),
      )
      const goal = overview.facts.goals.find((one) => one.id === params.id)
      if (!goal) throw new NotFound(errorText.noGoal(params.id))
      return sendKeptPage(reply, kept, [overview.key], () => (
        <GoalPage {...{ assets, charts, site, changing, goal }} facts={overview.facts} />
      ))
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/attainment',
    {
      config: { action: 'plan.read', api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params, query }) => {
      const { year } = await services.overview(params.org, { year: query.year ?? null, plan: query.plan ?? null })
      return services.attainment(params.org, { year, plan: query.plan ?? null, knownAt: null })
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/goals',
    {
      config: { action: 'plan.read', api: { answer: GoalsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params, query }, reply) => {
      const choice = { year: query.year ?? null, plan: query.plan ?? null }
      const { key, facts } = await services.overview(params.org, choice)
      const { year, plan, goals, sources } = facts
      return sendKeptJson(reply, kept, [key], () => ({ year, plan, goals, sources }))
    },
  )

  app.get<{ Params: OneParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/goals/:id',
    {
      config: { action: 'plan.read', api: { answer: GoalAnswer } },
      schema: { params: OneParams, querystring: ApiQuery },
    },
    async ({ params, query }) => {
      const { facts } = await services.overview(params.org, { year: query.year ?? null, plan: query.plan ?? null })
      const goal = facts.goals.find((one) => one.id === params.id)
      if (!goal) throw new NotFound(errorText.noGoal(params.id))
      return { year: facts.year, goal, sources: facts.sources }
    },
  )
}
