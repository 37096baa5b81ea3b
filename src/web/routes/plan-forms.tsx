// The plan in forms: making one, its goals, measures, activities and assessments, and the receipt with its undo.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import { dateInStockholm } from '../../domain/stockholm.ts'
import { type EditedPlan, type PlanThing, StaleForm, WrongForm } from '../../services/index.ts'
import { planFormProblems } from '../../text/plan-forms.ts'
import { fieldErrors } from '../field-errors.ts'
import { languageOf } from '../language.ts'
import { seeOther, sendPage } from '../page.ts'
import { EditActivityPage } from '../pages/plan-forms/activity.tsx'
import { AssessPage } from '../pages/plan-forms/assess.tsx'
import { type FormState, listOf, type SentFields, textOf } from '../pages/plan-forms/frame.tsx'
import { EditGoalPage, NewPlanPage } from '../pages/plan-forms/goal.tsx'
import { EditMeasurePage } from '../pages/plan-forms/measure.tsx'
import { EditPlanPage, PlanReceiptPage } from '../pages/plan-forms/plan.tsx'
import { editPlanPath, planReceiptPath, withChoice } from '../site.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from './environment.ts'
import { FORM_BYTES } from './field-problems.ts'
import { openOrganisation } from './open-site.ts'

const Text = Type.Optional(Type.String({ maxLength: 100_000 }))
const Texts = Type.Optional(
  Type.Union([Type.String({ maxLength: 1000 }), Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 200 })]),
)
const Shared = { version: Type.Optional(Type.String({ maxLength: 64 })), galler: Text }
const GoalFields = { omrade: Text, mal: Text, artiklar: Texts, 'andra-artiklar': Text }
const closed = { additionalProperties: false }
const GoalBody = Type.Object({ ...Shared, ...GoalFields }, closed)
const PlanBody = Type.Object({ version: Shared.version, forsta: Text, sista: Text, ...GoalFields }, closed)
const MeasureBody = Type.Object(
  {
    ...Shared,
    ...{ indikator: Text, matt: Text, maltyp: Text, uppdelning: Text, stadsdel: Text, jamforelse: Text },
    ...{ utgangsperiod: Text, utgangsvarde: Text, malperiod: Text, malvarde: Text },
    ...{ delperiod: Texts, delvarde: Texts },
  },
  closed,
)
const ActivityBody = Type.Object(
  { ...Shared, aktivitet: Text, forvaltning: Text, ansvarig: Text, start: Text, slut: Text, budget: Text },
  closed,
)
const AssessBody = Type.Object(
  {
    version: Shared.version,
    ...{ bedomning: Text, datum: Text, motivering: Text, atgarder: Text },
    andrar: Type.Optional(Type.Union([Type.Literal(''), Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })])),
  },
  closed,
)
const AssessQuery = Type.Object(
  { ...PageQuery.properties, datum: Type.Optional(Type.String({ maxLength: 10 })) },
  closed,
)
const PartParams = Type.Object({
  ...OneParams.properties,
  part: Type.String({ minLength: 1, maxLength: 1000 }),
})
type PartParams = Static<typeof PartParams>

const WRITE = { action: 'plan.write' } as const
const ASSESS = { action: 'assessment.write' } as const
const UNTOUCHED: FormState = { sent: null, errors: [], isStale: false }
const IDS: Readonly<Record<string, string>> = {
  ...{ firstYear: 'forsta', lastYear: 'sista', validFrom: 'galler' },
  ...{ area: 'omrade', goal: 'mal', articles: 'artiklar' },
  ...{ indicator: 'indikator', measure: 'matt', type: 'maltyp', breakdown: 'uppdelning', district: 'stadsdel' },
  ...{ comparison: 'jamforelse', baselinePeriod: 'utgangsperiod', baseline: 'utgangsvarde' },
  ...{ targetPeriod: 'malperiod', target: 'malvarde' },
  ...{ activity: 'aktivitet', unit: 'forvaltning', responsible: 'ansvarig', start: 'start', end: 'slut' },
  ...{ assessment: 'bedomning', date: 'datum', reason: 'motivering', furtherActions: 'atgarder' },
}

