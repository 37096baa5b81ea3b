// Units report what they do: the list, the form, the receipt with its undo; and the same for programs.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { ACTIVITY_STATUSES } from '../../domain/plan.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { type ReportWish, StaleForm, WrongForm } from '../../services/index.ts'
import { reportingTexts } from '../../text/reporting.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { fieldErrors } from '../field-errors.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { changedReport, newReport, ReportActivityPage, type ReportForm } from '../pages/report-activity.tsx'
import { ReportReceiptPage } from '../pages/report-receipt.tsx'
import { ReportingPage } from '../pages/reporting.tsx'
import { receiptPath, reportingPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { FactsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { FORM_BYTES, sendProblems } from './field-problems.ts'
import { openOrganisation } from './open-site.ts'

const FormQuery = Type.Object(
  { ...PageQuery.properties, datum: Type.Optional(Type.String({ maxLength: 10 })) },
  { additionalProperties: false },
)
/** Longer ones than may be saved are still answered with what was written. */
const Written = Type.Optional(Type.String({ maxLength: 100_000 }))
const Body = Type.Object(
  {
    status: Written,
    datum: Written,
    resultat: Written,
    effekt: Written,
    barn: Written,
    kostnad: Written,
    lardom: Written,
    lagre: Type.Optional(Type.Literal('ja')),
    andrar: Type.Optional(Type.Union([Type.Literal(''), Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })])),
    version: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
)
type Body = Static<typeof Body>
const Sum = Type.Optional(Type.Union([Type.Number({ minimum: 0 }), Type.Null()]))
const ApiBody = Type.Object(
  {
    date: Type.String({ maxLength: 100 }),
    status: Type.Enum(ACTIVITY_STATUSES),
    result: Written,
    effect: Written,
    cost: Sum,
    children: Sum,
    lesson: Written,
    /** Replaces the report of that date. */
    replace: Type.Optional(Type.Boolean()),
    lowerSumIsRight: Type.Optional(Type.Boolean()),
    version: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
)
type ApiBody = Static<typeof ApiBody>

const REPORT = { action: 'activity.report' } as const
const IDS = {
  date: 'datum',
  status: 'status',
  result: 'resultat',
  effect: 'effekt',
  children: 'barn',
  cost: 'kostnad',
  lesson: 'lardom',
  isLowerRight: 'lagre',
} as const

export function reportingRoutes(app: FastifyInstance, environment: Environment): void {
  const inTurn = createTurns()
  const { services, assets, now } = environment
  const siteOf = (org: string, query: PageQuery) =>
    openOrganisation(environment, org, query, 'plan', reportingPath({ code: org, plan: null }))

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/rapportera',
    { config: REPORT, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org }, query }, reply) => {
      const reporting = await services.reporting(org, query.plan ?? null)
      return sendPage(reply, <ReportingPage {...{ assets, reporting }} site={await siteOf(org, query)} />)
    },
  )

  type Said = { readonly form: ReportForm | null; readonly errors: readonly FieldError[]; readonly isStale: boolean }

  const formPage = async ({ org, id }: OneParams, query: Static<typeof FormQuery>, said: Said) => {
    const { datum, ...choice } = query
    const reported = await services.activityToReport(org, choice.plan ?? null, id)
    const earlier = datum === undefined ? undefined : reported.outcomes.find(({ date }) => date === datum)
    const form = said.form ?? (earlier ? changedReport(earlier, reported) : newReport(reported, dateInStockholm(now())))
    return <ReportActivityPage {...said} {...{ assets, reported, form }} site={await siteOf(org, choice)} />
  }

  app.get<{ Params: OneParams; Querystring: Static<typeof FormQuery> }>(
    '/:org/rapportera/:id',
    { config: REPORT, schema: { params: OneParams, querystring: FormQuery } },
    async ({ params, query }, reply) =>
      sendPage(reply, await formPage(params, query, { form: null, errors: [], isStale: false })),
  )

  app.post<{ Params: OneParams; Querystring: PageQuery; Body: Body }>(
    '/:org/rapportera/:id',
    { config: REPORT, bodyLimit: FORM_BYTES, schema: { params: OneParams, querystring: PageQuery, body: Body } },
    async (request, reply) => {
      const { params, query, body } = request
      const about = { plan: query.plan ?? null, activity: params.id }
      try {
        const { id } = await services.reportActivity(params.org, about, wishOf(body))
        if (id !== null) return seeOther(reply, receiptPath(params.org, id))
        const errors = [{ field: 'status', message: reportingTexts[languageOf(request)].unchanged }]
        return sendPage(reply, await formPage(params, query, { form: formOf(body), errors, isStale: false }), 422)
      } catch (error) {
        return refused(error, request, reply, (said) => formPage(params, query, said), formOf(body))
      }
    },
  )

  app.get<{ Params: OneParams }>(
    '/:org/rapportera/kvitto/:id',
    { config: REPORT, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      const receipt = await services.reportReceipt(org, id)
      const { plan } = receipt.activity
      const { activities, plans } = await services.reporting(org, plan)
      const next = activities.find(
        ({ need, activity }) => need !== null && activity.id !== receipt.activity.activity.id,
      )
      const site = await siteOf(org, plans.length > 1 ? { plan } : {})
      return sendPage(reply, <ReportReceiptPage {...{ assets, site, receipt }} next={next ?? null} />)
    },
  )

  app.post<{ Params: OneParams }>(
    '/:org/rapportera/kvitto/:id/angra',
    { config: REPORT, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      await services.undoReport(org, id)
      return seeOther(reply, receiptPath(org, id))
    },
  )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/activities',
    {
      config: { ...REPORT, api: { answer: FactsAnswer } },
      schema: { params: OrganisationParams, querystring: ApiQuery },
    },
    async ({ params: { org }, query }) => services.reporting(org, query.plan ?? null),
  )

  app.get<{ Params: OneParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/activities/:id',
    { config: { ...REPORT, api: { answer: FactsAnswer } }, schema: { params: OneParams, querystring: ApiQuery } },
    async ({ params: { org, id }, query }) => services.activityToReport(org, query.plan ?? null, id),
  )

  app.post<{ Params: OneParams; Querystring: ApiQuery; Body: ApiBody }>(
    '/api/organisations/:org/activities/:id/outcomes',
    {
      config: {
        ...REPORT,
        api: {
          answer: FactsAnswer,
          status: 201,
          match: { of: '/api/organisations/:org/activities/:id', when: 'replace' },
        },
      },
      bodyLimit: FORM_BYTES,
      schema: { params: OneParams, querystring: ApiQuery, body: ApiBody },
    },
    (request, reply) =>
      inTurn(request.params.org, () =>
        sendProblems(reply, async () => {
          const { params, query, body } = request
          const about = { plan: query.plan ?? null, activity: params.id }
          const present = body.replace ? await services.activityToReport(params.org, about.plan, params.id) : null
          if (present) requireMatch(request, present)
          const wish = wishOfProgram(body)
          const version = wish.version ?? present?.version ?? null
          const reported = await services.reportActivity(params.org, about, { ...wish, version })
          return reply.code(reported.id === null ? 200 : 201).send({ import: reported.id })
        }),
      ),
  )
}

