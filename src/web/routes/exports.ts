// The common template as files: with everything that has been taken in, and empty.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { EXPORT_FORMS, EXPORT_KINDS, type ExportForm, type ExportRequest } from '../../services/index.ts'
import { attachment } from '../page.ts'
import { EXPORT_NAMES } from '../site.ts'
import { type Environment, OrganisationParams, PageQuery } from './environment.ts'

export const EXPORT_TYPES: Readonly<Record<ExportForm, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export function exportRoutes(app: FastifyInstance, { services }: Environment): void {
  const send = async (reply: FastifyReply, org: string, request: ExportRequest) => {
    const { fileName, bytes } = await services.exportFile(org, request)
    return attachment(reply, fileName, EXPORT_TYPES[request.form]).send(Buffer.from(bytes))
  }

  for (const kind of EXPORT_KINDS) {
    for (const form of EXPORT_FORMS) {
      app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
        `/:org/hamta/${EXPORT_NAMES[kind]}.${form}`,
        { config: { action: 'plan.read' }, schema: { params: OrganisationParams, querystring: PageQuery } },
        ({ params, query }, reply) => send(reply, params.org, { kind, form, plan: query.plan ?? null, isEmpty: false }),
      )
      app.get<{ Params: OrganisationParams }>(
        `/:org/mallar/${EXPORT_NAMES[kind]}.${form}`,
        { config: { action: 'plan.read' }, schema: { params: OrganisationParams } },
        ({ params }, reply) => send(reply, params.org, { kind, form, plan: null, isEmpty: true }),
      )
    }
  }
}
