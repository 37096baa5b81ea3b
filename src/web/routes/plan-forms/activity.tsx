// An activity for a goal in a form; `ny`: a new one.

import { type Static, Type } from 'typebox'
import { NotFound } from '../../../domain/errors.ts'
import { planFormProblems } from '../../../text/plan-forms.ts'
import { EditActivityPage } from '../../pages/plan-forms/activity.tsx'
import type { FormState } from '../../pages/plan-forms/frame.tsx'
import { type Environment, PageQuery } from '../environment.ts'
import { closed, PartParams, type PlanForms, Shared, Text } from './form.ts'

const Body = Type.Object(
  { ...Shared, aktivitet: Text, forvaltning: Text, ansvarig: Text, start: Text, slut: Text, budget: Text },
  closed,
)

/** What stands in an address for one that is not there yet. */
const NEW = 'ny'

export function activityForms({ form, ending, open, siteOf, change }: PlanForms, { assets }: Environment): void {
  const page = async ({ org, id, part }: PartParams, query: PageQuery, state: FormState) => {
    const { edited, plan } = await open(org, query)
    const goal = edited.goals.find((one) => one.goal.id === id)
    if (!goal) throw new NotFound(planFormProblems.noGoal(id))
    const activity = goal.activities.find((one) => one.activity.id === part) ?? null
    if (part !== NEW && !activity) throw new NotFound(planFormProblems.noActivity(part))
    return <EditActivityPage {...{ assets, state, edited, goal, activity }} site={await siteOf(org, plan)} />
  }

  form({
    url: '/:org/plan/mal/:id/aktivitet/:part',
    action: 'plan.write',
    params: PartParams,
    query: PageQuery,
    body: Body,
    page,
    act: ({ org, id, part }, query, body) =>
      change(org, query, { kind: 'activity', goal: id, id: part === NEW ? null : part, cells: activityIn(body) }, body),
  })
  ending({
    url: '/:org/plan/mal/:id/aktivitet/:part/avsluta',
    params: PartParams,
    page,
    thing: ({ id, part }) => ({ kind: 'activity', goal: id, id: part, cells: null }),
  })
}

const activityIn = (body: Static<typeof Body>) => ({
  activity: body.aktivitet ?? '',
  unit: body.forvaltning ?? '',
  responsible: body.ansvarig ?? '',
  start: body.start ?? '',
  end: body.slut ?? '',
  budget: body.budget ?? '',
})
