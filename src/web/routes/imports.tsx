// Imports: the list, each one's page, saving it, and its problems as a file.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { sentenceIn } from '../../domain/errors.ts'
import { webImportPageTexts } from '../../text/web-import-page.ts'
import { languageOf } from '../language.ts'
import { attachment, seeOther, sendPage } from '../page.ts'
import { ACKNOWLEDGE, ImportPage } from '../pages/import.tsx'
import { warningCount } from '../pages/import-standing.ts'
import { ImportsPage } from '../pages/imports.tsx'
import { importPath, jobPath } from '../site.ts'
import { ImportAnswer, ImportsAnswer } from './api-answers.ts'
import { PiecesQuery, pieceOf } from './api-pages.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const ListQuery = Type.Object(
  {
    ...PageQuery.properties,
    borttagen: Type.Optional(Type.Literal('ja')),
    sida: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  },
  { additionalProperties: false },
)

const CommitForm = Type.Optional(
  Type.Union([
    Type.Object({ [ACKNOWLEDGE]: Type.Optional(Type.Literal('ja')) }, { additionalProperties: false }),
    Type.Null(),
  ]),
)

const COPY_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export function importRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now, jobs } = environment

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof ListQuery> }>(
    '/:org/inlasningar',
    { config: { action: 'import.read' }, schema: { params: OrganisationParams, querystring: ListQuery } },
    async ({ params, query }, reply) => {
      const site = await openOrganisation(environment, params.org, query, 'imports', `/${params.org}/inlasningar`)
      const [imports, exports, recent] = await Promise.all([
        services.imports(params.org),
        services.exportListings(params.org),
        services.recentJobs(params.org),
      ])
      return sendPage(
        reply,
        <ImportsPage
          assets={assets}
          site={site}
          imports={imports}
          exports={exports}
          jobs={recent.filter(({ kind }) => kind !== 'report')}
          page={query.sida ?? 1}
          hasDiscarded={query.borttagen === 'ja'}
          now={now()}
        />,
      )
    },
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/inlasningar/:id',
    { config: { action: 'import.read' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const site = await openOrganisation(environment, params.org, query, 'imports', importPath(params.org, params.id))
      const preview = await services.importById(params.org, params.id)
      const why = await services.importObstacle(params.org, params.id)
      const obstacle = why === null ? null : sentenceIn(why, languageOf(reply.request))
      const fetch = await services.koladaFetchOfImport(params.org, params.id)
      return sendPage(
        reply,
        <ImportPage assets={assets} site={site} preview={preview} now={now()} obstacle={obstacle} fetch={fetch} />,
      )
    },
  )

  app.post<{ Params: OneParams; Body: Static<typeof CommitForm> }>(
    '/:org/inlasningar/:id/spara',
    { config: { action: 'import.write' }, schema: { params: OneParams, body: CommitForm } },
    async ({ params, body }, reply) => {
      const preview = await services.importById(params.org, params.id)
      const acknowledged = warningCount(preview)
      if (preview.canCommit && acknowledged > 0 && body?.[ACKNOWLEDGE] !== 'ja') {
        const here = importPath(params.org, params.id)
        const site = await openOrganisation(environment, params.org, {}, 'imports', here)
        const fetch = await services.koladaFetchOfImport(params.org, params.id)
        const errors = [{ field: ACKNOWLEDGE, message: webImportPageTexts[languageOf(reply.request)].acknowledgeFirst }]
        return sendPage(
          reply,
          <ImportPage assets={assets} site={site} preview={preview} now={now()} fetch={fetch} errors={errors} />,
          422,
        )
      }
      const outcome = await jobs.run(
        params.org,
        { kind: 'commit', subject: preview.fileName },
        () => services.commitImport(params.org, params.id, acknowledged > 0 ? acknowledged : undefined),
        () => params.id,
      )
      return seeOther(reply, 'job' in outcome ? jobPath(params.org, outcome.job) : importPath(params.org, params.id))
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/:id/ta-bort',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      await services.discardImport(params.org, params.id)
      return seeOther(reply, `/${params.org}/inlasningar?borttagen=ja`)
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/:id/angra',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      await services.undoImport(params.org, params.id)
      return seeOther(reply, importPath(params.org, params.id))
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/inlasningar/:id/gor-om',
    { config: { action: 'import.write' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      await services.redoImport(params.org, params.id)
      return seeOther(reply, importPath(params.org, params.id))
    },
  )

  // Never shown in the browser: what people send may be anything.
  app.get<{ Params: OneParams }>(
    '/:org/inlasningar/:id/fil',
    { config: { action: 'import.read' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      const { fileName, bytes } = await services.importFile(params.org, params.id)
      const type = /\.csv$/i.test(fileName) ? 'text/csv' : 'application/octet-stream'
      return attachment(reply, fileName, type).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )

  app.get<{ Params: OneParams }>(
    '/:org/inlasningar/:id/fel.csv',
    { config: { action: 'import.read' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      const [preview, csv] = await Promise.all([
        services.importById(params.org, params.id),
        services.importIssuesCsv(params.org, params.id, languageOf(reply.request)),
      ])
      const text = webImportPageTexts[languageOf(reply.request)]
      return attachment(reply, text.issuesFile(preview.fileName), 'text/csv; charset=utf-8').send(csv)
    },
  )

  app.get<{ Params: OneParams }>(
    '/:org/inlasningar/:id/kommenterad',
    { config: { action: 'import.read' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      const { fileName, form, bytes } = await services.importAnnotatedCopy(params.org, params.id)
      const copy = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      return attachment(reply, fileName, COPY_TYPES[form]).send(copy)
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: PiecesQuery }>(
    '/api/organisations/:org/imports',
    {
      config: { action: 'import.read', api: { answer: ImportsAnswer } },
      schema: { params: OrganisationParams, querystring: PiecesQuery },
    },
    async ({ params, query }) => {
      const { piece, next } = pieceOf(await services.imports(params.org), query)
      return { imports: piece, next }
    },
  )

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/imports/:id',
    { config: { action: 'import.read', api: { answer: ImportAnswer } }, schema: { params: OneParams } },
    async ({ params }) => services.importById(params.org, params.id),
  )
}
