// What every form of the plan has: where it is, that the plan is decided, what somebody else has saved meanwhile, and from
// which year the change holds.

import type { ComponentChildren } from 'preact'
import { formatDate } from '../../../domain/format.ts'
import type { EditedPlan } from '../../../services/index.ts'
import { planFormTexts } from '../../../text/plan-forms.ts'
import type { WebAssets } from '../../assets.ts'
import { editGoalPath, editPlanPath, type Site, sitePath } from '../../site.ts'
import { Breadcrumbs, ErrorSummary, type FieldError, InputField, Layout, Notice, Own, useText } from '../../ui/index.ts'

/** What has been sent, by field: a list where a field stands several times. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>

export type FormState = {
  /** As written; null: as it is stored. */
  readonly sent: SentFields | null
  readonly errors: readonly FieldError[]
  readonly isStale: boolean
}

export type FrameProps = {
  readonly assets: WebAssets
  readonly site: Site
  readonly title: string
  readonly state: FormState
  /** Null: of a plan that is not there yet. */
  readonly edited: EditedPlan | null
  /** The goal whose form this is below. */
  readonly goal?: string | null
  readonly lead?: ComponentChildren
  /** As it is stored, label and value: shown where somebody else has changed it. */
  readonly stored?: readonly (readonly [string, string])[]
  readonly children: ComponentChildren
}

export function PlanFormFrame({ assets, site, title, state, edited, goal, lead, stored = [], children }: FrameProps) {
  const text = useText(planFormTexts)
  const { errors, isStale } = state
  return (
    <Layout title={title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: text.plan, href: sitePath(site, 'plan') },
          ...(edited ? [{ label: text.editTitle, href: editPlanPath(site) }] : []),
          ...(goal ? [{ label: text.goalId(goal), href: editGoalPath(site, goal) }] : []),
        ]}
        current={title}
      />
      <ErrorSummary errors={errors} />
      {isStale ? <Stale stored={stored} /> : null}
      <div class="page-head" id="formularet">
        <h1>{title}</h1>
        {lead ? <p class="lead muted">{lead}</p> : null}
      </div>
      {edited?.decision ? (
        <Notice tone="warning" title={text.decided}>
          <p>{text.decidedBody(formatDate(edited.decision.decidedOn))}</p>
        </Notice>
      ) : null}
      {children}
    </Layout>
  )
}

function Stale({ stored }: { readonly stored: readonly (readonly [string, string])[] }) {
  const text = useText(planFormTexts)
  return (
    <Notice tone="danger" title={text.stale}>
      <p>{text.staleBody}</p>
      <dl class="outcome">
        {stored.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value === '' ? text.empty : <Own>{value}</Own>}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}

type ReaderOf = { readonly value: (field: string) => string; readonly error: (field: string) => string | undefined }

/** A field's value, as written or else as stored, and what is wrong with it. */
export const fieldsOf = ({ sent, errors }: FormState, stored: Readonly<Record<string, string>>): ReaderOf => ({
  value: (field) => (sent === null ? (stored[field] ?? '') : textOf(sent[field])),
  error: (field) => errors.find((one) => one.field === field)?.message,
})

export const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')

export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** The version to be sent back: what was opened, or after a clash what has now been shown. */
export function VersionField({ state, version }: { readonly state: FormState; readonly version: string }) {
  const value = state.sent === null || state.isStale ? version : textOf(state.sent.version)
  return <input type="hidden" name="version" value={value} />
}

export function ValidFromField({ state }: { readonly state: FormState }) {
  const text = useText(planFormTexts)
  const { value, error } = fieldsOf(state, {})
  return (
    <InputField
      id="galler"
      label={text.validFrom}
      hint={text.validFromHint}
      value={value('galler')}
      error={error('galler')}
      inputMode="numeric"
      autocomplete="off"
      size={4}
    />
  )
}
