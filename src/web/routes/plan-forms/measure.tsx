// A measure of a goal in a form; `nytt`: a new one.

import { type Static, Type } from 'typebox'
import { NotFound } from '../../../domain/errors.ts'
import { planFormProblems } from '../../../text/plan-forms.ts'
import { type FormState, listOf } from '../../pages/plan-forms/frame.tsx'
import { EditMeasurePage } from '../../pages/plan-forms/measure.tsx'
import { type Environment, PageQuery } from '../environment.ts'
import { closed, PartParams, type PlanForms, Shared, Text, Texts } from './form.ts'

const Body = Type.Object(
  {
    ...Shared,
    ...{ indikator: Text, matt: Text, maltyp: Text, uppdelning: Text, stadsdel: Text, jamforelse: Text },
    ...{ utgangsperiod: Text, utgangsvarde: Text, malperiod: Text, malvarde: Text },
    ...{ delperiod: Texts, delvarde: Texts },
  },
  closed,
)

/** What stands in an address for one that is not there yet. */
const NEW = 'nytt'

export function measureForms({ form, ending, open, siteOf, change }: PlanForms, { assets }: Environment): void {
  const page = async ({ org, id, part }: PartParams, query: PageQuery, state: FormState) => {
    const { edited, plan } = await open(org, query)
    const goal = edited.goals.find((one) => one.goal.id === id)
    if (!goal) throw new NotFound(planFormProblems.noGoal(id))
    const measure = goal.measures.find((one) => one.measure.key === part) ?? null
    if (part !== NEW && !measure) throw new NotFound(planFormProblems.noMeasure)
    return <EditMeasurePage {...{ assets, state, edited, goal, measure }} site={await siteOf(org, plan)} />
  }

  form({
    url: '/:org/plan/mal/:id/matt/:part',
    action: 'plan.write',
    params: PartParams,
    query: PageQuery,
    body: Body,
    page,
    ids: (body) => measureIn(body).ids,
    act: ({ org, id, part }, query, body) => {
      const { cells, interim } = measureIn(body)
      const key = part === NEW ? null : part
      return change(org, query, { kind: 'measure', goal: id, key, cells, interim }, body)
    },
  })
  ending({
    url: '/:org/plan/mal/:id/matt/:part/ta-bort',
    params: PartParams,
    page,
    thing: ({ id, part }) => ({ kind: 'measure', goal: id, key: part, cells: null, interim: [] }),
  })
}

/** `ids`: where each target on the way stands; the service counts only those that are filled in. */
function measureIn(body: Static<typeof Body>) {
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
