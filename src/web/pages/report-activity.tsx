// The form in which a unit reports an activity: made to be filled in on a phone in two minutes.

import { formatDate, formatKronor, formatNumber } from '../../domain/format.ts'
import { ACTIVITY_STATUSES, type Outcome } from '../../domain/plan.ts'
import type { ReportedActivity } from '../../services/index.ts'
import { reportingTexts } from '../../text/reporting.ts'
import type { WebAssets } from '../assets.ts'
import { reportingPath, type Site, sitePath } from '../site.ts'
import {
  Breadcrumbs,
  CheckboxField,
  ErrorSummary,
  type FieldError,
  InputField,
  Layout,
  LinkButton,
  Notice,
  Own,
  Quoting,
  RadioGroup,
  SubmitButton,
  TextAreaField,
  useOwn,
  useText,
} from '../ui/index.ts'
import { OutcomeList } from './outcome-list.tsx'

/** As written; the names are the fields' own. */
export type ReportForm = {
  readonly status: string
  readonly datum: string
  readonly resultat: string
  readonly effekt: string
  readonly barn: string
  readonly kostnad: string
  readonly lardom: string
  /** Date of the report that is changed; empty: a new one. */
  readonly andrar: string
  readonly version: string
}

type Props = {
  readonly assets: WebAssets
  readonly site: Site
  readonly reported: ReportedActivity
  readonly form: ReportForm
  readonly errors: readonly FieldError[]
  /** Somebody else has reported it since the form was opened. */
  readonly isStale: boolean
}

export function ReportActivityPage({ assets, site, reported, form, errors, isStale }: Props) {
  const text = useText(reportingTexts)
  const own = useOwn()
  const { activity, goal, outcomes, version } = reported
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <Layout title={activity.title} hasErrors={errors.length > 0} assets={assets} site={site}>
      <Breadcrumbs
        crumbs={[
          { label: text.plan, href: sitePath(site, 'plan') },
          { label: text.title, href: reportingPath(site) },
        ]}
        current={<Own>{activity.title}</Own>}
      />
      <ErrorSummary errors={errors} />
      {isStale ? (
        <Notice tone="danger" title={text.stale}>
          <p>{text.staleBody}</p>
          <OutcomeList outcomes={outcomes.slice(0, 1)} />
        </Notice>
      ) : null}
      <div class="page-head">
        <h1 {...own}>{activity.title}</h1>
        <p class="muted small">
          <Quoting own={[activity.unit, goal.title]}>
            {[activity.unit, text.goal(goal.id, goal.title)].filter((part) => part !== '').join(' · ')}
          </Quoting>
        </p>
      </div>
      <form class="form report-form" method="post" action={reportingPath(site, activity.id)} noValidate>
        <input type="hidden" name="version" value={isStale || errors.length === 0 ? version : form.version} />
        <input type="hidden" name="andrar" value={form.andrar} />
        <RadioGroup
          id="status"
          label={text.statusQuestion}
          error={errorOf('status')}
          value={form.status}
          choices={ACTIVITY_STATUSES.map((status) => ({ value: status, label: text.status[status] }))}
        />
        <DateField form={form} error={errorOf('datum')} />
        <TextAreaField
          id="resultat"
          label={text.result}
          hint={text.textHint}
          value={form.resultat}
          error={errorOf('resultat')}
        />
        <TextAreaField id="effekt" label={text.effect} value={form.effekt} error={errorOf('effekt')} rows={3} />
        <Sums reported={reported} form={form} errorOf={errorOf} />
        <TextAreaField id="lardom" label={text.lesson} value={form.lardom} error={errorOf('lardom')} rows={3} />
        <div class="actions form-actions">
          <SubmitButton>{text.save}</SubmitButton>
          <LinkButton href={reportingPath(site)}>{text.cancel}</LinkButton>
        </div>
      </form>
      {outcomes.length === 0 ? null : (
        <section>
          <h2>{text.earlier}</h2>
          <OutcomeList
            outcomes={outcomes}
            link={({ date }) => (
              <a href={withDate(reportingPath(site, activity.id), date)} aria-label={text.changeOf(formatDate(date))}>
                {text.change}
              </a>
            )}
          />
        </section>
      )}
    </Layout>
  )
}

/** An earlier report keeps its day: another day would be another report. */
function DateField({ form, error }: { readonly form: ReportForm; readonly error: string | undefined }) {
  const text = useText(reportingTexts)
  if (form.andrar !== '')
    return (
      <p>
        {text.dateFixed(formatDate(form.andrar))}
        <input type="hidden" name="datum" value={form.andrar} />
      </p>
    )
  return (
    <InputField
      id="datum"
      type="date"
      label={text.date}
      hint={text.dateHint}
      value={form.datum}
      error={error}
      autocomplete="off"
    />
  )
}

type SumsProps = {
  readonly reported: ReportedActivity
  readonly form: ReportForm
  readonly errorOf: (field: string) => string | undefined
}

function Sums({ reported: { outcomes }, form, errorOf }: SumsProps) {
  const text = useText(reportingTexts)
  const before = (field: 'cost' | 'children', format: (value: number) => string): string => {
    const earlier = outcomes.find((one) => one[field] !== null && one.date !== form.andrar)
    const value = earlier?.[field] ?? null
    return value === null || !earlier ? '' : text.before(format(value), formatDate(earlier.date))
  }
  const confirm = errorOf('lagre')
  return (
    <>
      <InputField
        id="barn"
        label={text.children}
        hint={[text.childrenHint, before('children', formatNumber)].join(' ').trim()}
        value={form.barn}
        error={errorOf('barn')}
        inputMode="numeric"
        autocomplete="off"
        size={8}
      />
      <InputField
        id="kostnad"
        label={text.cost}
        hint={[text.costHint, before('cost', (kronor) => formatKronor(kronor, 'kr'))].join(' ').trim()}
        value={form.kostnad}
        error={errorOf('kostnad')}
        inputMode="decimal"
        autocomplete="off"
        size={12}
      />
      {confirm ? <CheckboxField id="lagre" label={text.confirmed} error={confirm} checked={false} /> : null}
    </>
  )
}

const withDate = (path: string, date: string): string => `${path}${path.includes('?') ? '&' : '?'}datum=${date}`

/** For a new report: the sums so far, which the latest report rules over, and today. */
export function newReport({ outcomes: [latest], version }: ReportedActivity, today: string): ReportForm {
  const isOpen = latest && latest.status !== 'done' && latest.status !== 'cancelled'
  return {
    status: isOpen && latest.status !== 'not-started' ? latest.status : '',
    datum: today,
    resultat: '',
    effekt: '',
    barn: written(latest?.children),
    kostnad: written(latest?.cost),
    lardom: '',
    andrar: '',
    version,
  }
}

export const changedReport = (outcome: Outcome, { version }: ReportedActivity): ReportForm => ({
  status: outcome.status,
  datum: outcome.date,
  resultat: outcome.result,
  effekt: outcome.effect,
  barn: written(outcome.children),
  kostnad: written(outcome.cost),
  lardom: outcome.lesson,
  andrar: outcome.date,
  version,
})

const written = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? ''
    : value.toLocaleString('sv-SE', { maximumFractionDigits: 20 }).replaceAll('\u00a0', ' ')