export function planFormRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets, now } = environment
  const siteOf = (org: string, plan: string | null) =>
    openOrganisation(environment, org, plan === null ? {} : { plan }, 'plan', editPlanPath({ code: org, plan: null }))

  const open = async (org: string, query: PageQuery): Promise<{ edited: EditedPlan; plan: string }> => {
    const edited = await services.planToEdit(org, query.plan ?? null)
    if (!edited) throw new NotFound(planFormProblems.noPlan)
    return { edited, plan: edited.plan.code }
  }

  /** Does it and shows the receipt, or the form again with what was written and what stands in its way. */
  const done = async (
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    act: () => Promise<string>,
    again: (state: FormState) => Promise<VNode>,
    ids: Readonly<Record<string, string>> = IDS,
  ) => {
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
  const change = async (org: string, plan: string, thing: PlanThing, body: SentFields): Promise<string> => {
    const version = textOf(body.version) || null
    const { id } = await services.changePlan(org, { plan, thing, validFrom: textOf(body.galler), version })
    return withChoice(planReceiptPath(org, id), { year: null, plan })
  }

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/plan/redigera',
    { config: WRITE, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org }, query }, reply) => {
      const edited = await services.planToEdit(org, query.plan ?? null)
      return sendPage(reply, <EditPlanPage {...{ assets, edited }} site={await siteOf(org, query.plan ?? null)} />)
    },
  )

  const planPage = async (org: string, state: FormState) => (
    <NewPlanPage {...{ assets, state }} site={await siteOf(org, null)} />
  )
  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/plan/ny',
    { config: WRITE, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org } }, reply) => sendPage(reply, await planPage(org, UNTOUCHED)),
  )
  app.post<{ Params: OrganisationParams; Body: Static<typeof PlanBody> }>(
    '/:org/plan/ny',
    { config: WRITE, bodyLimit: FORM_BYTES, schema: { params: OrganisationParams, body: PlanBody } },
    async (request, reply) => {
      const { org } = request.params
      const { forsta = '', sista = '' } = request.body
      const act = async () => {
        const wish = { firstYear: forsta, lastYear: sista, goal: goalIn(request.body) }
        const { id, plan } = await services.createPlan(org, wish)
        return withChoice(planReceiptPath(org, id), { year: null, plan })
      }
      return done([request, reply], act, (state) => planPage(org, state))
    },
  )

  // A goal: a new one, and one there is.
  const goalPage = async (org: string, query: PageQuery, id: string | null, state: FormState) => {
    const { edited, plan } = await open(org, query)
    const goal = edited.goals.find((one) => one.goal.id === id) ?? null
    if (id !== null && !goal) throw new NotFound(planFormProblems.noGoal(id))
    return <EditGoalPage {...{ assets, state, edited, goal }} site={await siteOf(org, plan)} />
  }
  type GoalPost = { Params: OrganisationParams; Querystring: PageQuery; Body: Static<typeof GoalBody> }
  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/plan/mal/ny',
    { config: WRITE, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org }, query }, reply) => sendPage(reply, await goalPage(org, query, null, UNTOUCHED)),
  )
  app.post<GoalPost>(
    '/:org/plan/mal/ny',
    {
      config: WRITE,
      bodyLimit: FORM_BYTES,
      schema: { params: OrganisationParams, querystring: PageQuery, body: GoalBody },
    },
    async (request, reply) => {
      const { params, query, body } = request
      const { plan } = await open(params.org, query)
      const thing: PlanThing = { kind: 'goal', id: null, cells: goalIn(body) }
      const act = () => change(params.org, plan, thing, body)
      return done([request, reply], act, (state) => goalPage(params.org, query, null, state))
    },
  )
  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/plan/mal/:id/redigera',
    { config: WRITE, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params: { org, id }, query }, reply) => sendPage(reply, await goalPage(org, query, id, UNTOUCHED)),
  )
  app.post<{ Params: OneParams; Querystring: PageQuery; Body: Static<typeof GoalBody> }>(
    '/:org/plan/mal/:id/redigera',
    { config: WRITE, bodyLimit: FORM_BYTES, schema: { params: OneParams, querystring: PageQuery, body: GoalBody } },
    async (request, reply) => {
      const { params, query, body } = request
      const { plan, edited } = await open(params.org, query)
      const before = edited.goals.find(({ goal }) => goal.id === params.id)?.goal.articles
      const thing: PlanThing = { kind: 'goal', id: params.id, cells: goalIn(body, before) }
      const act = () => change(params.org, plan, thing, body)
      return done([request, reply], act, (state) => goalPage(params.org, query, params.id, state))
    },
  )
  app.post<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/plan/mal/:id/avsluta',
    { config: WRITE, schema: { params: OneParams, querystring: PageQuery } },
    async (request, reply) => {
      const { params, query } = request
      const { plan } = await open(params.org, query)
      const act = () => change(params.org, plan, { kind: 'goal', id: params.id, cells: null }, {})
      return done([request, reply], act, (state) => goalPage(params.org, query, params.id, { ...state, sent: null }))
    },
  )

  // A measure of a goal; `nytt`: a new one.
  const measurePage = async ({ org, id, part }: PartParams, query: PageQuery, state: FormState) => {
    const { edited, plan } = await open(org, query)
    const goal = edited.goals.find((one) => one.goal.id === id)
    if (!goal) throw new NotFound(planFormProblems.noGoal(id))
    const measure = goal.measures.find((one) => one.measure.key === part) ?? null
    if (part !== NEW.measure && !measure) throw new NotFound(planFormProblems.noMeasure)
    return <EditMeasurePage {...{ assets, state, edited, goal, measure }} site={await siteOf(org, plan)} />
  }
  app.get<{ Params: PartParams; Querystring: PageQuery }>(
    '/:org/plan/mal/:id/matt/:part',
    { config: WRITE, schema: { params: PartParams, querystring: PageQuery } },
    async ({ params, query }, reply) => sendPage(reply, await measurePage(params, query, UNTOUCHED)),
  )
  app.post<{ Params: PartParams; Querystring: PageQuery; Body: Static<typeof MeasureBody> }>(
    '/:org/plan/mal/:id/matt/:part',
    { config: WRITE, bodyLimit: FORM_BYTES, schema: { params: PartParams, querystring: PageQuery, body: MeasureBody } },
    async (request, reply) => {
      const { params, query, body } = request
      const { plan } = await open(params.org, query)
      const key = params.part === NEW.measure ? null : params.part
      const { cells, interim, ids } = measureIn(body)
      const act = () => change(params.org, plan, { kind: 'measure', goal: params.id, key, cells, interim }, body)
      return done([request, reply], act, (state) => measurePage(params, query, state), { ...IDS, ...ids })
    },
  )
  app.post<{ Params: PartParams; Querystring: PageQuery }>(
    '/:org/plan/mal/:id/matt/:part/ta-bort',
    { config: WRITE, schema: { params: PartParams, querystring: PageQuery } },
    async (request, reply) => {
      const { params, query } = request
      const { plan } = await open(params.org, query)
      const thing: PlanThing = { kind: 'measure', goal: params.id, key: params.part, cells: null, interim: [] }
      const act = () => change(params.org, plan, thing, {})
      return done([request, reply], act, (state) => measurePage(params, query, { ...state, sent: null }))
    },
  )

  // An activity for a goal; `ny`: a new one.
  const activityPage = async ({ org, id, part }: PartParams, query: PageQuery, state: FormState) => {
    const { edited, plan } = await open(org, query)
    const goal = edited.goals.find((one) => one.goal.id === id)
    if (!goal) throw new NotFound(planFormProblems.noGoal(id))
    const activity = goal.activities.find((one) => one.activity.id === part) ?? null
    if (part !== NEW.activity && !activity) throw new NotFound(planFormProblems.noActivity(part))
    return <EditActivityPage {...{ assets, state, edited, goal, activity }} site={await siteOf(org, plan)} />
  }
  app.get<{ Params: PartParams; Querystring: PageQuery }>(
    '/:org/plan/mal/:id/aktivitet/:part',
    { config: WRITE, schema: { params: PartParams, querystring: PageQuery } },
    async ({ params, query }, reply) => sendPage(reply, await activityPage(params, query, UNTOUCHED)),
  )
  app.post<{ Params: PartParams; Querystring: PageQuery; Body: Static<typeof ActivityBody> }>(
    '/:org/plan/mal/:id/aktivitet/:part',
    {
      config: WRITE,
      bodyLimit: FORM_BYTES,
      schema: { params: PartParams, querystring: PageQuery, body: ActivityBody },
    },
    async (request, reply) => {
      const { params, query, body } = request
      const { plan } = await open(params.org, query)
      const id = params.part === NEW.activity ? null : params.part
      const thing: PlanThing = { kind: 'activity', goal: params.id, id, cells: activityIn(body) }
      const act = () => change(params.org, plan, thing, body)
      return done([request, reply], act, (state) => activityPage(params, query, state))
    },
  )
  app.post<{ Params: PartParams; Querystring: PageQuery }>(
    '/:org/plan/mal/:id/aktivitet/:part/avsluta',
    { config: WRITE, schema: { params: PartParams, querystring: PageQuery } },
    async (request, reply) => {
      const { params, query } = request
      const { plan } = await open(params.org, query)
      const thing: PlanThing = { kind: 'activity', goal: params.id, id: params.part, cells: null }
      const act = () => change(params.org, plan, thing, {})
      return done([request, reply], act, (state) => activityPage(params, query, { ...state, sent: null }))
    },
  )

  // The working group's assessment.
  const assessPage = async ({ org, id }: OneParams, query: Static<typeof AssessQuery>, state: FormState) => {
    const assessed = await services.goalToAssess(org, query.plan ?? null, id)
    const changed = assessed.assessments.find(({ date }) => date === query.datum) ?? null
    const today = dateInStockholm(now())
    return <AssessPage {...{ assets, state, assessed, changed, today }} site={await siteOf(org, assessed.plan)} />
  }
  app.get<{ Params: OneParams; Querystring: Static<typeof AssessQuery> }>(
    '/:org/plan/mal/:id/bedom',
    { config: ASSESS, schema: { params: OneParams, querystring: AssessQuery } },
    async ({ params, query }, reply) => sendPage(reply, await assessPage(params, query, UNTOUCHED)),
  )
  app.post<{ Params: OneParams; Querystring: PageQuery; Body: Static<typeof AssessBody> }>(
    '/:org/plan/mal/:id/bedom',
    { config: ASSESS, bodyLimit: FORM_BYTES, schema: { params: OneParams, querystring: PageQuery, body: AssessBody } },
    async (request, reply) => {
      const { params, query, body } = request
      const act = async () => {
        const about = { plan: query.plan ?? null, goal: params.id }
        const { id } = await services.assessGoal(params.org, about, {
          date: body.datum ?? '',
          assessment: body.bedomning ?? '',
          reason: body.motivering ?? '',
          furtherActions: body.atgarder ?? '',
          changes: body.andrar || null,
          version: body.version || null,
        })
        if (id !== null) return withChoice(planReceiptPath(params.org, id), { year: null, plan: query.plan ?? null })
        throw new WrongForm([{ field: '', message: planFormProblems.unchanged }])
      }
      return done([request, reply], act, (state) => assessPage(params, query, state))
    },
  )

  app.get<{ Params: OneParams; Querystring: PageQuery }>(
    '/:org/plan/sparat/:id',
    { config: WRITE, schema: { params: OneParams, querystring: PageQuery } },
    async ({ params: { org, id }, query }, reply) => {
      const receipt = await services.planReceipt(org, id)
      return sendPage(reply, <PlanReceiptPage {...{ assets, receipt }} site={await siteOf(org, query.plan ?? null)} />)
    },
  )
  app.post<{ Params: OneParams }>(
    '/:org/plan/sparat/:id/angra',
    { config: WRITE, schema: { params: OneParams } },
    async ({ params: { org, id } }, reply) => {
      const { preview } = await services.planReceipt(org, id)
      await services.undoImport(org, id)
      return seeOther(reply, withChoice(planReceiptPath(org, id), { year: null, plan: preview.plan }))
    },
  )
}

