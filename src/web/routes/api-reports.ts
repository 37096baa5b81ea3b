// Making a report and reading its PDF, for programs.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Conflict } from '../../domain/errors.ts'
import { NotReviewed } from '../../services/index.ts'
import { webReportTexts } from '../../text/web-reports.ts'
import { attachment } from '../page.ts'
import { FileAnswer, MadeAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams } from './environment.ts'

const OrNull = Type.Optional(Type.Union([Type.String({ maxLength: 200 }), Type.Null()]))
const ReportBody = Type.Object(
  {
    year: Type.Integer({ minimum: 1950, maximum: 2199 }),
    plan: OrNull,
    caseNumber: OrNull,
    decidedBy: OrNull,
    decidedOn: Type.Optional(Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()])),
    version: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
)

export function apiReportRoutes(app: FastifyInstance, { services }: Environment): void {
  app.post<{ Params: OrganisationParams; Body: Static<typeof ReportBody> }>(
    '/api/organisations/:org/reports',
    {
      config: { action: 'report.make', api: { answer: MadeAnswer, status: 201 } },
      schema: { params: OrganisationParams, body: ReportBody },
    },
    async ({ params: { org }, body }, reply) => {
      const { year, plan = null, caseNumber = null, decidedBy = null, decidedOn = null, version = '1' } = body
      const cover = { caseNumber, decidedBy, decidedOn, version }
      try {
        const { id } = await services.makeReport(org, { year, plan, knownAt: null }, cover, { requireReview: true })
        return reply.code(201).header('location', `/api/organisations/${org}/reports/${id}`).send({ id })
      } catch (error) {
        // A person must read the texts first; there is a page for that.
        throw error instanceof NotReviewed ? new Conflict(error.message) : error
      }
    },
  )

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/reports/:id/pdf',
    {
      config: { action: 'report.read', api: { answer: FileAnswer, type: 'application/pdf' } },
      schema: { params: OneParams },
    },
    async ({ params: { org, id } }, reply) => {
      const { year } = await services.report(org, id)
      const bytes = await services.reportPdf(org, id)
      return attachment(reply, webReportTexts.sv.fileName(year, org, 'pdf'), 'application/pdf').send(Buffer.from(bytes))
    },
  )
}
