// The front door and an organisation's start page.

import type { FastifyInstance } from 'fastify'
import { Forbidden } from '../../domain/errors.ts'
import { seeOther, sendPage } from '../page.ts'
import { ChooseOrganisationPage } from '../pages/choose-organisation.tsx'
import { OverviewPage } from '../pages/overview.tsx'
import { toDo } from '../pages/to-do.ts'
import { ApiQuery, type Environment, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'
import { showFrontDoor } from './published.tsx'

/** Where a visitor signs in. */
const SIGN_IN = '/logga-in'

/** Whoever may read nothing is a visitor. */
function noneForVisitors(error: unknown): null {
  if (error instanceof Forbidden) return null
  throw error
}

export function overviewRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  app.get('/', { config: { action: 'public' } }, async (request, reply) => {
    const organisations = await services.organisations().catch(noneForVisitors)
    if (organisations === null) return showFrontDoor(environment, request, reply, SIGN_IN)
    const only = organisations.length === 1 ? organisations[0] : undefined
    if (only) return seeOther(reply, `/${only.code}`)
    return sendPage(reply, <ChooseOrganisationPage assets={assets} organisations={organisations} />)
  })

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org',
    { schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const { site, overview } = await openYear(environment, params.org, query, 'overview', `/${params.org}`)
      const [imports, reports] = await Promise.all([services.imports(params.org), services.reports(params.org)])
      const hasReport = reports.some((report) => report.year === overview.year)
      const items = toDo({ facts: overview.facts, imports, hasReport, choice: site, now: now() })
      return sendPage(reply, <OverviewPage assets={assets} site={site} facts={overview.facts} toDo={items} />)
    },
  )

  app.get('/api/organisations', async () =>
    (await services.organisations()).map(({ code, name, type }) => ({ code, name, type })),
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org',
    { schema: { params: OrganisationParams, querystring: ApiQuery } },
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