/** Shows the form again with what was written, and what stands in its way; anything else is the error page's. */
async function refused(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  again: (said: { form: ReportForm; errors: readonly FieldError[]; isStale: boolean }) => Promise<preact.VNode>,
  form: ReportForm,
) {
  if (error instanceof NotFound) throw error
  if (error instanceof StaleForm) return sendPage(reply, await again({ form, errors: [], isStale: true }), 409)
  if (!(error instanceof WrongForm)) throw error
  const errors = fieldErrors(error.problems, languageOf(request), IDS, 'status')
  return sendPage(reply, await again({ form, errors, isStale: false }), 422)
}

const formOf = (body: Body): ReportForm => ({
  status: body.status ?? '',
  datum: body.datum ?? '',
  resultat: body.resultat ?? '',
  effekt: body.effekt ?? '',
  barn: body.barn ?? '',
  kostnad: body.kostnad ?? '',
  lardom: body.lardom ?? '',
  andrar: body.andrar ?? '',
  version: body.version ?? '',
})

const wishOf = (body: Body): ReportWish => ({
  date: body.datum ?? '',
  status: body.status ?? '',
  result: body.resultat ?? '',
  effect: body.effekt ?? '',
  children: body.barn ?? '',
  cost: body.kostnad ?? '',
  lesson: body.lardom ?? '',
  changes: body.andrar || null,
  isLowerRight: body.lagre === 'ja',
  version: body.version || null,
})

const wishOfProgram = (body: ApiBody): ReportWish => ({
  date: body.date,
  status: body.status,
  result: body.result ?? '',
  effect: body.effect ?? '',
  children: written(body.children),
  cost: written(body.cost),
  lesson: body.lesson ?? '',
  changes: body.replace ? body.date : null,
  isLowerRight: body.lowerSumIsRight ?? false,
  version: body.version ?? null,
})

/** As the template writes numbers; never in powers of ten. */
const written = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : value.toLocaleString('sv-SE', { maximumFractionDigits: 20, useGrouping: false })
