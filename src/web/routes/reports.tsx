// Reports: the list, making one, and its files.

import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { sentenceIn } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { NotReviewed, type Overview } from '../../services/index.ts'
import type { Language } from '../../text/language.ts'
import { webReportTexts } from '../../text/web-reports.ts'
import { languageOf } from '../language.ts'
import { attachment, seeOther, sendPage } from '../page.ts'
import { type ReportForm, type ReportListing, ReportsPage } from '../pages/reports.tsx'
import { jobPath, reportPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { ReportAnswer, ReportsAnswer } from './api-answers.ts'
import { PiecesQuery, pieceOf } from './api-pages.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openYear } from './open-site.ts'

const Body = Type.Object(
  {
    ar: Type.String(),
    plan: Type.Optional(Type.String()),
    diarienummer: Type.Optional(Type.String()),
    'beslutad-av': Type.Optional(Type.String()),
    'beslutad-den': Type.Optional(Type.String()),
    version: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
type Body = Static<typeof Body>

const LONGEST = 200

export function reportRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now, jobs } = environment

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/rapporter',
    { config: { action: 'report.read' }, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params, query }, reply) => {
      const { site, overview } = await openYear(
        environment,
        params.org,
        query,
        'reports',
        `/${params.org}/rapporter`,
        languageOf(reply.request),
      )
      const reports = await services.reportListings(params.org)
      const review = overview.facts.textReview
      const form = emptyForm(overview, reports)
      const shown = { assets, site, reports, form, review, ...choices(overview) }
      return sendPage(reply, <ReportsPage {...shown} errors={[]} now={now()} />)
    },
  )

  app.post<{ Params: OrganisationParams; Body: Body }>(
    '/:org/rapporter',
    { config: { action: 'report.make' }, schema: { params: OrganisationParams, body: Body } },
    async ({ params, body }, reply) => {
      const { site, overview } = await openYear(
        environment,
        params.org,
        {},
        'reports',
        `/${params.org}/rapporter`,
        languageOf(reply.request),
      )
      const form = readForm(body)
      const refuse = async (errors: readonly FieldError[], review = overview.facts.textReview) => {
        const reports = await services.reportListings(params.org)
        const shown = { assets, site, reports, form, errors, review, ...choices(overview) }
        return sendPage(reply, <ReportsPage {...shown} now={now()} />, 422)
      }
      const errors = checkForm(form, overview, dateInStockholm(now()), languageOf(reply.request))
      if (errors.length > 0) return refuse(errors)
      const cover = {
        caseNumber: orNull(form.caseNumber),
        decidedBy: orNull(form.decidedBy),
        decidedOn: orNull(form.decidedOn),
        version: form.version,
      }
      const asOf = { year: Number(form.year), plan: orNull(form.plan), knownAt: null }
      try {
        const outcome = await jobs.run(
          params.org,
          { kind: 'report', subject: form.year },
          () => services.makeReport(params.org, asOf, cover, { requireReview: true }),
          ({ id }) => id,
        )
        const path = 'job' in outcome ? jobPath(params.org, outcome.job) : reportPath(params.org, outcome.value.id)
        return seeOther(reply, path)
      } catch (error) {
        if (!(error instanceof NotReviewed)) throw error
        const message = sentenceIn(error.said, languageOf(reply.request))
        return refuse([{ field: 'texter', message }], error.counts)
      }
    },
  )

  app.get<{ Params: OneParams }>(
    '/:org/rapporter/:id/barnbokslut.pdf',
    { config: { action: 'report.read' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      const { year } = await services.report(params.org, params.id)
      const bytes = await services.reportPdf(params.org, params.id)
      return attachment(reply, webReportTexts.sv.fileName(year, params.org, 'pdf'), 'application/pdf').send(
        Buffer.from(bytes),
      )
    },
  )

  app.get<{ Params: OneParams }>(
    '/:org/rapporter/:id/barnbokslut.html',
    { config: { action: 'report.read' }, schema: { params: OneParams } },
    async ({ params }, reply) => {
      const { year } = await services.report(params.org, params.id)
      const html = await services.reportHtml(params.org, params.id)
      return attachment(reply, webReportTexts.sv.fileName(year, params.org, 'html'), 'text/html; charset=utf-8').send(
        html,
      )
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: PiecesQuery }>(
    '/api/organisations/:org/reports',
    {
      config: { action: 'report.read', api: { answer: ReportsAnswer } },
      schema: { params: OrganisationParams, querystring: PiecesQuery },
    },
    async ({ params, query }) => {
      const { piece, next } = pieceOf(await services.reports(params.org), query)
      return { reports: piece, next }
    },
  )

  app.get<{ Params: OneParams }>(
    '/api/organisations/:org/reports/:id',
    { config: { action: 'report.read', api: { answer: ReportAnswer } }, schema: { params: OneParams } },
    async ({ params }) => {
      const { id, year, createdAt, createdBy, hashes, renderer, document, facts } = await services.report(
        params.org,
        params.id,
      )
      return { id, year, createdAt, createdBy, hashes, renderer, document, facts }
    },
  )
}

const choices = ({ years, plans }: Overview) => ({ years, plans: plans.map((plan) => plan.code) })

const emptyForm = ({ year, plans, facts }: Overview, reports: readonly ReportListing[]): ReportForm => ({
  year: String(year),
  plan: plans.length < 2 ? '' : (facts.plan?.code ?? ''),
  caseNumber: '',
  decidedBy: '',
  decidedOn: '',
  version: nextVersion(reports.filter((one) => one.year === year)),
})

/** One more than the highest that is a number; reports of the year that have none count as one each. */
function nextVersion(reports: readonly ReportListing[]): string {
  const numbers = reports.map(({ version }) => Number(version)).filter((one) => Number.isInteger(one))
  return String(Math.max(reports.length, ...numbers) + 1)
}

function readForm(body: Body): ReportForm {
  const written = (text: string | undefined): string => (text ?? '').trim()
  return {
    year: written(body.ar),
    plan: written(body.plan),
    caseNumber: written(body.diarienummer),
    decidedBy: written(body['beslutad-av']),
    decidedOn: written(body['beslutad-den']),
    version: written(body.version) || '1',
  }
}

/** `today`: the local date; nothing can have been decided after it. */
function checkForm(form: ReportForm, { years }: Overview, today: string, language: Language): readonly FieldError[] {
  const text = webReportTexts[language]
  const tooLong = (field: string, value: string): readonly FieldError[] =>
    value.length > LONGEST ? [{ field, message: text.tooLong }] : []
  return [
    ...(years.includes(Number(form.year)) ? [] : [{ field: 'ar', message: text.notAYear }]),
    ...tooLong('diarienummer', form.caseNumber),
    ...tooLong('beslutad-av', form.decidedBy),
    ...(form.decidedOn === '' || isDate(form.decidedOn)
      ? []
      : [{ field: 'beslutad-den', message: text.notADate(form.decidedOn) }]),
    ...(isDate(form.decidedOn) && form.decidedOn > today
      ? [{ field: 'beslutad-den', message: text.notYet(form.decidedOn) }]
      : []),
    ...tooLong('version', form.version),
  ]
}

/** A real day, not only the shape of one: 2026-02-30 is none. */
function isDate(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const at = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(written)
}

const orNull = (written: string): string | null => (written === '' ? null : written)
