// A made report as a package to be kept for good, as a zip file.

import type { FastifyInstance } from 'fastify'
import { attachment } from '../page.ts'
import { FileAnswer } from './api-answers.ts'
import { type Environment, OneParams } from './environment.ts'

export function archiveRoutes(app: FastifyInstance, { services }: Environment): void {
  const config = { action: 'report.archive', api: { answer: FileAnswer, type: 'application/zip' } } as const
  for (const path of ['/:org/rapporter/:id/arkiv.zip', '/api/organisations/:org/reports/:id/archive'])
    app.get<{ Params: OneParams }>(path, { config, schema: { params: OneParams } }, async ({ params }, reply) => {
      const { name, zip } = await services.archiveReport(params.org, params.id)
      return attachment(reply, `${name}.zip`, 'application/zip').send(Buffer.from(zip))
    })
}
