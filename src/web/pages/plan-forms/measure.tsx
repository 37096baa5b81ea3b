// The form of a measure: an indicator or a milestone of the goal's own, where it began and where it is to be.

import type { EditedGoal, EditedPlan } from '../../../services/index.ts'
import { planFormTexts } from '../../../text/plan-forms.ts'
import { templateText } from '../../../text/template.ts'
import type { WebAssets } from '../../assets.ts'
import { editGoalPath, editMeasurePath, type Site } from '../../site.ts'
import { InputField, LinkButton, Own, RadioGroup, SubmitButton, useText } from '../../ui/index.ts'
import { type FormState, fieldsOf, listOf, PlanFormFrame, ValidFromField, VersionField } from './frame.tsx'
import { measureFields, numberText } from './words.ts'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly state: FormState
  readonly edited: EditedPlan
  readonly goal: EditedGoal
  /** Null: a new one. */
  readonly measure: EditedGoal['measures'][number] | null
}

const TYPES = ['increase', 'decrease', 'at-least', 'at-most', 'within', 'milestone', 'level'] as const

export function EditMeasurePage({ assets, site, state, edited, goal, measure }: Props) {
  const text = useText(planFormTexts)
  const key = measure?.measure.key ?? null
  const stored = measureFields(measure?.measure ?? null, measure?.name ?? '')
  const fields = fieldsOf(state, stored)
  const input = (id: string, label: string, hint?: string) => ({
    id,
    label,
    ...(hint === undefined ? {} : { hint }),
    value: fields.value(id),
    error: fields.error(id),
    autocomplete: 'off' as const,
  })
  const labels = labelsOf(text)
  return (
    <PlanFormFrame
      {...{ assets, site, state, edited }}
      title={key === null ? text.newMeasure : text.editMeasure}
      lead={<Own>{goal.goal.title}</Own>}
      goal={goal.goal.id}
      stored={labels.map(([id, label]) => [label, stored[id] ?? ''] as const)}
    >
      <form class="form" method="post" action={editMeasurePath(site, goal.goal.id, key)} noValidate>
        <VersionField state={state} version={measure?.version ?? ''} />
        <InputField
          {...input('indikator', text.indicator, text.indicatorHint)}
          suggestions={edited.choices.indicators.flatMap(({ name, kolada }) => (kolada ? [name, kolada] : [name]))}
        />
        <InputField {...input('matt', text.measure, text.measureHint)} />
        <RadioGroup
          id="maltyp"
          label={text.type}
          error={fields.error('maltyp')}
          value={fields.value('maltyp')}
          choices={TYPES.map((type) => ({ value: templateText.measureType[type], label: text.types[type] }))}
        />
        <RadioGroup
          id="uppdelning"
          label={text.breakdown}
          error={fields.error('uppdelning')}
          value={fields.value('uppdelning')}
          choices={(['total', 'girls', 'boys'] as const).map((sex) => ({
            value: templateText.sex[sex],
            label: text.breakdowns[sex],
          }))}
        />
        <div class="field-pair">
          <InputField {...input('utgangsperiod', text.baselinePeriod, text.periodHint)} size={8} />
          <InputField {...input('utgangsvarde', text.baseline, text.valueHint)} size={8} />
        </div>
        <div class="field-pair">
          <InputField {...input('malperiod', text.targetPeriod, text.periodHint)} size={8} />
          <InputField {...input('malvarde', text.target, text.targetHint)} size={8} />
        </div>
        <Interim state={state} measure={measure} error={fields.error} />
        <InputField {...input('stadsdel', text.district, text.districtHint)} />
        <InputField
          {...input('jamforelse', text.comparison, text.comparisonHint)}
          suggestions={Object.values(templateText.comparison)}
        />
        <ValidFromField state={state} />
        <div class="actions form-actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={editGoalPath(site, goal.goal.id)}>{text.cancel}</LinkButton>
        </div>
      </form>
      {key === null ? null : (
        <form class="section" method="post" action={editMeasurePath(site, goal.goal.id, key, '/ta-bort')}>
          <SubmitButton variant="secondary">{text.removeMeasure}</SubmitButton>
        </form>
      )}
    </PlanFormFrame>
  )
}

const labelsOf = (text: (typeof planFormTexts)['sv']): readonly (readonly [string, string])[] => [
  ['indikator', text.indicator],
  ['matt', text.measure],
  ['maltyp', text.type],
  ['uppdelning', text.breakdown],
  ['utgangsperiod', text.baselinePeriod],
  ['utgangsvarde', text.baseline],
  ['malperiod', text.targetPeriod],
  ['malvarde', text.target],
  ['stadsdel', text.district],
  ['jamforelse', text.comparison],
]

type InterimProps = Pick<Props, 'state' | 'measure'> & { readonly error: (field: string) => string | undefined }

/** Those there are, and two empty rows more. */
function Interim({ state: { sent }, measure, error }: InterimProps) {
  const text = useText(planFormTexts)
  const stored = measure?.measure.interim.map(({ period, value }) => [period, numberText(value)] as const) ?? []
  const periods = listOf(sent?.delperiod)
  const values = listOf(sent?.delvarde)
  const rows =
    sent === null
      ? [...stored, ['', ''] as const, ['', ''] as const]
      : periods.map((period, i) => [period, values[i] ?? ''] as const)
  return (
    <fieldset class="ds-fieldset interim">
      <legend class="ds-label" data-weight="medium">
        {text.interim}
      </legend>
      <p data-field="description">{text.interimHint}</p>
      {rows.map(([period, value], i) => (
        <div class="field-pair">
          <Part
            id={`delperiod-${i}`}
            name="delperiod"
            label={text.interimPeriod(i + 1)}
            value={period}
            error={error(`delperiod-${i}`)}
          />
          <Part
            id={`delvarde-${i}`}
            name="delvarde"
            label={text.interimValue(i + 1)}
            value={value}
            error={error(`delvarde-${i}`)}
          />
        </div>
      ))}
    </fieldset>
  )
}

type PartProps = {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
}

/** Several fields of one name, in order: the id tells them apart. */
function Part({ id, name, label, value, error }: PartProps) {
  return (
    <div class="ds-field">
      <label class="ds-label" data-weight="medium" for={id}>
        {label}
      </label>
      <input
        class="ds-input"
        type="text"
        id={id}
        name={name}
        value={value}
        size={8}
        autocomplete="off"
        aria-describedby={error ? `${id}-error` : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      {error ? (
        <p class="ds-validation-message" data-field="validation" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}
