// Retention: how long content is kept, changing a rule, and destroying what is past its time.

import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound, sentenceIn } from '../../domain/errors.ts'
import { RETENTION_KINDS, RETENTION_RULES, type RetentionKind } from '../../domain/retention.ts'
import { WrongRule } from '../../services/index.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { RetentionPage } from '../pages/retention.tsx'
import { RetentionRulePage, type RuleForm } from '../pages/retention-rule.tsx'
import { retentionPath } from '../site.ts'
import type { FieldError } from '../ui/index.ts'
import { FactsAnswer } from './api-answers.ts'
import { type Environment, OrganisationParams } from './environment.ts'
import { openOrganisation } from './open-site.ts'

const KindParams = Type.Object({ org: OrganisationParams.properties.org, kind: Type.Enum([...RETENTION_KINDS]) })
type KindParams = { readonly org: string; readonly kind: RetentionKind }
const Done = Type.Object(
  {
    sparad: Type.Optional(Type.Literal('ja')),
    gallrat: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
    rest: Type.Optional(Type.Literal('ja')),
  },
  { additionalProperties: false },
)
const Written = Type.Optional(Type.String({ maxLength: 2000 }))
const RuleBody = Type.Object({ hur: Written, tid: Written, beslut: Written }, { additionalProperties: false })
const ApiRuleBody = Type.Object(
  {
    /** In the kind's unit; null: for good. */
    keep: Type.Union([Type.Integer({ minimum: 1, maximum: 73_000 }), Type.Null()]),
    decision: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
)
const RunBody = Type.Object({ dryRun: Type.Optional(Type.Boolean()) }, { additionalProperties: false })
const Nothing = Type.Optional(Type.Union([Type.Object({}, { additionalProperties: false }), Type.Null()]))

export function retentionRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment

  app.get<{ Params: OrganisationParams; Querystring: Static<typeof Done> }>(
    '/:org/gallring',
    { config: { action: 'retention.read' }, schema: { params: OrganisationParams, querystring: Done } },
    async ({ params: { org }, query }, reply) => {
      const site = await openOrganisation(environment, org, {}, null, retentionPath(org))
      const states = await services.retentionState(org)
      const done = { saved: query.sparad === 'ja', destroyed: query.gallrat ?? null, isGone: query.rest !== 'ja' }
      return sendPage(reply, <RetentionPage {...{ assets, site, states, done }} now={now()} />)
    },
  )

  const rulePage = async (
    reply: FastifyReply,
    { org, kind }: KindParams,
    form: RuleForm,
    errors: readonly FieldError[],
  ) => {
    const site = await openOrganisation(environment, org, {}, null, retentionPath(org, kind))
    return sendPage(
      reply,
      <RetentionRulePage {...{ assets, site, kind, form, errors }} />,
      errors.length > 0 ? 422 : 200,
    )
  }

  app.get<{ Params: KindParams }>(
    '/:org/gallring/:kind',
    { config: { action: 'retention.write' }, schema: { params: KindParams } },
    async ({ params }, reply) => {
      const state = (await services.retentionState(params.org)).find(({ kind }) => kind === params.kind)
      if (!state || RETENTION_RULES[params.kind].isFixed) throw new NotFound(params.kind)
      const form = {
        hur: state.keep === null ? 'tillsvidare' : 'tid',
        tid: state.keep === null ? '' : String(state.keep),
        beslut: state.decided?.decision ?? '',
      }
      return rulePage(reply, params, form, [])
    },
  )

  app.post<{ Params: KindParams; Body: Static<typeof RuleBody> }>(
    '/:org/gallring/:kind',
    { config: { action: 'retention.write' }, schema: { params: KindParams, body: RuleBody } },
    async ({ params, body }, reply) => {
      const form = { hur: body.hur ?? 'tid', tid: (body.tid ?? '').trim(), beslut: (body.beslut ?? '').trim() }
      // What is no whole number becomes NaN, which the service refuses with the field's own words.
      const keep = form.hur === 'tillsvidare' ? null : /^\d{1,6}$/.test(form.tid) ? Number(form.tid) : Number.NaN
      try {
        await services.setRetentionRule(params.org, params.kind, { keep, decision: form.beslut })
        return seeOther(reply, `${retentionPath(params.org)}?sparad=ja`)
      } catch (error) {
        if (!(error instanceof WrongRule)) throw error
        const field = error.field === 'keep' ? 'tid' : 'beslut'
        return rulePage(reply, params, form, [{ field, message: sentenceIn(error.said, languageOf(reply.request)) }])
      }
    },
  )

  app.post<{ Params: OrganisationParams }>(
    '/:org/gallring/kor',
    { config: { action: 'retention.write' }, schema: { params: OrganisationParams, body: Nothing } },
    async ({ params: { org } }, reply) => {
      const { destroyed, isGone } = await services.runRetention(org)
      const count = Object.values(destroyed).reduce((sum, one) => sum + one, 0)
      return seeOther(reply, `${retentionPath(org)}?gallrat=${count}${isGone ? '' : '&rest=ja'}`)
    },
  )

  const state = async (org: string) => ({ rules: await services.retentionState(org) })
  const inTurn = createTurns()
  const api = { answer: FactsAnswer }

  app.get<{ Params: OrganisationParams }>(
    '/api/organisations/:org/retention',
    { config: { action: 'retention.read', api }, schema: { params: OrganisationParams } },
    async ({ params: { org } }) => state(org),
  )

  app.put<{ Params: KindParams; Body: Static<typeof ApiRuleBody> }>(
    '/api/organisations/:org/retention/:kind',
    {
      config: { action: 'retention.write', api: { ...api, match: { of: '/api/organisations/:org/retention' } } },
      schema: { params: KindParams, body: ApiRuleBody },
    },
    (request) =>
      inTurn(request.params.org, async () => {
        const { org, kind } = request.params
        requireMatch(request, await state(org))
        await services.setRetentionRule(org, kind, request.body)
        return state(org)
      }),
  )

  app.post<{ Params: OrganisationParams; Body: Static<typeof RunBody> }>(
    '/api/organisations/:org/retention/run',
    { config: { action: 'retention.write', api }, schema: { params: OrganisationParams, body: RunBody } },
    async ({ params: { org }, body }) => services.runRetention(org, { isDry: body.dryRun === true }),
  )
}
