// The plan in forms: making one, its goals, measures, activities and assessments, and the receipt with its undo.

import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { seeOther, sendPage } from '../../page.ts'
import { NewPlanPage } from '../../pages/plan-forms/goal.tsx'
import { EditPlanPage, PlanReceiptPage } from '../../pages/plan-forms/plan.tsx'
import { planReceiptPath, withChoice } from '../../site.ts'
import { type Environment, OneParams, OrganisationParams, PageQuery } from '../environment.ts'
import { activityForms } from './activity.tsx'
import { assessForms } from './assess.tsx'
import { closed, planForms, Shared, Text } from './form.ts'
import { GoalFields, goalForms, goalIn } from './goal.tsx'
import { measureForms } from './measure.tsx'

const PlanBody = Type.Object({ version: Shared.version, forsta: Text, sista: Text, ...GoalFields }, closed)
const WRITE = { action: 'plan.write' } as const

export function planFormRoutes(app: FastifyInstance, environment: Environment): void {
  const { services, assets } = environment
  const forms = planForms(app, environment)
  const { siteOf } = forms

  app.get<{ Params: OrganisationParams; Querystring: PageQuery }>(
    '/:org/plan/redigera',
    { config: WRITE, schema: { params: OrganisationParams, querystring: PageQuery } },
    async ({ params: { org }, query }, reply) => {
      const edited = await services.planToEdit(org, query.plan ?? null)
      return sendPage(reply, <EditPlanPage {...{ assets, edited }} site={await siteOf(org, query.plan ?? null)} />)
    },
  )
  forms.form({
    url: '/:org/plan/ny',
    action: 'plan.write',
    params: OrganisationParams,
    query: PageQuery,
    body: PlanBody,
    page: async ({ org }, _query, state) => <NewPlanPage {...{ assets, state }} site={await siteOf(org, null)} />,
    act: async ({ org }, _query, body) => {
      const wish = { firstYear: body.forsta ?? '', lastYear: body.sista ?? '', goal: goalIn(body) }
      const { id, plan } = await services.createPlan(org, wish)
      return withChoice(planReceiptPath(org, id), { year: null, plan })
    },
  })
  goalForms(forms, environment)
  measureForms(forms, environment)
  activityForms(forms, environment)
  assessForms(forms, environment)

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
