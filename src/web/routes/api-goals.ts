// The plan for programs: its goals, measures, activities and assessments, made and changed by the services the forms have.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { NotFound } from '../../domain/errors.ts'
import type { EditedPlan, PlanThing } from '../../services/index.ts'
import { planFormProblems } from '../../text/plan-forms.ts'
import { createTurns, requireMatch } from '../etag.ts'
import { FactsAnswer } from './api-answers.ts'
import { ApiQuery, type Environment, OneParams, OrganisationParams } from './environment.ts'
import { FORM_BYTES, sendProblems } from './field-problems.ts'

const Text = Type.String({ maxLength: 100_000 })
const Optional = Type.Optional(Text)
const closed = { additionalProperties: false }
/** Numbers and dates as the common template writes them: "71,2", "2025-06-30". */
const Shared = {
  /** The thing's, as read; absent: whatever it is now. */
  version: Type.Optional(Type.String({ maxLength: 64 })),
  /** Year from which it holds; absent: all its time. */
  validFrom: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })),
}
const GoalFields = { area: Text, goal: Text, articles: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 100 }) }
const PlanBody = Type.Object(
  {
    firstYear: Type.Integer({ minimum: 1900, maximum: 2199 }),
    lastYear: Type.Integer({ minimum: 1900, maximum: 2199 }),
    ...GoalFields,
  },
  closed,
)
const GoalBody = Type.Object({ ...Shared, ...GoalFields }, closed)
const MeasureBody = Type.Object(
  {
    ...Shared,
    ...{ indicator: Optional, measure: Optional, breakdown: Optional, district: Optional, comparison: Optional },
    ...{ type: Text, baselinePeriod: Optional, baseline: Optional, targetPeriod: Optional, target: Optional },
    interim: Type.Optional(Type.Array(Type.Object({ targetPeriod: Text, target: Text }, closed), { maxItems: 100 })),
  },
  closed,
)
const ActivityBody = Type.Object(
  {
    ...Shared,
    ...{ activity: Text, unit: Optional, responsible: Optional, start: Optional, end: Optional, budget: Optional },
  },
  closed,
)
const AssessmentBody = Type.Object(
  {
    version: Shared.version,
    ...{ date: Text, assessment: Text, reason: Optional, furtherActions: Optional },
    /** Replaces the assessment of that date. */
    replace: Type.Optional(Type.Boolean()),
  },
  closed,
)
const PartParams = Type.Object({ ...OneParams.properties, part: Type.String({ minLength: 1, maxLength: 1000 }) })
type PartParams = Static<typeof PartParams>
type SharedSent = { version?: string; validFrom?: number }

const READ = { action: 'plan.write', api: { answer: FactsAnswer } } as const
const CHANGE = {
  action: 'plan.write',
  api: { answer: FactsAnswer, match: { of: '/api/organisations/:org/plan' } },
} as const
const ASSESSMENTS = '/api/organisations/:org/goals/:id/assessments'
const MAKE = { action: 'plan.write', api: { answer: FactsAnswer, status: 201 } } as const

