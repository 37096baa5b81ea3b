// The common template as files for programs: with everything that has been taken in, and empty.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { EXPORT_FORMS, EXPORT_KINDS, type ExportRequest } from '../../services/index.ts'
import { attachment } from '../page.ts'
import { FileAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'
import { EXPORT_TYPES } from './exports.ts'

const KindParams = Type.Object({ ...OrganisationParams.properties, kind: Type.Enum([...EXPORT_KINDS]) })
type KindParams = Static<typeof KindParams>
const PlanQuery = Type.Object(
  { plan: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })) },
  { additionalProperties: false },
)

export function apiExportRoutes(app: FastifyInstance, { services }: Environment): void {
  const file = async (org: string, request: ExportRequest) => {
    const { fileName, bytes } = await services.exportFile(org, request)
    return { fileName, content: Buffer.from(bytes) }
  }
  for (const form of EXPORT_FORMS) {
    const type = EXPORT_TYPES[form]
    const [mediaType = type] = type.split(';')
    const config = { action: 'plan.read', api: { answer: FileAnswer, type: mediaType } } as const
    app.get<{ Params: KindParams; Querystring: Static<typeof PlanQuery> }>(
      `/api/organisations/:org/exports/:kind/${form}`,
      { config, schema: { params: KindParams, querystring: PlanQuery } },
      async ({ params: { org, kind }, query: { plan = null } }, reply) => {
        const { fileName, content } = await file(org, { kind, form, plan, isEmpty: false })
        return attachment(reply, fileName, type).send(content)
      },
    )
    app.get<{ Params: KindParams }>(
      `/api/organisations/:org/templates/:kind/${form}`,
      { config, schema: { params: KindParams } },
      async ({ params: { org, kind } }, reply) => {
        const { fileName, content } = await file(org, { kind, form, plan: null, isEmpty: true })
        return attachment(reply, fileName, type).send(content)
      },
    )
  }
}
