// The working group's assessment of a goal in a form.

import { type Static, Type } from 'typebox'
import { dateInStockholm } from '../../../domain/stockholm.ts'
import { WrongForm } from '../../../services/index.ts'
import { planFormProblems } from '../../../text/plan-forms.ts'
import { AssessPage } from '../../pages/plan-forms/assess.tsx'
import type { FormState } from '../../pages/plan-forms/frame.tsx'
import { planReceiptPath, withChoice } from '../../site.ts'
import { type Environment, OneParams, PageQuery } from '../environment.ts'
import { closed, type PlanForms, Shared, Text } from './form.ts'

const Body = Type.Object(
  {
    version: Shared.version,
    ...{ bedomning: Text, datum: Text, motivering: Text, atgarder: Text },
    andrar: Type.Optional(Type.Union([Type.Literal(''), Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })])),
  },
  closed,
)
const Query = Type.Object({ ...PageQuery.properties, datum: Type.Optional(Type.String({ maxLength: 10 })) }, closed)

export function assessForms({ form, siteOf }: PlanForms, { services, assets, now }: Environment): void {
  const page = async ({ org, id }: OneParams, query: Static<typeof Query>, state: FormState) => {
    const assessed = await services.goalToAssess(org, query.plan ?? null, id)
    const changed = assessed.assessments.find(({ date }) => date === query.datum) ?? null
    const today = dateInStockholm(now())
    return <AssessPage {...{ assets, state, assessed, changed, today }} site={await siteOf(org, assessed.plan)} />
  }

  form({
    url: '/:org/plan/mal/:id/bedom',
    action: 'assessment.write',
    params: OneParams,
    query: Query,
    body: Body,
    page,
    act: async ({ org, id: goal }, query, body) => {
      const plan = query.plan ?? null
      const { id } = await services.assessGoal(
        org,
        { plan, goal },
        {
          date: body.datum ?? '',
          assessment: body.bedomning ?? '',
          reason: body.motivering ?? '',
          furtherActions: body.atgarder ?? '',
          changes: body.andrar || null,
          version: body.version || null,
        },
      )
      if (id !== null) return withChoice(planReceiptPath(org, id), { year: null, plan })
      throw new WrongForm([{ field: '', message: planFormProblems.unchanged }])
    },
  })
}
