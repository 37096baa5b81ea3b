// Saying how a file is to be read: a page that is sent again and again until the file can be previewed.

import type { FastifyInstance } from 'fastify'
import type { MappingView } from '../../services/index.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { ImportPage } from '../pages/import.tsx'
import { MappingPage } from '../pages/mapping.tsx'
import { errorsOfMapping } from '../pages/mapping-errors.ts'
import { importPath, jobPath, mappingPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OneParams, PageQuery } from './environment.ts'
import { MAPPING_LIMIT, MappingBody, saidIn } from './mapping-form.ts'
import { openOrganisation } from './open-site.ts'

export function mappingRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now, jobs } = environment

  const pageOf = async (org: string, view: MappingView, errors: readonly FieldError[]) => {
    const site = await openOrganisation(environment, org, {}, 'imports', mappingPath(org, view.id))
    return <MappingPage assets={assets} site={site} view={view} errors={errors} />
  }

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/:id/mappa',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => seeOther(reply, mappingPath(org, await services.remapImport(org, id))),
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/inlasningar/mappning/:id',
    { config: { action: 'import.write' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params: { org, id } }, reply) => sendPage(reply, await pageOf(org, await services.mapping(org, id), [])),
  )

  app.post<{ Params: OneParams; Body: MappingBody }>(
    '/:org/inlasningar/mappning/:id',
    { config: { action: 'import.write' }, schema: { params: OneParams, body: MappingBody }, bodyLimit: MAPPING_LIMIT },
    async ({ params: { org, id }, body }, reply) => {
      const { said, errors } = saidIn(body, languageOf(reply.request))
      if (errors.length > 0) return sendPage(reply, await pageOf(org, await services.mapping(org, id), errors), 422)
      const view = await services.sayMapping(org, id, said)
      if (view.isUnreadable)
        return sendPage(reply, await pageOf(org, view, errorsOfMapping(view, languageOf(reply.request))), 422)
      if (body.steg !== 'fortsatt' || view.isNew) return seeOther(reply, `${mappingPath(org, id)}#sa-lases`)
      const outcome = await jobs.run(
        org,
        { kind: 'preview', subject: view.fileName },
        () => services.previewMapping(org, id),
        (made) => made?.id ?? '',
      )
      if ('job' in outcome) return seeOther(reply, jobPath(org, outcome.job))
      const preview = outcome.value
      if (preview === null)
        return sendPage(reply, await pageOf(org, view, errorsOfMapping(view, languageOf(reply.request))), 422)
      if (preview.canCommit) return seeOther(reply, importPath(org, preview.id))
      const site = await openOrganisation(environment, org, {}, 'imports', mappingPath(org, id))
      return sendPage(reply, <ImportPage assets={assets} site={site} preview={preview} now={now()} />, 422)
    },
  )
}
