// The form of a goal, and below it its measures and activities, each with a form of its own.

import type { EditedGoal, EditedPlan } from '../../../services/index.ts'
import { articleTitles, articleTitlesNotes } from '../../../text/articles.ts'
import { planFormTexts } from '../../../text/plan-forms.ts'
import type { WebAssets } from '../../assets.ts'
import {
  assessPath,
  editActivityPath,
  editGoalPath,
  editMeasurePath,
  editPlanPath,
  newPlanPath,
  type Site,
} from '../../site.ts'
import { InputField, LinkButton, Own, Quoting, SubmitButton, TextAreaField, useText } from '../../ui/index.ts'
import { type FormState, fieldsOf, listOf, PlanFormFrame, ValidFromField, VersionField } from './frame.tsx'
import { measureWords } from './words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly state: FormState
  readonly edited: EditedPlan
  /** Null: a new one. */
  readonly goal: EditedGoal | null
}

export function EditGoalPage({ assets, site, state, edited, goal }: Props) {
  const text = useText(planFormTexts)
  const id = goal?.goal.id ?? null
  const title = id === null ? text.newGoal : text.editGoal(id)
  const stored = storedGoal(goal)
  return (
    <PlanFormFrame
      {...{ assets, site, title, state, edited }}
      stored={[
        [text.area, stored.omrade],
        [text.goal, stored.mal],
        [text.articles, goal?.goal.articles.join(', ') ?? ''],
      ]}
    >
      <form class="form" method="post" action={editGoalPath(site, id)} noValidate>
        <VersionField state={state} version={goal?.version ?? ''} />
        <GoalFields state={state} goal={goal} areas={edited.choices.areas} />
        {goal ? <ValidFromField state={state} /> : null}
        <div class="actions form-actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={editPlanPath(site)}>{text.cancel}</LinkButton>
        </div>
      </form>
      {goal ? <Parts goal={goal} site={site} /> : null}
    </PlanFormFrame>
  )
}

export function NewPlanPage({ assets, site, state }: Omit<Props, 'edited' | 'goal'>) {
  const text = useText(planFormTexts)
  const { value, error } = fieldsOf(state, {})
  return (
    <PlanFormFrame {...{ assets, site, state }} title={text.newPlan} lead={text.newPlanLead} edited={null}>
      <form class="form" method="post" action={newPlanPath(site.code)} noValidate>
        {(
          [
            ['forsta', text.firstYear],
            ['sista', text.lastYear],
          ] as const
        ).map(([id, label]) => (
          <InputField
            id={id}
            label={label}
            hint={text.yearHint}
            value={value(id)}
            error={error(id)}
            inputMode="numeric"
            autocomplete="off"
            size={4}
          />
        ))}
        <GoalFields state={state} goal={null} areas={[]} />
        <div class="actions form-actions">
          <SubmitButton>{text.createPlan}</SubmitButton>
        </div>
      </form>
    </PlanFormFrame>
  )
}

const storedGoal = (goal: EditedGoal | null) => ({
  omrade: goal?.goal.area ?? '',
  mal: goal?.goal.title ?? '',
  'andra-artiklar': (goal?.goal.articles ?? []).filter((article) => !(article in articleTitles.sv)).join(', '),
})

type FieldsProps = { readonly state: FormState; readonly goal: EditedGoal | null; readonly areas: readonly string[] }

function GoalFields({ state, goal, areas }: FieldsProps) {
  const text = useText(planFormTexts)
  const { value, error } = fieldsOf(state, storedGoal(goal))
  const chosen = new Set(state.sent === null ? goal?.goal.articles : listOf(state.sent.artiklar))
  return (
    <>
      <InputField
        id="omrade"
        label={text.area}
        hint={text.areaHint}
        value={value('omrade')}
        error={error('omrade')}
        suggestions={areas}
        autocomplete="off"
      />
      <TextAreaField id="mal" label={text.goal} value={value('mal')} error={error('mal')} rows={3} />
      <Articles chosen={chosen} error={error('artiklar')} />
      <InputField
        id="andra-artiklar"
        label={text.otherArticles}
        hint={text.otherArticlesHint}
        value={value('andra-artiklar')}
        error={error('andra-artiklar')}
        autocomplete="off"
      />
    </>
  )
}

/** One box for each article that is law. The first carries the group's id, so that the error summary leads there. */
function Articles({ chosen, error }: { readonly chosen: ReadonlySet<string>; readonly error: string | undefined }) {
  const text = useText(planFormTexts)
  const titles = useText(articleTitles)
  return (
    <fieldset class="ds-fieldset articles" aria-describedby={error ? 'artiklar-hint artiklar-error' : 'artiklar-hint'}>
      <legend class="ds-label" data-weight="medium">
        {text.articles}
      </legend>
      <p data-field="description" id="artiklar-hint">
        {text.articlesHint} {useText(articleTitlesNotes)}.
      </p>
      {error ? (
        <p class="ds-validation-message" data-field="validation" id="artiklar-error">
          {error}
        </p>
      ) : null}
      <div class="articles-boxes">
        {Object.entries(titles).map(([article, title], i) => {
          const id = i === 0 ? 'artiklar' : `artikel-${article}`
          return (
            <div class="ds-field">
              <input
                class="ds-input"
                type="checkbox"
                id={id}
                name="artiklar"
                value={article}
                checked={chosen.has(article)}
              />
              <label class="ds-label" for={id}>
                {article}. {title}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

function Parts({ goal: { goal, measures, activities }, site }: { readonly goal: EditedGoal; readonly site: Site }) {
  const text = useText(planFormTexts)
  return (
    <>
      <section id="matt">
        <h2>{text.measures}</h2>
        {measures.length === 0 ? <p class="muted">{text.noMeasures}</p> : null}
        <ul class="report-list">
          {measures.map(({ measure, name }) => (
            <li>
              <a href={editMeasurePath(site, goal.id, measure.key)}>
                <span class="report-list-title">
                  <Own>{name}</Own>
                </span>
                <span class="small muted">
                  <Own>{measureWords(measure)}</Own>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <LinkButton href={editMeasurePath(site, goal.id, null)}>{text.newMeasure}</LinkButton>
      </section>
      <section id="aktiviteter">
        <h2>{text.activities}</h2>
        {activities.length === 0 ? <p class="muted">{text.noActivities}</p> : null}
        <ul class="report-list">
          {activities.map(({ activity }) => (
            <li>
              <a href={editActivityPath(site, goal.id, activity.id)}>
                <span class="report-list-title">
                  <Own>{activity.title}</Own>
                </span>
                <span class="small muted">
                  <Quoting own={[activity.unit]}>{[activity.id, activity.unit].filter(Boolean).join(' · ')}</Quoting>
                </span>
              </a>
            </li>
          ))}
        </ul>
        <LinkButton href={editActivityPath(site, goal.id, null)}>{text.newActivity}</LinkButton>
      </section>
      <section>
        <div class="actions form-actions">
          <LinkButton href={assessPath(site, goal.id)}>{text.assess}</LinkButton>
        </div>
      </section>
      <section>
        <h2>{text.closeGoal}</h2>
        <p>{text.closeGoalBody}</p>
        <form method="post" action={editGoalPath(site, goal.id, '/avsluta')}>
          <SubmitButton variant="secondary">{text.closeGoal}</SubmitButton>
        </form>
      </section>
    </>
  )
}
