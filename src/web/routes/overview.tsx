// The front door and an organisation's start page.

import type { FastifyInstance } from 'fastify'
import { type Action, mayDo } from '../../domain/access.ts'
import { actorFor, type Signed } from '../../domain/grants.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { sendKeptPage } from '../kept-answers.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { AdministrationPage } from '../pages/administration.tsx'
import { ChooseOrganisationPage } from '../pages/choose-organisation.tsx'
import { OverviewPage } from '../pages/overview.tsx'
import { toDo } from '../pages/to-do.ts'
import { waitingItems } from '../pages/waiting-items.ts'
import { OrganisationAnswer, OrganisationsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation, openYear } from './open-site.ts'
import { showFrontDoor } from './published.tsx'

export function overviewRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, kept, now, provider } = environment

  /** Those where the person has a role now. */
  const organisationsOf = (signed: Signed) => services.organisationsOf(signed)

  app.get('/', { config: { action: 'public' } }, async (request, reply) => {
    const { signed } = request
    if (signed === null) return showFrontDoor(environment, request, reply, '/logga-in')
    const organisations = await organisationsOf(signed)
    const today = dateInStockholm(now())
    const hasRole = signed.grants.some(({ organisation }) => actorFor(signed, organisation, today).roles.length > 0)
    const only = organisations.length === 1 ? organisations[0] : undefined
    if (only) return seeOther(reply, `/${only.code}`)
    return sendPage(reply, <ChooseOrganisationPage {...{ assets, organisations, provider, hasRole }} />)
  })

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org',
    { config: { action: 'organisation.read' }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params, query, actor }, reply) => {
      const language = languageOf(reply.request)
      const may = (action: Action) => mayDo(actor, action)
      const waiting = await services.waiting(params.org)
      if (!may('plan.read')) {
        const site = await openOrganisation(environment, params.org, query, 'overview', `/${params.org}`)
        const items = waitingItems({ waiting, facts: null, site, may, now: now() }, language)
        return sendPage(reply, <AdministrationPage assets={assets} site={site} toDo={items} />)
      }
      const { site, changing, overview } = await openYear(
        environment,
        params.org,
        query,
        'overview',
        `/${params.org}`,
        language,
      )
      const { facts } = overview
      const imports = may('import.read') ? await services.waitingImports(params.org) : []
      const reports = await services.reports(params.org)
      const hasReport = reports.some((report) => report.year === overview.year)
      const items = [
        ...waitingItems({ waiting, facts, site, may, now: now() }, language),
        ...toDo({ facts, imports, hasReport, choice: site, changing, may, now: now() }, language),
      ]
      const jobs = await services.recentJobs(params.org)
      return sendKeptPage(reply, kept, [overview.key, items, jobs], () => (
        <OverviewPage assets={assets} site={site} facts={facts} toDo={items} jobs={jobs} />
      ))
    },
  )

  app.get(
    '/api/organisations',
    { config: { action: 'signed-in', api: { answer: OrganisationsAnswer } } },
    async ({ signed }) =>
      (signed === null ? [] : await organisationsOf(signed)).map(({ code, name, type }) => ({ code, name, type })),
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org',
    {
      config: { action: 'plan.read', api: { answer: OrganisationAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params, query }) => {
      const { facts, plans, years, year } = await services.overview(params.org, {
        year: query.year ?? null,
        plan: query.plan ?? null,
      })
      const { organisation, plan, asOf, counts, resources } = facts
      return { organisation, year, asOf, years, plan, plans, counts, resources }
    },
  )
}
