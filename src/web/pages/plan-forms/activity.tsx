// The form of an activity in the plan: what, who, when and for how much.

import type { EditedGoal, EditedPlan } from '../../../services/index.ts'
import { planFormTexts } from '../../../text/plan-forms.ts'
import type { WebAssets } from '../../assets.ts'
import { editActivityPath, editGoalPath, type Site } from '../../site.ts'
import { InputField, LinkButton, Own, SubmitButton, TextAreaField, useText } from '../../ui/index.ts'
import { type FormState, fieldsOf, PlanFormFrame, ValidFromField, VersionField } from './frame.tsx'
import { activityFields } from './words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly state: FormState
  readonly edited: EditedPlan
  readonly goal: EditedGoal
  /** Null: a new one. */
  readonly activity: EditedGoal['activities'][number] | null
}

export function EditActivityPage({ assets, site, state, edited, goal, activity }: Props) {
  const text = useText(planFormTexts)
  const id = activity?.activity.id ?? null
  const stored = activityFields(activity?.activity ?? null)
  const { value, error } = fieldsOf(state, stored)
  const field = (name: string) => ({ id: name, value: value(name), error: error(name), autocomplete: 'off' as const })
  return (
    <PlanFormFrame
      {...{ assets, site, state, edited }}
      title={id === null ? text.newActivity : text.editActivity(id)}
      lead={<Own>{goal.goal.title}</Own>}
      goal={goal.goal.id}
      stored={[
        [text.activity, stored.aktivitet ?? ''],
        [text.unit, stored.forvaltning ?? ''],
        [text.responsible, stored.ansvarig ?? ''],
        [text.start, stored.start ?? ''],
        [text.end, stored.slut ?? ''],
        [text.budget, stored.budget ?? ''],
      ]}
    >
      <form class="form" method="post" action={editActivityPath(site, goal.goal.id, id)} noValidate>
        <VersionField state={state} version={activity?.version ?? ''} />
        <TextAreaField
          id="aktivitet"
          label={text.activity}
          value={value('aktivitet')}
          error={error('aktivitet')}
          rows={3}
        />
        <InputField {...field('forvaltning')} label={text.unit} suggestions={edited.choices.units} />
        <InputField {...field('ansvarig')} label={text.responsible} hint={text.responsibleHint} />
        <InputField {...field('start')} type="date" label={text.start} hint={text.dateHint} />
        <InputField {...field('slut')} type="date" label={text.end} hint={text.dateHint} />
        <InputField {...field('budget')} label={text.budget} hint={text.budgetHint} inputMode="decimal" size={12} />
        <ValidFromField state={state} />
        <div class="actions form-actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={editGoalPath(site, goal.goal.id)}>{text.cancel}</LinkButton>
        </div>
      </form>
      {id === null ? null : (
        <form class="section" method="post" action={editActivityPath(site, goal.goal.id, id, '/avsluta')}>
          <SubmitButton variant="secondary">{text.closeActivity}</SubmitButton>
        </form>
      )}
    </PlanFormFrame>
  )
}
