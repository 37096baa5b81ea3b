// Imports for programs: a file is the body of the question, and what it came to is the answer.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { IMPORT_KINDS } from '../../services/index.ts'
import { attachment } from '../page.ts'
import { HttpProblem } from '../problem.ts'
import { FactsAnswer, FileAnswer, ImportAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'

const FileQuery = Type.Object(
  {
    kind: Type.Enum([...IMPORT_KINDS]),
    fileName: Type.String({ minLength: 1, maxLength: 255 }),
    plan: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    unit: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    validFrom: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })),
    skipUnknownIndicators: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
const CommitBody = Type.Object(
  { acknowledged: Type.Optional(Type.Integer({ minimum: 0 })) },
  { additionalProperties: false },
)
const RedactBody = Type.Object(
  {
    reason: Type.String({ maxLength: 2000 }),
    lines: Type.Union([
      Type.Literal('all'),
      Type.Array(Type.Integer({ minimum: 1, maximum: 9_999_999 }), { maxItems: 10_000 }),
    ]),
  },
  { additionalProperties: false },
)

const FILE_TYPES = [
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/gzip',
  'application/zip',
] as const

export function apiImportRoutes(app: FastifyInstance, { services, maxUpload }: Environment): void {
  // Only here may a body be a file; elsewhere the type is refused with 415.
  app.register(async (files) => {
    files.addContentTypeParser([...FILE_TYPES], { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    files.post<{ Params: OrganisationParams; Querystring: Static<typeof FileQuery>; Body: unknown }>(
      '/api/organisations/:org/imports',
      {
        bodyLimit: maxUpload,
        config: {
          action: 'import.write',
          api: { answer: ImportAnswer, status: 201, file: { types: FILE_TYPES, isOnce: true } },
        },
        schema: { params: OrganisationParams, querystring: FileQuery },
      },
      async ({ params: { org }, query, body, headers }, reply) => {
        if (!Buffer.isBuffer(body) || body.length === 0) throw new HttpProblem(400, 'no-file')
        const { kind, fileName, plan = null, unit = null, validFrom = 0, skipUnknownIndicators = false } = query
        const options = { plan, unit, validFrom, skipUnknownIndicators, source: null }
        const request = { kind, fileName, bytes: new Uint8Array(body), options }
        const key = headers['idempotency-key']
        const take = async () => (await services.previewImport(org, request)).id
        const id = key === undefined ? await take() : await services.once(org, { key: String(key), request }, take)
        const preview = await services.importById(org, id)
        return reply.code(201).header('location', `/api/organisations/${org}/imports/${id}`).send(preview)
      },
    )
  })

  const one = (action: 'import.read' | 'import.write' | 'import.redact') =>
    ({ config: { action, api: { answer: ImportAnswer } }, schema: { params: OneParams } }) as const

  app.post<{ Params: OneParams; Body: Static<typeof CommitBody> | null }>(
    '/api/organisations/:org/imports/:id/commit',
    { ...one('import.write'), schema: { params: OneParams, body: Type.Union([CommitBody, Type.Null()]) } },
    async ({ params: { org, id }, body }) => services.commitImport(org, id, body?.acknowledged),
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/imports/:id/undo',
    one('import.write'),
    async ({ params: { org, id } }) => {
      await services.undoImport(org, id)
      return services.importById(org, id)
    },
  )
  app.post<{ Params: OneParams }>(
    '/api/organisations/:org/imports/:id/redo',
    one('import.write'),
    async ({ params: { org, id } }) => {
      await services.redoImport(org, id)
      return services.importById(org, id)
    },
  )
  app.delete<{ Params: OneParams }>(
    '/api/organisations/:org/imports/:id',
    { config: { action: 'import.write', api: { answer: FactsAnswer } }, schema: { params: OneParams } },
    async ({ params: { org, id } }) => {
      await services.discardImport(org, id)
      return {}
    },
  )
  app.post<{ Params: OneParams; Body: Static<typeof RedactBody> }>(
    '/api/organisations/:org/imports/:id/redact',
    { ...one('import.redact'), schema: { params: OneParams, body: RedactBody } },
    async ({ params: { org, id }, body }) => services.redactImport(org, id, body),
  )
  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/imports/:id/file',
    {
      config: { action: 'import.read', api: { answer: FileAnswer, type: 'application/octet-stream' } },
      schema: { params: OneParams },
    },
    async ({ params: { org, id } }, reply) => {
      const { fileName, bytes } = await services.importFile(org, id)
      return attachment(reply, fileName, 'application/octet-stream').send(Buffer.from(bytes))
    },
  )
}
