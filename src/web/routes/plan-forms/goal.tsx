// A goal of the plan in a form: a new one, one there is, and ending one.

import { type Static, Type } from 'typebox'
import { NotFound } from '../../../domain/errors.ts'
import { planFormProblems } from '../../../text/plan-forms.ts'
import { type FormState, listOf } from '../../pages/plan-forms/frame.tsx'
import { EditGoalPage } from '../../pages/plan-forms/goal.tsx'
import { type Environment, OneParams, OrganisationParams, PageQuery } from '../environment.ts'
import { closed, type PlanForms, Shared, Text, Texts } from './form.ts'

export const GoalFields = { omrade: Text, mal: Text, artiklar: Texts, 'andra-artiklar': Text }
const Body = Type.Object({ ...Shared, ...GoalFields }, closed)

export function goalForms({ form, ending, open, siteOf, change }: PlanForms, { assets }: Environment): void {
  const page = async (org: string, query: PageQuery, id: string | null, state: FormState) => {
    const { edited, plan } = await open(org, query)
    const goal = edited.goals.find((one) => one.goal.id === id) ?? null
    if (id !== null && !goal) throw new NotFound(planFormProblems.noGoal(id))
    return <EditGoalPage {...{ assets, state, edited, goal }} site={await siteOf(org, plan)} />
  }
  const pageOfOne = ({ org, id }: OneParams, query: PageQuery, state: FormState) => page(org, query, id, state)

  form({
    url: '/:org/plan/mal/ny',
    action: 'plan.write',
    params: OrganisationParams,
    query: PageQuery,
    body: Body,
    page: ({ org }, query, state) => page(org, query, null, state),
    act: ({ org }, query, body) => change(org, query, { kind: 'goal', id: null, cells: goalIn(body) }, body),
  })
  form({
    url: '/:org/plan/mal/:id/redigera',
    action: 'plan.write',
    params: OneParams,
    query: PageQuery,
    body: Body,
    page: pageOfOne,
    act: async ({ org, id }, query, body) => {
      const { edited } = await open(org, query)
      const before = edited.goals.find(({ goal }) => goal.id === id)?.goal.articles
      return change(org, query, { kind: 'goal', id, cells: goalIn(body, before) }, body)
    },
  })
  ending({
    url: '/:org/plan/mal/:id/avsluta',
    params: OneParams,
    page: pageOfOne,
    thing: ({ id }) => ({ kind: 'goal', id, cells: null }),
  })
}

type GoalSent = Partial<Pick<Static<typeof Body>, keyof typeof GoalFields>>

export function goalIn(body: GoalSent, before: readonly string[] = []) {
  const said = [...listOf(body.artiklar), ...(body['andra-artiklar'] ?? '').split(',').map((one) => one.trim())]
  // In the order they stand in the plan, so that a goal saved as it is does not change.
  const order = (article: string) => (before.includes(article) ? before.indexOf(article) : before.length)
  const articles = said.filter((one) => one.trim() !== '').toSorted((a, b) => order(a) - order(b))
  return { area: body.omrade ?? '', goal: body.mal ?? '', articles: articles.join(', ') }
}