export function apiGoalRoutes(app: FastifyInstance, { services }: Environment): void {
  const inTurn = createTurns()
  const planOf = async (org: string, query: ApiQuery): Promise<EditedPlan> => {
    const edited = await services.planToEdit(org, query.plan ?? null)
    if (!edited) throw new NotFound(planFormProblems.noPlan)
    return edited
  }
  const planAnswer = ({ choices: _, ...plan }: EditedPlan) => plan

  /** 201 for what is new, 200 for what is changed or ended; `import` undoes it. */
  const change = (
    reply: FastifyReply,
    [org, query, sent, headers]: readonly [string, ApiQuery, SharedSent, FastifyRequest['headers']],
    thing: PlanThing,
  ): Promise<FastifyReply> =>
    inTurn(org, () =>
      sendProblems(reply, async () => {
        const isNew = (thing.kind === 'measure' ? thing.key : thing.id) === null
        const edited = await planOf(org, query)
        if (!isNew) requireMatch({ headers }, planAnswer(edited))
        const { id, about, plan } = await services.changePlan(org, {
          plan: edited.plan.code,
          thing,
          validFrom: sent.validFrom === undefined ? '' : String(sent.validFrom),
          version: sent.version ?? null,
          // Another process may come in between; it is seen within the transaction.
          ...(isNew ? {} : { planVersion: edited.version }),
        })
        return reply.code(isNew ? 201 : 200).send({ import: id, goal: about, plan })
      }),
    )

  app.get<{ Params: OrganisationParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/plan',
    { config: READ, schema: { params: OrganisationParams, querystring: ApiQuery } },
    async ({ params: { org }, query }) => planAnswer(await planOf(org, query)),
  )
  app.post<{ Params: OrganisationParams; Body: Static<typeof PlanBody> }>(
    '/api/organisations/:org/plans',
    { config: MAKE, bodyLimit: FORM_BYTES, schema: { params: OrganisationParams, body: PlanBody } },
    async ({ params: { org }, body: { firstYear, lastYear, ...goal } }, reply) =>
      sendProblems(reply, async () => {
        const years = { firstYear: String(firstYear), lastYear: String(lastYear) }
        const { id, about, plan } = await services.createPlan(org, { ...years, goal: goalIn(goal) })
        return reply.code(201).send({ import: id, goal: about, plan })
      }),
  )

  app.post<{ Params: OrganisationParams; Querystring: ApiQuery; Body: Static<typeof GoalBody> }>(
    '/api/organisations/:org/goals',
    {
      config: MAKE,
      bodyLimit: FORM_BYTES,
      schema: { params: OrganisationParams, querystring: ApiQuery, body: GoalBody },
    },
    async ({ params: { org }, query, body, headers }, reply) =>
      change(reply, [org, query, body, headers], { kind: 'goal', id: null, cells: goalIn(body) }),
  )
  app.put<{ Params: OneParams; Querystring: ApiQuery; Body: Static<typeof GoalBody> }>(
    '/api/organisations/:org/goals/:id',
    { config: CHANGE, bodyLimit: FORM_BYTES, schema: { params: OneParams, querystring: ApiQuery, body: GoalBody } },
    async ({ params: { org, id }, query, body, headers }, reply) =>
      change(reply, [org, query, body, headers], { kind: 'goal', id, cells: goalIn(body) }),
  )
  app.delete<{ Params: OneParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/goals/:id',
    { config: CHANGE, schema: { params: OneParams, querystring: ApiQuery } },
    async ({ params: { org, id }, query, headers }, reply) =>
      change(reply, [org, query, {}, headers], { kind: 'goal', id, cells: null }),
  )

  app.post<{ Params: OneParams; Querystring: ApiQuery; Body: Static<typeof MeasureBody> }>(
    '/api/organisations/:org/goals/:id/measures',
    { config: MAKE, bodyLimit: FORM_BYTES, schema: { params: OneParams, querystring: ApiQuery, body: MeasureBody } },
    async ({ params: { org, id }, query, body, headers }, reply) =>
      change(reply, [org, query, body, headers], { kind: 'measure', goal: id, key: null, ...measureIn(body) }),
  )
  app.put<{ Params: PartParams; Querystring: ApiQuery; Body: Static<typeof MeasureBody> }>(
    '/api/organisations/:org/goals/:id/measures/:part',
    { config: CHANGE, bodyLimit: FORM_BYTES, schema: { params: PartParams, querystring: ApiQuery, body: MeasureBody } },
    async ({ params: { org, id, part }, query, body, headers }, reply) =>
      change(reply, [org, query, body, headers], { kind: 'measure', goal: id, key: part, ...measureIn(body) }),
  )
  app.delete<{ Params: PartParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/goals/:id/measures/:part',
    { config: CHANGE, schema: { params: PartParams, querystring: ApiQuery } },
    async ({ params: { org, id, part }, query, headers }, reply) =>
      change(reply, [org, query, {}, headers], { kind: 'measure', goal: id, key: part, cells: null, interim: [] }),
  )

  app.post<{ Params: OneParams; Querystring: ApiQuery; Body: Static<typeof ActivityBody> }>(
    '/api/organisations/:org/goals/:id/activities',
    { config: MAKE, bodyLimit: FORM_BYTES, schema: { params: OneParams, querystring: ApiQuery, body: ActivityBody } },
    async ({ params: { org, id }, query, body, headers }, reply) =>
      change(reply, [org, query, body, headers], { kind: 'activity', goal: id, id: null, cells: activityIn(body) }),
  )
  app.put<{ Params: PartParams; Querystring: ApiQuery; Body: Static<typeof ActivityBody> }>(
    '/api/organisations/:org/goals/:id/activities/:part',
    {
      config: CHANGE,
      bodyLimit: FORM_BYTES,
      schema: { params: PartParams, querystring: ApiQuery, body: ActivityBody },
    },
    async ({ params: { org, id, part }, query, body, headers }, reply) =>
      change(reply, [org, query, body, headers], { kind: 'activity', goal: id, id: part, cells: activityIn(body) }),
  )
  app.delete<{ Params: PartParams; Querystring: ApiQuery }>(
    '/api/organisations/:org/goals/:id/activities/:part',
    { config: CHANGE, schema: { params: PartParams, querystring: ApiQuery } },
    async ({ params: { org, id, part }, query, headers }, reply) =>
      change(reply, [org, query, {}, headers], { kind: 'activity', goal: id, id: part, cells: null }),
  )

  // What is replaced is read here; the plan does not hold it.
  app.get<{ Params: OneParams; Querystring: ApiQuery }>(
    ASSESSMENTS,
    {
      config: { action: 'assessment.write', api: { answer: FactsAnswer } },
      schema: { params: OneParams, querystring: ApiQuery },
    },
    async ({ params: { org, id }, query }) => services.goalToAssess(org, query.plan ?? null, id),
  )
  app.post<{ Params: OneParams; Querystring: ApiQuery; Body: Static<typeof AssessmentBody> }>(
    ASSESSMENTS,
    {
      config: {
        action: 'assessment.write',
        api: { answer: FactsAnswer, status: 201, match: { of: ASSESSMENTS, when: 'replace' } },
      },
      bodyLimit: FORM_BYTES,
      schema: { params: OneParams, querystring: ApiQuery, body: AssessmentBody },
    },
    async ({ params: { org, id }, query, body, headers }, reply) =>
      inTurn(org, () =>
        sendProblems(reply, async () => {
          const { date, assessment, reason = '', furtherActions = '', replace = false } = body
          const about = { plan: query.plan ?? null, goal: id }
          const present = replace ? await services.goalToAssess(org, about.plan, id) : null
          if (present) requireMatch({ headers }, present)
          const version = body.version ?? present?.version ?? null
          const wish = { date, assessment, reason, furtherActions, changes: replace ? date : null, version }
          const made = await services.assessGoal(org, about, wish)
          return reply.code(made.id === null ? 200 : 201).send({ import: made.id })
        }),
      ),
  )
}

const goalIn = ({ area, goal, articles }: { area: string; goal: string; articles: string[] }) => ({
  area,
  goal,
  articles: articles.join(', '),
})

const measureIn = ({ interim = [], type, ...sent }: Static<typeof MeasureBody>) => ({
  interim,
  cells: {
    indicator: sent.indicator ?? '',
    measure: sent.measure ?? '',
    breakdown: sent.breakdown ?? '',
    district: sent.district ?? '',
    comparison: sent.comparison ?? '',
    type,
    baselinePeriod: sent.baselinePeriod ?? '',
    baseline: sent.baseline ?? '',
    targetPeriod: sent.targetPeriod ?? '',
    target: sent.target ?? '',
  },
})

const activityIn = ({ activity, ...sent }: Static<typeof ActivityBody>) => ({
  activity,
  unit: sent.unit ?? '',
  responsible: sent.responsible ?? '',
  start: sent.start ?? '',
  end: sent.end ?? '',
  budget: sent.budget ?? '',
})
