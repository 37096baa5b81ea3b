// One report inside the site: reading it, and the steps that take it to the public.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { Invalid, sentenceIn } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { NotPublishable, publishingProblems } from '../../services/index.ts'
import { publicationRefusals, publicationTexts } from '../../text/publication.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import type { PublicationForm } from '../pages/publication.tsx'
import { ReportPage } from '../pages/report.tsx'
import { reportPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { type Environment, OneParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const DONE = ['godkant', 'angrat', 'publicerat', 'tillbakadraget'] as const
const ReportQuery = Type.Object(
  { ...PageQuery.properties, klart: Type.Optional(Type.Enum([...DONE])) },
  { additionalProperties: false },
)
type ReportQuery = Static<typeof ReportQuery>

const Nothing = Type.Optional(Type.Union([Type.Null(), Type.Object({}, { additionalProperties: false })]))
const Written = Type.Optional(Type.String({ maxLength: 2000 }))
const Publishing = Type.Object({ diarienummer: Written, 'beslutad-den': Written }, { additionalProperties: false })
type Publishing = Static<typeof Publishing>
const Withdrawing = Type.Object({ skal: Written }, { additionalProperties: false })
type Withdrawing = Static<typeof Withdrawing>

const FIELDS = { caseNumber: 'diarienummer', decidedOn: 'beslutad-den' } as const

export function oneReportRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, charts, now } = environment

  const pageOf = async (
    { org, id }: OneParams,
    { klart, ...query }: ReportQuery,
    written: Partial<PublicationForm> = {},
    errors: readonly FieldError[] = [],
  ) => {
    const site = await openOrganisation(environment, org, query, 'reports', reportPath(org, id))
    const report = await services.report(org, id)
    const { caseNumber, decidedOn } = report.facts.cover
    const form = { caseNumber: caseNumber ?? '', decidedOn: decidedOn ?? '', reason: '', ...written }
    return (
      <ReportPage
        {...{ assets, charts, site, report, form, errors }}
        document={report.document}
        facts={report.facts}
        publication={await services.reportPublication(org, id)}
        done={klart ?? null}
        now={now()}
      />
    )
  }

  app.get<{ Params: OneParams; Querystring: ReportQuery }>(
    '/:org/rapporter/:id',
    { config: { action: 'report.read' }, schema: { params: OneParams, querystring: ReportQuery } },
    async ({ params, query }, reply) => sendPage(reply, await pageOf(params, query)),
  )

  const after = ({ org, id }: OneParams, done: (typeof DONE)[number]) => `${reportPath(org, id)}?klart=${done}`

  app.post<{ Params: OneParams }>(
    '/:org/rapporter/:id/godkann',
    { config: { action: 'report.approve' }, schema: { params: OneParams, body: Nothing } },
    async ({ params }, reply) => {
      await services.approveReport(params.org, params.id)
      return seeOther(reply, after(params, 'godkant'))
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/rapporter/:id/angra-godkannande',
    { config: { action: 'report.approve' }, schema: { params: OneParams, body: Nothing } },
    async ({ params }, reply) => {
      await services.undoApproval(params.org, params.id)
      return seeOther(reply, after(params, 'angrat'))
    },
  )

  app.post<{ Params: OneParams; Body: Publishing }>(
    '/:org/rapporter/:id/publicera',
    { config: { action: 'report.publish' }, schema: { params: OneParams, body: Publishing } },
    async (request, reply) => {
      const { params, body } = request
      const language = languageOf(request)
      const form = { caseNumber: (body.diarienummer ?? '').trim(), decidedOn: (body['beslutad-den'] ?? '').trim() }
      const refuse = async (errors: readonly FieldError[]) =>
        sendPage(reply, await pageOf(params, {}, form, errors), 422)
      const { facts } = await services.report(params.org, params.id)
      const problems = publishingProblems(form, facts.cover, dateInStockholm(now()))
      if (problems.length > 0)
        return refuse(
          problems.map(({ field, code }) => ({
            field: FIELDS[field],
            message: publicationRefusals[language].problem[code],
          })),
        )
      try {
        await services.publishReport(params.org, params.id, form)
        return seeOther(reply, after(params, 'publicerat'))
      } catch (error) {
        if (!(error instanceof NotPublishable)) throw error
        return refuse(
          error.obstacles.map((one) => ({ field: 'publicering', message: publicationTexts[language].obstacle(one) })),
        )
      }
    },
  )

  app.post<{ Params: OneParams; Body: Withdrawing }>(
    '/:org/rapporter/:id/dra-tillbaka',
    { config: { action: 'report.publish' }, schema: { params: OneParams, body: Withdrawing } },
    async (request, reply) => {
      const { params, body } = request
      const reason = body.skal ?? ''
      try {
        await services.withdrawReport(params.org, params.id, reason)
        return seeOther(reply, after(params, 'tillbakadraget'))
      } catch (error) {
        if (!(error instanceof Invalid)) throw error
        return sendPage(
          reply,
          await pageOf(params, {}, { reason }, [
            { field: 'skal', message: sentenceIn(error.said, languageOf(request)) },
          ]),
          422,
        )
      }
    },
  )
}
