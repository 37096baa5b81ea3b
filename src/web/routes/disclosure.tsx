// The protection of small groups: what is hidden, and each own source's limits.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { LIMIT_NAMES, type OwnLimits } from '../../domain/disclosure/limits.ts'
import { Invalid, NotFound, sentenceIn } from '../../domain/errors.ts'
import { type LimitProblem, type SourceLimits, WrongLimits } from '../../services/index.ts'
import { disclosureErrors } from '../../text/disclosure-settings.ts'
import type { Language } from '../../text/language.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { DisclosurePage } from '../pages/disclosure.tsx'
import { LIMIT_FIELDS, type LimitsForm, SourceLimitsPage } from '../pages/source-limits.tsx'
import { disclosurePath, sourceLimitsPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { ProtectionAnswer } from './api-answers.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const StateQuery = Type.Object(
  { ...PageQuery.properties, sparad: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
)
const Written = Type.String({ maxLength: 2000 })
const LimitsBody = Type.Object(
  {
    antal: Written,
    taljare: Written,
    namnare: Written,
    svar: Written,
    avrundning: Type.Enum(['ingen', 'fem']),
    skal: Type.Optional(Written),
  },
  { additionalProperties: false },
)
const UndoBody = Type.Object({ 'angra-skal': Type.Optional(Written) }, { additionalProperties: false })

export function disclosureRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  const sourceOf = async (org: string, id: string): Promise<SourceLimits> => {
    const sources = await services.disclosureLimits(org)
    const source = sources.find((one) => one.id === id)
    if (!source)
      throw new NotFound(
        disclosureErrors.noSource(
          id,
          sources.map((one) => one.name),
        ),
      )
    return source
  }
  const formPage = async (org: string, source: SourceLimits, form: LimitsForm, errors: readonly FieldError[]) => {
    const site = await openOrganisation(environment, org, {}, 'indicators', sourceLimitsPath(org, source.id))
    return <SourceLimitsPage {...{ assets, site, source, form, errors }} />
  }
  /** Does it, or shows the form again with what was written and what is wrong with it. */
  const done = async (
    reply: FastifyReply,
    [org, source, form]: readonly [string, SourceLimits, LimitsForm],
    reasonField: string,
    act: () => Promise<void>,
  ) => {
    try {
      await act()
      return seeOther(reply, `${disclosurePath(org)}?sparad=${encodeURIComponent(source.id)}`)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const problems: readonly LimitProblem[] =
        error instanceof WrongLimits ? error.problems : [{ field: 'smallestCount', message: error.said }]
      return sendPage(
        reply,
        await formPage(org, source, form, errorsOf(problems, reasonField, languageOf(reply.request))),
        422,
      )
    }
  }

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof StateQuery> }>(
    '/:org/skydd',
    { config: { action: 'indicator.read' }, schema: { params: OrganisationParams, querystring: StateQuery } },
    async ({ params: { org }, query }, reply) => {
      const site = await openOrganisation(environment, org, query, 'indicators', disclosurePath(org))
      const [sources, state] = [await services.disclosureLimits(org), await services.disclosureState(org)]
      return sendPage(
        reply,
        <DisclosurePage {...{ assets, site, sources, state }} saved={query.sparad ?? null} now={now()} />,
      )
    },
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/skydd/:id',
    { config: { action: 'indicator.read' }, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params: { org, id } }, reply) => {
      const source = await sourceOf(org, id)
      return sendPage(reply, await formPage(org, source, emptyForm(source), []))
    },
  )

  app.post<{ Params: OneParams; Body: Static<typeof LimitsBody> }>(
    '/:org/skydd/:id',
    { config: { action: 'disclosure.raise' }, schema: { params: OneParams, body: LimitsBody } },
    async ({ params: { org, id }, body }, reply) => {
      const source = await sourceOf(org, id)
      const form: LimitsForm = {
        limits: {
          smallestCount: body.antal.trim(),
          registerNumerator: body.taljare.trim(),
          registerDenominator: body.namnare.trim(),
          surveyDenominator: body.svar.trim(),
        },
        rounding: body.avrundning === 'fem',
        reason: body.skal ?? '',
        undoReason: '',
      }
      return done(reply, [org, source, form], 'skal', () =>
        services.setDisclosureLimits(org, id, {
          limits: limitsIn(form),
          rounding: form.rounding,
          reason: form.reason,
        }),
      )
    },
  )

  app.post<{ Params: OneParams; Body: Static<typeof UndoBody> }>(
    '/:org/skydd/:id/angra',
    { config: { action: 'disclosure.raise' }, schema: { params: OneParams, body: UndoBody } },
    async ({ params: { org, id }, body }, reply) => {
      const source = await sourceOf(org, id)
      const reason = body['angra-skal'] ?? ''
      const form = { ...emptyForm(source), undoReason: reason }
      return done(reply, [org, source, form], 'angra-skal', () => services.undoDisclosureLimits(org, id, reason))
    },
  )

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/disclosure',
    { config: { action: 'indicator.read', api: { answer: ProtectionAnswer } }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => ({
      sources: await services.disclosureLimits(org),
      ...(await services.disclosureState(org)),
    }),
  )
}

const emptyForm = ({ limits, rounding }: SourceLimits): LimitsForm => ({
  limits: {
    smallestCount: String(limits.smallestCount),
    registerNumerator: String(limits.registerNumerator),
    registerDenominator: String(limits.registerDenominator),
    surveyDenominator: String(limits.surveyDenominator),
  },
  rounding,
  reason: '',
  undoReason: '',
})

/** What is no whole number becomes NaN, which the service refuses with the field's own words. */
const limitsIn = ({ limits }: LimitsForm): OwnLimits =>
  Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, /^\d{1,9}$/.test(limits[name]) ? Number(limits[name]) : Number.NaN]),
  )

const errorsOf = (problems: readonly LimitProblem[], reasonField: string, language: Language): readonly FieldError[] =>
  problems.map(({ field, message }) => ({
    field: field === 'reason' ? reasonField : LIMIT_FIELDS[field],
    message: sentenceIn(message, language),
  }))