/** What stands in an address for something that is not there yet. */
const NEW = { measure: 'nytt', activity: 'ny' } as const

type GoalSent = { omrade?: string; mal?: string; artiklar?: string | string[]; 'andra-artiklar'?: string }

function goalIn(body: GoalSent, before: readonly string[] = []) {
  const said = [...listOf(body.artiklar), ...(body['andra-artiklar'] ?? '').split(',').map((one) => one.trim())]
  // In the order they stand in the plan, so that a goal saved as it is does not change.
  const order = (article: string) => (before.includes(article) ? before.indexOf(article) : before.length)
  const articles = said.filter((one) => one.trim() !== '').toSorted((a, b) => order(a) - order(b))
  return { area: body.omrade ?? '', goal: body.mal ?? '', articles: articles.join(', ') }
}

const activityIn = (body: Static<typeof ActivityBody>) => ({
  activity: body.aktivitet ?? '',
  unit: body.forvaltning ?? '',
  responsible: body.ansvarig ?? '',
  start: body.start ?? '',
  end: body.slut ?? '',
  budget: body.budget ?? '',
})

/** `ids`: where each target on the way stands; the service counts only those that are filled in. */
function measureIn(body: Static<typeof MeasureBody>) {
  const values = listOf(body.delvarde)
  const rows = listOf(body.delperiod).map((targetPeriod, at) => ({ at, targetPeriod, target: values[at] ?? '' }))
  const filled = rows.filter(({ targetPeriod, target }) => `${targetPeriod}${target}`.trim() !== '')
  const ids = filled.flatMap(({ at }, index) => [
    [`interim.${index}.targetPeriod`, `delperiod-${at}`],
    [`interim.${index}.target`, `delvarde-${at}`],
  ])
  return {
    ids: Object.fromEntries(ids) as Readonly<Record<string, string>>,
    interim: filled.map(({ targetPeriod, target }) => ({ targetPeriod, target })),
    cells: {
      indicator: body.indikator ?? '',
      measure: body.matt ?? '',
      breakdown: body.uppdelning ?? '',
      district: body.stadsdel ?? '',
      comparison: body.jamforelse ?? '',
      type: body.maltyp ?? '',
      baselinePeriod: body.utgangsperiod ?? '',
      baseline: body.utgangsvarde ?? '',
      targetPeriod: body.malperiod ?? '',
      target: body.malvarde ?? '',
    },
  }
}
