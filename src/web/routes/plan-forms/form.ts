// What every form about the plan has: the page with its form, and sending it, which ends with a receipt or with the same page and
// what stands in the way.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type Static, type TObject, Type } from 'typebox'
import type { Action } from '../../../domain/access.ts'
import { NotFound } from '../../../domain/errors.ts'
import { type EditedPlan, type PlanThing, StaleForm, WrongForm } from '../../../services/index.ts'
import { planFormProblems } from '../../../text/plan-forms.ts'
import { fieldErrors } from '../../field-errors.ts'
import { languageOf } from '../../language.ts'
import { seeOther, sendPage } from '../../page.ts'
import { type FormState, type SentFields, textOf } from '../../pages/plan-forms/frame.tsx'
import { editPlanPath, planReceiptPath, type Site, withChoice } from '../../site.ts'
import { type Environment, OneParams, type OrganisationParams, PageQuery } from '../environment.ts'
import { FORM_BYTES } from '../field-problems.ts'
import { openOrganisation } from '../open-site.ts'

/** Longer ones than may be saved are still answered with what was written. */
export const Text = Type.Optional(Type.String({ maxLength: 100_000 }))
export const Texts = Type.Optional(
  Type.Union([Type.String({ maxLength: 1000 }), Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 200 })]),
)
export const Shared = { version: Type.Optional(Type.String({ maxLength: 64 })), galler: Text }
export const closed = { additionalProperties: false }
export const PartParams = Type.Object({
  ...OneParams.properties,
  part: Type.String({ minLength: 1, maxLength: 1000 }),
})
export type PartParams = Static<typeof PartParams>

export const UNTOUCHED: FormState = { sent: null, errors: [], isStale: false }
/** Which field of a form a problem is about. */
const IDS: Readonly<Record<string, string>> = {
  ...{ firstYear: 'forsta', lastYear: 'sista', validFrom: 'galler' },
  ...{ area: 'omrade', goal: 'mal', articles: 'artiklar' },
  ...{ indicator: 'indikator', measure: 'matt', type: 'maltyp', breakdown: 'uppdelning', district: 'stadsdel' },
  ...{ comparison: 'jamforelse', baselinePeriod: 'utgangsperiod', baseline: 'utgangsvarde' },
  ...{ targetPeriod: 'malperiod', target: 'malvarde' },
  ...{ activity: 'aktivitet', unit: 'forvaltning', responsible: 'ansvarig', start: 'start', end: 'slut' },
  ...{ assessment: 'bedomning', date: 'datum', reason: 'motivering', furtherActions: 'atgarder' },
}

/** One form: its page at GET, and sent by POST to the same address. */
type Form<Params extends TObject, Query extends TObject, Body extends TObject> = {
  readonly url: string
  readonly action: Action
  readonly params: Params
  /** Of the page; what is sent only chooses the plan. */
  readonly query: Query
  readonly body: Body
  readonly page: (params: Static<Params>, query: Static<Query>, state: FormState) => Promise<VNode>
  /** Gives where the receipt is. Throws WrongForm, StaleForm. */
  readonly act: (params: Static<Params>, query: PageQuery, body: Static<Body>) => Promise<string>
  /** Where fields stand whose number only the form knows. */
  readonly ids?: (body: Static<Body>) => Readonly<Record<string, string>>
}

/** A button that ends or takes away what a form is about. */
type Ending<Params extends TObject> = {
  readonly url: string
  readonly params: Params
  readonly page: (params: Static<Params>, query: PageQuery, state: FormState) => Promise<VNode>
  readonly thing: (params: Static<Params>) => PlanThing
}

export type PlanForms = {
  readonly siteOf: (org: string, plan: string | null) => Promise<Site>
  /** Throws NotFound where there is no plan. */
  readonly open: (org: string, query: PageQuery) => Promise<{ readonly edited: EditedPlan; readonly plan: string }>
  readonly change: (org: string, query: PageQuery, thing: PlanThing, body: SentFields) => Promise<string>
  readonly form: <Params extends TObject, Query extends TObject, Body extends TObject>(
    form: Form<Params, Query, Body>,
  ) => void
  readonly ending: <Params extends TObject>(ending: Ending<Params>) => void
}

export function planForms(app: FastifyInstance, environment: Environment): PlanForms {
  const { services } = environment
  const siteOf = (org: string, plan: string | null) =>
    openOrganisation(environment, org, plan === null ? {} : { plan }, 'plan', editPlanPath({ code: org, plan: null }))

  const open = async (org: string, query: PageQuery) => {
    const edited = await services.planToEdit(org, query.plan ?? null)
    if (!edited) throw new NotFound(planFormProblems.noPlan)
    return { edited, plan: edited.plan.code }
  }

  const change = async (org: string, query: PageQuery, thing: PlanThing, body: SentFields): Promise<string> => {
    const { plan } = await open(org, query)
    const version = textOf(body.version) || null
    const { id } = await services.changePlan(org, { plan, thing, validFrom: textOf(body.galler), version })
    return withChoice(planReceiptPath(org, id), { year: null, plan })
  }

  return {
    siteOf,
    open,
    change,
    // What has passed the schemas is what they say: the types cannot follow that through type parameters.
    form: <Params extends TObject, Query extends TObject, Body extends TObject>({
      url,
      action,
      params,
      query,
      body,
      page,
      act,
      ids,
    }: Form<Params, Query, Body>) => {
      const pageFor = (request: FastifyRequest, state: FormState) =>
        page(request.params as Static<Params>, request.query as Static<Query>, state)
      app.get(url, { config: { action }, schema: { params, querystring: query } }, async (request, reply) =>
        sendPage(reply, await pageFor(request, UNTOUCHED)),
      )
      app.post(
        url,
        { config: { action }, bodyLimit: FORM_BYTES, schema: { params, querystring: PageQuery, body } },
        async (request, reply) => {
          const sent = request.body as Static<Body>
          return done([request, reply], {
            act: () => act(request.params as Static<Params>, request.query as PageQuery, sent),
            again: (state) => pageFor(request, state),
            ids: { ...IDS, ...ids?.(sent) },
          })
        },
      )
    },
    ending: <Params extends TObject>({ url, params, page, thing }: Ending<Params>) => {
      app.post(
        url,
        { config: { action: 'plan.write' }, schema: { params, querystring: PageQuery } },
        async (request, reply) => {
          const [about, query] = [request.params as Static<Params>, request.query as PageQuery]
          return done([request, reply], {
            act: () => change((request.params as OrganisationParams).org, query, thing(about), {}),
            again: (state) => page(about, query, { ...state, sent: null }),
            ids: IDS,
          })
        },
      )
    },
  }
}

/** Does it and shows the receipt, or the form again with what was written and what stands in its way. */
async function done(
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  {
    act,
    again,
    ids,
  }: {
    readonly act: () => Promise<string>
    readonly again: (state: FormState) => Promise<VNode>
    readonly ids: Readonly<Record<string, string>>
  },
): Promise<FastifyReply> {
  const sent = (request.body ?? {}) as SentFields
  try {
    return seeOther(reply, await act())
  } catch (error) {
    if (error instanceof StaleForm) return sendPage(reply, await again({ sent, errors: [], isStale: true }), 409)
    if (!(error instanceof WrongForm)) throw error
    const errors = fieldErrors(error.problems, languageOf(request), ids, 'formularet')
    return sendPage(reply, await again({ sent, errors, isStale: false }), 422)
  }
}
