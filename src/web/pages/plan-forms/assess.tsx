// The working group's assessment of a goal.

import { formatDate } from '../../../domain/format.ts'
import { ASSESSMENT_CODES, type Assessment } from '../../../domain/plan.ts'
import type { AssessedGoal } from '../../../services/index.ts'
import { planFormTexts } from '../../../text/plan-forms.ts'
import type { WebAssets } from '../../assets.ts'
import { assessPath, goalPath, type Site } from '../../site.ts'
import { InputField, LinkButton, Own, RadioGroup, SubmitButton, TextAreaField, useText } from '../../ui/index.ts'
import { type FormState, fieldsOf, PlanFormFrame, textOf, VersionField } from './frame.tsx'

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly state: FormState
  readonly assessed: AssessedGoal
  /** The earlier one that is changed; null: a new one. */
  readonly changed: Assessment | null
  /** Local date. */
  readonly today: string
}

export function AssessPage({ assets, site, state, assessed, changed, today }: Props) {
  const text = useText(planFormTexts)
  const { goal, assessments, version } = assessed
  const { value, error } = fieldsOf(state, {
    bedomning: changed?.code ?? '',
    datum: changed?.date ?? today,
    motivering: changed?.reason ?? '',
    atgarder: changed?.furtherActions ?? '',
  })
  const changes = state.sent === null ? (changed?.date ?? '') : textOf(state.sent.andrar)
  return (
    <PlanFormFrame
      {...{ assets, site, state }}
      edited={null}
      title={text.assessTitle(goal.id)}
      lead={<Own>{goal.title}</Own>}
      stored={assessments
        .slice(0, 1)
        .flatMap(({ date, code, reason, furtherActions }) => [
          [text.date, formatDate(date)] as const,
          [text.assessment, text.assessments[code]] as const,
          [text.reason, reason] as const,
          [text.furtherActions, furtherActions] as const,
        ])}
    >
      <form class="form" method="post" action={assessPath(site, goal.id)} noValidate>
        <VersionField state={state} version={version} />
        <input type="hidden" name="andrar" value={changes} />
        <RadioGroup
          id="bedomning"
          label={text.assessment}
          error={error('bedomning')}
          value={value('bedomning')}
          choices={ASSESSMENT_CODES.map((code) => ({ value: code, label: text.assessments[code] }))}
        />
        {changes === '' ? (
          <InputField id="datum" type="date" label={text.date} value={value('datum')} error={error('datum')} />
        ) : (
          <p>
            {formatDate(changes)}
            <input type="hidden" name="datum" value={changes} />
          </p>
        )}
        <TextAreaField
          id="motivering"
          label={text.reason}
          hint={text.reasonHint}
          value={value('motivering')}
          error={error('motivering')}
        />
        <TextAreaField
          id="atgarder"
          label={text.furtherActions}
          value={value('atgarder')}
          error={error('atgarder')}
          rows={3}
        />
        <div class="actions form-actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={goalPath(site, goal.id)}>{text.cancel}</LinkButton>
        </div>
      </form>
      {assessments.length === 0 ? null : (
        <section>
          <h2>{text.earlier}</h2>
          <ul class="plain-list outcome-list">
            {assessments.map(({ date, code, reason }) => (
              <li>
                <p>
                  <strong>{formatDate(date)}</strong> {text.assessments[code]}{' '}
                  <a href={withDate(assessPath(site, goal.id), date)} aria-label={text.editOf(formatDate(date))}>
                    {text.edit}
                  </a>
                </p>
                {reason === '' ? null : (
                  <p class="small">
                    <Own>{reason}</Own>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </PlanFormFrame>
  )
}

const withDate = (path: string, date: string): string => `${path}${path.includes('?') ? '&' : '?'}datum=${date}`
